// Two trees and their changes → the tree of "bản so sánh, thuyết minh" (conventions §3): a document like any other, for the same
// writer. New words are bold and underlined, dropped ones struck out; reasons come from notes attached to changes.
import type { Change } from '../diff/change';
import { fill, type UnitName, unitName } from '../diff/unit-name';
import { branch, leaf, run } from '../tree/build';
import { type Chart, chartOf } from '../tree/chart';
import { isBranch, isLeaf, type Mark, type Node, type Run, type Tree } from '../tree/node';
import { ownText, visit } from '../tree/walk';
import { blankText, lexicon, upperFirst } from '../vi/lexicon';
import { documentName } from './document-name';
import type { Line } from './marked-lines';
import { type Row, rowsOf } from './rows';

export interface TableOptions {
  /** Reasons by the id of the change. */
  readonly notes?: Readonly<Record<string, string>>;
  /** With four columns the rows are numbered. */
  readonly columns?: 3 | 4;
  /** What the documents are called; without, their own kind and subject. */
  readonly oldName?: string | undefined;
  readonly newName?: string | undefined;
}

const words = lexicon.compare;

export function comparisonTable(old: Tree, now: Tree, changes: readonly Change[], options: TableOptions = {}): Tree {
  const names = { old: options.oldName ?? nameOf(old), now: options.newName ?? nameOf(now) };
  const title = branch('title', 'title', [
    leaf('docType', 'docType', words.title),
    leaf('subject', 'subject', names.old === names.now ? names.now : fill(words.subject, names)),
    leaf('issuedWith', 'issuedWith', accompanying()),
  ]);
  const writer = new TableWriter(options);
  const rows = [writer.header(names), ...rowsOf(old, now, changes).map((row) => writer.row(row))];
  const widths = options.columns === 4 ? '5,39,39,17' : '41,41,18';
  const table = branch('table', 'table', rows, { attrs: { widths } });
  const attrs = { orientation: 'landscape', body: 13 };
  return branch('document', 'comparison', [title, branch('body', 'body', [table])], { attrs }) as Tree;
}

function accompanying(): Run[] {
  const [before = '', after = ''] = words.accompanying.split('{blank}');
  return [run(before), { text: blankText, blank: true }, run(after)];
}

const nameOf = (tree: Tree): string => documentName(tree) || blankText;

class TableWriter {
  private count = 0;
  private numbered = 0;

  constructor(private readonly options: TableOptions) {}

  header(names: { readonly old: string; readonly now: string }): Node {
    const { number, old, now, reason } = words.columns;
    const cells = [[old, names.old], [now, names.now], [reason]].map((texts) => texts.map((text) => [run(text)]));
    const all = this.options.columns === 4 ? [[[run(number)]], ...cells] : cells;
    return this.rowNode(all, { header: true });
  }

  row(row: Row): Node {
    const cells = [this.oldCell(row), this.newCell(row), this.reason(row)];
    return this.rowNode(this.options.columns === 4 ? [this.place(row), ...cells] : cells);
  }

  private rowNode(cells: readonly Paragraphs[], attrs: Node['attrs'] = {}): Node {
    const nodes = cells.map((paragraphs) =>
      branch(
        'cell',
        this.nextId('cell'),
        paragraphs.map((runs) => leaf('alinea', this.nextId('line'), runs)),
      ),
    );
    return branch('row', this.nextId('row'), nodes, { attrs });
  }

  private place({ titleOnly }: Row): Paragraphs {
    if (titleOnly) return [];
    this.numbered += 1;
    return [[run(String(this.numbered))]];
  }

  private oldCell({ kind, titleOnly, old, oldLines }: Row): Paragraphs {
    if (kind === 'added') return note(words.added);
    if (kind === 'same' && !titleOnly) return sameText(old);
    if (kind === 'renumbered' && !titleOnly) return printed(oldLines.slice(0, 1), titleOnly);
    return printed(oldLines, titleOnly);
  }

