// Which node of the old tree is which node of the new one, while it is being found out. A node has at most one partner, and
// leaves only leaves.
import { isLeaf, isProvision } from '../tree/node';
import type { Indexed, Item } from './indexed';

export class Matching {
  private readonly toNew: (Item | undefined)[];
  private readonly toOld: (Item | undefined)[];
  private readonly sure: boolean[];

  constructor(
    readonly old: Indexed,
    readonly now: Indexed,
  ) {
    this.toNew = new Array(old.items.length).fill(undefined);
    this.toOld = new Array(now.items.length).fill(undefined);
    this.sure = new Array(old.items.length).fill(false);
  }

  newOf(old: Item): Item | undefined {
    return this.toNew[old.at];
  }

  oldOf(now: Item): Item | undefined {
    return this.toOld[now.at];
  }

  areOne(old: Item, now: Item): boolean {
    return this.toNew[old.at] === now;
  }

  isFree(old: Item | undefined, now: Item | undefined): boolean {
    return old !== undefined && now !== undefined && !this.toNew[old.at] && !this.toOld[now.at];
  }

  /** `sure`: by a permanent id, which nothing else may contradict. False when they cannot be one. */
  pair(old: Item, now: Item, sure = false): boolean {
    if (!this.isFree(old, now) || !mayBeOne(old, now)) return false;
    this.toNew[old.at] = now;
    this.toOld[now.at] = old;
    this.sure[old.at] = sure;
    return true;
  }

  isSure(old: Item): boolean {
    return this.sure[old.at] === true;
  }

  /** Pairs units of the same words, and all that is in them. */
  pairAll(old: Item, now: Item): void {
    this.pair(old, now);
    for (const [at, child] of old.children.entries()) {
      const partner = now.children[at];
      if (partner) this.pairAll(child, partner);
    }
  }

  /** Parts the two and those pairs of their descendants that have one side in each. */
  part(old: Item): void {
    const now = this.toNew[old.at];
    if (!now) return;
    this.release(old, now);
    for (let at = old.at + 1; at < old.end; at += 1) {
      const inner = this.toNew[at];
      const item = this.old.items[at];
      if (inner && item && !this.sure[at] && inner.at > now.at && inner.at < now.end) this.release(item, inner);
    }
  }

  private release(old: Item, now: Item): void {
    this.toNew[old.at] = undefined;
    this.toOld[now.at] = undefined;
    this.sure[old.at] = false;
  }
}

/** Kinds change only between units of the hierarchy and between leaves. */
export function mayBeOne(old: Item, now: Item): boolean {
  if (old.node.kind === now.node.kind) return true;
  return (isLeaf(old.node) && isLeaf(now.node)) || (isProvision(old.node) && isProvision(now.node));
}
