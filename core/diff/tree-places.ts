// A tree → the way to each of its nodes, by id: what names are made of.
import { isBranch, type Node, type Tree } from '../tree/node';
import type { Place, Step } from './change';

export function placesOf(tree: Tree): Map<string, Place> {
  const places = new Map<string, Place>();
  const see = (node: Node, path: readonly Step[]) => {
    places.set(node.id, { id: node.id, path });
    if (!isBranch(node)) return;
    const counts = new Map<string, number>();
    for (const child of node.children) {
      const nth = (counts.get(child.kind) ?? 0) + 1;
      counts.set(child.kind, nth);
      const num = isBranch(child) && child.num !== undefined ? { num: child.num } : {};
      see(child, [...path, { id: child.id, kind: child.kind, nth, ...num }]);
    }
  };
  see(tree, []);
  return places;
}
