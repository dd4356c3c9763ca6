// Walking and rewriting a tree. Rewrites share every untouched node with the old tree.
import { type Branch, isBranch, isLeaf, type Leaf, type Node, type Run } from './node';

/** Every node, parents before children, in document order. `path` holds the ancestors from the root. */
export function* walk(node: Node, path: readonly Branch[] = []): Generator<{ node: Node; path: readonly Branch[] }> {
  yield { node, path };
  if (isLeaf(node)) return;
  const inner = [...path, node];
  for (const child of node.children) yield* walk(child, inner);
}

/** As `walk`, by a call for each node: several times faster. `path` changes after the call: copy it to keep it. */
export function visit(node: Node, see: (node: Node, path: readonly Branch[]) => void, path: Branch[] = []): void {
  see(node, path);
  if (isLeaf(node)) return;
  path.push(node);
  for (const child of node.children) visit(child, see, path);
  path.pop();
}

export function find(node: Node, id: string): Node | undefined {
  if (node.id === id) return node;
  if (isLeaf(node)) return undefined;
  for (const child of node.children) {
    const found = find(child, id);
    if (found) return found;
  }
  return undefined;
}

export function childrenOf(node: Node, kind: Node['kind']): Node[] {
  return isBranch(node) ? node.children.filter((child) => child.kind === kind) : [];
}

export function child(node: Node, kind: Branch['kind']): Branch | undefined {
  return childrenOf(node, kind).find(isBranch);
}

export function runsText(runs: readonly Run[]): string {
  let text = '';
  for (const piece of runs) text += piece.text;
  return text;
}

/** The words of a leaf, or the heading of a branch ("" where it has none). */
export function ownText(node: Node): string {
  return runsText(isLeaf(node) ? node.runs : (node.heading ?? []));
}

/** `path` holds the owner's ancestors; it changes after the call. */
export type ChangeRuns = (runs: readonly Run[], owner: Node, path: readonly Branch[]) => readonly Run[];

/** Replaces the runs of every leaf and heading by what `change` makes of them; unchanged nodes stay the same objects. */
export function mapRuns<T extends Node>(node: T, change: ChangeRuns, path: Branch[] = []): T {
  return mapRunsIn(node, undefined, change, path);
}

/** As `mapRuns`, only where `inside` has the node and all that stands around it; undefined is everywhere. */
export function mapRunsIn<T extends Node>(
  node: T,
  inside: ReadonlySet<Node> | undefined,
  change: ChangeRuns,
  path: Branch[] = [],
): T {
  if (inside && !inside.has(node)) return node;
  if (isLeaf(node)) return mapLeaf(node, change, path) as T;
  const heading = node.heading && change(node.heading, node, path);
  path.push(node);
  const children = mapChildren(node.children, inside, change, path);
  path.pop();
  const same = heading === node.heading && children === node.children;
  return same ? node : ({ ...(node as Branch), ...(heading ? { heading } : {}), children } as Node as T);
}

function mapChildren(
  children: readonly Node[],
  inside: ReadonlySet<Node> | undefined,
  change: ChangeRuns,
  path: Branch[],
): readonly Node[] {
  let changed: Node[] | undefined;
  let at = 0;
  for (const child of children) {
    const made = mapRunsIn(child, inside, change, path);
    if (made !== child) {
      changed ??= [...children];
      changed[at] = made;
    }
    at += 1;
  }
  return changed ?? children;
}

function mapLeaf(node: Leaf, change: ChangeRuns, path: readonly Branch[]): Leaf {
  const runs = change(node.runs, node, path);
  return runs === node.runs ? node : { ...node, runs };
}
