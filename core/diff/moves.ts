// What is left when every unit has been looked for at its place: texts that turn up elsewhere, and pairs that would be moves
// without being clearly so. A move that is not sure is told as a deletion and an insertion.
import { isLeaf, isProvision, type Kind, provisionKinds } from '../tree/node';
import { alignBelow } from './align';
import type { Search } from './gap';
import type { Item } from './indexed';
import type { Matching } from './matching';
import { pairSimilar } from './similar';
import { staying } from './staying';
import { twins } from './votes';

const longEnough = 20;
const longEnoughAlone = 60;
const longEnoughFromNowhere = 120;
const clearly = 0.7;

export function findMoves(search: Search): void {
  const { matching } = search;
  for (const [old, now] of twins(matching, mayMove)) {
    if (matching.isFree(old, now) && isWeighty(matching, old, now)) matching.pairAll(old, now);
  }
  const olds = matching.old.items.filter((item) => item.length >= longEnoughAlone && !matching.newOf(item));
  const news = matching.now.items.filter((item) => item.length >= longEnoughAlone && !matching.oldOf(item));
  for (const kind of [...provisionKinds, 'table'] as const) findMovesOf(search, kind, olds, news);
}

function mayMove(item: Item): boolean {
  if (item.length < longEnough) return false;
  return isProvision(item.node) || item.node.kind === 'table' || (isLeaf(item.node) && item.length >= longEnoughAlone);
}

/** What moves from a deleted unit into a new one must be long, or two units that share a phrase would seem to be related. */
function isWeighty(matching: Matching, old: Item, now: Item): boolean {
  const known = (old.parent && matching.newOf(old.parent)) || (now.parent && matching.oldOf(now.parent));
  return known !== undefined || old.length >= longEnoughFromNowhere;
}

function findMovesOf(search: Search, kind: Kind, allOld: readonly Item[], allNew: readonly Item[]): void {
  const { matching } = search;
  const olds = allOld.filter((item) => item.node.kind === kind && !matching.newOf(item));
  const news = allNew.filter((item) => item.node.kind === kind && !matching.oldOf(item));
  if (olds.length === 0 || news.length === 0) return;
  for (const now of pairSimilar(search, olds, news, clearly)) alignBelow(search, now);
}

/** Parts the pairs that would be moves and are neither sure nor the same text. */
export function dropDoubtful(search: Search): void {
  const { matching } = search;
  const { among, inOrder } = staying(matching);
  for (const old of matching.old.items) {
    const now = matching.newOf(old);
    if (!now || among[old.at] || matching.isSure(old)) continue;
    if (!isClear(search, old, now) && !(inOrder()[old.at] && isProvision(old.node))) matching.part(old);
  }
}

function isClear({ matching, likeness }: Search, old: Item, now: Item): boolean {
  const siblings = old.parent && now.parent && matching.areOne(old.parent, now.parent);
  if (old.same === now.same && (siblings || mayMove(old))) return true;
  return old.length >= longEnoughAlone && !isLeaf(old.node) && likeness.of(old, now) >= clearly;
}
