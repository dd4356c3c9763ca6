// The paragraphs and tables of two written documents → one list with the fate of each. A paragraph's end is deleted or inserted
// only where a paragraph follows into which its words can go; the last end in a cell or in the document always stays.
import type { RedlineBlock, RedlineParagraph, RedlineRow, RedlineTable, RevisionKind } from '../docx/redline';
import {
  type WrittenBlock,
  type WrittenCell,
  type WrittenParagraph,
  type WrittenRow,
  type WrittenTable,
  writtenText,
} from '../docx/written';
import { type Likeness, type Pair, pairs, type Step, steps } from './alignment';
import type { Pairing } from './pairing';
import { both, only, styleOf } from './paragraphs';

export function mergedBlocks(old: readonly WrittenBlock[], now: readonly WrittenBlock[], pairing: Pairing): RedlineBlock[] {
  const list = apart(pairs(old, now, blockLikeness(old, now, pairing)), old, now);
  return rendered(joinedEnds(closed(steps(old, now, list)), pairing), pairing);
}

type Blocks = readonly WrittenBlock[];

function blockLikeness(old: Blocks, now: Blocks, pairing: Pairing): Likeness<WrittenBlock> {
  const placed = (id: string | undefined) => pairing.placed(id);
  const own = (id: string | undefined) => id;
  return {
    oldKey: (block, at) => keyOf(block, old[at + 1], placed),
    newKey: (block, at) => keyOf(block, now[at + 1], own),
    alike: (a, oldAt, b, newAt) => {
      if (!a.origin && !b.origin) return sameFrame(a, b);
      const unit = unitKey(a, old[oldAt + 1], placed);
      return unit !== undefined && unit === unitKey(b, now[newAt + 1], own);
    },
  };
}

type NameOf = (id: string | undefined) => string | undefined;

/** Whose words a paragraph shows; a table by its columns, too, because one grid has to hold both texts. */
function keyOf(block: WrittenBlock, next: WrittenBlock | undefined, nameOf: NameOf): string | undefined {
  const { owner, part, line = 0 } = block.origin ?? {};
  if (owner === undefined) return unitKey(block, next, nameOf);
  const name = nameOf(owner);
  return name === undefined ? undefined : `${part}:${line}:${columnsOf(block, next)}:${name}`;
}

function unitKey(block: WrittenBlock, next: WrittenBlock | undefined, nameOf: NameOf): string | undefined {
  const name = nameOf(block.origin?.unit);
  return name === undefined ? undefined : `unit:${columnsOf(block, next)}:${name}`;
}

/** The columns of a table, or of the table that a paragraph is the caption of. */
function columnsOf(block: WrittenBlock, next: WrittenBlock | undefined): number {
  if (block.kind === 'table') return columns(block);
  const isCaption = next?.kind === 'table' && next.origin !== undefined && next.origin.owner === block.origin?.unit;
  return isCaption ? columns(next) : 0;
}

const columns = ({ rows }: WrittenTable): number => rows[0]?.cells.length ?? 0;

/** The cells of each row: a grid holds both texts only where each cell has its partner. */
const shapeOf = ({ rows }: WrittenTable): string => rows.map(({ cells }) => cells.length).join();

/** Rules, spaces and grids of the layout say nothing of their own. */
function sameFrame(a: WrittenBlock, b: WrittenBlock): boolean {
  if (a.kind === 'table') return b.kind === 'table' && (b.foreign ? columns(a) === columns(b) : shapeOf(a) === shapeOf(b));
  if (b.kind === 'table') return false;
  if (b.foreign) return sameContent(a, b);
  const isEnd = ({ properties }: WrittenParagraph) => properties.includes('<w:sectPr>');
  return styleOf(a.properties) === styleOf(b.properties) && isEnd(a) === isEnd(b);
}

