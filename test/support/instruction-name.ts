// What an instruction does and where: the same when it is planned and when it is read back from the written text.
import type { Operation } from '../../core/amend/instruction';

export function nameOf(operation: Operation): string {
  const target = 'target' in operation ? operation.target : undefined;
  const own = operation as Operation & { position?: string; old?: string; new?: string; anchor?: string; context?: object };
  return JSON.stringify([operation.kind, target?.path, target?.part, own.position, own.old, own.new, own.anchor, own.context]);
}
