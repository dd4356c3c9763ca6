// The library: dossiers, search over all their texts, and the trash.
import { Button, makeStyles, SearchBox, Spinner, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular, DocumentAddRegular, FolderOpenRegular, LibraryRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Empty } from '../frame/empty';
import { useFrame } from '../frame/frame-context';
import { handlers, useHandlers } from '../frame/handlers';
import { useWords } from '../words/words';
import { SamplesButton } from './samples-button';
import { type Shelf, tagsOf, useShelf } from './shelf';

const ShelfFindings = lazy(() => import('./shelf-findings'));
const TagFilter = lazy(() => import('./tag-filter'));
const DossierGrid = lazy(() => import('./dossier-grid').then(({ DossierGrid }) => ({ default: DossierGrid })));
const SearchResults = lazy(() => import('./search-results').then(({ SearchResults }) => ({ default: SearchResults })));

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '16px 24px 8px',
    '@media (max-width: 820px)': { padding: '8px 12px 0' },
  },
  title: {
    marginRight: 'auto',
    '@media (max-height: 480px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  search: {
    flex: '0 1 420px',
    maxWidth: 'none',
    '@media (max-width: 820px)': { flex: '1 1 220px' },
    '& input': { textOverflow: 'ellipsis' },
  },
  tools: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '0 16px',
    flexWrap: 'wrap',
    '@media (max-width: 820px)': { padding: '0 4px' },
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: '8px 24px 24px',
    '@media (max-width: 820px)': { padding: '4px 12px 12px' },
  },
});

type Tabs = 'all' | 'recent' | 'trash';

export function LibraryScreen() {
  const styles = useStyles();
  const t = useWords();
  const { setTitle } = useFrame();
  const [tab, setTab] = useState<Tabs>('all');
  const [tag, setTag] = useState('');
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const shelf = useShelf(tab === 'trash');
  useEffect(() => setTitle('', false), [setTitle]);
  useHandlers({ 'edit.find': { run: () => search.current?.focus() } });
  const tags = tagsOf(shelf.rows ?? []);
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <Text as="h1" size={600} weight="semibold" className={styles.title}>
          {t('nav.library')}
        </Text>
        <SearchBox
          className={styles.search}
          input={{ ref: search, 'aria-label': t('library.search') }}
          placeholder={t('library.search')}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
        <Button icon={<FolderOpenRegular />} onClick={() => void handlers.run('file.import')}>
          {t('library.import')}
        </Button>
        <Button appearance="primary" icon={<DocumentAddRegular />} onClick={() => void handlers.run('file.new')}>
          {t('library.new')}
        </Button>
      </header>
      {text.trim() === '' ? (
        <>
          <div className={styles.tools}>
            <TabList selectedValue={tab} onTabSelect={(_, data) => setTab(data.value as Tabs)} aria-label={t('nav.library')}>
              <Tab value="all">{t('library.all')}</Tab>
              <Tab value="recent">{t('library.recent')}</Tab>
              <Tab value="trash" icon={<DeleteRegular />}>
                {t('library.trash')}
              </Tab>
            </TabList>
            {tags.length > 0 ? (
              <Suspense>
                <TagFilter tags={tags} tag={tag} onTag={setTag} />
              </Suspense>
            ) : null}
          </div>
          <Suspense>{shelf.findings.length > 0 ? <ShelfFindings findings={shelf.findings} /> : null}</Suspense>
          <div className={styles.body}>
            <Suspense fallback={<Spinner label={t('library.reading')} />}>
              <Shown shelf={shelf} tab={tab} tag={tags.includes(tag) ? tag : ''} />
            </Suspense>
          </div>
        </>
      ) : (
        <div className={styles.body}>
          <Suspense fallback={<Spinner label={t('search.looking')} />}>
            <SearchResults text={text} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

function Shown({ shelf, tab, tag }: { readonly shelf: Shelf; readonly tab: Tabs; readonly tag: string }) {
  const t = useWords();
  if (!shelf.rows) return <Spinner label={t('library.reading')} />;
  const tagged = shelf.rows.filter(({ tags }) => tag === '' || tags.includes(tag));
  const rows = tab === 'recent' ? recent(tagged) : tagged;
  if (rows.length > 0) return <DossierGrid key={tab} rows={rows} isTrash={tab === 'trash'} isSorted={tab !== 'recent'} />;
  if (tab === 'trash')
    return <Empty icon={<DeleteRegular />} title={t('library.trashEmpty')} text={t('library.trashEmptyText')} />;
  if (tab === 'recent')
    return <Empty icon={<LibraryRegular />} title={t('library.recentEmpty')} text={t('library.recentEmptyText')} />;
  return (
    <Empty icon={<LibraryRegular />} title={t('library.empty')} text={t('library.emptyText')}>
      <Button appearance="primary" onClick={() => void handlers.run('file.new')}>
        {t('library.new')}
      </Button>
      <Button onClick={() => void handlers.run('file.import')}>{t('library.import')}</Button>
      <SamplesButton />
    </Empty>
  );
}

function recent(rows: Shelf['rows'] & object) {
  const opened = rows.filter(({ openedAt }) => openedAt !== null);
  return [...opened].sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '')).slice(0, 20);
}
