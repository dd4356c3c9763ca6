// Old text and new text, both with amended numbers → instructions, unit by unit: the smallest unit that tells a change whole, a
// larger one where most of it changed or its parts cannot be named.
import type { Branch, Node } from '../../tree/node';
import { isLeaf } from '../../tree/node';
import { runsText } from '../../tree/walk';
import type { Operation, PatternId, Substitution, Target } from '../instruction';
import type { Manner } from '../manner';
import { printedText } from '../printed';
import { namedForm } from '../unit-key';
import { dashPlans, isDash, rowPlans } from './listed';
import { headingOf, type Planned } from './planned';
import { type Children, childrenOf, keyOf, type UnitPlaces } from './unit-places';

/** From this share of its words on, a unit is quoted whole. */
const mostOfIt = 0.6;

export interface Sides {
  readonly old: UnitPlaces;
  readonly now: UnitPlaces;
  readonly manner: Manner;
  /** Ids of old units that must be quoted whole. */
  readonly whole: ReadonlySet<string>;
}

const source = { sentence: '', nodes: [], label: [] };
const common = (pattern: PatternId, id: string) => ({ id, pattern, amends: null, source });

/** Undefined: the change is in words that no sentence can name below `old`. */
export function planContainer(sides: Sides, old: Branch, now: Branch): Planned[] | undefined {
  const parts = partsOf(sides, old, now);
  if (parts && !sides.whole.has(old.id)) return parts;
  return keyOf(old) === undefined ? undefined : [substitution(sides, old, now)];
}

export function substitution({ old: places }: Sides, old: Branch, now: Branch): Planned {
  const target = places.target(old);
  const pattern = namedForm(old) === undefined ? (substitutionPatterns[old.kind] ?? 'P01') : 'P34';
  const operation: Operation = { ...common(pattern, `sub-${old.id}`), kind: 'substitution', target, content: [now] };
  return { operation, covers: [old.id, now.id], at: places.at(old.id), changes: [] };
}

const substitutionPatterns: Readonly<Record<string, PatternId>> = { clause: 'P02', point: 'P04', attachment: 'P33' };

function unitPlan(sides: Sides, old: Branch, now: Branch): Planned[] | undefined {
  if (printedText(old) === printedText(now)) return [];
  if (containers.has(old.kind)) return planContainer(sides, old, now);
  const parts = sides.whole.has(old.id) ? undefined : partsOf(sides, old, now);
  return parts && rewritten(parts) < mostOfIt * printedText(old).length ? parts : [substitution(sides, old, now)];
}

const containers: ReadonlySet<string> = new Set(['body', 'part', 'chapter', 'section', 'subsection', 'division']);

/** Characters of the old text that the instructions put new words for; what they add or repeal is told anyhow. */
function rewritten(parts: readonly Planned[]): number {
  return parts.reduce((sum, { operation }) => sum + (operation.kind === 'substitution' ? newSize(operation) : 0), 0);
}

/** The head of a quoted table only shows which one is meant. */
export function newSize({ target, content }: Substitution): number {
  const isRow = target.path[0]?.level === 'row';
  return contentSize(isRow ? content.flatMap((table) => (isLeaf(table) ? [] : table.children.slice(1))) : content);
}

const contentSize = (content: readonly Node[]) => content.reduce((sum, node) => sum + printedText(node).length, 0);

function partsOf(sides: Sides, old: Branch, now: Branch): Planned[] | undefined {
  const [before, after] = [childrenOf(old), childrenOf(now)];
  if (before.unclear || after.unclear || !sameOrder(before, after)) return undefined;
  const heading = headingPlan(sides, old, now);
  const loose = loosePlan(sides, old, before, after);
  const units = heading && loose && unitsPlan(sides, old, before, after);
  return units && [...heading, ...loose, ...units];
}

function sameOrder(before: Children, after: Children): boolean {
  const kept = [...before.units.keys()].filter((key) => after.units.has(key));
  const now = [...after.units.keys()].filter((key) => before.units.has(key));
  return kept.every((key, at) => key === now[at]);
}

