// Paragraphs of a .doc that stand in tables → tables. The file only marks the ends of cells and rows.
import type { Block, Cell, Paragraph, Table } from '../blocks';
import type { RowLooks } from './looks';

interface OpenTable {
  readonly rows: { readonly cells: Cell[]; readonly looks: RowLooks }[];
  cells: Cell[];
  blocks: Block[];
}

export type EndOf = 'paragraph' | 'cell' | 'row';

export class TableStack {
  readonly blocks: Block[] = [];
  private readonly open: OpenTable[] = [];

  /** `paragraph` is what the end of a row has no use for; `keep` false drops the row. */
  add(depth: number, end: EndOf, paragraph: Paragraph | undefined, row?: { looks: RowLooks | undefined; keep: boolean }): void {
    this.toDepth(Math.min(depth, 64));
    const table = this.open.at(-1);
    if (!table) {
      if (paragraph) this.blocks.push(paragraph);
      return;
    }
    if (end === 'row') return this.endRow(table, row);
    if (paragraph) table.blocks.push(paragraph);
    if (end === 'cell') {
      table.cells.push({ blocks: table.blocks, columns: 1 });
      table.blocks = [];
    }
  }

  /** Something between paragraphs, where the last one stood. */
  insert(block: Block): void {
    (this.open.at(-1)?.blocks ?? this.blocks).push(block);
  }

  finish(): readonly Block[] {
    this.toDepth(0);
    return this.blocks;
  }

  private toDepth(depth: number): void {
    while (this.open.length < depth) this.open.push({ rows: [], cells: [], blocks: [] });
    while (this.open.length > depth) this.closeTable(this.open.pop() as OpenTable);
  }

  private endRow(table: OpenTable, row: { looks: RowLooks | undefined; keep: boolean } | undefined): void {
    if (table.blocks.length > 0) table.cells.push({ blocks: table.blocks, columns: 1 });
    const looks = row?.looks ?? { edges: [], ruled: false, header: false };
    if (row?.keep !== false && table.cells.length > 0) table.rows.push({ cells: table.cells, looks });
    table.cells = [];
    table.blocks = [];
  }

  private closeTable(table: OpenTable): void {
    // Cells without the end of their row: a damaged file. Nothing of it is lost.
    this.endRow(table, undefined);
    if (table.rows.length > 0) this.insert(finished(table));
  }
}

function finished({ rows }: OpenTable): Table {
  const edges = [...new Set(rows.flatMap(({ looks }) => looks.edges))].sort((a, b) => a - b);
  return {
    type: 'table',
    ruled: rows.some(({ looks }) => looks.ruled),
    widths: widthsBetween(edges),
    rows: rows.map(({ cells, looks }) => ({ header: looks.header, cells: aligned(cells, looks.edges, edges) })),
  };
}

/** Each cell with its columns; a row that begins or ends within the table gets an empty cell there, so that columns stay columns. */
function aligned(cells: readonly Cell[], own: readonly number[], all: readonly number[]): Cell[] {
  const gap = (left = 0, right = 0): Cell[] =>
    own.length > 0 && right - left >= nearness ? [{ blocks: [], columns: columnsBetween(all, left, right) }] : [];
  const spans = cells.map((cell, at) => ({ ...cell, columns: columnsBetween(all, own[at], own[at + 1]) }));
  return [...gap(all[0], own[0]), ...spans, ...gap(own.at(-1), all.at(-1))];
}

/** Edges less than a millimetre apart are one. */
const nearness = 57;

function widthsBetween(edges: readonly number[]): number[] {
  const own = edges.filter((edge, at) => at === 0 || edge - (edges[at - 1] ?? 0) >= nearness);
  return own.slice(1).map((edge, at) => edge - (own[at] ?? 0));
}

/** How many columns of the whole table a cell covers. */
function columnsBetween(edges: readonly number[], left: number | undefined, right: number | undefined): number {
  if (left === undefined || right === undefined) return 1;
  let count = 0;
  let last = left;
  for (const edge of edges) {
    if (edge - last < nearness || edge > right) continue;
    count += 1;
    last = edge;
  }
  return Math.min(63, Math.max(1, count));
}
