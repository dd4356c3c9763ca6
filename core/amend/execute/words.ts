// Instructions about words, applied to a live tree.
import type { Run } from '../../tree/node';
import { runsText } from '../../tree/walk';
import { lowerFirst, upperFirst } from '../../vi/lexicon';
import type { Target, TermInsertion, TermRepeal, TermReplacement } from '../instruction';
import { spliced } from '../runs';
import { type LiveNode, touch, within } from './live';
import { Refused } from './outcome';
import { findTerm, type Scope, type Search, type Spot } from './terms';
import { lineText } from './unit-text';
import type { Work } from './work';

export interface Changed {
  readonly nodes: LiveNode[];
  readonly loose: boolean;
  /** Paragraphs and titles with the words, a line each: a place may be a whole article of which only these are other. */
  readonly before: string;
  readonly after: string;
}

type Found = Search & Pick<Changed, 'before'>;

const linesOf = (owners: readonly LiveNode[]) => owners.map(lineText).join('\n');

export function replaceTerm(work: Work, { target, old, new: text, context }: TermReplacement): Changed {
  const search = searched(work, target, old, context);
  for (const spot of fromBehind(search.spots)) putInstead(spot, inCase(spot, old, text));
  return changed(search);
}

export function repealTerm(work: Work, { target, old, context }: TermRepeal): Changed {
  const search = searched(work, target, old, context);
  for (const spot of fromBehind(search.spots)) cut(spot);
  return changed(search);
}

export function insertTerm(work: Work, instruction: TermInsertion): Changed {
  const { target, anchor, new: text, position } = instruction;
  if (anchor === undefined) return atEdge(work, instruction);
  const search = searched(work, target, anchor);
  if (search.spots.length > 1) throw new Refused('termAmbiguous', { words: anchor, count: search.spots.length });
  for (const spot of search.spots) {
    const place = position === 'before' ? spot.from : spot.to;
    put({ ...spot, from: place, to: place }, spaced(spot, place, place, text));
  }
  return changed(search);
}

/** At the beginning of a sentence the new words begin with a capital, as the old ones did. */
function inCase({ owner, from }: Spot, old: string, text: string): string {
  const found = runsText(runsOf(owner)).charAt(from);
  const first = old.charAt(0);
  if (found === first || found.toLowerCase() !== first.toLowerCase()) return text;
  if (found !== found.toLowerCase()) return upperFirst(text);
  return text.charAt(0) === first ? lowerFirst(text) : text;
}

function scopes(work: Work, target: Target): Scope[] {
  const headingOnly = target.part === 'heading';
  if (target.path.length === 0) {
    if (headingOnly) return work.subject().map((unit) => ({ unit, headingOnly: false, fresh: work.fresh }));
    return work.whole().map((unit) => ({ unit, headingOnly: false, fresh: work.fresh }));
  }
  return work.find({ path: target.path }).map((unit) => ({ unit, headingOnly, fresh: work.fresh }));
}

function searched(work: Work, target: Target, term: string, context?: TermReplacement['context']): Found {
  const places = scopes(work, target);
  const all = places.map((scope) => findTerm(scope, term, context));
  const spots = all.flatMap((search) => search.spots);
  if (spots.length === 0 && places.some(({ unit }) => work.isFresh(unit))) throw new Refused('amendedTwice', { words: term });
  if (spots.length === 0) throw new Refused('termMissing', { words: term });
  const loose = all.some(({ loose, spots: own }) => loose && own.length > 0);
  return { spots, loose, before: linesOf(ownersOf(spots)) };
}

const ownersOf = (spots: readonly Spot[]) => [...new Set(spots.map(({ owner }) => owner))];

/** Later places first, so that earlier ones stay where they are. */
function fromBehind(spots: readonly Spot[]): Spot[] {
  return [...spots].sort((a, b) => b.from - a.from);
}

function changed({ spots, loose, before }: Found): Changed {
  const nodes = ownersOf(spots);
  return { nodes, loose, before, after: linesOf(nodes) };
}

const runsOf = (owner: LiveNode): readonly Run[] => owner.runs ?? owner.heading ?? [];

function setRuns(owner: LiveNode, runs: readonly Run[]): void {
  if (owner.runs !== undefined) owner.runs = runs;
  else owner.heading = runs;
  touch(owner);
}

function put({ owner, from, to }: Spot, text: string): void {
  setRuns(owner, spliced(runsOf(owner), from, to, text));
}

/** Signs and words in each other's place: a word stands apart from its neighbours, a sign close to the word before. */
function putInstead(spot: Spot, text: string): void {
  const { owner, from, to } = spot;
  const whole = runsText(runsOf(owner));
  if (isSign(text) && !isSign(whole.slice(from, to)) && /\s/u.test(whole.charAt(from - 1)))
    return put({ ...spot, from: from - 1 }, text);
  const wasSign = isSign(whole.slice(from, to)) && !isSign(text);
  put(spot, wasSign ? spaced({ owner, from: to, to }, from, to, text) : text);
}

const isSign = (text: string) => !/[\p{L}\p{N}]/u.test(text);

/** Without the words, and without the blank that would stand twice or before a stop. */
function cut({ owner, from, to }: Spot): void {
  const text = runsText(runsOf(owner));
  let [start, end] = [from, to];
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/\s/u.test(before) && (after === '' || /[\s.,;:)]/u.test(after))) start -= 1;
  else if (start === 0 && /\s/u.test(after)) end += 1;
  setRuns(owner, spliced(runsOf(owner), start, end, ''));
}

/** A blank on the sides where words meet. */
function spaced({ owner }: Spot, from: number, to: number, text: string): string {
  const whole = runsText(runsOf(owner));
  const before = whole.charAt(from - 1);
  const after = whole.charAt(to);
  const left = before !== '' && !/[\s(“"]/u.test(before) && !/^[\s,.;:)]/u.test(text) ? ' ' : '';
  const right = after !== '' && !/[\s,.;:)”"]/u.test(after) && !/\s$/u.test(text) ? ' ' : '';
  return `${left}${text}${right}`;
}

function atEdge(work: Work, { target, new: text, position }: TermInsertion): Changed {
  const [unit] = work.find({ path: target.path });
  const owner = unit && edgeOf(unit, position, target.part === 'heading');
  if (!owner) throw new Refused('targetMissing');
  const before = lineText(owner);
  const whole = runsText(runsOf(owner));
  const place = position === 'start' ? 0 : whole.length - (/[\s.;,:]*$/u.exec(whole)?.[0].length ?? 0);
  put({ owner, from: place, to: place }, spaced({ owner, from: place, to: place }, place, place, text));
  return { nodes: [owner], loose: false, before, after: lineText(owner) };
}

/** The first or the last paragraph of the unit. */
function edgeOf(unit: LiveNode, position: TermInsertion['position'], headingOnly: boolean): LiveNode | undefined {
  if (headingOnly && unit.heading) return unit;
  const leaves = [...within(unit)].filter(({ runs }) => runs !== undefined);
  return position === 'start' ? leaves[0] : leaves.at(-1);
}
