// A table of the user's own: a grid of cells that is written in like a sheet.
import { Button, Input, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { Entry, TableData } from '../../../core/model/entry';
import { useWords } from '../../words/words';
import { usePlace } from './place';
import { Section } from './section';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  grid: { borderCollapse: 'collapse', minWidth: '100%' },
  cell: { padding: '2px', minWidth: '96px', verticalAlign: 'top' },
  head: { fontWeight: tokens.fontWeightSemibold },
  tools: { display: 'flex', gap: tokens.spacingHorizontalS },
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
  const { columns, rows } = table;
  const putCell = (row: number, column: number, text: string) =>
    set({
      ...table,
      rows: rows.map((cells, at) =>
        at === row ? columns.map((_, index) => (index === column ? text : (cells[index] ?? ''))) : cells,
      ),
    });
  return (
    <Section title={t('draft.table')}>
      <div className={styles.scroll}>
        <table className={styles.grid}>
          <thead>
            <tr>
              {columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no id
                <th key={at} className={styles.cell}>
                  <Input
                    className={styles.head}
                    aria-label={t('draft.columnHeading', { number: at + 1 })}
                    value={column.heading}
                    onChange={(_event, data) =>
                      set({
                        ...table,
                        columns: columns.map((old, index) => (index === at ? { ...old, heading: data.value } : old)),
                      })
                    }
                  />
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
                    <Input
                      aria-label={t('draft.cell', { row: row + 1, column: column + 1 })}
                      value={cells[column] ?? ''}
                      onChange={(_event, data) => putCell(row, column, data.value)}
                    />
                  </td>
                ))}
                <td>
                  <Tooltip content={t('draft.remove')} relationship="label">
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<DeleteRegular />}
                      onClick={() => set({ ...table, rows: rows.filter((_, at) => at !== row) })}
                    />
                  </Tooltip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.tools}>
        <Button icon={<AddRegular />} onClick={() => set({ ...table, rows: [...rows, columns.map(() => '')] })}>
          {t('draft.addRow')}
        </Button>
        <Button
          icon={<AddRegular />}
          disabled={columns.length >= 30}
          onClick={() =>
            set({
              ...table,
              columns: [...columns, { heading: t('draft.column'), width: 1, align: 'left' }],
              rows: rows.map((cells) => [...cells, '']),
            })
          }
        >
          {t('draft.addColumn')}
        </Button>
        <Button
          disabled={columns.length <= 1}
          icon={<DeleteRegular />}
          onClick={() =>
            set({ ...table, columns: columns.slice(0, -1), rows: rows.map((cells) => cells.slice(0, columns.length - 1)) })
          }
        >
          {t('draft.removeColumn')}
        </Button>
      </div>
    </Section>
  );
}
