// Planned instructions → sentences as lawyers write them (conventions §2.3), in the order of the amended text: targets of one article
// together, what cannot share a sentence below an umbrella, neighbours that are repealed in one sentence.

import type { Node } from '../../tree/node';
import { isBranch } from '../../tree/node';
import { roman } from '../../tree/num-text';
import words from '../../vi/amending.json';
import { joinWords, lexicon } from '../../vi/lexicon';
import type { Insertion, Operation, PatternId, Target, UnitLabel } from '../instruction';
import { labelName } from '../label-name';
import type { Plan } from '../plan/plan';
import type { Planned } from '../plan/planned';
import { contentLabel } from '../plan/unit-places';
import { fill, placeList, placeName } from './place-names';
import { type Bundle, bundles, type Umbrella } from './sentence-groups';

/** One sentence with what it quotes, or an umbrella with sentences below it. */
export interface Sentence {
  readonly id: string;
  readonly pattern: PatternId;
  /** Without "như sau:", without a stop. */
  readonly text: string;
  /** Whether quoted words follow. */
  readonly quotes: boolean;
  readonly content: readonly Node[];
  readonly planned: readonly Planned[];
  readonly children: readonly Sentence[];
}

/** How the amended text and the amending one are named in sentences that need it. */
export interface Names {
  readonly document: string;
  readonly this: string;
}

export function sentencesOf({ units, phrases }: Pick<Plan, 'units' | 'phrases'>, names: Names): Sentence[] {
  const told = bundles(units).map((bundle) => ('of' in bundle ? umbrella(bundle, names) : sentence(bundle, [], names)));
  return withAnnexNames([...told, ...phrases.map((group) => sentence(group, [], names))]);
}

const openAnnex = '{annex}';

/** Annexes stand behind the amending text in the order of their sentences. */
function withAnnexNames(sentences: readonly Sentence[]): Sentence[] {
  const count = sentences.filter(({ text }) => text.includes(openAnnex)).length;
  const label = lexicon.labels.attachment;
  let at = 0;
  return sentences.map((one) => {
    if (!one.text.includes(openAnnex)) return one;
    at += 1;
    return { ...one, text: one.text.replace(openAnnex, count > 1 ? `${label} ${roman(at)}` : label) };
  });
}

function umbrella({ of, bundles: inner }: Umbrella, names: Names): Sentence {
  const children = inner.map((bundle) => sentence(bundle, of, names));
  const place = of.map(labelName).join(' ');
  const kinds = kindsIn(inner.flat());
  return {
    id: `u-${children[0]?.id ?? ''}`,
    pattern: 'P07',
    text: fill(words.umbrella, { kinds, place }),
    quotes: false,
    content: [],
    planned: children.flatMap((child) => child.planned),
    children,
  };
}

/** "điểm, khoản"; titles and paragraphs among them make it "nội dung". */
function kindsIn(planned: readonly Planned[]): string {
  const kinds = planned.map(({ operation }) => changedLevel(operation));
  if (kinds.some((kind) => kind !== 'clause' && kind !== 'point')) return words.kinds.other;
  return [...new Set(kinds)]
    .sort()
    .reverse()
    .map((kind) => words.kinds[kind as 'clause' | 'point'])
    .join(', ');
}

export function changedLevel(operation: Operation): string {
  if (operation.kind === 'insertion') return contentLabel(operation.content[0])?.level ?? 'other';
  const target = 'target' in operation ? operation.target : undefined;
  return target?.part === 'heading' ? 'heading' : (target?.path[0]?.level ?? 'other');
}

function sentence(bundle: Bundle, relativeTo: readonly UnitLabel[], names: Names): Sentence {
  const [first] = bundle;
  const operations = bundle.map(({ operation }) => operation);
  const text = textOf(operations, relativeTo, names);
  const content = operations.flatMap(contentOf);
  return {
    id: first?.operation.id ?? '',
    pattern: patternOf(operations, relativeTo),
    text,
    quotes: content.length > 0,
    content,
    planned: bundle,
    children: [],
  };
}

