// A tree prepared for looking up units: parents, number keys, and for each document in it its units by kind and number.
import { type Branch, type BranchKind, isBranch, isLeaf, isProvision, type Node, type Tree } from '../tree/node';
import { isCapitals } from '../tree/text-signs';
import { child, ownText } from '../tree/walk';
import { lexicon } from '../vi/lexicon';
import type { Level } from './mention';
import { nodeNumberKey } from './unit-number';
import { plain } from './words';

/** The document or an attachment of it: units are counted anew in each. */
export interface Container {
  readonly node: Branch;
  readonly outer?: Container;
  /** "quy chế" in small letters; "" where the title says none. */
  readonly docType: string;
  /** Units from part to article by "kind number". */
  readonly units: Map<string, Branch[]>;
  readonly inner: Container[];
}

export interface UnitIndex {
  readonly root: Container;
  readonly parents: ReadonlyMap<Node, Branch>;
  readonly keys: ReadonlyMap<Branch, string>;
  readonly containers: ReadonlyMap<Branch, Container>;
}

const levelOfKind: Partial<Record<BranchKind, Level>> = { attachment: 'attachment' };
const inBody: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection', 'division', 'article']);

export function indexOf(tree: Tree): UnitIndex {
  const root = newContainer(tree);
  const index = {
    root,
    parents: new Map<Node, Branch>(),
    keys: new Map<Branch, string>(),
    containers: new Map([[tree as Branch, root]]),
  };
  for (const node of tree.children) add(index, node, tree, root);
  return index;
}

function newContainer(node: Branch, outer?: Container): Container {
  return { node, ...(outer ? { outer } : {}), docType: docTypeOf(node), units: new Map(), inner: [] };
}

const types = [...lexicon.references.instruments, ...lexicon.references.laws].map(plain);

/** The type that the title says, alone ("QUY CHẾ") or with its subject ("QUY CHẾ LÀM VIỆC CỦA CHÍNH PHỦ"). */
function docTypeOf(node: Branch): string {
  const lines = child(node, 'title')?.children ?? [];
  const type = lines.find(({ kind }) => kind === 'docType') ?? lines.find((line) => opensWithType(ownText(line)));
  return type ? plain(ownText(type)) : '';
}

function opensWithType(line: string): boolean {
  const text = plain(line);
  return isCapitals(line) && types.some((type) => text === type || text.startsWith(`${type} `));
}

interface Growing {
  readonly parents: Map<Node, Branch>;
  readonly keys: Map<Branch, string>;
  readonly containers: Map<Branch, Container>;
}

function add(index: Growing, node: Node, parent: Branch, container: Container): void {
  index.parents.set(node, parent);
  if (isLeaf(node)) return;
  const own = node.kind === 'attachment' ? opened(index, node, container) : container;
  if (isProvision(node) || node.kind === 'attachment') addKey(index, node, container);
  for (const inner of node.children) add(index, inner, node, own);
}

function opened(index: Growing, node: Branch, outer: Container): Container {
  const made = newContainer(node, outer);
  outer.inner.push(made);
  index.containers.set(node, made);
  return made;
}

function addKey(index: Growing, node: Branch, container: Container): void {
  if (node.num === undefined) return;
  const key = nodeNumberKey(node.num, levelOfKind[node.kind] ?? (node.kind as Level));
  index.keys.set(node, key);
  if (!inBody.has(node.kind)) return;
  const name = `${node.kind} ${key}`;
  const same = container.units.get(name);
  if (same) same.push(node);
  else container.units.set(name, [node]);
}

/** From the innermost to the root; begins with the node itself where it is a branch. */
export function ancestors(index: UnitIndex, place: Node): Branch[] {
  const list: Branch[] = isBranch(place) ? [place] : [];
  for (let at = index.parents.get(place); at; at = index.parents.get(at)) list.push(at);
  return list;
}

export function containerAt(index: UnitIndex, place: Node): Container {
  for (const node of ancestors(index, place)) {
    const container = index.containers.get(node);
    if (container) return container;
  }
  return index.root;
}

export function isInside(index: UnitIndex, node: Branch, scope: Branch): boolean {
  for (let at: Branch | undefined = node; at; at = index.parents.get(at)) if (at === scope) return true;
  return false;
}

export function isAnnex(container: Container): boolean {
  return container.node.num !== undefined || container.node.attrs.type === 'annex';
}

export function allContainers(container: Container): Container[] {
  return [container, ...container.inner.flatMap(allContainers)];
}
