// Which dossiers of the library are shown.
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useWords } from '../words/words';
import type { ShelfTab } from './shelf';

interface ShelfTabsProps {
  readonly tab: ShelfTab;
  readonly onTab: (tab: ShelfTab) => void;
}

const useStyles = makeStyles({
  // In high contrast the icon of the chosen tab would be as bright as the ground under the mouse.
  trash: { ':enabled:hover': { '& .fui-Tab__icon': { color: tokens.colorNeutralForeground1Hover } } },
});

export function ShelfTabs({ tab, onTab }: ShelfTabsProps) {
  const styles = useStyles();
  const t = useWords();
  return (
    <TabList selectedValue={tab} onTabSelect={(_, data) => onTab(data.value as ShelfTab)} aria-label={t('nav.library')}>
      <Tab value="all">{t('library.all')}</Tab>
      <Tab value="recent">{t('library.recent')}</Tab>
      <Tab value="trash" className={styles.trash} icon={<DeleteRegular />}>
        {t('library.trash')}
      </Tab>
    </TabList>
  );
}
