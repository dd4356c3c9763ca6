// A day as it is written in Vietnam, 26/11/2026, whatever the computer's own language would make of it; in and out go "2026-11-26",
// "" for none. What is not a day yet stays as it was typed, marked, and changes nothing.
import { Button, Input, type InputProps, makeStyles } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words';
import { dayOf, printedDay } from './written-day';

const useStyles = makeStyles({
  picker: {
    position: 'absolute',
    right: 0,
    bottom: 0,
    width: '1px',
    height: '1px',
    opacity: 0,
    pointerEvents: 'none',
    border: 0,
  },
  place: { position: 'relative', display: 'flex' },
});

interface DateFieldProps extends Omit<InputProps, 'value' | 'onChange' | 'type'> {
  readonly value: string;
  readonly onDay: (day: string) => void;
}

export function DateField({ value, onDay, ...rest }: DateFieldProps) {
  const t = useWords();
  const [text, setText] = useState(printedDay(value));
  const [isLeft, setLeft] = useState(true);
  useEffect(() => setText((typed) => (dayOf(typed) === value ? typed : printedDay(value))), [value]);
  const type = (typed: string) => {
    setText(typed);
    const day = dayOf(typed);
    if (day !== undefined && day !== value) onDay(day);
  };
  const leave = () => {
    setLeft(true);
    if (dayOf(text) !== undefined) setText(printedDay(value));
  };
  return (
    <Input
      {...rest}
      value={text}
      placeholder={t('date.form')}
      {...(isLeft && dayOf(text) === undefined ? { 'aria-invalid': true } : {})}
      onChange={(_, data) => type(data.value)}
      onFocus={() => setLeft(false)}
      onBlur={leave}
      contentAfter={<Calendar value={value} onDay={onDay} isDisabled={rest.disabled ?? false} />}
    />
  );
}

/** The browser's own calendar, behind a button. */
function Calendar({ value, onDay, isDisabled }: Pick<DateFieldProps, 'value' | 'onDay'> & { readonly isDisabled: boolean }) {
  const styles = useStyles();
  const t = useWords();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.place}>
      <Button
        appearance="transparent"
        size="small"
        icon={<CalendarLtrRegular />}
        aria-label={t('date.pick')}
        disabled={isDisabled}
        onClick={() => picker.current?.showPicker()}
      />
      <input
        ref={picker}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={(event) => onDay(event.target.value)}
      />
    </span>
  );
}
