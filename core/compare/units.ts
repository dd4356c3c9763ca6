// A tree → the units that a comparison table has rows for, in document order: articles, titles of chapters, and the parts of the
// document around them.
import { type Branch, isLeaf, type Node, type Tree } from '../tree/node';

export interface Unit {
  readonly node: Node;
  /** Only number and title are meant: what is inside has rows of its own. */
  readonly titleOnly: boolean;
  /** All ids that the row speaks for. */
  readonly ids: ReadonlySet<string>;
}

const containers: ReadonlySet<Node['kind']> = new Set(['body', 'part', 'chapter', 'section', 'subsection', 'attachment']);

export function unitsOf(tree: Tree): Unit[] {
  return tree.children.flatMap(unitsIn);
}

function unitsIn(node: Node): Unit[] {
  if (isLeaf(node) || !containers.has(node.kind)) return [{ node, titleOnly: false, ids: new Set(idsIn(node)) }];
  const inner = node.children.flatMap(unitsIn);
  return hasTitle(node) ? [{ node, titleOnly: true, ids: new Set([node.id]) }, ...inner] : inner;
}

function hasTitle({ num, heading }: Branch): boolean {
  return num !== undefined || (heading?.some(({ text }) => text !== '') ?? false);
}

function idsIn(node: Node): string[] {
  return isLeaf(node) ? [node.id] : [node.id, ...node.children.flatMap(idsIn)];
}
