// Units of a tree by their names in a lawyer's words, and a tree with another node in the place of one.
import { type Branch, type BranchKind, isBranch, isLeaf, type Node, type Tree } from '../../core/tree/node';
import { visit } from '../../core/tree/walk';

export const kinds: Readonly<Record<string, BranchKind>> = {
  điểm: 'point',
  khoản: 'clause',
  Điều: 'article',
  Mục: 'section',
  Chương: 'chapter',
  'Phụ lục': 'attachment',
};

/** The unit "điểm a khoản 2 Điều 5", from the outside in. */
export function unitAt(tree: Tree, name: string): Branch {
  const labels = [...name.matchAll(/(điểm|khoản|Điều|Mục|Chương|Phụ lục) ([\p{L}\d]+)/gu)].reverse();
  let at: Branch = tree;
  for (const [, label = '', num = ''] of labels) {
    const kind = kinds[label];
    const inside = unitsIn(at).find(
      (node) =>
        node.kind === kind && (node.num ?? '').replace(/^\D*(?:Phụ lục|Chương|Mục|Điều) /u, '').replace(/[.)]$/, '') === num,
    );
    if (!inside) throw new Error(`${name}?`);
    at = inside;
  }
  return at;
}

export function unitsIn(root: Branch): Branch[] {
  const list: Branch[] = [];
  visit(root, (node) => {
    if (isBranch(node) && node !== root) list.push(node);
  });
  return list;
}

export function replaced(tree: Tree, target: Node, nodes: readonly Node[]): Tree {
  const change = (node: Node): readonly Node[] => {
    if (node === target) return nodes;
    return [isLeaf(node) ? node : { ...node, children: node.children.flatMap(change) }];
  };
  return change(tree)[0] as Tree;
}
