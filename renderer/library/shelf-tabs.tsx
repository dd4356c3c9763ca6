// Which dossiers of the library are shown.
import { Tab, TabList } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useWords } from '../words/words';
import type { ShelfTab } from './shelf';

interface ShelfTabsProps {
  readonly tab: ShelfTab;
  readonly onTab: (tab: ShelfTab) => void;
}

export function ShelfTabs({ tab, onTab }: ShelfTabsProps) {
  const t = useWords();
  return (
    <TabList selectedValue={tab} onTabSelect={(_, data) => onTab(data.value as ShelfTab)} aria-label={t('nav.library')}>
      <Tab value="all">{t('library.all')}</Tab>
      <Tab value="recent">{t('library.recent')}</Tab>
      <Tab value="trash" icon={<DeleteRegular />}>
        {t('library.trash')}
      </Tab>
    </TabList>
  );
}
