// What every control of an answer takes.
import type { Field } from '../../../core/packs/field';

export interface ControlProps {
  readonly field: Field;
  readonly value: unknown;
  readonly name: string;
  readonly onChange: (value: unknown) => void;
  /** From the field's label; Fluent puts more in. */
  readonly id?: string;
}