  private newCell(row: Row): Paragraphs {
    const { kind, titleOnly, now, newLines } = row;
    if (kind === 'repealed') return note(words.repealed);
    if (kind === 'same' && !titleOnly) return sameText(now);
    const short = kind === 'renumbered' || kind === 'movedSame';
    const text = printed(short ? newLines.slice(0, 1) : newLines, titleOnly);
    if (kind === 'renumbered') return titleOnly ? text : [...text, ...note(words.renumbered)];
    if (kind !== 'moved' && kind !== 'movedSame') return [...text, ...chartNote(row)];
    return [...note(fill(words[kind], { unit: formerPlace(row) })), ...text];
  }

  private reason({ kind, changes }: Row): Paragraphs {
    if (kind === 'same') return [];
    const notes = changes.flatMap(({ id }) => this.options.notes?.[id] ?? []);
    const texts = [...new Set(notes)];
    return texts.length > 0 ? texts.map((text) => [run(text)]) : [[{ text: blankText, blank: true }]];
  }

  private nextId(kind: string): string {
    this.count += 1;
    return `${kind}${this.count}`;
  }
}

type Paragraphs = readonly (readonly Run[])[];

const note = (text: string): Paragraphs => [[run(text, 'italic')]];

/** A picture says nothing in a list of words: that it is another one is said of it. */
function chartNote({ old, now }: Row): Paragraphs {
  const drawn = (nodes: readonly Node[]) => JSON.stringify(nodes.flatMap(chartsIn));
  return now.some((node) => chartsIn(node).length > 0) && drawn(old) !== drawn(now) ? note(words.chart) : [];
}

function chartsIn(node: Node): Chart[] {
  const charts: Chart[] = [];
  visit(node, (inner) => {
    const chart = inner.kind === 'table' && isBranch(inner) ? chartOf(inner) : undefined;
    if (chart) charts.push(chart);
  });
  return charts;
}

function printed(lines: readonly Line[], bold: boolean): Paragraphs {
  const strong = (item: Run): Run => {
    const marks: Mark[] = ['bold', ...(item.marks ?? []).filter((mark) => mark !== 'bold')];
    return { ...item, marks };
  };
  return lines.map(({ runs }) => (bold ? runs.map(strong) : runs));
}

function formerPlace({ old, changes }: Row): string {
  const move = changes.find((change) => change.kind === 'move' && old.some(({ id }) => id === change.old.id));
  return move?.kind === 'move' ? fullName(unitName(move.old)) : old.map(labelOf).join(', ');
}

const fullName = ({ inner, outer }: UnitName): string => `${inner} ${outer}`.trim();

/** "Điều 5. Nguyên tắc (giữ nguyên)", "Điều 5 đến Điều 8 (giữ nguyên)". */
function sameText(nodes: readonly Node[]): Paragraphs {
  const [only] = nodes;
  const text = nodes.length === 1 && only ? titleText(only) : upperFirst(rangesOf(nodes).join(', '));
  return [[run(fill(words.same, { unit: text }))]];
}

function titleText(node: Node): string {
  if (node.kind !== 'article' || isLeaf(node)) return upperFirst(labelOf(node));
  return `${node.num ?? ''} ${ownText(node)}`.trim();
}

function rangesOf(nodes: readonly Node[]): string[] {
  const names: string[] = [];
  for (let at = 0; at < nodes.length; ) {
    const first = nodes[at] as Node;
    let end = at + 1;
    while (end < nodes.length && (nodes[end] as Node).kind === first.kind) end += 1;
    const [from, to] = [labelOf(first), labelOf(nodes[end - 1] as Node)];
    names.push(from === to ? from : fill(lexicon.changes.range, { first: from, last: to }));
    at = end;
  }
  return [...new Set(names)];
}

function labelOf(node: Node): string {
  const parts: Partial<Record<Node['kind'], string>> = lexicon.changes.parts;
  if (!isLeaf(node) && node.num !== undefined) return node.num.replace(/[.):]+$/, '');
  return parts[node.kind] ?? words.paragraphs;
}
