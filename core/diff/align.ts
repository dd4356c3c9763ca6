// Two rows of nodes, some of them paired → more pairs: equal ones first, then those that are alike, gap by gap.
import { pairDiagonal, pairInOrder, pairPieces, pairTheLast, type Search, unite } from './gap';
import { increasing } from './increasing';
import type { Item } from './indexed';
import type { Matching } from './matching';
import { pairSimilar } from './similar';

/** Gaps with more cells than this are first cut at texts that occur once on each side. */
const maxCells = 4000;

/** Children of paired parents, from the top down, inside `root`, a node of the new tree. */
export function alignBelow(search: Search, root: Item): void {
  for (let at = root.at; at < root.end; at += 1) {
    const now = search.matching.now.items[at];
    const old = now && search.matching.oldOf(now);
    if (now && old) alignRows(search, old.children, now.children);
  }
}

export function alignRows(search: Search, olds: readonly Item[], news: readonly Item[]): void {
  if (olds.length === 0 || news.length === 0) return;
  eachGap(search.matching, olds, news, (a, b) => fill(search, a, b));
  eachGap(search.matching, olds, news, (a, b) => pairTheLast(search, a, b));
  eachGap(search.matching, olds, news, (a, b) => pairPieces(search, a, b));
}

type Filler = (olds: readonly Item[], news: readonly Item[]) => void;

/** The rows of free nodes between pairs that stand in order. */
function eachGap(matching: Matching, olds: readonly Item[], news: readonly Item[], filler: Filler): void {
  if (!olds.some((item) => !matching.newOf(item)) || !news.some((item) => !matching.oldOf(item))) return;
  const anchors = anchorsOf(matching, olds, news);
  let [a, b] = [0, 0];
  for (const [x, y] of [...anchors, [olds.length, news.length] as const]) {
    const left = olds.slice(a, x).filter((item) => !matching.newOf(item));
    const right = news.slice(b, y).filter((item) => !matching.oldOf(item));
    if (left.length > 0 && right.length > 0) filler(left, right);
    [a, b] = [x + 1, y + 1];
  }
}

function anchorsOf(matching: Matching, olds: readonly Item[], news: readonly Item[]): (readonly [number, number])[] {
  const places = new Map(news.map((item, at) => [item, at]));
  const pairs = olds.flatMap((item, x): (readonly [number, number])[] => {
    const partner = matching.newOf(item);
    const y = partner && places.get(partner);
    return y === undefined ? [] : [[x, y]];
  });
  const stay = increasing(
    pairs.map(([, y]) => y),
    pairs.map(() => 1),
  );
  return pairs.filter((_, at) => stay[at]);
}

function fill(search: Search, olds: readonly Item[], news: readonly Item[]): void {
  const [a, b] = withoutEqualEnds(search.matching, olds, news);
  if (a.length === 0 || b.length === 0) return;
  if (pairDiagonal(search, a, b)) return;
  if (a.length * b.length <= maxCells) return pairInOrder(search, a, b);
  if (pairAlone(search.matching, a, b)) eachGap(search.matching, a, b, (x, y) => fill(search, x, y));
  else pairSimilar(search, a, b, 0.45);
}

function withoutEqualEnds(matching: Matching, olds: readonly Item[], news: readonly Item[]): [readonly Item[], readonly Item[]] {
  const size = Math.min(olds.length, news.length);
  let head = 0;
  while (head < size && olds[head]?.same === news[head]?.same) head += 1;
  let tail = 0;
  while (tail < size - head && olds.at(-1 - tail)?.same === news.at(-1 - tail)?.same) tail += 1;
  for (let at = 0; at < head; at += 1) unite(matching, olds[at] as Item, news[at] as Item);
  for (let at = 1; at <= tail; at += 1) unite(matching, olds.at(-at) as Item, news.at(-at) as Item);
  return [olds.slice(head, olds.length - tail), news.slice(head, news.length - tail)];
}

/** Pairs equal nodes that are alone in these rows and in order; false when there are none. */
function pairAlone(matching: Matching, olds: readonly Item[], news: readonly Item[]): boolean {
  const counts = new Map<number, number>();
  for (const { same } of [...olds, ...news]) counts.set(same, (counts.get(same) ?? 0) + 1);
  const places = new Map(news.map((item, at) => [item.same, at]));
  const pairs = olds.flatMap((item) => {
    const at = places.get(item.same);
    return counts.get(item.same) === 2 && at !== undefined ? [{ item, at }] : [];
  });
  const stay = increasing(
    pairs.map(({ at }) => at),
    pairs.map(() => 1),
  );
  const kept = pairs.filter((_, at) => stay[at]);
  for (const { item, at } of kept) unite(matching, item, news[at] as Item);
  return kept.length > 0;
}
