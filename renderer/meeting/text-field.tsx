// A labelled line or area of text, null when nothing is written.
import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { DateField } from '../frame/date-field';
import { TimeField } from '../frame/time-field';
import { orNull } from './ids';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  // Grows with what is written in it.
  area: { '& textarea': { fieldSizing: 'content' } },
});

interface TextFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly isClosed?: boolean;
  readonly required?: boolean;
  readonly hint?: string;
  readonly lines?: boolean;
  /** Takes the room of two fields; what must be said at length does. */
  readonly isWide?: boolean;
  readonly type?: 'text' | 'date' | 'time';
  readonly placeholder?: string;
}

export function TextField({
  label,
  value,
  onChange,
  isClosed,
  required,
  hint,
  lines,
  isWide,
  type,
  placeholder,
}: TextFieldProps) {
  const styles = useStyles();
  const common = { value: value ?? '', disabled: isClosed ?? false, ...(placeholder === undefined ? {} : { placeholder }) };
  return (
    <Field
      className={styles.field}
      {...((isWide ?? (required && lines)) ? { 'data-wide': '' } : {})}
      label={label}
      required={required ?? false}
      {...(hint === undefined ? {} : { hint })}
    >
      {lines ? (
        <Textarea {...common} className={styles.area} resize="vertical" onChange={(_, data) => onChange(orNull(data.value))} />
      ) : type === 'date' ? (
        <DateField value={value ?? ''} disabled={isClosed ?? false} onDay={(day) => onChange(orNull(day))} />
      ) : type === 'time' ? (
        <TimeField value={value ?? ''} disabled={isClosed ?? false} onHour={(hour) => onChange(orNull(hour))} />
      ) : (
        <Input {...common} onChange={(_, data) => onChange(orNull(data.value))} />
      )}
    </Field>
  );
}
