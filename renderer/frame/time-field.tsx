// An hour of the day by twenty-four, 14:30, whatever the computer's own language would make of it; in and out go "14:30", "" for none.
// What is not an hour yet stays as it was typed, marked once it is left, and changes nothing.
import { Input, type InputProps } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../words/words';
import { hourOf } from './written-hour';

interface TimeFieldProps extends Omit<InputProps, 'value' | 'onChange' | 'type'> {
  readonly value: string;
  readonly onHour: (hour: string) => void;
}

export function TimeField({ value, onHour, ...rest }: TimeFieldProps) {
  const t = useWords();
  const [text, setText] = useState(value);
  const [isLeft, setLeft] = useState(true);
  useEffect(() => setText((typed) => (hourOf(typed) === value ? typed : value)), [value]);
  const type = (typed: string) => {
    setText(typed);
    const hour = hourOf(typed);
    if (hour !== undefined && hour !== value) onHour(hour);
  };
  const leave = () => {
    setLeft(true);
    if (hourOf(text) !== undefined) setText(value);
  };
  return (
    <Input
      {...rest}
      value={text}
      placeholder={t('time.form')}
      {...(isLeft && hourOf(text) === undefined ? { 'aria-invalid': true } : {})}
      onChange={(_, data) => type(data.value)}
      onFocus={() => setLeft(false)}
      onBlur={leave}
    />
  );
}
