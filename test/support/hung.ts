// What print cannot tell of a tree: to which unit a paragraph or a table belongs that stands behind units. Here it always belongs
// to the last of them.
import { type Branch, isLeaf, type Node } from '../../core/tree/node';

const flat: ReadonlySet<Node['kind']> = new Set(['table', 'row', 'cell']);

export function hung(node: Node): Node {
  if (isLeaf(node) || flat.has(node.kind)) return node;
  const children: Node[] = [];
  for (const child of node.children.map(hung)) {
    const before = children.at(-1);
    if (isUnit(child) || !before || !isUnit(before)) children.push(child);
    else children[children.length - 1] = withLast(before, child);
  }
  return { ...node, children };
}

function withLast(unit: Branch, added: Node): Branch {
  const last = unit.children.at(-1);
  const children = last && isUnit(last) ? [...unit.children.slice(0, -1), withLast(last, added)] : [...unit.children, added];
  return { ...unit, children };
}

function isUnit(node: Node): node is Branch {
  return !isLeaf(node) && !flat.has(node.kind);
}