function headingPlan({ old: places }: Sides, old: Branch, now: Branch): Planned[] | undefined {
  const [from, to] = [runsText(old.heading ?? []).trim(), runsText(now.heading ?? []).trim()];
  if (from === to) return [];
  if (from === '' || to === '' || keyOf(old) === undefined) return undefined;
  const target: Target = { ...places.target(old), part: 'heading' };
  const operation: Operation = {
    ...common('P19', `heading-${old.id}`),
    kind: 'headingSubstitution',
    target,
    heading: now.heading ?? [],
  };
  return [{ operation, covers: [headingOf(old.id)], at: places.at(old.id), changes: [] }];
}

/** Paragraphs of the unit's own. One can be told alone only where a reader counts it as we do: in front of all units. */
function loosePlan(sides: Sides, old: Branch, before: Children, after: Children): Planned[] | undefined {
  const known = new Set([...before.units.keys()].filter((key) => after.units.has(key)));
  const [a, b] = [anchored(before, known), anchored(after, known)];
  if (a.length === b.length && a.every(({ key, text }, at) => key === b[at]?.key && text === b[at]?.text)) return [];
  if (keyOf(old) === undefined) return undefined;
  const told = countedPlan(sides, old, a, b);
  if (told) return told;
  if (a.length !== b.length) return addedParagraphs(sides, old, a, b);
  if (a.length === 1 && before.units.size === 0) return undefined;
  const plans: Planned[] = [];
  for (const [at, { node, key, text }] of a.entries()) {
    const other = b[at];
    if (!other || other.key !== key) return undefined;
    if (other.text === text) continue;
    if (!isLeaf(node) || !isLeaf(other.node) || key !== '') return undefined;
    plans.push(alinea(sides, old, before, node, other.node, at));
  }
  return plans;
}

type Loose = ReturnType<typeof anchored>;

/** Where only dashes differ, or only rows of one table, these alone are told. */
function countedPlan({ old: places }: Sides, unit: Branch, a: Loose, b: Loose): Planned[] | undefined {
  const differ = a.length === b.length ? a.filter(({ text }, at) => text !== b[at]?.text) : [];
  const [one] = differ;
  const other = one && b[a.indexOf(one)]?.node;
  if (differ.length === 1 && one && other && isTable(one.node) && isTable(other)) return rowPlans(one.node, other, unit, places);
  const rest = (list: Loose) => list.filter(({ node }) => !isDash(node)).map(({ text, key }) => `${key} ${text}`);
  const [left, right] = [rest(a), rest(b)];
  if (left.length !== right.length || left.some((text, at) => text !== right[at])) return undefined;
  const [before, after] = [a, b].map((list) => list.map(({ node }) => node).filter(isDash)) as [Node[], Node[]];
  return before.length > 0 ? dashPlans(before, after, unit, places) : undefined;
}

const isTable = (node: Node): node is Branch => node.kind === 'table';

/** P18: paragraphs more behind all others, or in front of them, in a unit that has no units of its own. */
function addedParagraphs({ old: places, manner }: Sides, unit: Branch, a: Loose, b: Loose): Planned[] | undefined {
  const own = [...a, ...b].every(({ node, key }) => isLeaf(node) && key === '');
  const hasUnits = unit.children.some((child) => !isLeaf(child));
  if (manner.paragraphs === 'whole' || !own || hasUnits || a.length === 0 || b.length < a.length) return undefined;
  const more = b.length - a.length;
  const isSame = (from: number) => a.every(({ text }, at) => text === b[at + from]?.text);
  const position = isSame(0) ? ('end' as const) : isSame(more) ? ('start' as const) : undefined;
  if (position === undefined) return undefined;
  const content = (position === 'end' ? b.slice(a.length) : b.slice(0, more)).map(({ node }) => node);
  const operation: Operation = {
    ...common('P18', `ins-${content[0]?.id ?? ''}`),
    kind: 'insertion',
    position,
    target: places.target(unit),
    content,
  };
  return [{ operation, covers: content.map(({ id }) => id), at: places.at(unit.id), changes: [] }];
}

