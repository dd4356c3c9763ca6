// A day as it is written in Vietnam, 26/11/2026, whatever the computer's own language would make of it; in and out go "2026-11-26",
// "" for none.
import { Button, Input, type InputProps, makeStyles } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useWords } from '../words/words';
import { useWritten } from './use-written';
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
  const written = useWritten({ value, read: dayOf, print: printedDay, onValue: onDay });
  return (
    <Input
      {...rest}
      {...written}
      placeholder={t('date.form')}
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
