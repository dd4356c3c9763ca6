// Tasks of all meetings: who, until when, what became of them, which can be said here between meetings; overdue ones stand out. As a
// spreadsheet or a calendar too.
import { Badge, Button, Checkbox, makeStyles, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular, TableRegular, TaskListLtrRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { done, type Finding, type Outcome } from '../../core/finding/finding';
import type { Meeting, TaskState } from '../../core/meeting/record';
import type { Task } from '../../core/meeting/tasks';
import { useSaveFile } from '../export/save-file';
import { Empty } from '../frame/empty';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { PlainTable } from '../frame/plain-table';
import { call } from '../wire';
import { today, useDates, useWords } from '../words/words';
import { states, stateWords } from './kinds';
import { storeProgress } from './store-progress';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  narrow: { width: '130px' },
  state: { width: '170px' },
  states: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '4px', padding: '6px 0' },
  quiet: { color: tokens.colorNeutralForeground2 },
  cell: { overflowWrap: 'anywhere', padding: '6px 0' },
});

interface PaneProps {
  /** Undefined until they were read. */
  readonly records: readonly Meeting[] | undefined;
  /** The dossier of a meeting, by its id. */
  readonly dossierOf: (meeting: string) => string | undefined;
}

export function TasksPane({ records, dossierOf }: PaneProps) {
  const styles = useStyles();
  const t = useWords();
  const [tasks, setTasks] = useState<readonly Task[]>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [onlyOpen, setOnlyOpen] = useState(true);
  const write = useExport(records ?? []);
  const say = useProgress(dossierOf);
  useEffect(() => {
    if (!records) return undefined;
    let isCurrent = true;
    listed(records).then((outcome) => {
      if (!isCurrent) return;
      if (outcome.ok) setTasks(outcome.value);
      setFindings(outcome.ok ? [] : outcome.findings);
    });
    return () => {
      isCurrent = false;
    };
  }, [records]);
  // A record that cannot be read is told; no tasks is something else.
  if (findings.length > 0) return <FindingsList findings={findings} />;
  if (!tasks) return <Spinner label={t('library.reading')} />;
  if (tasks.length === 0)
    return <Empty icon={<TaskListLtrRegular />} title={t('meeting.noTasksTitle')} text={t('meeting.noTasksText')} />;
  return (
    <>
      <div className={styles.tools}>
        <Checkbox label={t('meeting.onlyOpen')} checked={onlyOpen} onChange={(_, { checked }) => setOnlyOpen(checked === true)} />
        <Button icon={<TableRegular />} onClick={() => void write('xlsx')}>
          {t('meeting.toXlsx')}
        </Button>
        <Button icon={<CalendarLtrRegular />} onClick={() => void write('ics')}>
          {t('meeting.toIcs')}
        </Button>
      </div>
      <TaskTable tasks={tasks.filter(({ state }) => !onlyOpen || state === 'open' || state === 'in-progress')} onState={say} />
    </>
  );
}

async function listed(records: readonly Meeting[]): Promise<Outcome<readonly Task[]>> {
  if (records.length === 0) return done([]);
  const outcome = await call('meeting.tasks', { records: [...records], today: today(), format: 'json' });
  if (!outcome.ok) return outcome;
  return done(outcome.value.format === 'json' ? (outcome.value.rows as Task[]) : []);
}

interface TableProps {
  readonly tasks: readonly Task[];
  readonly onState: (task: Task, state: TaskState) => void;
}

function TaskTable({ tasks, onState }: TableProps) {
  const styles = useStyles();
  const t = useWords();
  const dates = useDates();
  const columns = [
    { name: t('meeting.task') },
    { name: t('meeting.lead') },
    { name: t('meeting.due'), className: styles.narrow },
    { name: t('meeting.stateOf'), className: styles.state },
  ];
  const rows = tasks.map((one) => {
    const { id, meeting, task, lead, due, last, state, overdue, meetingTitle } = one;
    const cells = [
      <div key="task" className={styles.cell}>
        <Text block>{task}</Text>
        <Text block size={200} className={styles.quiet}>
          {meetingTitle}
        </Text>
      </div>,
      <div key="lead" className={styles.cell}>
        {lead ?? '…'}
      </div>,
      last === null ? (due ?? '…') : dates.day(last),
      <div key="state" className={styles.states}>
        <Select
          size="small"
          aria-label={t('meeting.stateOfTask', { task })}
          value={state}
          onChange={(_, { value }) => onState(one, value as TaskState)}
        >
          {states.map((other) => (
            <option key={other} value={other}>
              {t(stateWords[other])}
            </option>
          ))}
        </Select>
        {overdue ? (
          <Badge appearance="tint" color="danger">
            {t('meeting.overdue')}
          </Badge>
        ) : null}
      </div>,
    ];
    return { key: `${meeting}/${id}`, cells };
  });
  return <PlainTable label={t('meeting.tasks')} columns={columns} rows={rows} />;
}

/** Stored in the record of the meeting that gave the task; its minutes and conclusions stay as they are. */
function useProgress(dossierOf: PaneProps['dossierOf']) {
  const t = useWords();
  const { settings, showFindings, touch } = useFrame();
  /** One after the other: two tasks of one meeting are in one record. */
  const last = useRef(Promise.resolve());
  return ({ meeting, id }: Task, state: TaskState) => {
    const dossier = dossierOf(meeting);
    if (dossier === undefined) return;
    last.current = last.current.then(async () => {
      const stored = await storeProgress({ dossier, task: id, author: settings.author }, state);
      if (stored.ok) touch();
      else showFindings(t('meeting.notStored'), stored.findings);
    });
  };
}

function useExport(records: readonly Meeting[]) {
  const t = useWords();
  const save = useSaveFile();
  const { showFindings } = useFrame();
  return async (format: 'xlsx' | 'ics') => {
    const listed = await call('meeting.tasks', { records: [...records], today: today(), format });
    if (!listed.ok) return showFindings(t('meeting.notWritten'), listed.findings);
    if (listed.value.format === 'file')
      await save({ name: `${t('meeting.tasksFile')}.${format}`, kind: format, content: listed.value.bytes });
  };
}
