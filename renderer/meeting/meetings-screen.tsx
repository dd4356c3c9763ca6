// All meetings: a list to open and begin, what became of the tasks, conclusions no draft has served, and the calendar of a regulation.
import { Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useFrame } from '../frame/frame-context';
import { useHandlers } from '../frame/handlers';
import { useWords } from '../words/words';
import { MeetingList } from './meeting-list';
import { NewMeetingDialog } from './new-meeting-dialog';
import { OpenItems } from './open-items';
import { SchedulePane } from './schedule-pane';
import { TasksPane } from './tasks-pane';
import { useRecords } from './use-records';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    // Where there is little height the head scrolls away with the rest.
    '@media (max-height: 480px)': { overflowY: 'auto' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '16px 24px 8px',
    '@media (max-width: 820px)': { padding: '4px 12px 0' },
  },
  title: { marginRight: 'auto' },
  tabs: { padding: '0 12px', flexShrink: 0, flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: '16px 24px',
    '@media (max-height: 480px)': { flexShrink: 0, overflowY: 'visible' },
    '@media (max-width: 820px)': { padding: '8px 12px' },
  },
});

type TabName = 'meetings' | 'tasks' | 'open' | 'schedule';

export function MeetingsScreen({ isBeginning: isAsked }: { readonly isBeginning: boolean }) {
  const styles = useStyles();
  const t = useWords();
  const { setTitle } = useFrame();
  const [tab, setTab] = useState<TabName>('meetings');
  const [isBeginning, setIsBeginning] = useState(isAsked);
  const { rows, drafts, records } = useRecords();
  const read = rows && records;
  useEffect(() => setTitle(t('nav.meetings'), false), [setTitle, t]);
  useHandlers({ 'file.newMeeting': { run: () => setIsBeginning(true) } });
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <Text as="h1" size={600} weight="semibold" className={styles.title}>
          {t('nav.meetings')}
        </Text>
        <Button appearance="primary" icon={<AddRegular />} onClick={() => setIsBeginning(true)}>
          {t('meeting.new')}
        </Button>
      </header>
      <TabList className={styles.tabs} selectedValue={tab} onTabSelect={(_, { value }) => setTab(value as TabName)}>
        <Tab value="meetings">{t('meeting.list')}</Tab>
        <Tab value="tasks">{t('meeting.tasks')}</Tab>
        <Tab value="open">{t('meeting.open')}</Tab>
        <Tab value="schedule">{t('meeting.schedule')}</Tab>
      </TabList>
      <div className={styles.body}>
        {tab === 'meetings' ? <MeetingList rows={rows} onNew={() => setIsBeginning(true)} /> : null}
        {tab === 'tasks' ? (
          <TasksPane records={read} dossierOf={(meeting) => rows?.find((row) => row.meeting.id === meeting)?.id} />
        ) : null}
        {tab === 'open' ? <OpenItems records={read} /> : null}
        {tab === 'schedule' ? <SchedulePane drafts={rows && drafts} /> : null}
      </div>
      {isBeginning ? <NewMeetingDialog records={records} onClose={() => setIsBeginning(false)} /> : null}
    </div>
  );
}
