// Tasks of all meetings: who, until when, what became of them; overdue ones stand out. As a spreadsheet or a calendar too.
import { Badge, Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular, TableRegular, TaskListLtrRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Finding } from '../../core/finding/finding';
import type { Meeting } from '../../core/meeting/record';
import type { Task } from '../../core/meeting/tasks';
import { useSaveFile } from '../export/save-file';
import { Empty } from '../frame/empty';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { PlainTable } from '../frame/plain-table';
import { call } from '../wire';
import { today, useDates, useWords } from '../words/words';
import { stateWords } from './kinds';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  narrow: { width: '130px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  cell: { overflowWrap: 'anywhere', padding: '6px 0' },
});

export function TasksPane({ records }: { readonly records: readonly Meeting[] }) {
  const styles = useStyles();
  const t = useWords();
  const [tasks, setTasks] = useState<readonly Task[]>([]);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [onlyOpen, setOnlyOpen] = useState(true);
  const write = useExport(records);
  useEffect(() => {
    if (records.length === 0) return;
    call('meeting.tasks', { records: [...records], today: today(), format: 'json' }).then((listed) => {
      if (listed.ok && listed.value.format === 'json') setTasks(listed.value.rows as Task[]);
      setFindings(listed.ok ? [] : listed.findings);
    });
  }, [records]);
  // A record that cannot be read is told; no tasks is something else.
  if (findings.length > 0) return <FindingsList findings={findings} />;
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
      <TaskTable tasks={tasks.filter(({ state }) => !onlyOpen || state === 'open' || state === 'in-progress')} />
    </>
  );
}

function TaskTable({ tasks }: { readonly tasks: readonly Task[] }) {
  const styles = useStyles();
  const t = useWords();
  const dates = useDates();
  const columns = [
    { name: t('meeting.task') },
    { name: t('meeting.lead') },
    { name: t('meeting.due'), className: styles.narrow },
    { name: t('meeting.stateOf'), className: styles.narrow },
  ];
  const rows = tasks.map(({ id, meeting, task, lead, due, last, state, overdue, meetingTitle }) => ({
    key: `${meeting}/${id}`,
    cells: [
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
      <Badge key="state" appearance="tint" color={overdue ? 'danger' : state === 'done' ? 'success' : 'informative'}>
        {overdue ? t('meeting.overdue') : t(stateWords[state])}
      </Badge>,
    ],
  }));
  return <PlainTable label={t('meeting.tasks')} columns={columns} rows={rows} />;
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
