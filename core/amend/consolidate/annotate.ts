// The marks of a consolidated text: the list of amending texts under the title, a footnote at every changed unit, grounds and
// closing provisions of the amending texts in notes.
import { branch, leaf } from '../../tree/build';
import { isGround } from '../../tree/line-label';
import { type Branch, isBranch, isLeaf, type Leaf, type Node, type Tree } from '../../tree/node';
import { child, find, ownText, runsText, visit } from '../../tree/walk';
import { identityOf } from '../identity';
import { type Instruction, isOperation, type Statement } from '../instruction';
import { placeText } from '../label-name';
import { readAmendingText } from '../read/amending-text';
import type { Applied } from './applied';
import { effectOf } from './effect';
import { amendingList, clausesNote, groundsNote, isImplementation, markText, type NoteSource, noteText, textName } from './notes';

/** Notes and ids of instructions by node. */
type Notes = Map<string, { readonly texts: string[]; readonly by: string[] }>;

export function annotated(tree: Tree, base: Tree, texts: readonly Applied[]): Tree {
  const kinds = kindsIn(tree);
  const notes: Notes = new Map();
  for (const text of texts) addUnitNotes(notes, text, kinds);
  const used = texts.filter(({ results }) => results.some(({ applied }) => applied));
  for (const text of used) addTextNotes(notes, tree, text);
  const noted = withNotes(tree, notes) as Tree;
  return withList(noted, base, used);
}

function kindsIn(tree: Tree): Map<string, string> {
  const kinds = new Map<string, string>();
  // A paragraph that carries the words of a numbered unit is spoken of as the unit.
  visit(tree, (node, path) => {
    const parent = path.at(-1);
    const own = isLeaf(node) && node.kind === 'alinea' && parent?.num !== undefined && parent.children[0] === node;
    kinds.set(node.id, own && parent ? parent.kind : node.kind);
  });
  return kinds;
}

const sourceOf = ({ identity, effect }: Applied): NoteSource => ({ identity, effect: effect.date });

function addUnitNotes(notes: Notes, text: Applied, kinds: ReadonlyMap<string, string>): void {
  const instructions = new Map(text.reading.instructions.map((one) => [one.id, one]));
  for (const { id, applied, nodes } of text.results) {
    const instruction = instructions.get(id);
    if (!applied || !instruction || !isOperation(instruction)) continue;
    const source = { ...sourceOf(text), effect: text.effect.own.get(id) ?? text.effect.date };
    for (const node of nodes) add(notes, node, noteText(instruction, kinds.get(node) ?? '', source), id);
  }
}

function add(notes: Notes, node: string, text: string, by?: string): void {
  const own = notes.get(node) ?? { texts: [], by: [] };
  if (!own.texts.includes(text)) own.texts.push(text);
  if (by !== undefined) own.by.push(by);
  notes.set(node, own);
}

/** Grounds of the amending text at the last ground; its closing provisions at the implementation article. */
function addTextNotes(notes: Notes, tree: Tree, text: Applied): void {
  const grounds = citations(text.tree);
  const ground = citations(tree).at(-1);
  if (ground && grounds.length > 0) add(notes, ground.id, groundsNote(textName(text.identity), grounds.map(ownText).join(' ')));
  const place = implementation(tree);
  if (!place) return;
  for (const [label, clauses] of closingClauses(text))
    add(notes, place.id, clausesNote(label, sourceOf(text), clauses.join(' ')));
}

function citations(tree: Tree): Leaf[] {
  return (child(tree, 'preamble')?.children ?? []).filter(
    (node): node is Leaf => isLeaf(node) && node.kind === 'citation' && isGround(ownText(node).trim()),
  );
}

/** The last article whose title speaks of effect or implementation, else the last of all. */
function implementation(tree: Tree): Branch | undefined {
  const articles: Branch[] = [];
  visit(child(tree, 'body') ?? tree, (node) => {
    if (node.kind === 'article' && isBranch(node)) articles.push(node);
  });
  return articles.findLast(({ heading }) => heading && isImplementation(runsText(heading))) ?? articles.at(-1);
}

const closing: ReadonlySet<Statement['role']> = new Set([
  'effect',
  'expiry',
  'replacement',
  'transition',
  'responsibility',
  'difficulties',
  'movingReference',
]);

/** Their words by the article of the amending text. */
function closingClauses({ tree, reading }: Applied): Map<string, string[]> {
  const clauses = new Map<string, string[]>();
  const isClosing = (one: Instruction): one is Statement => one.kind === 'statement' && closing.has(one.role);
  for (const { source } of reading.instructions.filter(isClosing)) {
    const node = find(tree, source.sentence);
    if (!node || !isLeaf(node)) continue;
    const label = placeText(source.label);
    clauses.set(label, [...(clauses.get(label) ?? []), ownText(node)]);
  }
  return clauses;
}

function withNotes(node: Node, notes: Notes): Node {
  const own = notes.get(node.id);
  const children = isLeaf(node) ? undefined : changedChildren(node, notes);
  if (!own && (isLeaf(node) || children === node.children)) return node;
  const attrs = own
    ? { ...node.attrs, footnote: own.texts.join('\n'), ...(own.by.length > 0 ? { amendedBy: own.by.join(' ') } : {}) }
    : node.attrs;
  return (isLeaf(node) ? { ...node, attrs } : { ...node, attrs, children }) as Node;
}

function changedChildren(node: Branch, notes: Notes): readonly Node[] {
  const children = node.children.map((one) => withNotes(one, notes));
  return children.some((one, at) => one !== node.children[at]) ? children : node.children;
}

/** The mark behind the title and the list before the grounds. */
function withList(tree: Tree, base: Tree, texts: readonly Applied[]): Tree {
  if (texts.length === 0) return tree;
  const identity = identityOf(base);
  const mark = leaf('issuedWith', 'consolidation.mark', markText(identity));
  const lines = amendingList(
    { identity, effect: effectOf(base, readAmendingText(base).instructions).date },
    texts.map(sourceOf),
  ).map((text, at) => leaf('formula', `consolidation.${at + 1}`, text));
  const title = child(tree, 'title');
  const preamble = child(tree, 'preamble');
  const children = tree.children.map((node) => {
    if (node === title) return { ...title, children: [...title.children, mark] };
    return node === preamble ? { ...preamble, children: [...lines, ...preamble.children] } : node;
  });
  const missing = [
    ...(title ? [] : [branch('title', 'consolidation.title', [mark])]),
    ...(preamble ? [] : [branch('preamble', 'consolidation.preamble', lines)]),
  ];
  const body = children.findIndex(({ kind }) => kind === 'body');
  return { ...tree, children: [...children.slice(0, Math.max(0, body)), ...missing, ...children.slice(Math.max(0, body))] };
}
