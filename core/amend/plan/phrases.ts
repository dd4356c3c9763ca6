// The same words changed in many places → one phrase with its list of places (P20, P25, P26), where saying so gives exactly the new
// text; the rest is left to the units.
import { basicChanges, type Change, type HeadingChange, type TextChange } from '../../diff/change';
import { type Branch, isBranch, isLeaf, type Node, type Tree } from '../../tree/node';
import { mapRuns, ownText, visit } from '../../tree/walk';
import type { Operation, PatternId, Target } from '../instruction';
import { applied, occurrences, type Phrase, placesIn, soughtWords } from './phrase';
import { type Hunk, hunkKey, hunksOf, phraseOf } from './phrase-hunks';
import { headingOf, type Planned } from './planned';
import { keyOf, UnitPlaces } from './unit-places';
import { wholeName } from './whole-names';

export interface Phrases {
  /** The operations of one phrase share a group. */
  readonly groups: readonly (readonly Planned[])[];
  /** The old text with all phrases replaced. */
  readonly base: Tree;
  /** Of the old text. */
  readonly places: UnitPlaces;
}

/** The same change in many places; as phrases of whole names it may need several. */
interface Group {
  readonly family: string;
  readonly phrase: Phrase;
  /** Named units whose own words it changes. */
  units: Branch[];
  /** Units of which only the title changes, with the others told by a sentence or not at all. */
  readonly titles: ReadonlySet<Branch>;
}

/** One change of words in the unit that a sentence would name. */
interface Sought {
  readonly hunk: Hunk;
  readonly unit: Branch;
  readonly isTitle: boolean;
}

type Changed = TextChange | HeadingChange;

/** `fewest`: from how many places on (conventions §2.5: above three). */
export function phrasesOf(old: Tree, now: Tree, changes: readonly Change[], taken: ReadonlySet<string>, fewest: number): Phrases {
  const places = new UnitPlaces(old);
  const texts = basicChanges(changes).filter(isText);
  const sought = groupsOf(texts, places, taken, fewest);
  const groups = sought.length === 0 ? [] : settled(sought, new Texts(old, now, places), fewest);
  if (groups.length === 0) return { groups: [], base: old, places };
  const planned = groups.map((group) => plannedOf(group, places));
  return { groups: planned, base: replacedIn(old, groups), places };
}

function isText(change: { readonly kind: string }): change is Changed {
  return (
    change.kind === 'text' ||
    (change.kind === 'heading' && 'from' in change && change.from !== null && 'to' in change && change.to !== null)
  );
}

function groupsOf(texts: readonly Changed[], places: UnitPlaces, taken: ReadonlySet<string>, fewest: number): Group[] {
  const found = new Map<string, Sought[]>();
  for (const change of texts) {
    const unit = namedUnit(places, change);
    if (!unit) continue;
    const text = (change.from ?? []).map((run) => run.text).join('');
    for (const hunk of hunksOf(text, change.edits)) {
      const name = wholeName(hunk);
      const one = { unit, isTitle: change.kind === 'heading', hunk: name ? { ...hunk, ...name, isName: true } : hunk };
      const family = name ? names : hunkKey(hunk);
      const list = found.get(family);
      if (list) list.push(one);
      else found.set(family, [one]);
    }
  }
  return [...found].flatMap(([family, sought]) => familyOf(family, sought, places, taken, fewest)).sort(longerFirst);
}

/** Names of agencies that are out of date: each gets its sentence, though some stand in few places. */
const names = 'names';

/** Words inside longer ones come after these. */
function longerFirst(a: Group, b: Group): number {
  return a.family === b.family ? soughtWords(b.phrase).length - soughtWords(a.phrase).length : 0;
}

/** Only places that a sentence can name count. */
function familyOf(
  family: string,
  sought: readonly Sought[],
  places: UnitPlaces,
  taken: ReadonlySet<string>,
  fewest: number,
): Group[] {
  if (sought.length < fewest) return [];
  const isTaken = (unit: Branch) => taken.has(unit.id) || places.around(unit.id).some(({ id }) => taken.has(id));
  const named = sought.filter(({ unit }) => places.isNameable(unit) && (taken.size === 0 || !isTaken(unit)));
  if (new Set(named.map(({ unit }) => unit)).size < fewest) return [];
  return byPhrase(named).flatMap((list) => {
    const phrase = phraseOf(
      list.map(({ hunk }) => hunk),
      staysElsewhere(list),
    );
    if (!phrase) return [];
    const units = [...new Set(list.map(({ unit }) => unit))];
    const titles = new Set(units.filter((unit) => list.every((one) => one.unit !== unit || one.isTitle)));
    return [{ family, phrase, units, titles }];
  });
}

