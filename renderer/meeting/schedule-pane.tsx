// What falls due by a regulation or plan between two days, as a list, a month, a timeline, and a calendar file; what moved since a version; contradictions of its clauses above.
import {
  Button,
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Option,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Finding } from '../../core/finding/finding';
import type { Occurrence } from '../../core/schedule/occurrences';
import type { Rule } from '../../core/schedule/rules';
import { useSaveFile } from '../export/save-file';
import { DateField } from '../frame/date-field';
import { Empty } from '../frame/empty';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { PlainTable } from '../frame/plain-table';
import { call } from '../wire';
import { upperFirst } from '../words/upper-first';
import { today, useDates, useWords } from '../words/words';
import { MonthCalendar } from './month-calendar';
import { MovedDates } from './moved-dates';
import { ScheduleTimeline } from './schedule-timeline';
import type { DraftRow } from './use-records';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  draft: { minWidth: 'min(420px, 100%)', maxWidth: '100%' },
  day: { width: '210px' },
  view: { paddingTop: tokens.spacingVerticalM },
  cell: { overflowWrap: 'anywhere', padding: '6px 0' },
});

type Row = Occurrence | Rule;

/** What is due begins its own line here, whatever sentence it comes from. */
const begun = <T extends Row>(row: T): T => ({ ...row, what: upperFirst(row.what) });

const views = ['list', 'month', 'timeline', 'moved'] as const;
type View = (typeof views)[number];

/** `drafts` are undefined until they were read. */
export function SchedulePane({ drafts }: { readonly drafts: readonly DraftRow[] | undefined }) {
  const styles = useStyles();
  const t = useWords();
  const [view, setView] = useState<View>('list');
  const [chosen, setChosen] = useState<string>();
  const [from, setFrom] = useState(today());
  const [to, setTo] = useState(`${Number(today().slice(0, 4)) + 1}${today().slice(4)}`);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const row = drafts?.find(({ id }) => id === chosen) ?? drafts?.[0];
  const write = useExport(row, from, to);
  useEffect(() => {
    if (!row || from === '' || to === '') return undefined;
    let isCurrent = true;
    call('schedule.list', { draft: row.draft, from, to, format: 'json' }).then((listed) => {
      if (!isCurrent) return;
      setFindings(listed.findings);
      setRows(listed.ok && listed.value.format === 'json' ? (listed.value.rows as Row[]).map(begun) : []);
    });
    return () => {
      isCurrent = false;
    };
  }, [row, from, to]);
  if (!drafts) return <Spinner label={t('library.reading')} />;
  if (!row)
    return <Empty icon={<CalendarLtrRegular />} title={t('meeting.noScheduleTitle')} text={t('meeting.noScheduleText')} />;
  const occurrences = rows.filter((item): item is Occurrence => 'day' in item);
  const doers = ({ host, from: bodies }: Occurrence) =>
    host === null ? (bodies.length > 0 ? bodies : [t('meeting.everyone')]) : [host];
  return (
    <>
      <div className={styles.tools}>
        <Field label={t('meeting.regulation')} className={styles.draft}>
          <Dropdown value={row.title} selectedOptions={[row.id]} onOptionSelect={(_, { optionValue }) => setChosen(optionValue)}>
            {drafts.map(({ id, title }) => (
              <Option key={id} value={id}>
                {title}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={t('meeting.from')}>
          <DateField value={from} onDay={setFrom} />
        </Field>
        <Field label={t('meeting.to')}>
          <DateField value={to} onDay={setTo} />
        </Field>
        <Button icon={<CalendarLtrRegular />} disabled={rows.length === 0} onClick={() => void write()}>
          {t('meeting.toIcs')}
        </Button>
      </div>
      {findings.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <FindingsList findings={findings} />
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {rows.length === 0 ? (
        <Empty icon={<CalendarLtrRegular />} title={t('meeting.nothingDueTitle')} text={t('meeting.nothingDueText')} />
      ) : (
        <>
          <TabList size="small" selectedValue={view} onTabSelect={(_, { value }) => setView(value as View)}>
            {views.map((one) => (
              <Tab key={one} value={one}>
                {t(`meeting.view.${one}`)}
              </Tab>
            ))}
          </TabList>
          <div className={styles.view}>
            {view === 'list' ? <ScheduleList rows={rows} /> : null}
            {view === 'month' ? (
              <MonthCalendar key={from} occurrences={occurrences} from={from} who={(one) => doers(one).join(', ')} />
            ) : null}
            {view === 'timeline' ? <ScheduleTimeline occurrences={occurrences} from={from} to={to} doers={doers} /> : null}
            {view === 'moved' ? <MovedDates key={row.id} row={row} from={from} to={to} everyone={t('meeting.everyone')} /> : null}
          </div>
        </>
      )}
    </>
  );
}

function ScheduleList({ rows }: { readonly rows: readonly Row[] }) {
  const styles = useStyles();
  const t = useWords();
  const dates = useDates();
  const span = ({ first, day, moved }: Occurrence) =>
    first === day || moved !== null ? dates.day(day) : `${dates.day(first)} – ${dates.day(day)}`;
  const cell = (key: string, text: string) => (
    <div key={key} className={styles.cell}>
      {text}
    </div>
  );
  const cellsOf = (item: Row) => [
    cell('day', 'day' in item ? span(item) : (item.words ?? t('meeting.undated'))),
    cell('what', 'day' in item && item.period !== '' ? `${item.what} (${item.period})` : item.what),
    cell('who', ('host' in item ? item.host : null) ?? (item.from.join(', ') || t('meeting.everyone'))),
  ];
  const columns = [{ name: t('meeting.day'), className: styles.day }, { name: t('meeting.what') }, { name: t('meeting.who') }];
  const listed = rows.map((item) => ({ key: 'day' in item ? `${item.rule} ${item.day}` : item.path, cells: cellsOf(item) }));
  return <PlainTable label={t('meeting.schedule')} columns={columns} rows={listed} />;
}

function useExport(row: DraftRow | undefined, from: string, to: string) {
  const t = useWords();
  const save = useSaveFile();
  const { showFindings } = useFrame();
  return async () => {
    if (!row) return;
    const listed = await call('schedule.list', { draft: row.draft, from, to, format: 'ics' });
    if (!listed.ok) return showFindings(t('meeting.notWritten'), listed.findings);
    if (listed.value.format === 'file')
      await save({ name: `${t('meeting.scheduleFile')}.ics`, kind: 'ics', content: listed.value.bytes });
  };
}
