// One unit whose words or children are found again in new units beside it was split.
import { isProvision, type Node } from '../tree/node';
import { ownText, walk } from '../tree/walk';
import type { BasicChange, Insert, Move, Place, Split, Step, TextChange } from './change';
import { type Indexed, type Item, numOf } from './indexed';
import type { Likeness } from './likeness';

/** Two trees and who is who, in the direction of the changes. */
export interface Pairing {
  readonly old: Indexed;
  readonly now: Indexed;
  newOf(oldId: string): Item | undefined;
}

const enough = 0.7;
const fewestWords = 5;

/** What a unit has lost: words taken out of its texts, and children that went elsewhere. */
interface Loss {
  readonly unit: Item;
  readonly texts: TextChange[];
  readonly moves: Move[];
}

export function splitsIn(changes: readonly BasicChange[], pairing: Pairing, likeness: Likeness): Split[] {
  const inserts = new Map(changes.flatMap((change) => (change.kind === 'insert' ? [[change.new.id, change] as const] : [])));
  if (inserts.size === 0) return [];
  const used = new Set<string>();
  return [...lossesIn(changes, pairing, inserts)].flatMap((loss) => {
    const split = splitOf(loss, inserts, pairing, likeness, used);
    for (const { id } of split?.parts ?? []) used.add(id);
    return split ? [split] : [];
  });
}

type Inserts = ReadonlyMap<string, Insert>;

/** Only units that have a new neighbour, outer units first. */
function lossesIn(changes: readonly BasicChange[], pairing: Pairing, inserts: Inserts): Loss[] {
  const losses = new Map<Item, Loss>();
  for (const change of changes) {
    if (!isLoss(change)) continue;
    for (const unit of losers(change, pairing)) {
      if (!hasNewNeighbour(pairing.newOf(unit.node.id), inserts)) continue;
      const loss = losses.get(unit) ?? { unit, texts: [], moves: [] };
      losses.set(unit, loss);
      if (change.kind === 'move') loss.moves.push(change);
      else loss.texts.push(change);
    }
  }
  return [...losses.values()].sort((a, b) => a.unit.at - b.unit.at);
}

function isLoss(change: BasicChange): change is TextChange | Move {
  return change.kind === 'move' || (change.kind === 'text' && change.edits.some(({ removed }) => removed.length > 10));
}

/** The leaf that lost words, and the units around it, or around the unit that went away. */
function losers(change: TextChange | Move, { old }: Pairing): Item[] {
  const units: Item[] = [];
  const first = old.byId.get(change.old.id);
  for (let unit = change.kind === 'move' ? first?.parent : first; unit; unit = unit.parent) {
    if (mayBeSplit(unit.node)) units.push(unit);
  }
  return units;
}

const mayBeSplit = (node: Node): boolean => isProvision(node) || node.kind === 'alinea';

function hasNewNeighbour(now: Item | undefined, inserts: Inserts): boolean {
  const siblings = now?.parent?.children ?? [];
  return (
    now !== undefined && [siblings[now.index - 1], siblings[now.index + 1]].some((item) => item && inserts.has(item.node.id))
  );
}

function splitOf(
  loss: Loss,
  inserts: Inserts,
  pairing: Pairing,
  likeness: Likeness,
  used: ReadonlySet<string>,
): Split | undefined {
  const { unit } = loss;
  const now = pairing.newOf(unit.node.id);
  if (!now) return undefined;
  const texts = loss.texts.filter(({ id }) => !used.has(id));
  // A move belongs to one split: an outer unit may have taken it already.
  const free = loss.moves.filter(({ id }) => !used.has(id));
  const removed = wordsOf(texts.flatMap(({ edits }) => edits.map((edit) => edit.removed)).join('\n'), likeness);
  const belongs = (item: Item | undefined) => {
    const insert = item && inserts.get(item.node.id);
    if (!insert || used.has(insert.id) || item.node.kind !== now.node.kind) return undefined;
    return isPiece(insert, removed, free, likeness) ? insert : undefined;
  };
  const pieces = [...run(now, -1, belongs).reverse(), ...run(now, 1, belongs)];
  if (pieces.length === 0) return undefined;
  const moves = free.filter((move) => pieces.some((piece) => isInside(move, piece)));
  const into = [
    ...pieces.map((piece) => ({ place: placeOf(piece.new), index: piece.new.index })),
    { place: place(now), index: now.index },
  ];
  into.sort((a, b) => a.index - b.index);
  return {
    kind: 'split',
    id: `split:${unit.node.id}`,
    old: place(unit),
    into: into.map((piece) => piece.place),
    parts: [...texts, ...pieces, ...moves],
  };
}

/** New units beside `now` in one direction, as long as they are pieces of it. */
function run(now: Item, step: number, belongs: (item: Item | undefined) => Insert | undefined): Insert[] {
  const siblings = now.parent?.children ?? [];
  const pieces: Insert[] = [];
  for (let at = now.index + step; ; at += step) {
    const piece = belongs(siblings[at]);
    if (!piece) return pieces;
    pieces.push(piece);
  }
}

function isPiece(insert: Insert, removed: Int32Array, moves: readonly Move[], likeness: Likeness): boolean {
  const own = wordsOf([...walk(insert.node)].map(({ node }) => ownText(node)).join('\n'), likeness);
  const moved = moves.filter((move) => isInside(move, insert)).length * 20;
  if (own.length + moved < fewestWords) return false;
  const found = own.length === 0 ? 0 : likeness.within(own, removed) * own.length;
  return (moved + found) / (moved + own.length) >= enough;
}

const isInside = (move: Move, insert: Insert): boolean => move.new.path.some(({ id }) => id === insert.new.id);

function wordsOf(text: string, likeness: Likeness): Int32Array {
  return likeness.vocabulary.plainWords(text);
}

const placeOf = ({ id, path }: Place): Place => ({ id, path });

function place(item: Item): Place {
  const path: Step[] = [];
  for (let unit = item; unit.parent; unit = unit.parent) {
    const { id, kind } = unit.node;
    const num = numOf(unit);
    path.unshift(num === undefined ? { id, kind, nth: unit.nth } : { id, kind, num, nth: unit.nth });
  }
  return { id: item.node.id, path };
}
