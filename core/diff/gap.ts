// Two short rows of nodes without partners, between neighbours that have one → the pairs that are alike, in order.
import { isLeaf, type Kind } from '../tree/node';
import { type Item, numOf } from './indexed';
import type { Likeness } from './likeness';
import { type Matching, mayBeOne } from './matching';
import { hasSameName } from './votes';

/** Two units of one text, each the only one in its document: neither is paired with another. */
export type Twins = ReadonlyMap<Item, Item>;

export interface Search {
  readonly matching: Matching;
  readonly likeness: Likeness;
  readonly twins: Twins;
}

const alike = 0.45;
const alikeWithName = 0.32;
const alikeOfOtherKind = 0.75;
const mostly = 0.75;
const clearly = 0.7;

/** How much two nodes deserve to be one; 0 when they do not. */
export function worth({ likeness, twins }: Search, old: Item, now: Item): number {
  if (!mayBeOne(old, now) || isSpokenFor(twins, old, now)) return 0;
  const named = hasSameName(old, now);
  const bonus = (named ? 0.2 : 0) + (numOf(old) !== undefined && numOf(old) === numOf(now) ? 0.1 : 0);
  if (old.same === now.same) return 2 + bonus;
  const like = likeness.of(old, now);
  const least = old.node.kind !== now.node.kind ? alikeOfOtherKind : bonus > 0 ? alikeWithName : alike;
  return like >= least ? like + bonus : 0;
}

function isSpokenFor(twins: Twins, old: Item, now: Item): boolean {
  const [a, b] = [twins.get(old), twins.get(now)];
  return (a !== undefined && a !== now) || (b !== undefined && b !== old);
}

/** Rows of one length whose nodes are alike one by one need no search; false when they are not. */
export function pairDiagonal(search: Search, olds: readonly Item[], news: readonly Item[]): boolean {
  if (olds.length !== news.length) return false;
  const alikeAll = olds.every((old, at) => isClear(search, old, news[at] as Item));
  if (alikeAll) for (const [at, old] of olds.entries()) unite(search.matching, old, news[at] as Item);
  return alikeAll;
}

function isClear({ likeness, twins }: Search, old: Item, now: Item): boolean {
  return old.node.kind === now.node.kind && !isSpokenFor(twins, old, now) && likeness.isAtLeast(old, now, clearly);
}

/** Pairs the rows so that the sum of worths is the highest there is. */
export function pairInOrder(search: Search, olds: readonly Item[], news: readonly Item[]): void {
  const width = news.length + 1;
  const best = new Float64Array((olds.length + 1) * width);
  const worths = new Float64Array((olds.length + 1) * width);
  const at = (table: Float64Array, x: number, y: number) => table[x * width + y] ?? 0;
  for (let x = olds.length - 1; x >= 0; x -= 1) {
    for (let y = news.length - 1; y >= 0; y -= 1) {
      const here = worth(search, olds[x] as Item, news[y] as Item);
      worths[x * width + y] = here;
      const both = here > 0 ? here + at(best, x + 1, y + 1) : 0;
      best[x * width + y] = Math.max(both, at(best, x + 1, y), at(best, x, y + 1));
    }
  }
  for (let x = 0, y = 0; x < olds.length && y < news.length; ) {
    const here = at(worths, x, y);
    if (here > 0 && at(best, x, y) === here + at(best, x + 1, y + 1))
      unite(search.matching, olds[x++] as Item, news[y++] as Item);
    else if (at(best, x, y) === at(best, x + 1, y)) x += 1;
    else y += 1;
  }
}

export function unite(matching: Matching, old: Item, now: Item): void {
  if (old.same === now.same) matching.pairAll(old, now);
  else matching.pair(old, now);
}

/** One unit against several that are each a piece of it: it is the first of them, and was split (or they were merged). */
export function pairPieces({ matching, likeness, twins }: Search, olds: readonly Item[], news: readonly Item[]): void {
  if (Math.min(olds.length, news.length) !== 1 || olds.length === news.length) return;
  const [whole, pieces] = olds.length === 1 ? [olds[0], news] : [news[0], olds];
  const isPiece = (item: Item) =>
    whole !== undefined &&
    item.node.kind === whole.node.kind &&
    !twins.has(item) &&
    likeness.within(likeness.words(item), likeness.words(whole)) >= mostly;
  const [first] = pieces;
  if (!whole || twins.has(whole) || !first || !pieces.every(isPiece)) return;
  if (olds.length === 1) matching.pair(whole, first);
  else matching.pair(first, whole);
}

/** One old and one new node left between the same neighbours are the same node rewritten, if their kind lets them be. */
export function pairTheLast(search: Search, olds: readonly Item[], news: readonly Item[]): void {
  const cells = olds.length === news.length && [...olds, ...news].every(({ node }) => node.kind === 'cell');
  if (cells) for (const [at, old] of olds.entries()) search.matching.pair(old, news[at] as Item);
  const [old, now] = [olds[0], news[0]];
  if (olds.length !== 1 || news.length !== 1 || !old || !now) return;
  if (old.node.kind !== now.node.kind || isSpokenFor(search.twins, old, now)) return;
  const least = leastOfLast(old, now);
  if (least === 0 || search.likeness.of(old, now) >= least) search.matching.pair(old, now);
}

const units: Partial<Record<Kind, number>> = {
  part: 0.3,
  chapter: 0.3,
  section: 0.3,
  subsection: 0.3,
  division: 0.3,
  article: 0.32,
  attachment: 0.3,
  clause: 0.15,
  point: 0.15,
  indent: 0.25,
  table: 0.2,
  row: 0.2,
  citation: 0.2,
};

function leastOfLast(old: Item, now: Item): number {
  const { kind } = old.node;
  if (isLeaf(old.node)) return old.parent?.node.kind === 'article' ? 0.15 : (units[kind] ?? 0);
  return (units[kind] ?? 0) * (hasSameName(old, now) || numOf(old) === numOf(now) ? 1 : 1.5);
}
