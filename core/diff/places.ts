// Where a node stands: the way from the root with printed numbers, and the place among siblings that stay.
import type { Place, Spot, Step } from './change';
import { type Item, numOf } from './indexed';

export class Places {
  private readonly paths = new Map<Item, readonly Step[]>();

  /** `stays`: whether a node is still beside its siblings in the other tree. */
  constructor(private readonly stays: (item: Item) => boolean) {}

  place(item: Item): Place {
    return { id: item.node.id, path: this.path(item) };
  }

  spot(item: Item): Spot {
    const siblings = item.parent?.children ?? [];
    let at = item.index - 1;
    while (at >= 0 && !this.stays(siblings[at] as Item)) at -= 1;
    const after = siblings[at]?.node.id ?? null;
    return { ...this.place(item), parent: item.parent?.node.id ?? '', index: item.index, after };
  }

  private path(item: Item): readonly Step[] {
    if (!item.parent) return [];
    const known = this.paths.get(item);
    if (known) return known;
    const path = [...this.path(item.parent), stepOf(item)];
    this.paths.set(item, path);
    return path;
  }
}

function stepOf(item: Item): Step {
  const { id, kind } = item.node;
  const num = numOf(item);
  return num === undefined ? { id, kind, nth: item.nth } : { id, kind, num, nth: item.nth };
}
