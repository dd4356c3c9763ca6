// One meeting: prepare, attendance, minutes, what came of it, its documents. Everything is stored as it is typed.
import {
  Badge,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { LockClosedRegular, LockOpenRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { overfull } from '../../core/meeting/room';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { useHandlers } from '../frame/handlers';
import { TextDialog } from '../frame/text-dialog';
import { flushed } from '../replace/worksheet';
import { useWords } from '../words/words';
import { DocumentsTab } from './documents-tab';
import { lineSheet, MinutesTab } from './minutes-tab';
import { OutcomeTab } from './outcome-tab';
import { PeopleTab } from './people-tab';
import { PrepareTab } from './prepare-tab';
import { isClosed, marked, useClosing } from './use-closing';
import { type MeetingState, useMeeting } from './use-meeting';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '12px 24px 8px',
    '@media (max-width: 820px)': { padding: '4px 12px 0' },
  },
  title: {
    flexGrow: 1,
    flexBasis: '320px',
    '@media (max-height: 480px)': { flexBasis: '180px', WebkitLineClamp: 1 },
    minWidth: 0,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  tabs: { padding: '0 12px', flexShrink: 0, flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '16px 24px',
    '@media (max-width: 820px)': { padding: '8px 12px' },
  },
  wait: { padding: '48px' },
});

const tabs = ['prepare', 'people', 'minutes', 'outcome', 'documents'] as const;
type TabName = (typeof tabs)[number];
const tabWords = {
  prepare: 'meeting.tab.prepare',
  people: 'meeting.tab.people',
  minutes: 'meeting.tab.minutes',
  outcome: 'meeting.tab.outcome',
  documents: 'meeting.tab.documents',
} as const;

export function MeetingScreen({ dossier }: { readonly dossier: string }) {
  const styles = useStyles();
  const t = useWords();
  const state = useMeeting(dossier);
  const { setTitle } = useFrame();
  const { meeting, findings, flush, storing } = state;
  const title = meeting?.title ?? '';
  useEffect(() => setTitle(title, storing !== 'stored'), [setTitle, title, storing]);
  const store = async () => {
    await Promise.all([flushed(lineSheet, dossier), flush()]);
  };
  useHandlers({
    'draft.flush': { run: store },
    'edit.undo': { run: state.undo, enabled: state.canUndo && meeting !== undefined && !isClosed(meeting) },
    'edit.redo': { run: state.redo, enabled: state.canRedo && meeting !== undefined && !isClosed(meeting) },
    'file.save': { run: store },
  });
  if (!meeting)
    return (
      <div className={styles.wait}>
        {findings.length > 0 ? <FindingsList findings={findings} /> : <Spinner label={t('meeting.reading')} />}
      </div>
    );
  return <Loaded dossier={dossier} state={state} />;
}

function Loaded({ dossier, state }: { readonly dossier: string; readonly state: MeetingState }) {
  const styles = useStyles();
  const t = useWords();
  const [tab, setTab] = useState<TabName>('prepare');
  const { meeting, change, flush, findings } = state;
  if (!meeting) return null;
  const frozen = isClosed(meeting);
  const shown = [...overfull(meeting), ...findings];
  const go = async (next: TabName) => {
    // Lines marked since then stand in the outcome and in the documents.
    if (tab === 'minutes' && next !== 'minutes' && !frozen) await marked(change, flush, dossier);
    setTab(next);
  };
  return (
    <div className={styles.root}>
      <Head dossier={dossier} state={state} />
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => void go(value as TabName)}
        aria-label={t('meeting.parts')}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name}>
            {t(tabWords[name])}
          </Tab>
        ))}
      </TabList>
      {shown.length > 0 ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <FindingsList findings={shown} />
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <div key={tab} className={styles.body}>
        {tab === 'prepare' ? <PrepareTab meeting={meeting} change={change} isClosed={frozen} /> : null}
        {tab === 'people' ? <PeopleTab meeting={meeting} change={change} isClosed={frozen} /> : null}
        {tab === 'minutes' ? <MinutesTab dossier={dossier} meeting={meeting} change={change} isClosed={frozen} /> : null}
        {tab === 'outcome' ? <OutcomeTab meeting={meeting} change={change} isClosed={frozen} /> : null}
        {tab === 'documents' ? <DocumentsTab meeting={meeting} /> : null}
      </div>
    </div>
  );
}

function Head({ dossier, state }: { readonly dossier: string; readonly state: MeetingState }) {
  const styles = useStyles();
  const t = useWords();
  const { close, reopen } = useClosing(dossier, state);
  const [isAsking, setIsAsking] = useState(false);
  const { meeting, storing } = state;
  if (!meeting) return null;
  const frozen = isClosed(meeting);
  return (
    <div className={styles.head}>
      <Text as="h2" size={500} weight="semibold" className={styles.title}>
        {meeting.title}
      </Text>
      <Badge
        appearance="tint"
        color={storing === 'failed' ? 'danger' : storing === 'stored' ? 'success' : 'informative'}
        role="status"
      >
        {t(storing === 'failed' ? 'meeting.notStored' : storing === 'stored' ? 'meeting.stored' : 'meeting.storing')}
      </Badge>
      {frozen ? (
        <Button icon={<LockOpenRegular />} onClick={() => setIsAsking(true)}>
          {t('meeting.reopen')}
        </Button>
      ) : (
        <Button icon={<LockClosedRegular />} onClick={() => void close(nowClock())}>
          {t('meeting.close')}
        </Button>
      )}
      {isAsking ? (
        <TextDialog
          title={t('meeting.reopen')}
          label={t('meeting.reopenReason')}
          first=""
          isRequired
          onText={async (reason) => {
            await reopen(reason);
            return true;
          }}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </div>
  );
}

function nowClock(): string {
  return new Date().toTimeString().slice(0, 5);
}