function contentOf(operation: Operation): readonly Node[] {
  if (operation.kind === 'headingSubstitution') {
    return [{ kind: 'alinea', id: operation.id, runs: operation.heading, attrs: {} }];
  }
  const isAnnex = 'target' in operation && (operation.pattern === 'P33' || operation.kind === 'repeal');
  return !isAnnex && 'content' in operation ? operation.content : [];
}

function textOf(operations: readonly Operation[], relativeTo: readonly UnitLabel[], names: Names): string {
  const [first] = operations;
  if (!first) return '';
  if (first.kind === 'repeal') return fill(words.repeal, { places: placeList(targetsOf(operations), relativeTo) });
  if (first.pattern === 'P33') return annexText(first, names);
  const places = placeList(targetsOf(operations), relativeTo);
  if (first.kind === 'termReplacement') return fill(words.replaceTerm, { old: first.old, new: first.new, places });
  if (first.kind === 'termRepeal') return fill(words.dropTerm, { old: first.old, places });
  if (first.kind === 'termInsertion') {
    const where = first.position === 'before' ? words.insertBefore : words.insertAfter;
    return fill(words.insertTerm, { new: first.new, anchor: first.anchor ?? '', where, places });
  }
  return unitsSentence(operations, relativeTo);
}

function unitsSentence(operations: readonly Operation[], relativeTo: readonly UnitLabel[]): string {
  const insertion = operations.find((one) => one.kind === 'insertion');
  const changed = operations.filter((one) => one.kind !== 'insertion');
  if (!insertion) return fill(words.amend, { places: placeList(targetsOf(changed), relativeTo) });
  const where = whereText(insertion, relativeTo);
  if (changed.length === 0) return fill(words.insert, { units: joinWords(unitNames(insertion)), where });
  // What both stand in is said once, behind the place where the new units come in.
  const outer = insertion.target.path.slice(1);
  const places = targetsOf(changed).map((target) => placeName(target, outer));
  return fill(words.amendAndInsert, { places: places.join(', '), units: unitNames(insertion).join(', '), where });
}

const targetsOf = (operations: readonly Operation[]): Target[] =>
  operations.flatMap((operation) => ('target' in operation ? [operation.target] : []));

/** "khoản 2a", "khoản 2b"; "Mục 3". */
function unitNames({ content }: Insertion): string[] {
  return content.flatMap((node) => (isBranch(node) ? [labelOf(node)] : []));
}

function labelOf(node: Node): string {
  const label = contentLabel(node);
  return label ? labelName(label) : '';
}

function whereText({ position, target }: Insertion, relativeTo: readonly UnitLabel[]): string {
  const place = placeName(target, relativeTo);
  const form = position === 'after' ? words.after : position === 'before' ? words.before : words.inside;
  return fill(form, { place: place === '' ? placeName(target) : place });
}

/** The annex itself stands behind the amending text, under a number of its own. */
function annexText(operation: Operation, { document, this: own }: Names): string {
  if (operation.kind !== 'substitution' && operation.kind !== 'insertion') return '';
  const place = operation.target.path.length > 0 ? placeName(operation.target) : '';
  const units = joinWords(operation.content.map(labelOf));
  const params = { place, document, this: own, units, own: openAnnex };
  if (operation.kind === 'substitution') return fill(words.replaceAnnex, params);
  return fill(place === '' ? words.addFirstAnnex : words.addAnnex, params);
}

/** The pattern of the sentence as a whole; the instructions keep their own. */
function patternOf(operations: readonly Operation[], relativeTo: readonly UnitLabel[]): PatternId {
  const [first] = operations;
  if (!first || operations.length === 1) return first?.pattern ?? 'P01';
  if (first.kind === 'repeal') return 'P30';
  if (operations.some(({ kind }) => kind === 'insertion')) return 'P16';
  const levels = new Set(operations.map(changedLevel));
  if (levels.size > 1) return 'P06';
  return levels.has('clause') ? 'P03' : levels.has('point') ? 'P05' : relativeTo.length > 0 ? 'P07' : first.pattern;
}

export const announced = (text: string): string => fill(words.follows, { sentence: text });
