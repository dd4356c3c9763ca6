// A field of a pack as a question with its control; the items of a grid are fields again.
import { makeStyles, tokens } from '@fluentui/react-components';
import { withValue } from '../../../core/edit/path';
import type { Field } from '../../../core/packs/field';
import { useLanguage } from '../../words/words';
import type { ControlProps } from './control-props';
import { controls } from './controls';
import { ItemsControl } from './items-control';
import { Labelled } from './labelled';

interface FieldProps {
  readonly field: Field;
  readonly value: unknown;
  /** Where the answer is, by name (core/edit/name.ts). */
  readonly name: string;
  readonly onChange: (value: unknown) => void;
}

export function FieldView({ field, value, name, onChange }: FieldProps) {
  const language = useLanguage();
  const Control = field.widget === 'grid' ? GridControl : controls[field.widget];
  return (
    <Labelled
      label={field.label[language]}
      name={name}
      required={field.required}
      help={field.help?.[language]}
      source={field.source}
    >
      <Control field={field} value={value} name={name} onChange={onChange} />
    </Labelled>
  );
}

function GridControl(props: ControlProps) {
  const fields = props.field.fields ?? [];
  return (
    <ItemsControl
      {...props}
      empty={{}}
      draw={(item, name, change) => <ItemFields fields={fields} value={item} name={name} onChange={change} />}
    />
  );
}

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 } });

interface ItemProps extends Omit<FieldProps, 'field'> {
  readonly fields: readonly Field[];
}

function ItemFields({ fields, value, name, onChange }: ItemProps) {
  const styles = useStyles();
  const item = value instanceof Object && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
  return (
    <div className={styles.root}>
      {fields.map((field) => (
        <FieldView
          key={field.id}
          field={field}
          value={item[field.id]}
          name={`${name}.${field.id}`}
          onChange={(next) => onChange(withValue(item, [field.id], next))}
        />
      ))}
    </div>
  );
}
