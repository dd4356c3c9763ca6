// Blocks of a word processor's file → lines for the reader. Tables that only lay out a head or a closing become lines again.
import type { NextId } from '../read/cursor';
import { type SourceLine, withPlace } from '../read/source-line';
import { branch, leaf } from '../tree/build';
import { isNationalTitle, isOnBehalf } from '../tree/line-label';
import type { Branch, Node, Run } from '../tree/node';
import { isCapitals } from '../tree/text-signs';
import { lexicon } from '../vi/lexicon';
import type { Block, Cell, Paragraph, Table } from './blocks';
import { isOurs, isSigned, ownBeginning, ownKind, paragraphsOf } from './own-styles';
import { isSignatureTable, signersByRow } from './signature-table';

export function linesOf(blocks: readonly Block[], nextId: NextId): SourceLine[] {
  const isOwn = isOurs(blocks);
  return blocks.flatMap((block, at): SourceLine[] => {
    if (block.type === 'section') return [];
    if (block.type === 'paragraph') return [lineOf(block, undefined, isOwn)];
    if (isLayout(block)) return layoutLines(block, isOwn);
    return isSignatureTable(block, blocks, at) ? signatureLines(block) : [tableLine(block, nextId)];
  });
}

/** `isOwn`: the file came from our writer, so its styles can be believed. */
export function lineOf(paragraph: Paragraph, side?: 'left' | 'right', isOwn = false): SourceLine {
  const label: Run[] = paragraph.label === '' ? [] : [{ text: `${paragraph.label} ` }];
  const plain = [...label, ...paragraph.runs].map(bodies.has(paragraph.style) ? unbroken : spaced);
  const runs = paragraph.place < 0 ? plain : withPlace(plain, paragraph.place);
  const { bold, italic, align } = paragraph;
  const kind = isOwn ? ownKind(paragraph.style) : undefined;
  const begins = isOwn ? ownBeginning(paragraph.style) : undefined;
  return {
    text: runs.map(({ text }) => text).join(''),
    runs,
    centred: align === 'center',
    bold,
    italic,
    ...(side ? { side } : paragraph.columns && label.length === 0 ? { columns: paragraph.columns } : {}),
    ...(kind ? { kind } : {}),
    ...(begins ? { begins } : {}),
  };
}

/** Styles of ours for names of bodies, which our writer breaks where the column ends. */
const bodies: ReadonlySet<string> = new Set(['ParentBody', 'IssuingBody']);

function unbroken(run: Run): Run {
  return { ...run, text: run.text.replace(/[\u00a0\n]/g, ' ') };
}

/** A space that does not break shows like any other: where a line may end is layout. */
function spaced(run: Run): Run {
  return run.text.includes('\u00a0') ? { ...run, text: run.text.replaceAll('\u00a0', ' ') } : run;
}

/** The head of a document and its closing stand in tables without lines. */
function isLayout(table: Table): boolean {
  if (table.ruled) return false;
  const texts = table.rows.flatMap((row) =>
    row.cells.flatMap((cell) => paragraphsOf(cell).map((item) => lineOf(item).text.trim())),
  );
  const words = texts.flatMap((text) => text.split('\n'));
  const label = lexicon.recipients.replace(':', '');
  return words.some((text) => isNationalTitle(text) || text.startsWith(label) || (isOnBehalf(text) && isCapitals(text)));
}

/** Column by column, as one reads a head: all of the left, then all of the right; rows of another shape begin anew. */
function layoutLines(table: Table, isOwn: boolean): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let from = 0; from < table.rows.length; ) {
    const columns = table.rows[from]?.cells.length ?? 0;
    // Word joins tables that touch: a further national title is the head of the next document.
    const other = table.rows.findIndex((row, at) => at > from && (row.cells.length !== columns || isHeadRow(row)));
    const until = other < 0 ? table.rows.length : other;
    lines.push(...columnLines(table.rows.slice(from, until), columns, isOwn));
    from = until;
  }
  return lines;
}

function isHeadRow({ cells }: Table['rows'][number]): boolean {
  return cells.some((cell) => paragraphsOf(cell).some((paragraph) => isNationalTitle(lineOf(paragraph).text.trim())));
}

function columnLines(rows: Table['rows'], columns: number, isOwn: boolean): SourceLine[] {
  const lines: SourceLine[] = [];
  const add = (cell: Cell, column: number) =>
    lines.push(...paragraphsOf(cell).map((paragraph) => lineOf(paragraph, column === 0 ? 'left' : 'right', isOwn)));
  // Ours have a signer in each cell, row by row.
  if (isOwn && rows.length > 1 && rows.every(({ cells }) => cells.every(isSigned))) {
    for (const { cells } of rows) cells.forEach(add);
    return lines;
  }
  for (let column = 0; column < columns; column += 1) {
    for (const row of rows) {
      const cell = row.cells[column];
      if (cell) add(cell, column);
    }
  }
  return lines;
}

/** Signatures without an authority ("TM.", "KT.") and without "Nơi nhận" beside them. */
function signatureLines(table: Table): SourceLine[] {
  const rows = signersByRow(table) ? table.rows.map((row) => [row]) : [table.rows];
  const lines = rows.flatMap((some) => columnLines(some, Math.max(...some.map(({ cells }) => cells.length)), false));
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  return lines.map((line, at) => (at === first ? { ...line, signs: true } : line));
}

function tableLine(table: Table, nextId: NextId): SourceLine {
  const node = tableNode(table, nextId);
  return { text: '', runs: [], centred: false, bold: false, italic: false, table: node };
}

function tableNode(table: Table, nextId: NextId): Branch {
  const rows = table.rows.map((row) =>
    branch(
      'row',
      nextId(),
      row.cells.map((cell) => cellNode(cell, nextId)),
      row.header ? { attrs: { header: true } } : {},
    ),
  );
  const shares = sharesOf(table.widths);
  return branch('table', nextId(), rows, shares ? { attrs: { widths: shares } } : {});
}

/** In hundredths, as a pack gives them. */
function sharesOf(widths: readonly number[]): string | undefined {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const isTold = widths.length > 0 && widths.length <= mostColumns && widths.every((width) => width > 0 && width < 1e6);
  return isTold ? widths.map((width) => Math.max(1, Math.round((width / total) * 100))).join(',') : undefined;
}

/** As many as Word can show. */
const mostColumns = 63;

function cellNode(cell: Cell, nextId: NextId): Branch {
  const content: Node[] = cell.blocks.flatMap((block): Node[] => {
    if (block.type === 'section') return [];
    return block.type === 'paragraph' ? [leaf('alinea', nextId(), lineOf(block).runs)] : [tableNode(block, nextId)];
  });
  return branch('cell', nextId(), content, cell.columns > 1 ? { attrs: { columns: cell.columns } } : {});
}