/** Whether the words of these hunks stand in their units in more places than they go from. */
function staysElsewhere(list: readonly Sought[]): boolean {
  const [first] = list;
  if (!first || first.hunk.removed === '') return false;
  const { removed } = first.hunk;
  return [...new Set(list.map(({ unit }) => unit))].some((unit) => {
    let count = 0;
    visit(unit, (node) => {
      count += occurrences(ownText(node), removed).length;
    });
    return count > list.filter((one) => one.unit === unit).length;
  });
}

function byPhrase(sought: readonly Sought[]): Sought[][] {
  const lists = new Map<string, Sought[]>();
  for (const one of sought) {
    const key = hunkKey(one.hunk);
    lists.set(key, [...(lists.get(key) ?? []), one]);
  }
  return [...lists.values()];
}

/** The smallest unit around the change that a sentence can name. */
function namedUnit(places: UnitPlaces, { old }: Changed): Branch | undefined {
  const around = places.around(old.id);
  const own = around.at(-1)?.children.find(({ id }) => id === old.id);
  const path = own && isBranch(own) ? [...around, own] : around;
  return path.findLast((node) => keyOf(node) !== undefined);
}

/** Every leaf and title of both texts by the id that they share. */
class Texts {
  private readonly now = new Map<string, string>();

  constructor(
    readonly old: Tree,
    now: Tree,
    readonly places: UnitPlaces,
  ) {
    visit(now, (node) => this.now.set(node.id, ownText(node)));
    this.children = new Map();
    visit(now, (node) => {
      if (isBranch(node)) this.children.set(node.id, node.children.map(({ id }) => id).join(' '));
    });
  }

  private readonly children: Map<string, string>;

  /** Whether the phrases make the title what the new text says. */
  agreeInTitle(unit: Branch, phrases: readonly Phrase[]): boolean {
    return phrases.reduce(applied, ownText(unit)) === this.now.get(unit.id);
  }

  /** Whether the phrases make the unit and all in it what the new text says. */
  agree(unit: Branch, phrases: readonly Phrase[]): boolean {
    let same = true;
    visit(unit, (node) => {
      if (!same) return;
      const text = phrases.reduce(applied, ownText(node));
      if (text !== this.now.get(node.id)) same = false;
      if (isBranch(node) && this.children.get(node.id) !== node.children.map(({ id }) => id).join(' ')) same = false;
    });
    return same;
  }

  /** Where words come in beside others, these may stand there only once. */
  isClear(unit: Branch, phrase: Phrase): boolean {
    if (phrase.kind !== 'insert') return true;
    let count = 0;
    visit(unit, (node) => {
      count += occurrences(ownText(node), soughtWords(phrase)).length;
    });
    return count === 1;
  }
}

/** Takes out units that the phrases do not explain whole, and phrases that are left with too few, until nothing changes. */
function settled(groups: readonly Group[], texts: Texts, fewest: number): Group[] {
  let current = groups.map((group) => ({ ...group }));
  for (;;) {
    const phrasesAt = (unit: Branch) => current.filter(({ units }) => units.includes(unit)).map(({ phrase }) => phrase);
    const explains = (unit: Branch, { phrase, titles }: Group) =>
      (texts.agree(unit, phrasesAt(unit)) && texts.isClear(unit, phrase)) ||
      (titles.has(unit) && texts.agreeInTitle(unit, phrasesAt(unit)));
    const next = current.map((group) => ({ ...group, units: group.units.filter((unit) => explains(unit, group)) }));
    const sizes = familySizes(next);
    const kept = next.filter(({ family, units }) => units.length > 0 && (sizes.get(family) ?? 0) >= fewest);
    const size = (list: readonly Group[]) => list.reduce((sum, { units }) => sum + units.length, 0);
    if (kept.length === current.length && size(kept) === size(current)) return joinedPlaces(kept, texts);
    current = kept;
  }
}

function familySizes(groups: readonly Group[]): Map<string, number> {
  const units = new Map<string, Set<Branch>>();
  for (const group of groups) {
    const all = units.get(group.family) ?? new Set();
    for (const unit of group.units) all.add(unit);
    units.set(group.family, all);
  }
  return new Map([...units].map(([family, all]) => [family, all.size]));
}

