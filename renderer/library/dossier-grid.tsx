// Dossiers as a grid: what they are, how far they are, when they changed. Enter or a double click opens, keys and a menu do the rest.
import {
  Badge,
  Button,
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  Link,
  makeStyles,
  type TableColumnDefinition,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DocumentEditRegular, DocumentTextRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useContextMenu } from '../frame/context-menu';
import { useWidth } from '../frame/use-width';
import type { Say, WordKey } from '../words/catalog';
import { type Dates, useDates, useWords } from '../words/words';
import { type DossierActions, useDossierActions } from './actions';
import { DossierMenu, DossierMenuAt } from './dossier-menu';
import { RenameDialog } from './rename-dialog';
import { deedOf, hasOpenMenu, menuOf } from './row-keys';
import type { ShelfRow } from './shelf';
import { StageBadge } from './stage-badge';

const useStyles = makeStyles({
  grid: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium },
  // Above the rows that go by under it. The names of columns stay in sight, however long the list.
  heads: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: { cursor: 'default', ':hover [data-kind]': { color: tokens.colorNeutralForeground2BrandHover } },
  title: { flex: '1 1 240px' },
  stage: { flex: '0 0 124px' },
  milestone: { flex: '0 1 160px' },
  versions: { flex: '0 0 80px' },
  changed: { flex: '0 0 150px' },
  menu: { flex: '0 0 52px', '& > button': { color: 'inherit' } },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  icon: { fontSize: '20px', lineHeight: 1, flexShrink: 0, color: tokens.colorBrandForeground1 },
  words: { minWidth: 0, padding: '6px 0', overflowWrap: 'anywhere' },
  // From the row: in high contrast its letters turn dark under the mouse.
  link: { textAlign: 'left', color: 'inherit', ':hover': { color: 'inherit' }, ':active': { color: 'inherit' } },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '2px' },
  when: { color: tokens.colorNeutralForeground2 },
  more: { display: 'flex', justifyContent: 'center', padding: tokens.spacingVerticalM },
});

type ColumnId = 'title' | 'stage' | 'milestone' | 'versions' | 'changed' | 'menu';

/** Columns by the width of the window: what matters less gives way, so that names can be read. */
const shownFrom: readonly { readonly from: number; readonly columns: readonly ColumnId[] }[] = [
  { from: 1100, columns: ['title', 'stage', 'milestone', 'versions', 'changed', 'menu'] },
  { from: 760, columns: ['title', 'stage', 'changed', 'menu'] },
  { from: 520, columns: ['title', 'changed', 'menu'] },
  { from: 0, columns: ['title', 'menu'] },
];

function shownIn(width: number): readonly ColumnId[] {
  return shownFrom.find(({ from }) => width >= from)?.columns ?? [];
}

/** Rows that are drawn at once; the rest on demand. */
const page = 200;

interface GridProps {
  readonly rows: readonly ShelfRow[];
  readonly isTrash: boolean;
  readonly isSorted: boolean;
}

export function DossierGrid({ rows, isTrash, isSorted }: GridProps) {
  const styles = useStyles();
  const t = useWords();
  const dates = useDates();
  const actions = useDossierActions();
  const shown = shownIn(useWidth());
  const [count, setCount] = useState(page);
  const columns = useMemo(() => columnsOf({ t, dates, actions, isTrash, shown }), [t, dates, actions, isTrash, shown]);
  const [renamed, setRenamed] = useState<ShelfRow>();
  const { pointed, point, close } = useContextMenu<ShelfRow>();
  const press = (event: React.KeyboardEvent, row: ShelfRow) => {
    const deed = deedOf(event);
    if (!deed) return;
    event.preventDefault();
    if (deed === 'menu') menuOf(event)?.click();
    else if (deed === 'delete') void (isTrash ? actions.purge(row) : actions.discard(row));
    else if (isTrash) return;
    else if (deed === 'open') void actions.open(row);
    else setRenamed(row);
  };
  return (
    <>
      <DataGrid
        items={rows.slice(0, count) as ShelfRow[]}
        columns={columns}
        sortable={isSorted}
        {...(isSorted ? { defaultSortState: { sortColumn: 'changed', sortDirection: 'descending' as const } } : {})}
        getRowId={(row: ShelfRow) => row.id}
        focusMode="composite"
        className={styles.grid}
        aria-label={t(isTrash ? 'library.trash' : 'library.all')}
      >
        <DataGridHeader className={styles.heads}>
          <DataGridRow>
            {({ renderHeaderCell, columnId }) => (
              <DataGridHeaderCell className={styles[columnId as ColumnId]}>{renderHeaderCell()}</DataGridHeaderCell>
            )}
          </DataGridRow>
        </DataGridHeader>
        <DataGridBody<ShelfRow>>
          {({ item, rowId }) => (
            <DataGridRow<ShelfRow>
              key={rowId}
              className={styles.row}
              onDoubleClick={() => !isTrash && void actions.open(item)}
              onKeyDown={(event: React.KeyboardEvent) => press(event, item)}
              onContextMenu={(event: React.MouseEvent) => (hasOpenMenu(event) ? event.preventDefault() : point(event, item))}
            >
              {({ renderCell, columnId }) => (
                <DataGridCell className={styles[columnId as ColumnId]}>{renderCell(item)}</DataGridCell>
              )}
            </DataGridRow>
          )}
        </DataGridBody>
      </DataGrid>
      {rows.length > count ? (
        <div className={styles.more}>
          <Button onClick={() => setCount(count + page)}>{t('library.more', { count: rows.length - count })}</Button>
        </div>
      ) : null}
      {pointed ? <DossierMenuAt key={pointed.what.id} row={pointed.what} isTrash={isTrash} at={pointed} onClose={close} /> : null}
      {renamed ? <RenameDialog row={renamed} onClose={() => setRenamed(undefined)} /> : null}
    </>
  );
}

