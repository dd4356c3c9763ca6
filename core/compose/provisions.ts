// Pieces of an evaluated slot → heading and provisions. The start of a line, as the slot has it, says what the line is;
// text that came from an answer is never looked at for structure.
import type { PackPlace } from '../finding/finding';
import type { Piece } from '../packs/slot/evaluate';
import { branch, leaf } from '../tree/build';
import type { BranchKind, Node, Run } from '../tree/node';
import { blankText } from '../vi/lexicon';

export interface Provisions {
  readonly heading: readonly Run[] | undefined;
  readonly children: readonly Node[];
}

/** A run that names a unit by the words of the slot; compose turns `target` into the id of a node. */
export interface OpenRef extends Run {
  readonly target: string;
  readonly source: PackPlace;
}

interface Line {
  runs: Run[];
  readonly line: number;
  readonly keys: string;
  /** Where the literal beginning of the line ends: labels are looked for up to here. */
  literal: string | undefined;
}

type Label = 'heading' | 'clause' | 'point' | 'indent' | 'alinea';

const labels: readonly (readonly [Label, RegExp])[] = [
  ['heading', /^#\s+/],
  ['clause', /^\d{1,3}[a-zđ]?\.\s+/],
  ['point', /^[a-zđ]\d?\)\s+/],
  ['indent', /^-\s+/],
];
const anchorPattern = /^\{#([A-Za-z0-9_-]+)\}\s*/;

/** `unit` is the id of the article: ids inside are made from it, and stay when other lines come and go. */
export function provisionsOf(unit: string, pieces: readonly Piece[], source: readonly string[], place: PackPlace): Provisions {
  const builder = new Builder(unit, source);
  for (const line of linesOf(pieces, place)) builder.add(line);
  return builder.result();
}

/** The runs of a slot that is one paragraph: its lines joined by a space. */
export function inlineOf(pieces: readonly Piece[], place: PackPlace): readonly Run[] {
  return trimRuns(linesOf(pieces, place).flatMap((line, index) => (index === 0 ? line.runs : [{ text: ' ' }, ...line.runs])));
}

function linesOf(pieces: readonly Piece[], place: PackPlace): Line[] {
  let line: Line = { runs: [], line: 1, keys: '', literal: undefined };
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.type !== 'literal') {
      line.literal ??= '';
      line.runs.push(runOf(piece, place));
      continue;
    }
    piece.text.split('\n').forEach((part, index) => {
      if (index > 0) {
        lines.push(line);
        line = { runs: [], line: piece.line + index, keys: piece.keys, literal: undefined };
      } else if (line.runs.length === 0) line = { ...line, line: piece.line, keys: piece.keys };
      addLiteral(line, part);
    });
  }
  lines.push(line);
  return lines.filter(({ runs }) => runs.some(({ text, ref, blank }) => text.trim() !== '' || ref !== undefined || blank));
}

/** An ellipsis takes the full stop of its sentence into itself: "…." would show four dots for a blank of three; "…./." keeps its end. */
const stop = /^\.(?![./…])/;
/** So does an answer that ends its sentence itself ("Có cần sửa không?"). */
const ended = /[.?!]$/;
const untidy = /[^\S ]| {2}/;

function addLiteral(line: Line, part: string): void {
  let text = untidy.test(part) ? part.replace(/\s+/g, ' ') : part;
  if (text === '') return;
  const last = line.runs.at(-1);
  if (last && (last.text.endsWith(blankText) || (last.field !== undefined && ended.test(last.text))))
    text = text.replace(stop, '');
  if (text === '') return;
  if (last && last.field === undefined && last.ref === undefined && !last.blank) {
    line.runs[line.runs.length - 1] = { text: last.text + text };
  } else line.runs.push({ text: line.runs.length === 0 ? text.trimStart() : text });
  if (line.runs.length === 1) line.literal = line.runs[0]?.text;
}

function runOf(piece: Exclude<Piece, { type: 'literal' }>, place: PackPlace): Run {
  if (piece.type === 'value') return { text: piece.text, field: piece.field };
  if (piece.type === 'blank') return { text: blankText, field: piece.field, blank: true };
  const open: OpenRef = { text: '', ref: '', target: piece.target, source: { ...place, line: piece.line } };
  return open;
}

interface Growing {
  readonly kind: BranchKind;
  readonly id: string;
  heading?: readonly Run[];
  readonly children: (Node | Growing)[];
}

