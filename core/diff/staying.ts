// Which paired nodes stayed among their siblings, and which kept their place in the reading: the rest moved.
import { increasing } from './increasing';
import type { Item } from './indexed';
import type { Matching } from './matching';

/** By place in the old tree. A node without a partner stays in its parent when that has none either: they travel together. */
export interface Staying {
  readonly among: readonly boolean[];
  /** By place in the old tree: the reader meets the node in the old order. */
  inOrder(): readonly boolean[];
}

export function staying(matching: Matching): Staying {
  const among: boolean[] = new Array(matching.old.items.length).fill(false);
  among[0] = true;
  for (const parent of matching.old.items) markChildren(matching, parent, among);
  let order: readonly boolean[] | undefined;
  return {
    among,
    inOrder: () => {
      order ??= readInOrder(matching);
      return order;
    },
  };
}

function markChildren(matching: Matching, parent: Item, among: boolean[]): void {
  const now = matching.newOf(parent);
  if (!now) return;
  if (parent.children.every((item, at) => matching.newOf(item) === now.children[at])) {
    for (const item of parent.children) among[item.at] = true;
    return;
  }
  const both = parent.children.flatMap((item) => {
    const partner = matching.newOf(item);
    return partner?.parent === now ? [{ item, at: partner.index }] : [];
  });
  const kept = increasing(
    both.map(({ at }) => at),
    both.map(({ item }) => weightOf(item)),
  );
  for (const [at, { item }] of both.entries()) among[item.at] = kept[at] === true;
}

/** Few movers; among equals the shorter ones move. */
function weightOf(item: Item): number {
  return 1 + Math.min(0.0009, item.length * 1e-8);
}

function readInOrder(matching: Matching): boolean[] {
  const both = matching.old.items.flatMap((item) => {
    const partner = matching.newOf(item);
    return partner ? [{ item, at: partner.at }] : [];
  });
  const kept = increasing(
    both.map(({ at }) => at),
    both.map(() => 1),
  );
  const order: boolean[] = new Array(matching.old.items.length).fill(false);
  for (const [at, { item }] of both.entries()) order[item.at] = kept[at] === true;
  return order;
}
