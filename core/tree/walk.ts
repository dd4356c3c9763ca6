// Walking and rewriting a tree. Rewrites share every untouched node with the old tree.
import { type Branch, isBranch, isLeaf, type Leaf, type Node, type Run } from './node';

/** Every node, parents before children, in document order. `path` holds the ancestors from the root. */
export function* walk(node: Node, path: readonly Branch[] = []): Generator<{ node: Node; path: readonly Branch[] }> {
  yield { node, path };
  if (isLeaf(node)) return;
  const inner = [...path, node];
  for (const child of node.children) yield* walk(child, inner);
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

/** Replaces the runs of every leaf and heading by what `change` makes of them; unchanged nodes stay the same objects. */
export function mapRuns<T extends Node>(node: T, change: (runs: readonly Run[], owner: Node) => readonly Run[]): T {
  if (isLeaf(node)) return mapLeaf(node, change) as T;
  const heading = node.heading && change(node.heading, node);
  const children = node.children.map((item) => mapRuns(item, change));
  const same = heading === node.heading && children.every((item, at) => item === node.children[at]);
  return same ? node : ({ ...(node as Branch), ...(heading ? { heading } : {}), children } as Node as T);
}

function mapLeaf(node: Leaf, change: (runs: readonly Run[], owner: Node) => readonly Run[]): Leaf {
  const runs = change(node.runs, node);
  return runs === node.runs ? node : { ...node, runs };
}
