// A tree → the units that a replacement has to account for: articles (or divisions), clauses, and the points of clauses named.
import { type Branch, isLeaf, type Node, type Tree } from '../tree/node';

export interface Unit {
  readonly node: Branch;
  /** Ids of the units around it, the nearest last. */
  readonly around: readonly string[];
  /** Its own id and all below. */
  readonly ids: ReadonlySet<string>;
}

const unitKinds: ReadonlySet<Node['kind']> = new Set(['article', 'division', 'clause']);
const searched: ReadonlySet<Node['kind']> = new Set([
  'document',
  'body',
  'attachment',
  'part',
  'chapter',
  'section',
  'subsection',
  ...unitKinds,
] as const);

/** `withPoints`: clauses whose points count one by one. In document order, outer units first. */
export function unitsOf(tree: Tree, withPoints: ReadonlySet<string> = new Set()): Unit[] {
  const units: Unit[] = [];
  const see = (node: Branch, around: readonly string[]) => {
    const isUnit = unitKinds.has(node.kind) || (node.kind === 'point' && withPoints.has(around.at(-1) ?? ''));
    if (isUnit) units.push({ node, around, ids: new Set(idsIn(node)) });
    const inside = isUnit ? [...around, node.id] : around;
    for (const child of node.children) {
      if (isLeaf(child)) continue;
      if (searched.has(child.kind) || (child.kind === 'point' && withPoints.has(node.id))) see(child, inside);
    }
  };
  see(tree, []);
  return units;
}

function idsIn(node: Node): string[] {
  return isLeaf(node) ? [node.id] : [node.id, ...node.children.flatMap(idsIn)];
}

/** Articles, and divisions that stand in no other unit: what people count. */
export const isCounted = ({ node, around }: Unit): boolean =>
  node.kind === 'article' || (node.kind === 'division' && around.length === 0);
