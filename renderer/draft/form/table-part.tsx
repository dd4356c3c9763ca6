// A table of the user's own: a grid of cells that is written in like a sheet.
import { Button, Input, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import {
  mostColumns,
  mostRows,
  pastedCells,
  withCells,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
} from '../../../core/edit/table';
import type { Entry, TableData } from '../../../core/model/entry';
import { toast } from '../../frame/notices';
import { useWords } from '../../words/words';
import { usePlace } from './place';
import { Section } from './section';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  grid: { borderCollapse: 'collapse', minWidth: '100%' },
  cell: { padding: '2px', minWidth: '96px', verticalAlign: 'top' },
  input: { width: '100%' },
  head: { width: '100%', fontWeight: tokens.fontWeightSemibold },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

const startTable = (column: string): TableData => ({
  columns: [
    { heading: column, width: 1, align: 'left' },
    { heading: column, width: 3, align: 'left' },
  ],
  rows: [['', '']],
});

export function TablePart({ entry }: { readonly entry: Entry }) {
  const t = useWords();
  const styles = useStyles();
  const { value, set } = usePlace(['table'], entry.id);
  const table = value as TableData | undefined;
  if (!table) {
    return (
      <div className={styles.tools}>
        {entry.slot === undefined ? null : <Text>{t('draft.packTable')}</Text>}
        <Button icon={<AddRegular />} onClick={() => set(startTable(t('draft.column')))}>
          {t('draft.ownTable')}
        </Button>
      </div>
    );
  }
  return (
    <Section title={t('draft.table')}>
      <Sheet table={table} set={set} />
    </Section>
  );
}

/** -1 is the row of headings. */
type Place = readonly [row: number, column: number];

interface SheetProps {
  readonly table: TableData;
  readonly set: (table: TableData) => void;
}

function Sheet({ table, set }: SheetProps) {
  const t = useWords();
  const styles = useStyles();
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>();
  const { columns, rows } = table;
  const put = (at: Place, text: string) => set(withCells(table, at, [[text]], t('draft.column')).table);
  const cell = (at: Place, text: string, label: string, className = styles.input) => (
    <Input
      className={className}
      aria-label={label}
      value={text}
      input={{ size: 10, 'data-cell': at.join() } as object}
      onChange={(_event, data) => put(at, data.value)}
      onFocus={() => setPlace(at)}
      onPaste={(event) => {
        const cells = pastedCells(event.clipboardData.getData('text/plain'));
        if (!cells) return;
        event.preventDefault();
        const { table: made, left } = withCells(table, at, cells, t('draft.column'));
        set(made);
        if (left > 0) toast({ kind: 'warning', text: t('draft.tableFull', { rows: mostRows, columns: mostColumns }) });
      }}
      onKeyDown={(event) => {
        const down = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
        // An input method takes Enter and the arrows for itself.
        if (!down || event.nativeEvent.isComposing) return;
        const next = grid.current?.querySelector<HTMLElement>(`[data-cell="${at[0] + down},${at[1]}"]`);
        if (!next) return;
        event.preventDefault();
        next.focus();
      }}
    />
  );
  return (
    <>
      <div className={styles.scroll}>
        <table ref={grid} className={styles.grid}>
          <thead>
            <tr>
              {columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no id
                <th key={at} className={styles.cell}>
                  {cell([-1, at], column.heading, t('draft.columnHeading', { number: at + 1 }), styles.head)}
                </th>
              ))}
              <th aria-label={t('draft.remove')} />
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id
              <tr key={row}>
                {columns.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no id
                  <td key={column} className={styles.cell}>
                    {cell([row, column], cells[column] ?? '', t('draft.cell', { row: row + 1, column: column + 1 }))}
                  </td>
                ))}
                <td>
                  <Tooltip content={t('draft.removeRow', { row: row + 1 })} relationship="label">
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<DeleteRegular />}
                      onClick={() => set(withoutRow(table, row))}
                    />
                  </Tooltip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SheetTools table={table} set={set} place={place} />
      <Text block size={200} className={styles.hint}>
        {t('draft.tableHint')}
      </Text>
    </>
  );
}

/** Rows and columns go in behind the cell that was written in last, else at the end; that cell's column goes out. */
function SheetTools({ table, set, place }: SheetProps & { readonly place: Place | undefined }) {
  const t = useWords();
  const styles = useStyles();
  const { columns, rows } = table;
  const row = Math.min(place?.[0] ?? rows.length, rows.length - 1) + 1;
  const column = Math.min(place?.[1] ?? columns.length, columns.length - 1);
  return (
    <div className={styles.tools}>
      <Button icon={<AddRegular />} disabled={rows.length >= mostRows} onClick={() => set(withRow(table, row))}>
        {t('draft.addRow')}
      </Button>
      <Button
        icon={<AddRegular />}
        disabled={columns.length >= mostColumns}
        onClick={() => set(withColumn(table, column + 1, t('draft.column')))}
      >
        {t('draft.addColumn')}
      </Button>
      <Button disabled={columns.length <= 1} icon={<DeleteRegular />} onClick={() => set(withoutColumn(table, column))}>
        {t('draft.removeColumn', { number: column + 1 })}
      </Button>
    </div>
  );
}
