// Planned instructions → sentences as lawyers write them (conventions §2.3), in the order of the amended text: targets of one article
// together, what cannot share a sentence below an umbrella, neighbours that are repealed in one sentence.

import type { Node } from '../../tree/node';
import { isBranch } from '../../tree/node';
import { roman } from '../../tree/num-text';
import words from '../../vi/amending.json';
import { joinWords, lexicon } from '../../vi/lexicon';
import type { Insertion, Operation, PatternId, Target, UnitLabel } from '../instruction';
import { labelName, placeText } from '../label-name';
import type { Manner } from '../manner';
import { isSign } from '../plan/phrase';
import type { Plan } from '../plan/plan';
import { type AnnexOperation, isAnnexOperation, type Planned } from '../plan/planned';
import { contentLabel } from '../plan/unit-places';
import { words as reading } from '../words';
import { fill, placeList, placeName } from './place-names';
import { type Bundle, bundles, type Umbrella } from './sentence-groups';
import { type Chain, chains, chainText, isTerm, termText } from './term-sentence';

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
  /** What the amended text is: "Quy chế". */
  readonly kind?: string;
  /** Units of the amended text by name, with the place and the text that amended them before: "khoản 1 Điều 1 Quy chế số 20/QC". */
  readonly history?: ReadonlyMap<string, string>;
}

/** What a sentence is put by. */
interface Way {
  readonly names: Names;
  readonly manner: Manner;
}

type Told = Pick<Plan, 'units' | 'phrases' | 'manner'>;

export function sentencesOf(plan: Told, names: Names): Sentence[] {
  return sentencesOfAll([{ plan, names }])[0] ?? [];
}

/** The sentences of each text that one amending text changes: its annexes are counted through all. */
export function sentencesOfAll(texts: readonly { readonly plan: Told; readonly names: Names }[]): Sentence[][] {
  const told = texts.map(({ plan, names }) => toldOf(plan, names));
  const named = withAnnexNames(told.flat());
  let from = 0;
  return told.map(({ length }) => {
    from += length;
    return named.slice(from - length, from);
  });
}

function toldOf({ units, phrases, manner }: Told, names: Names): Sentence[] {
  const way = { names, manner };
  const told = bundles(units, { levels: manner.levels, ...(names.history ? { history: names.history } : {}) }).map((bundle) =>
    'of' in bundle ? umbrella(bundle, way) : sentence(bundle, [], way),
  );
  return [...told, ...chains(phrases, manner).map((chain) => chained(chain, way))];
}

/** Phrases of one sentence: one, or a chain of pairs. */
function chained(chain: Chain, { manner }: Way): Sentence {
  const planned = chain.flat();
  const [first] = planned;
  const pattern = chain.length > 1 ? 'P24' : termPattern(planned, manner);
  return {
    id: first?.operation.id ?? '',
    pattern,
    text: chainText(chain, manner),
    quotes: false,
    content: [],
    planned,
    children: [],
  };
}

/** The pattern of the sentence; the instructions keep their own. */
function termPattern(planned: readonly Planned[], { replace, drop }: Manner): PatternId {
  const operations = planned.map(({ operation }) => operation).filter(isTerm);
  const [first] = operations;
  if (!first) return 'P20';
  if (operations.some((one) => ('old' in one && isSign(one.old)) || ('new' in one && isSign(one.new)))) return 'P29';
  if (first.kind === 'termRepeal') return drop === 'repeal' ? 'P28' : first.context ? 'P27' : 'P26';
  if (first.kind === 'termInsertion') return 'P25';
  if (operations.some(({ target: { part, path } }) => part === 'heading' || path.some(({ level }) => level === 'attachment')))
    return 'P22';
  if (new Set(operations.map((one) => ('old' in one ? one.old : ''))).size > 1) return 'P23';
  return replace === 'by' ? 'P20' : 'P21';
}

const openAnnex = '{annex}';

/** Annexes stand behind the amending text in the order of their sentences; forms among them keep their own names. */
function withAnnexNames(sentences: readonly Sentence[]): Sentence[] {
  const holds = ({ planned }: Sentence) => planned.some(({ operation }) => isAnnexOperation(operation));
  const count = sentences.filter(holds).length;
  const label = lexicon.labels.attachment;
  let at = 0;
  return sentences.map((one) => {
    if (!holds(one)) return one;
    at += 1;
    return { ...one, text: one.text.replace(openAnnex, count > 1 ? `${label} ${roman(at)}` : label) };
  });
}

