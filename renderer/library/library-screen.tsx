// The library: dossiers, search over all their texts, and the trash.
import { Button, makeStyles, SearchBox, Spinner, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular, DocumentAddRegular, FolderOpenRegular, LibraryRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { Empty } from '../frame/empty';
import { useFrame } from '../frame/frame-context';
import { handlers, useHandlers } from '../frame/handlers';
import { later, part } from '../frame/later';
import { useWords } from '../words/words';
import { useFilling } from './first-start';
import { SamplesButton } from './samples-button';
import { type Shelf, type ShelfTab, tagsOf, useShelf } from './shelf';

const ShelfFindings = part(() => import('./shelf-findings').then((file) => file.default));
const ShelfTabs = later(() => import('./shelf-tabs').then(({ ShelfTabs }) => ShelfTabs));
const TagFilter = part(() => import('./tag-filter').then((file) => file.default));
const DossierGrid = part(() => import('./dossier-grid').then(({ DossierGrid }) => DossierGrid));
const SearchResults = part(() => import('./search-results').then(({ SearchResults }) => SearchResults));

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
  // As high as the tabs that come, whatever the size of letters.
  tabs: { height: `calc(${tokens.lineHeightBase300} + 24px)` },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    // A row that gets the focus does not stop under the heads of the columns.
    scrollPaddingTop: '44px',
    // Not inside: there rows would go by above those heads.
    marginTop: '8px',
    padding: '0 24px 24px',
    '@media (max-width: 820px)': { marginTop: '4px', padding: '0 12px 12px' },
  },
});

export function LibraryScreen() {
  const styles = useStyles();
  const t = useWords();
  const { setTitle } = useFrame();
  const [tab, setTab] = useState<ShelfTab>('all');
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
            <ShelfTabs tab={tab} onTab={setTab} meanwhile={<div className={styles.tabs} />} />
            {tags.length > 0 ? <TagFilter tags={tags} tag={tag} onTag={setTag} /> : null}
          </div>
          {shelf.findings.length > 0 ? <ShelfFindings findings={shelf.findings} /> : null}
          <div className={styles.body}>
            <Shown shelf={shelf} tab={tab} tag={tags.includes(tag) ? tag : ''} />
          </div>
        </>
      ) : (
        <div className={styles.body}>
          <SearchResults text={text} meanwhile={<Spinner label={t('search.looking')} />} />
        </div>
      )}
    </div>
  );
}

function Shown({ shelf, tab, tag }: { readonly shelf: Shelf; readonly tab: ShelfTab; readonly tag: string }) {
  const t = useWords();
  const isFilling = useFilling();
  const wait = <Spinner label={t('library.reading')} />;
  if (!shelf.rows) return wait;
  const tagged = shelf.rows.filter(({ tags }) => tag === '' || tags.includes(tag));
  const rows = tab === 'recent' ? recent(tagged) : tagged;
  if (rows.length > 0)
    return <DossierGrid key={tab} rows={rows} isTrash={tab === 'trash'} isSorted={tab !== 'recent'} meanwhile={wait} />;
  // What could not be read is not empty.
  if (shelf.findings.length > 0) return null;
  if (tab === 'trash')
    return <Empty icon={<DeleteRegular />} title={t('library.trashEmpty')} text={t('library.trashEmptyText')} />;
  if (tab === 'recent')
    return <Empty icon={<LibraryRegular />} title={t('library.recentEmpty')} text={t('library.recentEmptyText')} />;
  if (isFilling) return <Spinner label={t('library.addingSamples')} />;
  if (shelf.isOld) return wait;
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
