// A tree that can be changed in place: every node knows its parent, and what stays untouched comes back as the same objects.
import type { Attrs, Branch, Kind, Node, Run, Tree } from '../../tree/node';
import { isLeaf } from '../../tree/node';

export interface LiveNode {
  readonly kind: Kind;
  readonly id: string;
  num: string | undefined;
  heading: readonly Run[] | undefined;
  /** Only of leaves. */
  runs: readonly Run[] | undefined;
  attrs: Attrs;
  parent: LiveNode | undefined;
  readonly children: LiveNode[];
  /** The node that this still equals; undefined after a change in it or below. */
  origin: Node | undefined;
}

export function live(node: Node, parent?: LiveNode): LiveNode {
  const leaf = isLeaf(node);
  const made: LiveNode = {
    kind: node.kind,
    id: node.id,
    num: leaf ? undefined : node.num,
    heading: leaf ? undefined : node.heading,
    runs: leaf ? node.runs : undefined,
    attrs: node.attrs,
    parent,
    children: [],
    origin: node,
  };
  if (!leaf) for (const child of node.children) made.children.push(live(child, made));
  return made;
}

/** Plain nodes again. */
export function settled(node: LiveNode): Node {
  if (node.origin) return node.origin;
  const { kind, id, attrs } = node;
  if (node.runs !== undefined) return { kind, id, runs: node.runs, attrs } as Node;
  return {
    kind,
    id,
    ...(node.num === undefined ? {} : { num: node.num }),
    ...(node.heading === undefined ? {} : { heading: node.heading }),
    children: node.children.map(settled),
    attrs,
  } as Branch;
}

export function settledTree(root: LiveNode): Tree {
  return settled(root) as Tree;
}

/** To be called for every node that is changed. */
export function touch(node: LiveNode): void {
  for (let at: LiveNode | undefined = node; at?.origin; at = at.parent) at.origin = undefined;
}

export function indexOfChild(node: LiveNode): number {
  return node.parent?.children.indexOf(node) ?? -1;
}

export function putIn(parent: LiveNode, at: number, nodes: readonly Node[]): LiveNode[] {
  const made = nodes.map((node) => live(node, parent));
  parent.children.splice(at, 0, ...made);
  touch(parent);
  return made;
}

export function takeOut(node: LiveNode): void {
  const { parent } = node;
  if (!parent) return;
  parent.children.splice(indexOfChild(node), 1);
  touch(parent);
  node.parent = undefined;
}

/** Parents before children, in the order of the document. */
export function* within(node: LiveNode): Generator<LiveNode> {
  yield node;
  for (const child of node.children) yield* within(child);
}

export function isInside(node: LiveNode, outer: LiveNode): boolean {
  for (let at: LiveNode | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}
