// A month of the schedule as a calendar on the wall: arrows go from day to day, Page Up and Page Down from month to month.
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addDays, addMonths, type Day, months, partsOf, weekdayOf } from '../../core/schedule/day';
import type { Occurrence } from '../../core/schedule/occurrences';
import { today, useDates, useWords } from '../words/words';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  title: { minWidth: '150px', textAlign: 'center' },
  grid: { width: '100%', maxWidth: '1100px', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head7: { fontWeight: tokens.fontWeightSemibold, padding: '4px', textAlign: 'left' },
  day: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    height: '84px',
    padding: '2px 4px',
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    outlineOffset: '-2px',
  },
  other: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  rest: { backgroundColor: tokens.colorNeutralBackground2 },
  today: { boxShadow: `inset 0 2px 0 ${tokens.colorCompoundBrandStroke}` },
  chosen: { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  due: {
    display: 'block',
    marginTop: '2px',
    padding: '0 4px',
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  below: { marginTop: tokens.spacingVerticalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

const shownOnDay = 3;

interface CalendarProps {
  readonly occurrences: readonly Occurrence[];
  /** The first day of the schedule: the month that is shown first, unless today is later. */
  readonly from: Day;
  readonly who: (occurrence: Occurrence) => string;
}

export function MonthCalendar({ occurrences, from, who }: CalendarProps) {
  const styles = useStyles();
  const t = useWords();
  const dates = useDates();
  const [day, setDay] = useState(() => (today() > from ? today() : from));
  const { root, onKeyDown } = useDays(day, setDay);
  const { year, month } = partsOf(day);
  const onDay = (one: Day) => occurrences.filter((item) => item.day === one);
  const turn = (count: number) => setDay(addMonths(day, count));
  return (
    <section aria-label={t('meeting.month')}>
      <div className={styles.head}>
        <Button icon={<ChevronLeftRegular />} aria-label={t('meeting.monthBefore')} onClick={() => turn(-1)} />
        <Text weight="semibold" className={styles.title} role="status">
          {t('meeting.monthTitle', { month, year })}
        </Text>
        <Button icon={<ChevronRightRegular />} aria-label={t('meeting.monthAfter')} onClick={() => turn(1)} />
        <Button onClick={() => setDay(today())}>{t('meeting.today')}</Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows go from day to day */}
      <table ref={root} className={styles.grid} role="grid" aria-label={t('meeting.monthTitle', { month, year })}>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <th key={weekday} scope="col" className={styles.head7}>
                {t(`meeting.weekday.${weekday}` as 'meeting.weekday.1')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(day).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => {
                const due = onDay(one);
                return (
                  <td
                    key={one}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a grid
                    role="gridcell"
                    aria-selected={one === day}
                    tabIndex={one === day ? 0 : -1}
                    data-day={one}
                    className={mergeClasses(
                      styles.day,
                      weekdayOf(one) > 5 && styles.rest,
                      partsOf(one).month !== month && styles.other,
                      one === today() && styles.today,
                      one === day && styles.chosen,
                    )}
                    onClick={() => setDay(one)}
                    onKeyDown={onKeyDown}
                  >
                    <span aria-hidden="true">{partsOf(one).date}</span>
                    <span className={styles.unseen}>
                      {dates.day(one)}:{' '}
                      {due.length === 0 ? t('meeting.nothingOnDay') : t('meeting.dueOnDay', { count: due.length })}
                    </span>
                    {due.slice(0, shownOnDay).map((item) => (
                      <span key={`${item.rule} ${item.host}`} className={styles.due} title={item.what}>
                        {item.what}
                      </span>
                    ))}
                    {due.length > shownOnDay ? (
                      <Text size={200}>{t('meeting.moreOnDay', { count: due.length - shownOnDay })}</Text>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.below} aria-live="polite">
        <Text weight="semibold">{dates.day(day)}</Text>
        {onDay(day).length === 0 ? <Text>{t('meeting.nothingOnDay')}</Text> : null}
        {onDay(day).map((item) => (
          <Text key={`${item.rule} ${item.host}`}>
            {who(item)}: {item.period === '' ? item.what : `${item.what} (${item.period})`}
            {item.moved === null ? '' : ` – ${t('meeting.movedFrom', { day: dates.day(item.moved) })}`}
          </Text>
        ))}
      </div>
    </section>
  );
}

/** Weeks from Monday that touch the month of `day`. */
function weeksOf(day: Day): Day[][] {
  const { year, month } = partsOf(day);
  const { first, last } = months(year, month, 1);
  const weeks: Day[][] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset)));
  }
  return weeks;
}

const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, 1 - weekdayOf(day)),
  End: (day) => addDays(day, 7 - weekdayOf(day)),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** The focus goes with the day that the keys choose. */
function useDays(day: Day, setDay: (day: Day) => void) {
  const root = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (byKey.current) root.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    byKey.current = false;
  }, [day]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    byKey.current = true;
    setDay(step(day));
  };
  return { root, onKeyDown };
}