/** Lines of a foreign file that belong to no unit: rules, spaces, pictures. */
function sameContent(a: WrittenParagraph, b: WrittenParagraph): boolean {
  const objects = ({ items }: WrittenParagraph) => items.filter(({ kind }) => kind === 'object').length;
  const words = (paragraph: WrittenParagraph) => writtenText(paragraph).trim();
  return words(a) === words(b) && objects(a) === objects(b);
}

/** A deleted and an inserted table must not touch: the space before them is deleted and inserted with them. */
function apart(list: readonly Pair[], old: Blocks, now: Blocks): Pair[] {
  const [oldPaired, newPaired] = [new Set(list.map(([at]) => at)), new Set(list.map(([, at]) => at))];
  const isFree = (blocks: Blocks, at: number, paired: ReadonlySet<number>) => blocks[at]?.kind === 'table' && !paired.has(at);
  return list.filter(([a, b]) => old[a]?.kind === 'table' || !isFree(old, a + 1, oldPaired) || !isFree(now, b + 1, newPaired));
}

interface Fated extends Step<WrittenBlock> {
  /** The fate of the paragraph's end, where it is not that of the paragraph. */
  readonly mark?: RevisionKind | 'kept';
  /** The paragraph whose end this one's becomes. */
  readonly heir?: Step<WrittenBlock>;
}

/** The last paragraph's end stays: it becomes the end of the last paragraph that stays, or of both last paragraphs. */
function closed(list: readonly Step<WrittenBlock>[]): Fated[] {
  const at = list.findLastIndex(({ old, now }) => old && now);
  if (at === list.length - 1) return [...list];
  const tail = list.slice(at + 1);
  const anchor = list[at];
  const kind = tail.every(({ now }) => !now) ? 'deletion' : tail.every(({ old }) => !old) ? 'insertion' : undefined;
  const plain = [anchor, ...tail].every((step) => (step?.old ?? step?.now)?.kind === 'paragraph');
  if (!kind || !plain || !anchor) return closedByBoth(list);
  const shifted = [anchor, ...tail].map((step): Fated => ({ ...step, mark: kind }));
  return [...list.slice(0, at), ...shifted.slice(0, -1), { ...shifted.at(-1), mark: 'kept', heir: anchor }];
}

function closedByBoth(list: readonly Step<WrittenBlock>[]): Fated[] {
  const old = list.findLast((step) => step.old)?.old;
  const now = list.findLast((step) => step.now)?.now;
  if (!old || !now) return [...list];
  const rest = list.flatMap((step): Step<WrittenBlock>[] => {
    const left = {
      ...(step.old && step.old !== old ? { old: step.old } : {}),
      ...(step.now && step.now !== now ? { now: step.now } : {}),
    };
    return left.old || left.now ? [left] : [];
  });
  return [...rest, { old, now }];
}

/**
 * Words added at the end of a paragraph and paragraphs added behind it are one insertion, as if typed: it ends before the last
 * end. LibreOffice joins them anyway and would else take one end too many. The same for deletions.
 */
function joinedEnds(list: readonly Fated[], pairing: Pairing): Fated[] {
  const marked = [...list];
  for (const [at, step] of list.entries()) {
    if (step.mark !== undefined || !(isLoose(list[at + 1], 'deletion') || isLoose(list[at + 1], 'insertion'))) continue;
    const kind = lastChange(step, pairing);
    if (kind === undefined) continue;
    let end = at + 1;
    while (isLoose(list[end], kind)) end += 1;
    for (let place = at; place < end - 1; place += 1) marked[place] = { ...(marked[place] as Fated), mark: kind };
    if (end > at + 1) marked[end - 1] = { ...(marked[end - 1] as Fated), mark: 'kept', heir: step };
  }
  return marked;
}

/** What became of the last words of a paragraph that is in both texts. */
function lastChange({ old, now }: Fated, pairing: Pairing): RevisionKind | undefined {
  if (old?.kind !== 'paragraph' || now?.kind !== 'paragraph') return undefined;
  const last = both(old, now, pairing).items.findLast(({ kind }) => kind === 'run');
  return last?.kind === 'run' ? last.change : undefined;
}

