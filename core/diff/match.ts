// Two trees → which node is which: by permanent id where ids can be trusted, then articles by what is in them, then the units
// around them, then everything inside, gap by gap, and last what moved.
import { isLeaf, type Kind } from '../tree/node';
import { alignBelow, alignRows } from './align';
import type { Search } from './gap';
import type { Indexed, Item } from './indexed';
import type { Likeness } from './likeness';
import { Matching } from './matching';
import { dropDoubtful, findMoves } from './moves';
import { matchById, type Trust, trustIn } from './trust';
import { around, hasLength, hasSameName, matchByName, matchByVotes, twins } from './votes';

export type IdPolicy = 'detect' | 'trust' | 'ignore';

const policies: Readonly<Record<IdPolicy, Trust | undefined>> = { detect: undefined, trust: 'all', ignore: 'none' };
const containers: readonly Kind[] = ['attachment', 'body', 'part', 'chapter', 'section', 'subsection', 'division'];

export function match(old: Indexed, now: Indexed, likeness: Likeness, ids: IdPolicy): Matching {
  const matching = new Matching(old, now);
  const [oldRoot, newRoot] = [old.items[0], now.items[0]];
  if (!oldRoot || !newRoot) return matching;
  matching.pair(oldRoot, newRoot, true);
  matchById(matching, likeness, policies[ids] ?? trustIn(matching, likeness));
  if (!isWhole(matching)) search(matching, likeness, newRoot);
  return matching;
}

/** Every node of both trees has a partner, by id: there is nothing to look for. */
function isWhole(matching: Matching): boolean {
  return matching.old.items.every((item) => matching.newOf(item)) && matching.now.items.every((item) => matching.oldOf(item));
}

function search(matching: Matching, likeness: Likeness, root: Item): void {
  const found: Search = { matching, likeness, twins: new Map([...twins(matching, hasLength)].flatMap(bothWays)) };
  matchParts(matching);
  matchArticles(found);
  for (const kind of containers) matchContainers(matching, kind);
  alignBelow(found, root);
  findMoves(found);
  dropDoubtful(found);
}

const bothWays = ([old, now]: readonly [Item, Item]): (readonly [Item, Item])[] => [
  [old, now],
  [now, old],
];

/** Header, title, preamble, body and conclusions of the document itself: one of each. */
function matchParts(matching: Matching): void {
  const parts = new Map(matching.now.items[0]?.children.map((part) => [part.node.kind, part]));
  for (const part of matching.old.items[0]?.children ?? []) {
    const partner = parts.get(part.node.kind);
    if (partner && part.node.kind !== 'attachment') matching.pair(part, partner);
  }
}

function matchArticles(found: Search): void {
  const { matching, likeness } = found;
  const isUnit = (item: Item) => hasLength(item) && unitKinds.has(item.node.kind);
  for (const [old, now] of twins(matching, isUnit)) if (matching.isFree(old, now)) matching.pairAll(old, now);
  matchByVotes(matching, 'article');
  matchByName(matching, 'article', likeness, { withNum: true, least: 0.35 });
  matchByName(matching, 'article', likeness, { withNum: false, least: 0.4 });
  matchByVotes(matching, 'attachment');
  for (const body of matching.old.items) {
    const partner = body.node.kind === 'body' ? (matching.newOf(body) ?? bodyOf(matching, body)) : undefined;
    if (partner) alignRows(found, articlesIn(matching.old, body), articlesIn(matching.now, partner));
  }
}

const unitKinds: ReadonlySet<Kind> = new Set(['article', 'part', 'chapter', 'section', 'subsection', 'attachment', 'table']);

/** The body of the paired attachment. */
function bodyOf(matching: Matching, body: Item): Item | undefined {
  const owner = body.parent && matching.newOf(body.parent);
  return owner?.children.find(({ node }) => node.kind === 'body');
}

function articlesIn({ items }: Indexed, body: Item): Item[] {
  return items.slice(body.at, body.end).filter((item) => item.node.kind === 'article' && around(item, 'body') === body);
}

/** Units around articles, by the articles they share and by name. */
function matchContainers(matching: Matching, kind: Kind): void {
  const shares = new Map<string, { old: Item; now: Item; weight: number }>();
  for (const item of matching.old.items) {
    const partner = matching.newOf(item);
    if (!partner || (isLeaf(item.node) && item.length < 1)) continue;
    const [old, now] = [around(item, kind), around(partner, kind)];
    if (!old || !now || !matching.isFree(old, now)) continue;
    const key = `${old.at} ${now.at}`;
    const share = shares.get(key) ?? { old, now, weight: 0 };
    share.weight += isLeaf(item.node) ? item.length : item.text.length;
    shares.set(key, share);
  }
  const scored = [...shares.values()].map(({ old, now, weight }) => ({ old, now, score: containerScore(old, now, weight) }));
  scored.sort((a, b) => b.score - a.score || a.old.at - b.old.at || a.now.at - b.now.at);
  for (const { old, now, score } of scored) if (score >= 0.4) matching.pair(old, now);
}

function containerScore(old: Item, now: Item, weight: number): number {
  return weight / Math.max(1, old.length, now.length) + (hasSameName(old, now) ? 0.4 : 0);
}
