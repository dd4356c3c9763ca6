// One sentence of an amending text → what it orders. Clauses begin at verbs; a clause without a verb takes that of the sentence around.

import { anyCase } from '../../references/words';
import type { UnitLabel } from '../instruction';
import { type Verb, words } from '../words';
import { clean } from './noise';
import type { Around, Order, Problem, Reading, Shape, TermGroup } from './order';
import { takePhrases } from './phrases';
import { type Place, placesOf } from './places';
import { ordersAt, ordersFor, termOrders } from './term-clause';
import { type Token, tokensOf } from './tokens';
import { type Clause, inBrackets, unclear, unitOrders } from './unit-clause';

export function readSentence(sentence: string, around: Around): Reading {
  if (!around.verb && !mayOrder.test(sentence)) return silent(around);
  const { text, phrases, unclosed } = takePhrases(sentence);
  const tokens = tokensOf(clean(text), phrases);
  const places = placesOf(tokens, around.base);
  const clauses = clausesOf(tokens, around);
  const found: Found = {
    orders: [],
    open: [],
    problems: unclosed ? [{ kind: 'unclosedQuote', words: sentence.slice(0, 80) }] : [],
    some: false,
    unclosed,
  };
  for (const clause of clauses) readClause(tokens, clause, places, found);
  if (clauses.length === 0) inherited(tokens, places, around, found);
  const document = lastDocument(tokens);
  return {
    orders: withoutPlace(found, around, tokens),
    around: aroundBelow(tokens, places, clauses, found, around),
    document,
    speaks: clauses.length > 0 || found.orders.length > 0,
    some: found.some,
    problems: found.problems,
    shape: shapeOf(tokens, found.orders),
  };
}

/** Most sentences of a law order nothing: they need no reading. */
const mayOrder = new RegExp(`${anyCase(Object.values(words.verbs).flat())}|${anyCase(words.mayOrder)}`, 'u');

function silent(around: Around): Reading {
  const shape = { placeFirst: false, groups: 1, manyToOne: false, history: false, replacesText: false, attached: false };
  return { orders: [], around, document: undefined, speaks: false, some: false, problems: [], shape };
}

interface Found {
  readonly orders: Order[];
  readonly open: TermGroup[];
  readonly problems: Problem[];
  some: boolean;
  /** A mark opens and is never closed: which words are meant is not known. */
  readonly unclosed: boolean;
}

function clausesOf(tokens: readonly Token[], around: Around): Clause[] {
  const all = tokens.flatMap((token, at) => (token.type === 'verb' && counts(tokens, at) ? [{ at, token }] : []));
  // Behind an order "đã được sửa đổi" tells what happened before.
  const ordered = all.some(({ token }) => !token.passive);
  const verbs = all.filter(({ token }) => !ordered || !token.passive);
  const clauses = verbs.map(({ at, token }, index): Clause => {
    const next = verbs[index + 1]?.at ?? tokens.length;
    const told = ordered ? all.find((one) => one.token.passive && one.at > at)?.at : undefined;
    const from = token.passive ? (index === 0 ? 0 : (verbs[index - 1]?.at ?? 0) + 1) : at + 1;
    return { verb: token.verb, passive: token.passive, from, to: token.passive ? at : Math.min(next, told ?? next) };
  });
  if (clauses.length > 0) return clauses;
  const verb = startsWithTerm(tokens) && around.verb ? around.verb : replacesTerms(tokens) ? 'replace' : undefined;
  return verb ? [{ verb, passive: false, from: 0, to: tokens.length }] : [];
}

/** "Cụm từ “a” được thay bằng cụm từ “b”": the order is in the preposition. */
function replacesTerms(tokens: readonly Token[]): boolean {
  const by = tokens.findIndex((token) => token.type === 'preposition' && token.value === 'by');
  return by > 0 && [tokens[by - 1], tokens[by + 1], tokens[by + 2]].filter((token) => token?.type === 'phrase').length > 1;
}

/** After the first word that is none of the grammar's, an active verb is part of a description. */
function counts(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.type !== 'verb') return false;
  const before = tokens.slice(0, at);
  return !before.some((other, index) => other.type === 'word' && !other.filler && !isCovered(tokens, index));
}

/** Words behind the first unit or document name it further. */
function isCovered(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some(({ type }) => type === 'unit' || type === 'document' || type === 'verb');
}

function startsWithTerm(tokens: readonly Token[]): boolean {
  return tokens[0]?.type === 'term' || tokens[0]?.type === 'phrase';
}

function readClause(tokens: readonly Token[], clause: Clause, places: ReadonlyMap<number, Place>, found: Found): void {
  const own = tokens.slice(clause.from, clause.to);
  const follows = own.findIndex(({ type }) => type === 'follows');
  const said = follows < 0 ? own : own.slice(0, follows);
  if (said.some(({ type }) => type === 'phrase')) {
    const vague = found.unclosed ? undefined : unclear(tokens, clause);
    if (vague) found.problems.push(vague);
    if (vague || found.unclosed) return;
    const { orders, open } = termOrders(tokens, clause, places, placesBefore(tokens, clause, places));
    found.orders.push(...orders);
    found.open.push(...open);
    return;
  }
  if (said.some(({ type }) => type === 'term')) {
    found.some = true;
    return;
  }
  const read = unitOrders(tokens, clause, places);
  found.orders.push(...read.orders);
  found.problems.push(...read.problems);
  found.some ||= read.some;
}

