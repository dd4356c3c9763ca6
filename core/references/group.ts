// A list of units and documents → references: each unit joins the next outer label on its right (conventions §2.4).
import type { FoundOwner } from './instrument';
import { documentRank, type Mention, type Owner, rankOf, type UnitPart, type UnitPath } from './mention';
import type { FoundPart } from './unit-part';

/** How an element of a list is tied to the one after it: nothing or "của", a comma, "và", or ";". */
export type Link = 'near' | 'comma' | 'far' | 'semicolon';

export type Element = ({ readonly part: FoundPart } | { readonly document: FoundOwner }) & { readonly link: Link };

const articleRank = rankOf('article');
const chapterRank = rankOf('chapter');

const rankAt = (element: Element) => ('part' in element ? element.part.rank : documentRank);
const isSelf = (element: Element) => 'part' in element && element.part.self;
const spanOf = (element: Element) => ('part' in element ? element.part : element.document);

/** References in the order of the text; their spans do not overlap. */
export function mentionsOf(elements: readonly Element[]): Mention[] {
  const strong = withoutWeak(elements);
  const outer = outerOf(strong);
  const mentions: Mention[] = [];
  for (const group of groupsOf(strong, outer)) {
    const mention = mentionOf(strong, outer, group, mentions.at(-1));
    if (mention) mentions.push(mention);
  }
  return mentions;
}

/** "điểm 1" alone is no reference. What stood before it must not join what stands behind it. */
function withoutWeak(elements: readonly Element[]): Element[] {
  const outer = outerOf(elements);
  const weak = elements.map((element, at) => 'part' in element && element.part.needsOuter && outer[at] === undefined);
  const kept = elements.map((element, at) => (weak[at + 1] ? { ...element, link: 'far' as const } : element));
  return kept.filter((_, at) => !weak[at]);
}

/** For each element the place of the one around it. */
function outerOf(elements: readonly Element[]): (number | undefined)[] {
  return elements.map((element, at) => (isSelf(element) ? undefined : nextOuter(elements, at, rankAt(element))));
}

function nextOuter(elements: readonly Element[], from: number, rank: number): number | undefined {
  for (let at = from; at + 1 < elements.length; at += 1) {
    const here = elements[at];
    const next = elements[at + 1];
    if (!here || !next) return undefined;
    const nextRank = rankAt(next);
    if (nextRank > rank) return holds(here, next, at > from) && mayHold(elements, from, at + 1) ? at + 1 : undefined;
    // Units before a "Điều này" are not told apart from it by a law behind it.
    if (isSelf(next) && rankAt(next) >= rank) return undefined;
  }
  return undefined;
}

function holds(before: Element, outer: Element, listed: boolean): boolean {
  if (!('part' in outer)) return before.link === 'near';
  if (isSelf(before) && listed) return false;
  return before.link === 'near' || before.link === 'comma';
}

/** Articles are counted through the body: only the last of a list stands in "Chương V"; "Mục 1 và Mục 2 Chương IV" do both. */
function mayHold(elements: readonly Element[], inner: number, outer: number): boolean {
  const unit = elements[inner];
  const around = elements[outer];
  if (!unit || !around || !('part' in unit) || !('part' in around)) return true;
  const { level, rank } = unit.part;
  if (rank < articleRank) return around.part.rank < chapterRank || around.part.level === 'attachment';
  if (elements[outer - 1]?.link !== 'near') return false;
  if (level === 'article' && around.part.level !== 'attachment') return inner + 1 === outer;
  return elements.slice(inner, outer).every((between) => 'part' in between && between.part.level === level);
}

interface Group {
  readonly from: number;
  readonly to: number;
}

/** Elements that share an outer unit are one reference; a document belongs to the last reference that it holds. */
function groupsOf(elements: readonly Element[], outer: readonly (number | undefined)[]): Group[] {
  const groups: Group[] = [];
  let from = 0;
  while (from < elements.length) {
    let to = from;
    for (let at = from; at <= to; at += 1) to = Math.max(to, sharedEnd(elements, outer, at));
    groups.push({ from, to });
    from = to + 1;
  }
  return groups;
}

function sharedEnd(elements: readonly Element[], outer: readonly (number | undefined)[], at: number): number {
  const next = outer[at];
  const target = next === undefined ? undefined : elements[next];
  if (next === undefined || !target) return at;
  return rankAt(target) < documentRank || next === at + 1 ? next : at;
}

function mentionOf(
  elements: readonly Element[],
  outer: readonly (number | undefined)[],
  { from, to }: Group,
  before: Mention | undefined,
): Mention | undefined {
  const first = elements[from];
  const last = elements[to];
  if (!first || !last) return undefined;
  const span = { start: spanOf(first).start, end: spanOf(last).end };
  if ('document' in first) return documentMention(first.document.owner, span);
  const paths: UnitPath[] = [];
  let owner: Owner | undefined;
  for (let at = from; at <= to; at += 1) {
    const chain = chainOf(elements, outer, at);
    if (isInnermost(elements, outer, at, from)) paths.push(chain.parts);
    owner = chain.owner ?? owner;
  }
  const after = before && elements[from - 1] ? carriedFrom(before, paths) : undefined;
  const doubt = owner?.type === 'instrument' && 'part' in last && crossesSemicolon(elements, outer, to);
  return { kind: 'units', ...span, paths, ...(owner ? { owner } : {}), ...(after ? { after } : {}), ...(doubt ? { doubt } : {}) };
}

/** "Điều 9; Điều 10 Nghị định số …": the decree may hold Điều 9 too, or not. */
function crossesSemicolon(elements: readonly Element[], outer: readonly (number | undefined)[], at: number): boolean {
  const end = outer[at] ?? at;
  return elements.slice(at, end).some(({ link }) => link === 'semicolon');
}

function documentMention(owner: Owner, span: { start: number; end: number }): Mention | undefined {
  if (owner.type === 'bare') return undefined;
  return { kind: owner.type === 'self' ? 'document' : 'instrument', ...span, paths: [], owner };
}

function chainOf(elements: readonly Element[], outer: readonly (number | undefined)[], from: number) {
  const parts: UnitPart[] = [];
  let owner: Owner | undefined;
  for (let at: number | undefined = from; at !== undefined; at = outer[at]) {
    const element: Element | undefined = elements[at];
    if (element && 'part' in element) parts.push(plainPart(element.part));
    else if (element) owner = element.document.owner;
  }
  return { parts, owner };
}

function plainPart({ level, numbers, self }: FoundPart): UnitPart {
  return { level, numbers, self };
}

function isInnermost(elements: readonly Element[], outer: readonly (number | undefined)[], at: number, from: number): boolean {
  const element = elements[at];
  if (!element || !('part' in element)) return false;
  return !outer.slice(from, at).includes(at);
}

/** "khoản 2 Điều 5 và khoản 7": khoản 7 may be of Điều 5 as well as of the article that it stands in. */
function carriedFrom(before: Mention, paths: readonly UnitPath[]): Mention['after'] {
  const path = before.paths[0];
  const open = paths.some((own) => own.every(({ level, self }) => !self && isSmall(level)));
  if (!path || !open || !path.some(({ level }) => level === 'article' || level === 'division')) return undefined;
  return { path, ...(before.owner ? { owner: before.owner } : {}) };
}

function isSmall(level: UnitPart['level']): boolean {
  return level === 'clause' || level === 'point' || level === 'indent' || level === 'alinea';
}
