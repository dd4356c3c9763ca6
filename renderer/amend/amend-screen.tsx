// Amending: the amending text between two texts is written, or amending texts are put into the text they amend.
import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useFrame } from '../frame/frame-context';
import { useKept } from '../frame/kept-state';
import { useWords } from '../words/words';
import { ConsolidateTab } from './consolidate-tab';
import { WriteTab } from './write-tab';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: { padding: '16px 24px 4px', '@media (max-width: 820px)': { padding: '8px 12px 0' } },
  tabs: { padding: '0 16px' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '16px 24px 32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const tabs = ['write', 'consolidate'] as const;
type AmendTab = (typeof tabs)[number];

export function AmendScreen() {
  const styles = useStyles();
  const t = useWords();
  const { setTitle } = useFrame();
  const [tab, setTab] = useKept<AmendTab>('amend tab', 'write');
  useEffect(() => setTitle('', false), [setTitle]);
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <Text as="h1" size={600} weight="semibold">
          {t('nav.amend')}
        </Text>
      </header>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) => setTab(data.value as AmendTab)}
        aria-label={t('nav.amend')}
      >
        {tabs.map((one) => (
          <Tab key={one} value={one}>
            {t(`amend.tab.${one}`)}
          </Tab>
        ))}
      </TabList>
      <div className={styles.body}>{tab === 'write' ? <WriteTab /> : <ConsolidateTab />}</div>
    </div>
  );
}
