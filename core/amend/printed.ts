// Tree → the lines that a reader sees in its body and attachments, each under the unit that a lawyer would name. Two texts are the
// same text when these lines are the same, whatever the nodes: the measure of law L3.
import { hasTitleLine } from '../tree/levels';
import { type Branch, isLeaf, type Node, type Tree } from '../tree/node';
import { runsText } from '../tree/walk';

/** `unit` is the article around the line ("Điều 5"), or the chapter or annex when there is none; `id` its node. */
export interface PrintedLine {
  readonly unit: string;
  readonly id: string;
  readonly text: string;
}

export interface Difference {
  readonly unit: string;
  readonly id: string;
  /** The first lines that differ; "" where one text has no more. */
  readonly expected: string;
  readonly found: string;
}

const printedParts: ReadonlySet<string> = new Set(['body', 'attachment']);

export function printedLines(tree: Tree): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const part of tree.children) {
    if (printedParts.has(part.kind)) write(part, { name: '', id: part.id }, (text, at) => lines.push(lineOf(text, at)));
  }
  return lines.filter(({ text }) => text !== '');
}

const known = new WeakMap<Node, string>();

/** One string a unit: equal strings are the same words under the same labels. Kept for each node: texts share most of theirs. */
export function printedText(node: Node): string {
  const found = known.get(node);
  if (found !== undefined) return found;
  const text = linesOf(node)
    .filter((line) => line !== '')
    .join('\n');
  known.set(node, text);
  return text;
}

function linesOf(node: Node): string[] {
  if (isLeaf(node)) return [tidy(runsText(node.runs))];
  if (node.kind === 'row') return [tidy(node.children.map(cellText).join(' | '))];
  const [num, heading] = [node.num ?? '', runsText(node.heading ?? [])];
  const children = node.children.filter(({ kind }) => kind !== 'issuedWith');
  const [first] = children;
  if (hasTitleLine(node.kind) || node.kind === 'attachment' || node.kind === 'table') {
    return [tidy(num), tidy(heading), ...children.map(printedText)];
  }
  if (heading === '' && num !== '' && first && isLeaf(first)) {
    return [tidy(`${num} ${runsText(first.runs)}`), ...children.slice(1).map(printedText)];
  }
  return [tidy(`${num} ${heading}`), ...children.map(printedText)];
}

/** Units in which the two texts differ, in the order of the first. */
export function differences(expected: Tree, found: Tree): Difference[] {
  if (saysTheSame(printedIn(expected), printedIn(found))) return [];
  const [a, b] = [byUnit(printedLines(expected)), byUnit(printedLines(found))];
  const units = [...new Set([...a.keys(), ...b.keys()])];
  const wrong = units.flatMap((unit) => differenceIn(unit, a.get(unit) ?? [], b.get(unit) ?? []));
  return wrong.length > 0 ? wrong : disorder([...a.keys()], [...b.keys()]);
}

const frameKinds: ReadonlySet<string> = new Set(['subject', 'citation']);

/** Title and grounds that differ. */
export function frameDifferences(expected: Tree, found: Tree): Difference[] {
  return ['title', 'preamble'].flatMap((kind) => {
    const [a, b] = [frameLines(expected, kind), frameLines(found, kind)];
    const id = expected.children.find((part) => part.kind === kind)?.id ?? kind;
    return differenceIn(id, a, b).map((one) => ({ ...one, id }));
  });
}

function frameLines(tree: Tree, kind: string): PrintedLine[] {
  const part = tree.children.find((node) => node.kind === kind);
  const leaves = part && !isLeaf(part) ? part.children.filter((node) => frameKinds.has(node.kind)) : [];
  return leaves.map((node) => ({ unit: '', id: node.id, text: printedText(node) }));
}

const printedIn = (tree: Tree) => tree.children.filter(({ kind }) => printedParts.has(kind));

