// Who does what in which month: a row for each body, a column for each month, the days in between.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type Day, partsOf } from '../../core/schedule/day';
import type { Occurrence } from '../../core/schedule/occurrences';
import { useDates, useWords } from '../words/words';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', outlineOffset: '-2px' },
  table: { borderCollapse: 'collapse' },
  head: { padding: '4px 8px', textAlign: 'left', whiteSpace: 'nowrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  who: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: '160px',
    maxWidth: '240px',
    padding: '6px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '4px',
    verticalAlign: 'top',
    minWidth: '76px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '2px' },
  mark: {
    minWidth: '24px',
    padding: '0 4px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  key: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
});

interface TimelineProps {
  readonly occurrences: readonly Occurrence[];
  readonly from: Day;
  readonly to: Day;
  /** The bodies that do it; one at least. */
  readonly doers: (occurrence: Occurrence) => readonly string[];
}

export function ScheduleTimeline({ occurrences, from, to, doers }: TimelineProps) {
  const styles = useStyles();
  const t = useWords();
  const dates = useDates();
  const names = [...new Set(occurrences.flatMap(doers))];
  const columns = monthsBetween(from, to);
  const at = (name: string, month: string) =>
    occurrences.filter((item) => item.day.startsWith(month) && doers(item).includes(name));
  return (
    <div>
      <p className={styles.key}>{t('meeting.timelineHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('meeting.timeline')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.who}>
                {t('meeting.who')}
              </th>
              {columns.map((month) => (
                <th key={month} scope="col" className={styles.head}>
                  {month.slice(5)}/{month.slice(0, 4)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row" className={styles.who}>
                  {name}
                </th>
                {columns.map((month) => (
                  <td key={month} className={styles.cell}>
                    <ul className={styles.list}>
                      {at(name, month).map((item) => (
                        <Mark key={`${item.rule} ${item.day}`} item={item} day={dates.day(item.day)} />
                      ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Mark({ item, day }: { readonly item: Occurrence; readonly day: string }) {
  const styles = useStyles();
  const words = `${day}: ${item.what}`;
  return (
    <li className={styles.mark} title={words}>
      <span aria-hidden="true">{partsOf(item.day).date}</span>
      <span style={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}>
        {words}
      </span>
    </li>
  );
}

/** "2026-01", "2026-02" …; at most five years. */
function monthsBetween(from: Day, to: Day): string[] {
  const [start, end] = [partsOf(from), partsOf(to)];
  const count = Math.min(60, (end.year - start.year) * 12 + end.month - start.month + 1);
  return Array.from({ length: Math.max(0, count) }, (_, offset) => {
    const index = start.month - 1 + offset;
    return `${start.year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
