// What users do to a table of their own: cells pasted from Excel, Word or a page, rows and columns put in and taken out. Each gives a
// new table; what a table cannot hold is left out and counted.
import type { TableData } from '../model/entry';
import { cleanText } from '../model/text';

/** What a table holds at most (core/model/entry). */
export const mostColumns = 30;
export const mostRows = 5000;

/**
 * Plain text of a clipboard → rows of cells: tabs between cells, a cell of several lines in quotes. One cell alone is undefined: it is
 * text like any other.
 */
export function pastedCells(text: string): string[][] | undefined {
  const lines = joinedCells(text.slice(0, 5_000_000)).replace(/\n+$/, '').split('\n');
  const rows = lines.map((line) => line.split('\t').map((cell) => cleanText(cell).replace(/\s+/g, ' ').trim()));
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : undefined;
}

/** A quote that opens a cell and closes it with a line break between: all of it is one cell. */
function joinedCells(text: string): string {
  const quoted = /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/g;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(quoted, (_, before: string, cell: string) => before + cell.replaceAll('""', '"').replace(/\n/g, ' '));
}

/**
 * The cells from a place on; `row` -1 is the row of headings. Rows and columns that are missing are added, columns under `heading`.
 * `left`: rows and columns that did not fit.
 */
export function withCells(
  table: TableData,
  [row, column]: readonly [number, number],
  cells: readonly (readonly string[])[],
  heading: string,
): { table: TableData; left: number } {
  const width = Math.max(0, ...cells.map((line) => line.length));
  const columns = Math.min(mostColumns, Math.max(table.columns.length, column + width));
  const rows = Math.min(mostRows, Math.max(table.rows.length, row + cells.length));
  const at = (line: number, place: number) => cells[line - row]?.[place - column];
  const made = Array.from({ length: columns }, (_, place) => ({
    ...(table.columns[place] ?? newColumn(heading)),
    ...(row < 0 ? { heading: at(-1, place) ?? table.columns[place]?.heading ?? heading } : {}),
  }));
  const lines = Array.from({ length: rows }, (_, line) =>
    made.map((_column, place) => at(line, place) ?? table.rows[line]?.[place] ?? ''),
  );
  const left = Math.max(0, column + width - columns) + Math.max(0, row + cells.length - rows);
  return { table: { ...table, columns: made, rows: lines }, left };
}

export function withRow(table: TableData, at: number): TableData {
  return {
    ...table,
    rows: table.rows.toSpliced(
      at,
      0,
      table.columns.map(() => ''),
    ),
  };
}

export function withoutRow(table: TableData, at: number): TableData {
  return { ...table, rows: table.rows.toSpliced(at, 1) };
}

export function withColumn(table: TableData, at: number, heading: string): TableData {
  const rows = filled(table).map((cells) => cells.toSpliced(at, 0, ''));
  return { ...table, columns: table.columns.toSpliced(at, 0, newColumn(heading)), rows };
}

export function withoutColumn(table: TableData, at: number): TableData {
  return { ...table, columns: table.columns.toSpliced(at, 1), rows: filled(table).map((cells) => cells.toSpliced(at, 1)) };
}

/** A row that was stored short has all its cells. */
function filled({ columns, rows }: TableData): string[][] {
  return rows.map((cells) => columns.map((_, at) => cells[at] ?? ''));
}

function newColumn(heading: string): TableData['columns'][number] {
  return { heading, width: 1, align: 'left' };
}