/** Part by part: texts share most of their nodes, and most others are alike. */
function saysTheSame(a: readonly Node[], b: readonly Node[]): boolean {
  return a.length === b.length && a.every((node, at) => node === b[at] || isPrintedAs(node, b[at] as Node));
}

function isPrintedAs(a: Node, b: Node): boolean {
  const plain = isLeaf(a) || isLeaf(b) || a.kind !== b.kind || a.kind === 'row' || a.num !== b.num;
  if (plain || runsText(a.heading ?? []) !== runsText(b.heading ?? [])) return printedText(a) === printedText(b);
  return saysTheSame(a.children, b.children) || printedText(a) === printedText(b);
}

interface At {
  readonly name: string;
  readonly id: string;
}
type Say = (text: string, at: At) => void;

const lineOf = (text: string, { name, id }: At): PrintedLine => ({ unit: name, id, text: tidy(text) });
/** The mark at the end of a document is no word of its last paragraph. */
function tidy(text: string): string {
  const own = text.normalize('NFC');
  return untidy.test(own)
    ? own
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\.\/\.$/, '.')
    : own;
}

const untidy = /^\s|\s$|\s\s|[^\S ]|\.\/\.$/;
const named: ReadonlySet<string> = new Set(['attachment', 'part', 'chapter', 'section', 'subsection', 'division', 'article']);

function write(node: Node, around: At, say: Say): void {
  if (isLeaf(node)) return say(runsText(node.runs), around);
  const at = named.has(node.kind) ? { name: nameOf(node, around), id: node.id } : around;
  if (node.kind === 'row') return say(node.children.map(cellText).join(' | '), at);
  const heading = runsText(node.heading ?? []);
  const num = node.num ?? '';
  if (hasTitleLine(node.kind) || node.kind === 'attachment' || node.kind === 'table') {
    say(num, at);
    say(heading, at);
    return writeAll(node.children, at, say);
  }
  const first = node.children[0];
  if (heading === '' && num !== '' && first && isLeaf(first)) {
    say(`${num} ${runsText(first.runs)}`, at);
    return writeAll(node.children.slice(1), at, say);
  }
  say(`${num} ${heading}`, at);
  writeAll(node.children, at, say);
}

function writeAll(children: readonly Node[], at: At, say: Say): void {
  for (const child of children) if (child.kind !== 'issuedWith') write(child, at, say);
}

/** An article is known by its number alone within its document; other units by what they stand in. */
function nameOf(node: Branch, around: At): string {
  const own = (node.num ?? '').replace(/[.:)]+$/, '') || node.kind;
  const outer = node.kind === 'article' ? around.name.split(' › ').filter((part) => part.startsWith('@')) : [around.name];
  const label = node.kind === 'attachment' ? `@${own}` : own;
  return [...outer, label].filter((part) => part !== '').join(' › ');
}

function cellText(cell: Node): string {
  return tidy(isLeaf(cell) ? runsText(cell.runs) : cell.children.map(cellText).join(' '));
}

function byUnit(lines: readonly PrintedLine[]): Map<string, PrintedLine[]> {
  const units = new Map<string, PrintedLine[]>();
  for (const line of lines) {
    const list = units.get(line.unit);
    if (list) list.push(line);
    else units.set(line.unit, [line]);
  }
  return units;
}

function differenceIn(unit: string, a: readonly PrintedLine[], b: readonly PrintedLine[]): Difference[] {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [expected, found] = [a[at]?.text ?? '', b[at]?.text ?? ''];
    if (expected !== found) return [{ unit, id: a[at]?.id ?? b[at]?.id ?? a[0]?.id ?? b[0]?.id ?? '', expected, found }];
  }
  return [];
}

/** The same units in another order. */
function disorder(a: readonly string[], b: readonly string[]): Difference[] {
  const at = a.findIndex((unit, index) => unit !== b[index]);
  return at < 0 ? [] : [{ unit: a[at] ?? '', id: '', expected: a[at] ?? '', found: b[at] ?? '' }];
}
