// A verb with quoted words → orders: "thay thế cụm từ “a” bằng cụm từ “b” tại …", chained, with shared places and contexts.
import type { Target, TermContext } from '../instruction';
import type { Verb } from '../words';
import type { Order, Position, TermGroup } from './order';
import type { Place } from './places';
import type { Token } from './tokens';
import type { Clause } from './unit-clause';

interface Growing {
  verb: Verb;
  olds: string[];
  news: string[];
  anchor: string | undefined;
  position: Position | undefined;
  context: TermContext | undefined;
  places: Place[];
}

type Role = 'old' | 'by' | 'after' | 'before' | 'within';

export interface TermReading {
  readonly orders: readonly Order[];
  /** Groups that name no place. */
  readonly open: readonly TermGroup[];
}

/** `above` are the places that stand before the verb ("Tại khoản 2 Điều 5, thay cụm từ …"). */
export function termOrders(
  tokens: readonly Token[],
  clause: Clause,
  places: ReadonlyMap<number, Place>,
  above: readonly Place[],
): TermReading {
  const groups = groupsOf(tokens, clause, places);
  shareRight(groups);
  const open = groups.filter((group) => group.places.length === 0 && above.length === 0);
  const orders = groups.flatMap((group) => ordersAt(closed(group), group.places.length > 0 ? group.places : above));
  return { orders, open: open.map(closed) };
}

function groupsOf(tokens: readonly Token[], { verb, from, to }: Clause, places: ReadonlyMap<number, Place>): Growing[] {
  const groups: Growing[] = [];
  let role: Role = 'old';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || token.type === 'follows') break;
    if (token.type === 'preposition') role = roleOf(token.value, role, groups.at(-1), tokens[at + 1]);
    else if (token.type === 'phrase') {
      add(groups, verb, role, token.text);
      role = 'old';
    } else addPlace(groups, verb, places.get(at));
  }
  return groups;
}

function roleOf(value: string, role: Role, group: Growing | undefined, next: Token | undefined): Role {
  if (value === 'start' || value === 'end') {
    if (group) group.position = value;
    return role;
  }
  const names = next?.type === 'term' || next?.type === 'phrase';
  if (value === 'by') return 'by';
  if ((value === 'after' || value === 'before') && names) return value;
  return value === 'within' ? 'within' : 'old';
}

/** What a phrase adds; one that cannot belong to the group begins the next. */
function add(groups: Growing[], verb: Verb, role: Role, text: string): void {
  const group = groups.at(-1);
  if (role === 'old') {
    if (group && !isFull(group)) (verb === 'insert' ? group.news : group.olds).push(text);
    else groups.push(newGroup(verb, text));
    return;
  }
  const own = group ?? newGroup(verb, undefined);
  if (!group) groups.push(own);
  if (role === 'by') own.news.push(text);
  else addContext(groups, own, role, text);
}

function newGroup(verb: Verb, text: string | undefined): Growing {
  const words = text === undefined ? [] : [text];
  const inserts = verb === 'insert';
  return {
    verb,
    olds: inserts ? [] : words,
    news: inserts ? words : [],
    anchor: undefined,
    position: undefined,
    context: undefined,
    places: [],
  };
}

/** Nothing more of the same role fits: a place, an anchor or the new words are there. */
function isFull(group: Growing): boolean {
  if (group.verb === 'insert') return group.anchor !== undefined || group.places.length > 0 || group.position !== undefined;
  return group.places.length > 0 || group.news.length > 0 || group.context !== undefined;
}

/** "trước cụm từ “x” tại a, trước cụm từ “y” tại b": the second context begins a group with the same words. */
function addContext(groups: Growing[], group: Growing, role: 'after' | 'before' | 'within', text: string): void {
  const again = group.context !== undefined || group.anchor !== undefined;
  const own = again ? { ...group, anchor: undefined, context: undefined, places: [] } : group;
  if (again) groups.push(own);
  if (own.verb === 'insert') {
    own.anchor = text;
    own.position = role === 'within' ? undefined : role;
  } else own.context = { [role]: text };
}

function addPlace(groups: Growing[], verb: Verb, place: Place | undefined): void {
  if (!place || place.outer) return;
  const group = groups.at(-1);
  if (group) group.places.push(place);
  else groups.push({ ...newGroup(verb, undefined), places: [place] });
}

/** "… và từ “b” vào sau từ “c” tại khoản 3": groups without places stand where the next one does. */
function shareRight(groups: Growing[]): void {
  for (let at = groups.length - 2; at >= 0; at -= 1) {
    const group = groups[at];
    if (group && group.places.length === 0) group.places = groups[at + 1]?.places ?? [];
  }
}

function closed({ verb, olds, news, anchor, position, context }: Growing): TermGroup {
  return {
    verb,
    olds,
    news,
    ...(anchor === undefined ? {} : { anchor }),
    ...(position === undefined ? {} : { position }),
    ...(context === undefined ? {} : { context }),
  };
}

export function ordersAt(group: TermGroup, places: readonly Place[]): Order[] {
  return places.flatMap(({ targets, document }) => targets.flatMap((target) => ordersFor(group, target, document)));
}

export function ordersFor(group: TermGroup, target: Target, document: Order['document']): Order[] {
  const { verb, olds, news, anchor, position, context } = group;
  const more = context ? { context } : {};
  if (verb === 'insert')
    return news.map(
      (text): Order => ({
        kind: 'termInsertion',
        target,
        new: text,
        position: position ?? 'end',
        ...(anchor === undefined ? {} : { anchor }),
        document,
      }),
    );
  if (news.length > 0)
    return olds.map(
      (old, at): Order => ({
        kind: 'termReplacement',
        target,
        old,
        new: news[Math.min(at, news.length - 1)] ?? '',
        ...more,
        document,
      }),
    );
  return olds.map((old): Order => ({ kind: 'termRepeal', target, old, ...more, verb, document }));
}
