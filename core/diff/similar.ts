// Many old and many new units without a partner → the pairs that are most alike, wherever they stand. Only units that share a
// rare pair of words are compared.
import { type Search, unite } from './gap';
import type { Item } from './indexed';

const rare = 4;
const candidates = 3;

interface Pair {
  readonly old: Item;
  readonly now: Item;
  readonly like: number;
}

export function pairSimilar(search: Search, olds: readonly Item[], news: readonly Item[], least: number): Item[] {
  const found = pairsOf(search, olds, news).filter(({ like }) => like >= least);
  found.sort((a, b) => b.like - a.like || a.old.at - b.old.at || a.now.at - b.now.at);
  const paired: Item[] = [];
  for (const { old, now } of found) {
    if (!search.matching.isFree(old, now)) continue;
    unite(search.matching, old, now);
    paired.push(now);
  }
  return paired;
}

function pairsOf(search: Search, olds: readonly Item[], news: readonly Item[]): Pair[] {
  const places = rarePlaces(search, news);
  return olds.flatMap((old) => {
    const counts = new Map<Item, number>();
    for (const key of keys(search, old)) for (const now of places.get(key) ?? []) counts.set(now, (counts.get(now) ?? 0) + 1);
    const likely = [...counts]
      .filter(([now]) => now.node.kind === old.node.kind)
      .sort((a, b) => b[1] - a[1] || a[0].at - b[0].at);
    return likely.slice(0, candidates).map(([now]) => ({ old, now, like: search.likeness.of(old, now) }));
  });
}

/** Pair of neighbouring words → the few units that have it. */
function rarePlaces(search: Search, items: readonly Item[]): Map<number, Item[]> {
  const places = new Map<number, Item[]>();
  for (const item of items) {
    for (const key of keys(search, item)) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [item]);
      else if (list.length > 0 && list.push(item) > rare) list.length = 0;
    }
  }
  return places;
}

function keys({ likeness }: Search, item: Item): ReadonlySet<number> {
  const words = likeness.words(item);
  if (!likeness.budget.spend(words.length * 4)) return new Set();
  const found = new Set<number>();
  for (let at = 1; at < words.length; at += 1) found.add((words[at - 1] ?? 0) * 0x4000000 + (words[at] ?? 0));
  return found;
}
