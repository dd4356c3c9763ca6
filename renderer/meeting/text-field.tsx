// A labelled line or area of text, null when nothing is written.
import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { DateField } from '../frame/date-field';
import { LongLine } from '../frame/long-line';
import { TimeField } from '../frame/time-field';
import { orNull } from './ids';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  // Grows with what is written in it.
  area: { '& textarea': { fieldSizing: 'content' } },
});

interface TextFieldProps extends ControlProps {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
  /** What was understood of what is written there; `isDoubtful`: it may be a slip, but may stay. */
  readonly note?: string;
  readonly isDoubtful?: boolean;
  /** Takes the room of two fields; what must be said at length does. */
  readonly isWide?: boolean;
}

interface ControlProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly isClosed?: boolean;
  readonly lines?: boolean;
  /** One line, shown in as many rows as it needs. */
  readonly mayBeLong?: boolean;
  readonly type?: 'text' | 'date' | 'time';
  readonly placeholder?: string;
}

export function TextField({ label, required, hint, note, isDoubtful, isWide, ...control }: TextFieldProps) {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      {...((isWide ?? (required && control.lines)) ? { 'data-wide': '' } : {})}
      label={label}
      required={required ?? false}
      {...(hint === undefined ? {} : { hint })}
      {...(note === undefined ? {} : { validationMessage: note, validationState: isDoubtful ? 'warning' : 'none' })}
    >
      {controlOf(control, styles.area)}
    </Field>
  );
}

/** The control itself, so that its field can give it its name. */
function controlOf({ value, onChange, isClosed = false, lines, mayBeLong, type, placeholder }: ControlProps, area: string) {
  const write = (text: string) => onChange(orNull(text));
  const common = { value: value ?? '', disabled: isClosed, ...(placeholder === undefined ? {} : { placeholder }) };
  if (lines) return <Textarea {...common} className={area} resize="vertical" onChange={(_, data) => write(data.value)} />;
  if (mayBeLong) return <LongLine {...common} onText={write} />;
  if (type === 'date') return <DateField value={common.value} disabled={isClosed} onDay={write} />;
  if (type === 'time') return <TimeField value={common.value} disabled={isClosed} onHour={write} />;
  return <Input {...common} onChange={(_, data) => write(data.value)} />;
}