/** "Tại khoản 2 Điều 5, thay cụm từ …". */
function placesBefore(tokens: readonly Token[], { from }: Clause, places: ReadonlyMap<number, Place>): Place[] {
  const first = tokens.findIndex(({ type }) => type === 'verb');
  if (first !== from - 1) return [];
  return [...places.values()].filter(({ token, outer }) => token < first && !outer);
}

/** A list below: only places ("a) điểm b khoản 1 Điều 5 của Luật …") or only units. */
function inherited(tokens: readonly Token[], places: ReadonlyMap<number, Place>, { verb, terms }: Around, found: Found): void {
  const first = tokens[0];
  if (first?.type !== 'unit' && first?.type !== 'documentHeading') return;
  const own = [...places.values()].filter(({ outer }) => !outer);
  if (terms && terms.length > 0) found.orders.push(...terms.flatMap((group) => ordersAt(group, own)));
  else if (verb === 'repeal' || verb === 'drop')
    found.orders.push(
      ...own.flatMap(({ targets, document }) => targets.map((target): Order => ({ kind: 'repeal', target, document }))),
    );
}

function shapeOf(tokens: readonly Token[], orders: readonly Order[]): Shape {
  const by = tokens.findIndex((token) => token.type === 'preposition' && token.value === 'by');
  const place = tokens.findIndex(({ type }) => type === 'unit' || type === 'documentHeading');
  const pairs = new Set(orders.map((order) => ('new' in order && 'old' in order ? `${order.old} ${order.new}` : '')));
  const news = new Set(orders.map((order) => ('new' in order ? order.new : '')));
  return {
    placeFirst: place >= 0 && by > place,
    groups: news.size > 1 ? pairs.size : 1,
    manyToOne: pairs.size > 1 && news.size === 1,
    history: tokens.some((token) => token.type === 'document' && token.history),
    replacesText: orders.length === 0 && replacesText(tokens),
    attached: tokens.some((token) => token.type === 'document' && token.instrument?.attached !== undefined),
  };
}

/** "Thay thế Nghị định số …": another text ends. */
function replacesText(tokens: readonly Token[]): boolean {
  const verb = tokens.find(({ type }) => type === 'verb');
  const units = tokens.some(({ type }) => type === 'unit' || type === 'phrase' || type === 'term' || type === 'some');
  return (
    verb?.type === 'verb' &&
    verb.verb === 'replace' &&
    !units &&
    tokens.some((token) => token.type === 'document' && token.instrument !== null)
  );
}

/** Words without a place are meant in the unit around, or in the whole text; unless a list of places follows. */
function withoutPlace({ orders, open }: Found, { base }: Around, tokens: readonly Token[]): Order[] {
  if (open.length === 0 || announcesList(tokens)) return orders;
  const document = lastDocument(tokens);
  return [...orders, ...open.flatMap((group) => ordersFor(group, { path: base }, document))];
}

/** "… tại các điều, khoản sau đây:". */
function announcesList(tokens: readonly Token[]): boolean {
  return tokens.some(({ type }) => type === 'some') || tokens.at(-1)?.type === 'follows' || endsWithColon(tokens);
}

function endsWithColon(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last?.type === 'separator' && last.value === ':';
}

function aroundBelow(
  tokens: readonly Token[],
  places: ReadonlyMap<number, Place>,
  clauses: readonly Clause[],
  { open }: Found,
  around: Around,
): Around {
  const verb: Verb | undefined = clauses.at(-1)?.verb ?? around.verb;
  return {
    base: baseBelow(tokens, [...places.values()], around),
    ...(verb ? { verb } : {}),
    ...(open.length > 0 && announcesList(tokens) ? { terms: open } : {}),
  };
}

/** The one path that all units of the sentence have in common; "một số khoản của Điều 7" is Điều 7. */
function baseBelow(tokens: readonly Token[], places: readonly Place[], { base }: Around): Around['base'] {
  const named = around(tokens, places).flatMap(({ targets }) => targets.map(({ path }) => path.filter(({ num }) => num !== '')));
  const paths = named.filter((path) => !named.some((other) => isAround(path, other)));
  const [first] = paths;
  if (!first) return base;
  const shared = first.filter((label) => paths.every((path) => path.some((other) => same(label, other))));
  return shared.length > 0 ? shared : base;
}

/** In "một số điều và Phụ lục của …" the annex is not around the articles: what "một số" is of comes behind a preposition. */
function around(tokens: readonly Token[], places: readonly Place[]): readonly Place[] {
  const some = tokens.findIndex(({ type }) => type === 'some');
  if (some < 0) return places;
  const of = tokens.findIndex(({ type }, at) => at > some && type === 'preposition');
  return of < 0 ? [] : places.filter(({ token }) => token > of && !inBrackets(tokens, token));
}

/** "khoản 2 Điều 23" names Điều 23 only to say where khoản 2 is. */
function isAround(path: readonly UnitLabel[], inner: readonly UnitLabel[]): boolean {
  const rest = inner.slice(inner.length - path.length);
  return inner.length > path.length && path.every((label, at) => rest[at] !== undefined && same(label, rest[at]));
}

const same = (a: { level: string; num: string }, b: { level: string; num: string }) => a.level === b.level && a.num === b.num;

function lastDocument(tokens: readonly Token[]): Reading['document'] {
  const found = tokens.find((token) => token.type === 'document');
  return found?.type === 'document' ? found.instrument : undefined;
}
