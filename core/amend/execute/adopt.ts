// New content in the place of old units: the same unit keeps its id, and so do the units inside it that have the same number.
import type { Branch, Node } from '../../tree/node';
import { isLeaf } from '../../tree/node';
import { labelOfNode } from '../unit-key';
import type { LiveNode } from './live';
import { keyOf } from './units';

export function adopted(node: Node, olds: readonly LiveNode[]): Node {
  const old = olds.find((other) => isSame(node, other));
  return old ? withId(node, old) : node;
}

function isSame(node: Node, old: LiveNode): boolean {
  const label = labelOfNode(node);
  return label !== undefined && old.kind === node.kind && keyOf(old) === label.num;
}

function withId(node: Node, old: LiveNode): Node {
  if (isLeaf(node)) return { ...node, id: old.id };
  const children = node.children.map((child) => adopted(child, old.children));
  return { ...node, id: old.id, children } as Branch;
}
