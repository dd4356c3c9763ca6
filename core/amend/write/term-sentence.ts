// Phrases that change → sentences: one a phrase (P20–P22, P25–P29), or those with the same new words together (P23) and the others as
// a chain (P24).
import words from '../../vi/amending.json';
import { joinWords } from '../../vi/lexicon';
import type { Operation, Target, TermContext, TermInsertion, TermRepeal, TermReplacement, UnitLabel } from '../instruction';
import type { Manner } from '../manner';
import { isSign } from '../plan/phrase';
import type { Planned } from '../plan/planned';
import { fill, placeList, placeName } from './place-names';

export type TermOperation = TermReplacement | TermInsertion | TermRepeal;

export function isTerm(operation: Operation | undefined): operation is TermOperation {
  return operation?.kind === 'termReplacement' || operation?.kind === 'termInsertion' || operation?.kind === 'termRepeal';
}

/** "cụm từ “các Bên”"; where signs are spoken of, "dấu “,”" and "từ “hoặc”". */
function named(text: string, amongSigns = false): string {
  const kind = isSign(text) ? 'sign' : amongSigns && !/\s/u.test(text) ? 'word' : 'phrase';
  return `${words.termKinds[kind]} “${text}”`;
}

function contextText(context: TermContext | undefined, amongSigns: boolean): string {
  const [kind] = (['after', 'before', 'within'] as const).filter((one) => context?.[one] !== undefined);
  return kind ? fill(words.contexts[kind], { term: named(context?.[kind] ?? '', amongSigns) }) : '';
}

/** One sentence for places of one phrase; several old ones when they share new words and places. */
export function termText(operations: readonly TermOperation[], relativeTo: readonly UnitLabel[], manner: Manner): string {
  const [first] = operations;
  if (!first) return '';
  const places = placeList(uniqueTargets(operations), relativeTo);
  if (first.kind === 'termRepeal')
    return fill(words.dropTerm[manner.drop], {
      old: named(first.old),
      context: contextText(first.context, isSign(first.old)),
      places,
    });
  if (first.kind === 'termInsertion') {
    const where = first.position === 'before' ? words.insertBefore : words.insertAfter;
    return fill(words.insertTerm, { new: named(first.new), anchor: named(first.anchor ?? ''), where, places });
  }
  return fill(words.replaceTerm[manner.replace], replaceParams(operations, places));
}

function replaceParams(operations: readonly TermOperation[], places: string) {
  const replacements = operations.filter((one): one is TermReplacement => one.kind === 'termReplacement');
  const amongSigns = replacements.some((one) => isSign(one.old) || isSign(one.new));
  const olds = joinWords([...new Set(replacements.map(({ old }) => named(old, amongSigns)))]);
  const [first] = replacements;
  return { olds, new: named(first?.new ?? '', amongSigns), context: contextText(first?.context, amongSigns), places };
}

function uniqueTargets(operations: readonly TermOperation[]): Target[] {
  const known = new Map(operations.map(({ target }) => [placeName(target), target]));
  return [...known.values()];
}

/** The groups of one sentence, one phrase each or phrases with the same new words. */
export type Chain = readonly (readonly Planned[])[];

export function chains(phrases: readonly (readonly Planned[])[], { phrases: how }: Manner): Chain[] {
  if (how === 'each') return phrases.map((group) => [group]);
  const merged = mergedBySame(phrases);
  const made: (readonly Planned[])[][] = [];
  for (const group of merged) {
    const last = made.at(-1);
    if (last && isReplacement(group) && last.every(isReplacement)) last.push(group);
    else made.push([group]);
  }
  return made;
}

const isReplacement = (group: readonly Planned[]) => group.every(({ operation }) => operation.kind === 'termReplacement');

/** P23: other words, the same new ones, the same places. */
function mergedBySame(phrases: readonly (readonly Planned[])[]): Planned[][] {
  const made = new Map<string, Planned[]>();
  for (const group of phrases) {
    const key = sharedKey(group);
    const known = made.get(key);
    if (known) known.push(...group);
    else made.set(key, [...group]);
  }
  return [...made.values()];
}

function sharedKey(group: readonly Planned[]): string {
  const [first] = group;
  if (first?.operation.kind !== 'termReplacement' || first.operation.context) return first?.operation.id ?? '';
  const places = group.map(({ operation }) => ('target' in operation ? placeName(operation.target) : ''));
  return JSON.stringify([first.operation.new, places]);
}

/** "…; cụm từ “a” bằng cụm từ “b” tại …": the verb is said once. */
export function chainText(chain: Chain, manner: Manner): string {
  const [first = [], ...rest] = chain.map((group) => group.map(({ operation }) => operation).filter(isTerm));
  const own = chain.length > 1 ? { ...manner, replace: 'by' as const } : manner;
  const next = rest.map((group) => fill(words.replaceNext, replaceParams(group, placeList(uniqueTargets(group), []))));
  return [termText(first, [], own), ...next].join('; ');
}
