// Units are recognised by what is in them: every text that stands once in each document speaks for the units around it.
import { type Branch, isLeaf, type Kind } from '../tree/node';
import { type Item, numOf } from './indexed';
import type { Likeness } from './likeness';
import type { Matching } from './matching';

const longEnough = 20;
const enough = 0.5;
const enoughWithName = 0.2;

/** Nodes of `kinds` with the same words that are alone on both sides, and have no partner yet. */
export function* twins(matching: Matching, wanted: (item: Item) => boolean): Generator<readonly [Item, Item]> {
  const places = alone(matching.now.items.filter((item) => !matching.oldOf(item) && wanted(item)));
  const own = alone(matching.old.items.filter((item) => !matching.newOf(item) && wanted(item)));
  for (const [same, item] of own) {
    const partner = places.get(same);
    if (item && partner) yield [item, partner];
  }
}

function alone(items: readonly Item[]): Map<number, Item | null> {
  const places = new Map<number, Item | null>();
  for (const item of items) places.set(item.same, places.has(item.same) ? null : item);
  return places;
}

export const hasLength = (item: Item): boolean => item.length >= longEnough;

interface Vote {
  readonly old: Item;
  readonly now: Item;
  weight: number;
}

/** Pairs units of `kind` by the texts they share, the surest first. */
export function matchByVotes(matching: Matching, kind: Kind): void {
  const votes = [...counted(matching, kind)].sort((a, b) => b.weight - a.weight || a.old.at - b.old.at || a.now.at - b.now.at);
  for (const { old, now, weight } of votes) {
    const share = weight / Math.max(1, Math.min(old.length, now.length));
    if (share >= (hasSameName(old, now) ? enoughWithName : enough)) matching.pair(old, now);
  }
}

function counted(matching: Matching, kind: Kind): Iterable<Vote> {
  const votes = new Map<number, Vote>();
  for (const [leaf, twin] of leafPairs(matching)) {
    const old = around(leaf, kind);
    const now = around(twin, kind);
    if (!old || !now || !matching.isFree(old, now)) continue;
    const key = old.at * matching.now.items.length + now.at;
    const vote = votes.get(key);
    if (vote) vote.weight += leaf.length;
    else votes.set(key, { old, now, weight: leaf.length });
  }
  return votes.values();
}

function* leafPairs(matching: Matching): Generator<readonly [Item, Item]> {
  yield* twins(matching, (item) => isLeaf(item.node) && hasLength(item));
  for (const item of matching.old.items) {
    const partner = matching.newOf(item);
    if (partner && isLeaf(item.node)) yield [item, partner];
  }
}

/** The nearest unit of a kind around a node. */
export function around(item: Item, kind: Kind): Item | undefined {
  for (let unit = item.parent; unit; unit = unit.parent) if (unit.node.kind === kind) return unit;
  return undefined;
}

export function hasSameName(old: Item, now: Item): boolean {
  if (old.text !== '' || now.text !== '') return old.text === now.text;
  return numOf(old) !== undefined && numOf(old) === numOf(now);
}

/** Units of `kind` that alone on both sides have this name ("Điều 5. Phạm vi"), and are not wholly different. */
export function matchByName(
  matching: Matching,
  kind: Kind,
  likeness: Likeness,
  { withNum, least }: { withNum: boolean; least: number },
): void {
  const name = (item: Item) => `${withNum ? (numOf(item) ?? '') : ''}\n${item.text}`;
  const named = (items: readonly Item[], isTaken: (item: Item) => boolean) => {
    const places = new Map<string, Item | null>();
    for (const item of items) {
      if (item.node.kind !== kind || (item.node as Branch).heading === undefined || isTaken(item)) continue;
      places.set(name(item), places.has(name(item)) ? null : item);
    }
    return places;
  };
  const places = named(matching.now.items, (item) => matching.oldOf(item) !== undefined);
  for (const [key, item] of named(matching.old.items, (old) => matching.newOf(old) !== undefined)) {
    const partner = places.get(key);
    if (item && partner && likeness.isAtLeast(item, partner, least)) matching.pair(item, partner);
  }
}