function umbrella({ of, bundles: inner }: Umbrella, way: Way): Sentence {
  const children = inner.map((bundle) => sentence(bundle, of, way));
  const place = placeText(of);
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

function sentence(bundle: Bundle, relativeTo: readonly UnitLabel[], way: Way): Sentence {
  const [first] = bundle;
  const operations = bundle.map(({ operation }) => operation);
  const text = textOf(operations, relativeTo, way);
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
  return 'content' in operation && !isAnnexOperation(operation) ? operation.content : [];
}

function textOf(operations: readonly Operation[], relativeTo: readonly UnitLabel[], { names, manner }: Way): string {
  const [first] = operations;
  if (!first) return '';
  if (first.kind === 'repeal') return repealText(operations, relativeTo, names);
  if (isAnnexOperation(first)) return annexText(first, names);
  if (first.kind === 'headingSubstitution' && first.target.path.length === 0)
    return fill(words.amend, { places: fill(words.heading.document, { kind: kindOf(names) }) });
  if (isTerm(first)) return termText(operations.filter(isTerm), relativeTo, manner);
  return unitsSentence(operations, relativeTo, manner);
}

/** Kinds that a reader knows; any other text is "văn bản". */
function kindOf({ kind }: Names): string {
  return kind !== undefined && reading.documentKinds.includes(kind) ? kind : words.anyKind;
}

/** A unit that was amended before is named with what amended it (P32). */
function repealText(operations: readonly Operation[], relativeTo: readonly UnitLabel[], { document, history }: Names): string {
  const targets = targetsOf(operations);
  const [only] = targets;
  const place = only && targets.length === 1 ? placeName(only) : '';
  const before = history?.get(place);
  if (before !== undefined) return fill(words.repealAmended, { place, document, history: before });
  return fill(words.repeal, { places: placeList(targets, relativeTo) });
}

function unitsSentence(operations: readonly Operation[], relativeTo: readonly UnitLabel[], { place }: Manner): string {
  const insertion = operations.find((one) => one.kind === 'insertion');
  const changed = operations.filter((one) => one.kind !== 'insertion');
  if (!insertion) return fill(words.amend, { places: placeList(targetsOf(changed), relativeTo) });
  if (insertion.pattern === 'P18' && insertion.target.path[0]?.level !== 'citation') return paragraphsText(insertion, relativeTo);
  const where = whereText(insertion, relativeTo);
  if (changed.length === 0 && place === 'implied' && isImplied(insertion))
    return fill(words.insertImplied, { units: joinWords(unitNames(insertion)) });
  if (changed.length === 0) return fill(words.insert, { units: joinWords(unitNames(insertion)), where });
  // What both stand in is said once, behind the place where the new units come in.
  const outer = insertion.target.path.slice(1);
  const places = targetsOf(changed).map((target) => placeName(target, outer));
  return fill(words.amendAndInsert, { places: places.join(', '), units: unitNames(insertion).join(', '), where });
}

function paragraphsText({ position, target }: Insertion, relativeTo: readonly UnitLabel[]): string {
  const own = placeName(target, relativeTo);
  const form = position === 'start' ? words.appendParagraphs.start : words.appendParagraphs.end;
  return fill(form, { place: own === '' ? placeName(target) : own });
}

/** Articles 6a, 6b come in behind Điều 6: their numbers say so (P09). */
function isImplied({ content, position, target }: Insertion): boolean {
  const [own] = target.path;
  if (position !== 'after' || own?.level !== 'article' || !/^\d+$/.test(own.num)) return false;
  return content.every(
    (node) => /^\d+[a-zđ]$/u.test(contentLabel(node)?.num ?? '') && contentLabel(node)?.num.startsWith(own.num),
  );
}

const targetsOf = (operations: readonly Operation[]): Target[] =>
  operations.flatMap((operation) => ('target' in operation ? [operation.target] : []));

/** "khoản 2a", "khoản 2b"; "Mục 3"; what is only counted has no name of its own. */
function unitNames({ content, target }: Insertion): string[] {
  const nouns: Readonly<Record<string, string>> = words.counted.nouns;
  const noun = nouns[target.path[0]?.level ?? ''];
  if (noun !== undefined) return [noun];
  return content.flatMap((node) => (isBranch(node) ? [labelOf(node)] : []));
}

function labelOf(node: Node): string {
  const label = contentLabel(node);
  if (label?.level === 'form' && isBranch(node)) return node.num ?? labelName(label);
  return label ? labelName(label) : '';
}

function whereText({ position, target }: Insertion, relativeTo: readonly UnitLabel[]): string {
  const place = placeName(target, relativeTo);
  const form = position === 'after' ? words.after : position === 'before' ? words.before : words.inside;
  return fill(form, { place: place === '' ? placeName(target) : place });
}

/** The annex itself stands behind the amending text, under a number of its own. */
function annexText(operation: AnnexOperation, { document, this: own }: Names): string {
  const place = operation.target.path.length > 0 ? placeName(operation.target) : '';
  const units = joinWords(operation.content.map(labelOf));
  const form = operation.pattern === 'P34' ? units : openAnnex;
  const params = { place, document, this: own, units, own: form };
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