class Builder {
  private heading: readonly Run[] | undefined;
  private readonly top: Growing;
  private clause: Growing | undefined;
  private point: Growing | undefined;
  private readonly used = new Map<string, number>();

  constructor(
    private readonly unit: string,
    private readonly source: readonly string[],
  ) {
    this.top = { kind: 'article', id: unit, children: [] };
  }

  result(): Provisions {
    return { heading: this.heading, children: finished(this.top) };
  }

  add(line: Line): void {
    const { label, runs, anchor } = labelled(line);
    const kind = label === 'heading' && (this.heading || this.top.children.length > 0) ? 'alinea' : label;
    if (kind === 'heading') this.heading = trimRuns(runs);
    else this.place(kind, trimRuns(runs), this.idOf(line, anchor));
  }

  private place(kind: Exclude<Label, 'heading'>, runs: readonly Run[], id: string): void {
    if (kind === 'alinea') {
      this.deepest().children.push(leaf('alinea', id, runs));
      return;
    }
    const node = opened(kind, id, runs);
    if (kind === 'clause') {
      this.top.children.push(node);
      this.clause = node;
      this.point = undefined;
    } else if (kind === 'point') {
      (this.clause ?? this.top).children.push(node);
      this.point = node;
    } else this.deepest().children.push(node);
  }

  private deepest(): Growing {
    return this.point ?? this.clause ?? this.top;
  }

  /** The anchor, or a hash of the slot's own line: it does not move when a condition switches a line above it off. */
  private idOf({ line, keys }: Line, anchor: string | undefined): string {
    const base = `${this.unit}.${anchor ?? hash(this.source[line - 1] ?? '')}${keys}`;
    let count = this.used.get(base) ?? 0;
    let id = base;
    for (; this.used.has(id); id = `${base}-${count}`) count += 1;
    this.used.set(base, Math.max(1, count)).set(id, 1);
    return id;
  }
}

function opened(kind: 'clause' | 'point' | 'indent', id: string, runs: readonly Run[]): Growing {
  const heading = kind === 'clause' ? titleOf(runs) : undefined;
  if (heading) return { kind, id, heading, children: [] };
  return { kind, id, children: runs.length > 0 ? [leaf('alinea', `${id}.t`, runs)] : [] };
}

function finished(node: Growing): Node[] {
  return node.children.map((child) =>
    'attrs' in child ? child : branch(child.kind, child.id, finished(child), { heading: child.heading }),
  );
}

function labelled(line: Line): { label: Label; runs: Run[]; anchor: string | undefined } {
  let rest = line.literal ?? '';
  const found = labels.find(([, pattern]) => pattern.test(rest));
  rest = found ? rest.replace(found[1], '') : rest;
  const anchor = rest.startsWith('{#') ? anchorPattern.exec(rest)?.[1] : undefined;
  rest = anchor === undefined ? rest : rest.replace(anchorPattern, '');
  const { runs } = line;
  if (line.literal) runs[0] = { text: rest };
  return { label: found?.[0] ?? 'alinea', runs: runs.some(isEmptyRun) ? runs.filter((run) => !isEmptyRun(run)) : runs, anchor };
}

/** "**Title**" around a whole line makes it the clause's heading. */
function titleOf(runs: readonly Run[]): readonly Run[] | undefined {
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last || first.field !== undefined || last.field !== undefined) return undefined;
  if (!first.text.startsWith('**') || !last.text.endsWith('**') || (runs.length === 1 && first.text.length < 5)) return undefined;
  const opened = runs.map((run, index) => (index === 0 ? { ...run, text: run.text.slice(2) } : run));
  return trimRuns(opened.map((run, index) => (index === opened.length - 1 ? { ...run, text: run.text.slice(0, -2) } : run)));
}

/** Without white space at both ends and without empty runs. */
export function trimRuns(runs: readonly Run[]): readonly Run[] {
  if (isTrim(runs)) return runs;
  const trimmed = runs.map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    const text = index === runs.length - 1 ? start.trimEnd() : start;
    return text === run.text ? run : { ...run, text };
  });
  return trimmed.filter((run) => !isEmptyRun(run));
}

function isTrim(runs: readonly Run[]): boolean {
  const start = runs[0]?.text ?? '';
  const end = runs.at(-1)?.text ?? '';
  return start === start.trimStart() && end === end.trimEnd() && !runs.some(isEmptyRun);
}

function isEmptyRun({ text, ref }: Run): boolean {
  return text === '' && ref === undefined;
}

/** FNV-1a, 32 bits, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(36);
}
