// A labelled line or area of text, null when nothing is written.
import { Field, Input, Textarea } from '@fluentui/react-components';
import { DateField } from '../frame/date-field';
import { orNull } from './ids';

interface TextFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly isClosed?: boolean;
  readonly required?: boolean;
  readonly hint?: string;
  readonly lines?: boolean;
  readonly type?: 'text' | 'date' | 'time';
  readonly placeholder?: string;
}

export function TextField({ label, value, onChange, isClosed, required, hint, lines, type, placeholder }: TextFieldProps) {
  const common = { value: value ?? '', disabled: isClosed ?? false, ...(placeholder === undefined ? {} : { placeholder }) };
  return (
    <Field label={label} required={required ?? false} {...(hint === undefined ? {} : { hint })}>
      {lines ? (
        <Textarea {...common} resize="vertical" onChange={(_, data) => onChange(orNull(data.value))} />
      ) : type === 'date' ? (
        <DateField value={value ?? ''} disabled={isClosed ?? false} onDay={(day) => onChange(orNull(day))} />
      ) : (
        <Input {...common} type={type ?? 'text'} onChange={(_, data) => onChange(orNull(data.value))} />
      )}
    </Field>
  );
}