interface ColumnsGiven {
  readonly t: Say;
  readonly dates: Dates;
  readonly actions: DossierActions;
  readonly isTrash: boolean;
  readonly shown: readonly ColumnId[];
}

function columnsOf({ t, dates, actions, isTrash, shown }: ColumnsGiven): TableColumnDefinition<ShelfRow>[] {
  const words = (text: string) => <Text>{text}</Text>;
  const when = (row: ShelfRow) => dates.moment(isTrash ? (row.discardedAt ?? row.changedAt) : row.changedAt);
  // Where its column had to go, the day stands under the name.
  const under = (row: ShelfRow) => (shown.includes('changed') ? {} : { when: when(row) });
  const title = createTableColumn<ShelfRow>({
    columnId: 'title',
    compare: (a, b) => a.title.localeCompare(b.title, 'vi'),
    renderHeaderCell: () => t('library.column.title'),
    renderCell: (row) => <NameCell row={row} {...under(row)} {...(isTrash ? {} : { onOpen: () => void actions.open(row) })} />,
  });
  const stage = createTableColumn<ShelfRow>({
    columnId: 'stage',
    compare: (a, b) => (a.last?.stage ?? '').localeCompare(b.last?.stage ?? ''),
    renderHeaderCell: () => t('library.column.stage'),
    renderCell: ({ last }) => <StageBadge stage={last?.stage ?? null} />,
  });
  const milestone = createTableColumn<ShelfRow>({
    columnId: 'milestone',
    compare: (a, b) => (a.last?.milestone ?? '').localeCompare(b.last?.milestone ?? '', 'vi'),
    renderHeaderCell: () => t('library.column.milestone'),
    renderCell: ({ last }) => words(last?.milestone ?? '–'),
  });
  const versions = createTableColumn<ShelfRow>({
    columnId: 'versions',
    compare: (a, b) => a.versions - b.versions,
    renderHeaderCell: () => t('library.column.versions'),
    renderCell: (row) => words(String(row.versions)),
  });
  const changed = createTableColumn<ShelfRow>({
    columnId: 'changed',
    compare: (a, b) => a.changedAt.localeCompare(b.changedAt),
    renderHeaderCell: () => t(isTrash ? 'library.column.discarded' : 'library.column.changed'),
    renderCell: (row) => words(when(row)),
  });
  const menu = createTableColumn<ShelfRow>({
    columnId: 'menu',
    renderHeaderCell: () => <span className="sr-only">{t('library.column.menu')}</span>,
    renderCell: (row) => <DossierMenu row={row} isTrash={isTrash} />,
  });
  return [title, stage, milestone, versions, changed, menu].filter(({ columnId }) => shown.includes(columnId as ColumnId));
}

const kindIcons: Readonly<Record<string, typeof DocumentTextRegular>> = {
  document: DocumentTextRegular,
  meeting: PeopleTeamRegular,
};
const kindNames: Readonly<Record<string, WordKey>> = { document: 'library.kind.document', meeting: 'library.kind.meeting' };

interface NameCellProps {
  readonly row: ShelfRow;
  readonly when?: string;
  readonly onOpen?: () => void;
}

function NameCell({ row, when, onOpen }: NameCellProps) {
  const styles = useStyles();
  const t = useWords();
  const Icon = kindIcons[row.kind ?? 'draft'] ?? DocumentEditRegular;
  return (
    <div className={styles.name}>
      <Icon data-kind className={styles.icon} aria-label={t(kindNames[row.kind ?? 'draft'] ?? 'library.kind.draft')} />
      <div className={styles.words}>
        {onOpen ? (
          <Link as="button" appearance="subtle" className={styles.link} onClick={onOpen}>
            {row.title}
          </Link>
        ) : (
          <Text>{row.title}</Text>
        )}
        {when === undefined ? null : (
          <Text block size={200} className={styles.when}>
            {when}
          </Text>
        )}
        {row.tags.length > 0 ? (
          <div className={styles.tags}>
            {row.tags.map((tag) => (
              <Badge key={tag} appearance="tint" color="informative">
                {tag}
              </Badge>
            ))}
          </div>
        ) : null}
      </div>
    </div>
  );
}
