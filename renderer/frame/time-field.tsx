// An hour of the day by twenty-four, 14:30, whatever the computer's own language would make of it; in and out go "14:30", "" for none.
import { Input, type InputProps } from '@fluentui/react-components';
import { useWords } from '../words/words';
import { useWritten } from './use-written';
import { hourOf } from './written-hour';

interface TimeFieldProps extends Omit<InputProps, 'value' | 'onChange' | 'type'> {
  readonly value: string;
  readonly onHour: (hour: string) => void;
}

export function TimeField({ value, onHour, ...rest }: TimeFieldProps) {
  const t = useWords();
  const written = useWritten({ value, read: hourOf, print: asItIs, onValue: onHour });
  return <Input {...rest} {...written} placeholder={t('time.form')} />;
}

const asItIs = (hour: string) => hour;
