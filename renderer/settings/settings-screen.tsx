// Settings in four tabs: who I am, packs, where the library is, how the window looks.
import { makeStyles, Tab, TabList, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useFrame } from '../frame/frame-context';
import type { SettingsTab } from '../frame/route';
import { useWords } from '../words/words';
import { LibraryTab } from './library-tab';
import { LookTab } from './look-tab';
import { PacksTab } from './packs-tab';
import { ProfileTab } from './profile-tab';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: { padding: '16px 24px 4px', '@media (max-width: 820px)': { padding: '8px 12px 0' } },
  tabs: { padding: '0 16px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '16px 24px 32px' },
});

const tabs: readonly SettingsTab[] = ['profile', 'packs', 'library', 'look'];
const views = { profile: ProfileTab, packs: PacksTab, library: LibraryTab, look: LookTab } as const;

export function SettingsScreen({ tab }: { readonly tab: SettingsTab }) {
  const styles = useStyles();
  const t = useWords();
  const { go, setTitle } = useFrame();
  const View = views[tab];
  useEffect(() => setTitle('', false), [setTitle]);
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <Text as="h1" size={600} weight="semibold">
          {t('nav.settings')}
        </Text>
      </header>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) => go({ screen: 'settings', tab: data.value as SettingsTab })}
        aria-label={t('nav.settings')}
      >
        {tabs.map((one) => (
          <Tab key={one} value={one}>
            {t(`settings.tab.${one}`)}
          </Tab>
        ))}
      </TabList>
      <div className={styles.body}>
        <View />
      </div>
    </div>
  );
}
