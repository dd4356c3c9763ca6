// One side of a unit → its lines as printed, the words that the other side does not have marked.
import { widthsOf } from '../docx/table';
import { type Branch, isLeaf, type Leaf, type Mark, type Node, type Run } from '../tree/node';
import { runsText } from '../tree/walk';
import type { Pairing, Part } from './pairing';
import { headSegments } from './segments';

export interface Line {
  readonly runs: readonly Run[];
  readonly changed: boolean;
  /** Start and end, in the text of the line, of the words that only this text has. */
  readonly stretches: readonly Stretch[];
  /** The nodes whose words or number the line shows. */
  readonly owners: readonly string[];
  /** Of a row of a table; the line itself has their words behind one another. */
  readonly cells?: Cells;
}

/** `shares`: the widths of the columns, in hundredths of the table's. */
export interface Cells {
  readonly lines: readonly Line[];
  readonly shares: readonly number[];
}
export type Stretch = readonly [start: number, end: number];

/** One of the two texts: which of its nodes the other one has, and which stretches of their words it lacks. */
export interface Side {
  readonly marks: readonly Mark[];
  /** Whether the node stands in the other text at its place inside `unit`. */
  isThere(node: Node, unit: Node): boolean;
  /** The number of the same unit in the other text. */
  otherNum(node: Branch): string | undefined;
  /** Start and end of the words that only this text has. */
  stretches(node: Node, part: Part): readonly Stretch[];
}

export function oldSide(pairing: Pairing, otherNum: Side['otherNum']): Side {
  return {
    marks: ['strike'],
    isThere: ({ id }, unit) => pairing.newId(id) !== undefined && (!pairing.isMoved(id) || pairing.isMoved(unit.id)),
    otherNum,
    stretches: ({ id }, part) =>
      (pairing.rewording(id, part)?.edits ?? []).map(({ at, removed }) => [at, at + removed.length] as const),
  };
}

export function newSide(pairing: Pairing, otherNum: Side['otherNum']): Side {
  const moved = (id: string) => pairing.isMoved(pairing.oldId(id) ?? '');
  return {
    marks: ['bold', 'underline'],
    isThere: ({ id }, unit) => pairing.oldId(id) !== undefined && (!moved(id) || moved(unit.id)),
    otherNum,
    stretches: ({ id }, part) => {
      const old = pairing.oldId(id);
      const edits = old === undefined ? [] : (pairing.rewording(old, part)?.edits ?? []);
      return edits.map(({ to, added }) => [to, to + added.length] as const);
    },
  };
}

export function linesOf(unit: Node, titleOnly: boolean, side: Side): Line[] {
  const writer = new LineWriter(unit, side);
  if (isLeaf(unit)) return [writer.leaf(unit)];
  return titleOnly ? [writer.title(unit)] : writer.branch(unit);
}

class LineWriter {
  constructor(
    private readonly unit: Node,
    private readonly side: Side,
  ) {}

  leaf(node: Leaf): Line {
    return this.words(node, node.runs, 'text');
  }

  title(node: Branch): Line {
    return joined([this.number(node), this.words(node, node.heading ?? [], 'heading')]);
  }

  /** As on paper: without a title the first paragraph runs in behind the number. */
  branch(node: Branch, table?: Branch): Line[] {
    if (node.kind === 'row') return [this.row(node, table)];
    const [first, ...rest] = node.children;
    const title = this.title(node);
    const runsIn = runsText(node.heading ?? []) === '' && node.num !== undefined && first && isLeaf(first);
    if (runsIn) return [joined([title, this.leaf(first)]), ...this.below(rest, node)];
    return [...(isEmpty(title) ? [] : [title]), ...this.below(node.children, node)];
  }

  private below(nodes: readonly Node[], parent: Branch): Line[] {
    return nodes.flatMap((node) => (isLeaf(node) ? [this.leaf(node)] : this.branch(node, parent)));
  }

  private row(row: Branch, table: Branch = row): Line {
    const between: Line = { runs: [{ text: ' | ' }], changed: false, stretches: [], owners: [] };
    const lines = row.children.map((cell) => joined(isLeaf(cell) ? [this.leaf(cell)] : this.branch(cell)));
    const line = joined(lines.flatMap((cell, at) => (at === 0 ? [cell] : [between, cell])));
    return { ...line, cells: { lines, shares: widthsOf(table, lines.length, 100) } };
  }

  private number(node: Branch): Line {
    if (node.num === undefined) return cut(node.id, [], [], []);
    const text = `${node.num} `;
    if (!this.side.isThere(node, this.unit)) return cut(node.id, [{ text }], [[0, node.num.length]], this.side.marks);
    const other = this.side.otherNum(node);
    return cut(node.id, [{ text }], other === node.num ? [] : lost(text, `${other ?? ''} `), this.side.marks);
  }

  private words(node: Node, runs: readonly Run[], part: Part): Line {
    const plain = runs.map(({ text, marks }) => (marks ? { text, marks } : { text }));
    const all = [[0, runsText(runs).length]] as const;
    const there = this.side.isThere(node, this.unit);
    return cut(node.id, plain, there ? this.side.stretches(node, part) : all, this.side.marks);
  }
}

const isEmpty = ({ runs }: Line): boolean => runs.every(({ text }) => text.trim() === '');

function joined(lines: readonly Line[]): Line {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const line of lines) {
    for (const [start, end] of line.stretches) stretches.push([at + start, at + end]);
    at += runsText(line.runs).length;
  }
  const owners = [...new Set(lines.flatMap((line) => line.owners))];
  return { runs: lines.flatMap(({ runs }) => runs), changed: lines.some(({ changed }) => changed), stretches, owners };
}

/** The stretch of a number that the other text prints in another way. */
function lost(own: string, other: string): Stretch[] {
  let at = 0;
  return headSegments(own, other).flatMap(({ kind, length }) => {
    if (kind === 'insertion') return [];
    const start = at;
    at += length;
    return kind === 'deletion' ? [[start, at] as const] : [];
  });
}

/** The same runs with `marks` on the stretches. */
function cut(owner: string, runs: readonly Run[], given: readonly Stretch[], marks: readonly Mark[]): Line {
  const real = given.filter(([start, end]) => end > start);
  const owners = [owner];
  if (real.length === 0) return { runs, changed: false, stretches: [], owners };
  const pieces: Run[] = [];
  let from = 0;
  for (const run of runs) {
    const until = from + run.text.length;
    let at = from;
    for (const [start, end] of real) {
      if (end <= at || start >= until) continue;
      if (start > at) pieces.push({ ...run, text: run.text.slice(at - from, start - from) });
      const stop = Math.min(end, until);
      const own = (run.marks ?? []).filter((mark) => !marks.includes(mark));
      pieces.push({ ...run, text: run.text.slice(Math.max(start, at) - from, stop - from), marks: [...own, ...marks] });
      at = stop;
    }
    if (at < until) pieces.push({ ...run, text: run.text.slice(at - from) });
    from = until;
  }
  return { runs: pieces, changed: true, stretches: real, owners };
}