/** Two places and more in one article are the article, when that says the same. */
function joinedPlaces(groups: readonly Group[], texts: Texts): Group[] {
  const phrasesIn = (unit: Branch) =>
    groups.filter(({ units }) => units.some((one) => isIn(one, unit, texts.places))).map(({ phrase }) => phrase);
  return groups.map((group) => {
    const { phrase, units } = group;
    // Words that change in a title alone are told by the title.
    const alone = new Set([...group.titles].filter((unit) => units.includes(unit) && joinable.has(unit.kind)));
    const made: Branch[] = [];
    for (const unit of units) {
      if (made.some((one) => !alone.has(one) && isIn(unit, one, texts.places))) continue;
      made.push(alone.has(unit) ? unit : outermost(unit, units, texts, phrasesIn, phrase));
    }
    const isTold = (unit: Branch) => made.some((one) => one !== unit && !alone.has(one) && isIn(unit, one, texts.places));
    return { ...group, titles: alone, units: made.filter((unit) => !isTold(unit)) };
  });
}

const isIn = (unit: Branch, outer: Branch, places: UnitPlaces) => unit === outer || places.around(unit.id).includes(outer);

function outermost(
  unit: Branch,
  units: readonly Branch[],
  texts: Texts,
  phrasesIn: (unit: Branch) => Phrase[],
  phrase: Phrase,
): Branch {
  let best = unit;
  for (const outer of [...texts.places.around(unit.id)].reverse()) {
    if (!joinable.has(outer.kind) || !texts.places.isNameable(outer)) continue;
    const inside = units.filter((one) => isIn(one, outer, texts.places)).length;
    if (inside > 1 && texts.agree(outer, phrasesIn(outer)) && texts.isClear(outer, phrase)) best = outer;
  }
  return best;
}

const joinable: ReadonlySet<string> = new Set(['clause', 'article']);

const source = { sentence: '', nodes: [], label: [] };

function plannedOf({ phrase, units, titles }: Group, places: UnitPlaces): Planned[] {
  const sorted = [...units].sort((a, b) => places.at(a.id) - places.at(b.id));
  return sorted.map((unit) => {
    const target: Target = titles.has(unit) ? { ...places.target(unit), part: 'heading' } : places.target(unit);
    const covers = titles.has(unit) ? [headingOf(unit.id)] : coveredIn(unit, phrase);
    return { operation: operationOf(phrase, target), covers, at: places.at(unit.id), changes: [] };
  });
}

const patterns: Readonly<Record<Phrase['kind'], PatternId>> = { replace: 'P20', insert: 'P25', drop: 'P26' };

function operationOf(phrase: Phrase, target: Target): Operation {
  const common = {
    id: `term-${phrase.kind}-${target.node ?? ''}-${hash(JSON.stringify(phrase))}`,
    pattern: patterns[phrase.kind],
    amends: null,
    source,
  };
  if (phrase.kind === 'replace') {
    const context = phrase.after === undefined ? {} : { context: { after: phrase.after } };
    return { ...common, kind: 'termReplacement', target, old: phrase.old, new: phrase.new, ...context };
  }
  if (phrase.kind === 'drop') {
    const context = phrase.within === undefined ? {} : { context: { within: phrase.within } };
    return { ...common, kind: 'termRepeal', target, old: phrase.old, ...context };
  }
  return { ...common, kind: 'termInsertion', target, new: phrase.new, anchor: phrase.anchor, position: phrase.position };
}

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(36);
}

function coveredIn(unit: Branch, phrase: Phrase): string[] {
  const ids: string[] = [];
  visit(unit, (node) => {
    if (placesIn(ownText(node), phrase).length > 0) ids.push(isLeaf(node) ? node.id : headingOf(node.id));
  });
  return ids;
}

/** Only texts are looked at afterwards: a changed one is one run. */
function replacedIn(tree: Tree, groups: readonly Group[]): Tree {
  const at = new Map<string, Phrase[]>();
  for (const { phrase, units, titles } of groups) {
    const say = (node: Node) => at.set(node.id, [...(at.get(node.id) ?? []), phrase]);
    for (const unit of units) {
      if (titles.has(unit)) say(unit);
      else visit(unit, say);
    }
  }
  return mapRuns(tree, (runs, { id }) => {
    const text = runs.map((run) => run.text).join('');
    const made = (at.get(id) ?? []).reduce(applied, text);
    return made === text ? runs : [{ text: made }];
  });
}