/** A paragraph of one text alone that ends no section. */
function isLoose(step: Fated | undefined, kind: RevisionKind): boolean {
  const block = kind === 'deletion' ? step?.old : step?.now;
  const other = kind === 'deletion' ? step?.now : step?.old;
  return !other && block?.kind === 'paragraph' && step?.mark === undefined && !block.properties.includes('<w:sectPr>');
}

function rendered(list: readonly Fated[], pairing: Pairing): RedlineBlock[] {
  return list.flatMap((step): RedlineBlock[] => {
    const { old, now } = step;
    if (old?.kind === 'paragraph' && now?.kind === 'paragraph') return [fated(both(old, now, pairing), step)];
    if (old?.kind === 'table' && now?.kind === 'table') return [bothTables(old, now, pairing)];
    const blocks = [...(old ? [oneBlock(old, 'deletion')] : []), ...(now ? [oneBlock(now, 'insertion')] : [])];
    return blocks.map((block) => (block.kind === 'paragraph' ? fated(block, step) : block));
  });
}

function fated(paragraph: RedlineParagraph, { mark, heir, old }: Fated): RedlineParagraph {
  if (mark === undefined) return paragraph;
  if (mark !== 'kept') return { ...paragraph, mark };
  const other = (old ? heir?.now : heir?.old) as WrittenParagraph | undefined;
  const { properties } = paragraph;
  if (!other || styleOf(other.properties) === styleOf(properties)) return { ...paragraph, mark: undefined };
  // What is deleted here ends, once accepted, the paragraph before it; what is inserted, once rejected.
  return old
    ? { ...paragraph, mark: undefined, properties: other.properties, before: properties }
    : { ...paragraph, mark: undefined, before: other.properties };
}

function oneBlock(block: WrittenBlock, change: RevisionKind): RedlineBlock {
  if (block.kind === 'paragraph') return only(block, change);
  const { properties, before: lead, after: tail } = block;
  return { kind: 'table', properties, lead, tail, rows: block.rows.map((row) => oneRow(row, change)) };
}

function oneRow({ properties, cells, lead }: WrittenRow, change: RevisionKind): RedlineRow {
  const oneCell = (cell: WrittenCell) => ({ ...cell, blocks: cell.blocks.map((block) => oneBlock(block, change)) });
  return { properties, change, lead, cells: cells.map(oneCell) };
}

function bothTables(old: WrittenTable, now: WrittenTable, pairing: Pairing): RedlineTable {
  const likeness: Likeness<WrittenRow> = {
    oldKey: (row) => rowKey(row, (owner) => pairing.placed(owner)),
    newKey: (row) => rowKey(row, (owner) => owner),
    alike: (a, _oldAt, b) => !a.origin && !b.origin && a.cells.length === b.cells.length,
  };
  const rows = steps(old.rows, now.rows, pairs(old.rows, now.rows, likeness)).map((step) => rowOf(step, pairing));
  return { kind: 'table', properties: now.properties, lead: now.before, tail: now.after, rows: rows.flat() };
}

/** Rows with other numbers of cells are two rows: the words of each cell need a place. */
function rowKey({ origin, cells }: WrittenRow, nameOf: NameOf): string | undefined {
  const name = nameOf(origin?.owner);
  return name === undefined ? undefined : `${cells.length}:${name}`;
}

function rowOf({ old, now }: Step<WrittenRow>, pairing: Pairing): RedlineRow[] {
  if (!old || !now) return [...(old ? [oneRow(old, 'deletion')] : []), ...(now ? [oneRow(now, 'insertion')] : [])];
  const cells = now.cells.map((cell, at) => {
    const before = old.cells[at];
    return { properties: cell.properties, blocks: before ? mergedBlocks(before.blocks, cell.blocks, pairing) : [] };
  });
  return [{ properties: now.properties, lead: now.lead, cells }];
}