/** With the nearest unit before that is in both texts. */
function anchored({ units, loose }: Children, known: ReadonlySet<string>) {
  const order = [...units.keys()];
  return loose.map(({ node, after }) => {
    let at = order.indexOf(after);
    while (at >= 0 && !known.has(order[at] ?? '')) at -= 1;
    return { node, key: order[at] ?? '', text: printedText(node) };
  });
}

function alinea({ old: places }: Sides, unit: Branch, { units }: Children, old: Node, now: Node, at: number): Planned {
  const path = [{ level: 'alinea' as const, num: units.size > 0 && at === 0 ? '1' : String(at + 1) }, ...places.labels(unit)];
  const operation: Operation = {
    ...common('P17', `sub-${old.id}`),
    kind: 'substitution',
    target: { path, node: old.id },
    content: [now],
  };
  return { operation, covers: [old.id, now.id], at: places.at(old.id), changes: [] };
}

function unitsPlan(sides: Sides, parent: Branch, before: Children, after: Children): Planned[] | undefined {
  const plans: Planned[] = [];
  for (const [key, unit] of before.units) {
    const now = after.units.get(key);
    const own = now ? unitPlan(sides, unit, now) : [repeal(sides, unit)];
    if (!own) return undefined;
    plans.push(...own);
  }
  return [...plans, ...insertions(sides, parent, before, after)];
}

function repeal({ old: places }: Sides, unit: Branch): Planned {
  const operation: Operation = { ...common('P30', `repeal-${unit.id}`), kind: 'repeal', target: places.target(unit) };
  return { operation, covers: [unit.id], at: places.at(unit.id), changes: [] };
}

/** New units that follow each other come in at one place. */
function insertions(sides: Sides, parent: Branch, before: Children, after: Children): Planned[] {
  const plans: Planned[] = [];
  let added: Branch[] = [];
  let previous: Branch | undefined;
  const close = (next: Branch | undefined) => {
    if (added.length > 0) plans.push(insertion(sides, parent, added, previous, next));
    added = [];
  };
  for (const [key, unit] of after.units) {
    const known = before.units.get(key);
    if (!known) {
      added.push(unit);
      continue;
    }
    close(known);
    previous = known;
  }
  close(undefined);
  return plans;
}

type Where = { readonly position: 'after' | 'before' | 'end'; readonly target: Target };

function insertion(
  { old: places }: Sides,
  parent: Branch,
  content: readonly Branch[],
  previous: Branch | undefined,
  next: Branch | undefined,
): Planned {
  const where: Where = previous
    ? { position: 'after', target: places.target(previous) }
    : next
      ? { position: 'before', target: places.target(next) }
      : { position: 'end', target: places.target(parent) };
  const operation: Operation = {
    ...common(insertionPattern(where.position, content[0]), `ins-${content[0]?.id ?? ''}`),
    kind: 'insertion',
    ...where,
    content,
  };
  const at = previous ? lastIn(places, previous) + 0.5 : places.at((next ?? parent).id) - (next ? 0.5 : -0.5);
  return { operation, covers: content.map(({ id }) => id), at, changes: [] };
}

function lastIn(places: UnitPlaces, unit: Branch): number {
  let last: Node = unit;
  while (!isLeaf(last) && last.children.length > 0) last = last.children.at(-1) ?? last;
  return places.at(last.id);
}

function insertionPattern(position: string, unit: Branch | undefined): PatternId {
  if (position === 'before') return 'P12';
  const suffixed = /[\d IVXLC][a-zđ][.):]*$|[a-zđ]\d[.)]*$/u.test(unit?.num ?? '');
  if (unit?.kind === 'point') return suffixed ? 'P14' : 'P13';
  if (unit?.kind === 'clause') return suffixed ? 'P10' : 'P11';
  return unit?.kind === 'article' ? 'P08' : 'P15';
}
