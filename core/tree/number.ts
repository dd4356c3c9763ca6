// Numbers every unit and writes the words of every reference. Idempotent, and keeps ids (law L1).
import { lexicon, upperFirst } from '../vi/lexicon';
import { type Branch, type BranchKind, isBranch, isLeaf, type Node, type Run, type Tree } from './node';
import { citedAs, numText, roman } from './num-text';
import { mapRunsIn, ownText, visit } from './walk';

/** Kinds that are counted through the whole body, whatever stands around them. */
const throughBody: ReadonlySet<BranchKind> = new Set(['part', 'chapter', 'article', 'division']);

type Counters = Map<BranchKind, number>;

/**
 * Printed numbers from positions: articles and chapters run through a body, sections start anew in each chapter, clauses in
 * each article, points in each clause. Attachments count for themselves; one annex alone has no number of its own.
 */
export function number(tree: Tree): Tree {
  const annexes = tree.children.filter(isAnnex).length;
  return withRefTexts({ ...tree, children: numberAttachments(tree.children, annexes) });
}

function isAnnex(node: Node): boolean {
  return node.kind === 'attachment' && node.attrs.type === 'annex';
}

function numberAttachments(children: readonly Node[], annexes: number): Node[] {
  let annex = 0;
  return children.map((node) => {
    if (isLeaf(node)) return node;
    if (node.kind === 'body') return numberIn(node, new Map());
    if (node.kind !== 'attachment') return node;
    if (isAnnex(node)) annex += 1;
    return numberAttachment(node, isAnnex(node) ? annex : 0, annexes);
  });
}

function numberAttachment(node: Branch, place: number, annexes: number): Branch {
  const inner = node.children.filter(isAnnex).length;
  const children = numberAttachments(node.children, inner);
  if (place === 0) return { ...node, children };
  const label = lexicon.labels.attachment;
  return { ...node, num: annexes > 1 ? `${label} ${roman(place)}` : label, children };
}

function numberIn(parent: Branch, body: Counters): Branch {
  if (parent.children.every(isLeaf)) return parent;
  const local: Counters = new Map();
  const children = parent.children.map((node) => {
    if (isLeaf(node)) return node;
    const counters = throughBody.has(node.kind) ? body : local;
    const value = (counters.get(node.kind) ?? 0) + 1;
    counters.set(node.kind, value);
    const inner = numberIn(node, body);
    const num = numText(node.kind, value);
    return num === undefined ? inner : { ...inner, num };
  });
  return { ...parent, children };
}

function withRefTexts(tree: Tree): Tree {
  const { named, owners } = referencesIn(tree);
  if (named.size === 0) return tree;
  const targets = targetPaths(tree, named);
  const worded = (run: Run, here: readonly Branch[]): Run => {
    const target = run.ref === undefined ? undefined : targets.get(run.ref);
    return target ? { ...run, text: refText(target, here) } : run;
  };
  return mapRunsIn(tree, owners, (runs, owner, path) => {
    if (!runs.some(isRef)) return runs;
    const here = isBranch(owner) ? [...path, owner] : path;
    return runs.map((run) => worded(run, here));
  });
}

const isRef = ({ ref }: Run) => ref !== undefined;

/** The ids that texts name; the nodes whose texts do, and all that stands around them. */
function referencesIn(tree: Tree): { named: ReadonlySet<string>; owners: ReadonlySet<Node> } {
  const named = new Set<string>();
  const owners = new Set<Node>();
  visit(tree, (node, path) => {
    const runs = isLeaf(node) ? node.runs : node.heading;
    if (!runs?.some(isRef)) return;
    for (const { ref } of runs) if (ref !== undefined) named.add(ref);
    for (const outer of path) owners.add(outer);
    owners.add(node);
  });
  return { named, owners };
}

/** For every unit with one of these ids: the way to it, from the root. */
function targetPaths(tree: Tree, named: ReadonlySet<string>): Map<string, readonly Branch[]> {
  const paths = new Map<string, readonly Branch[]>();
  visit(tree, (node, path) => {
    if (named.has(node.id) && isBranch(node) && (node.num !== undefined || isRegulation(node)))
      paths.set(node.id, [...path, node]);
  });
  return paths;
}

const citedUp: Partial<Record<BranchKind, readonly BranchKind[]>> = {
  indent: ['indent', 'point', 'clause', 'article', 'division', 'attachment'],
  point: ['point', 'clause', 'article', 'division', 'attachment'],
  clause: ['clause', 'article', 'division', 'attachment'],
  article: ['article', 'attachment'],
  division: ['division', 'attachment'],
  subsection: ['subsection', 'section', 'chapter', 'attachment'],
  section: ['section', 'chapter', 'attachment'],
  chapter: ['chapter', 'attachment'],
  part: ['part', 'attachment'],
};

/**
 * From the inside out: "điểm a khoản 2 Điều 5"; what the reader stands in is "này": "khoản 2 Điều này". Each unit is named up to
 * the one through which its kind is counted.
 */
export function refText(target: readonly Branch[], here: readonly Branch[]): string {
  const unit = target.at(-1);
  if (!unit) return '';
  const words = ownWords(unit, target, here);
  const outer = target.findLast(isRegulation);
  if (outer && !here.includes(outer)) words.push(regulationName(outer, target));
  return words.join(' ');
}

function ownWords(unit: Branch, target: readonly Branch[], here: readonly Branch[]): string[] {
  const levels = citedUp[unit.kind];
  const cited = levels ? target.filter((node) => levels.includes(node.kind)).reverse() : [unit];
  const words: string[] = [];
  for (const node of cited.filter((node) => !isRegulation(node))) {
    const self = here.includes(node) ? selfName(node.kind) : undefined;
    words.push(self ?? unitName(node, target));
    if (self !== undefined) break;
  }
  return words;
}

/** An attached regulation has no number: "Quy chế ban hành kèm theo Quyết định này". */
function isRegulation(node: Node): boolean {
  return node.kind === 'attachment' && isBranch(node) && node.num === undefined;
}

function regulationName(regulation: Branch, path: readonly Branch[]): string {
  const carrier = path[path.indexOf(regulation) - 1];
  return `${titleWord(regulation)} ${lexicon.attachedTo} ${carrier ? titleWord(carrier) : ''} ${lexicon.this}`;
}

/** "Quy chế" from the "QUY CHẾ" of its title; an attachment that has no title yet is a regulation. */
function titleWord({ children }: Branch): string {
  const title = children.find((node) => node.kind === 'title');
  const type = title && isBranch(title) ? title.children.find(({ kind }) => kind === 'docType') : undefined;
  const word = type ? ownText(type).trim() : '';
  return word === '' ? lexicon.documentKinds.QC : upperFirst(word.toLocaleLowerCase('vi'));
}

function selfName(kind: BranchKind): string | undefined {
  const names: Partial<Record<BranchKind, string>> = lexicon.self;
  return names[kind];
}

function unitName(node: Branch, path: readonly Branch[]): string {
  if (node.kind !== 'indent') return citedAs(node.kind, node.num ?? '');
  const parent = path[path.indexOf(node) - 1];
  const place = (parent?.children.filter((child) => child.kind === 'indent').indexOf(node) ?? 0) + 1;
  return `${lexicon.labels.indent} ${place}`;
}
