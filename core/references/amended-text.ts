// Where the words of a tree speak about the units of another text: quoted paragraphs and instructions of an amending document.

import { type Branch, isBranch, isLeaf, type Node } from '../tree/node';
import { child, ownText } from '../tree/walk';
import { lexicon } from '../vi/lexicon';
import { findReferences } from './find-references';
import { type Instrument, type Mention, rankOf, type UnitPath } from './mention';
import { ancestors, containerAt, type UnitIndex } from './unit-index';
import { oneOf, plain } from './words';

export interface AmendedText {
  readonly why: 'quoted' | 'instruction';
  readonly instrument?: Instrument;
  /** The units named around it: "Sửa đổi một số khoản của Điều 7 như sau:" holds for the points below. */
  readonly base: UnitPath;
}

const verbs = oneOf(lexicon.references.amends);
const instructs = new RegExp(`^\\W*${verbs}(?![\\p{L}])`, 'u');

/** As much of a text as holds an instruction's verb. */
const opening = (text: string) => plain(text.slice(0, 60));

/** Undefined where the words speak about this tree. `mentions` are those of the text itself. */
export function amendedText(index: UnitIndex, place: Node, text: string, mentions: readonly Mention[]): AmendedText | undefined {
  const quoted = isLeaf(place) && place.attrs.quoted === true;
  if (!quoted && !instructs.test(opening(text))) return undefined;
  const leads = leadsAbove(index, place, text);
  const cited = quoted ? undefined : firstInstrument(mentions);
  const instrument = cited ?? leads.map(({ found }) => firstInstrument(found)).find(Boolean) ?? subjectInstrument(index, place);
  if (!quoted && !instrument && !hasQuotesNear(index, place)) return undefined;
  return { why: quoted ? 'quoted' : 'instruction', ...(instrument ? { instrument } : {}), base: baseOf(leads) };
}

interface Lead {
  readonly found: readonly Mention[];
}

/** The instructions around a place, nearest first: headings and first paragraphs of the units above. */
function leadsAbove(index: UnitIndex, place: Node, text: string): Lead[] {
  const leads: Lead[] = [];
  for (const node of ancestors(index, place)) {
    if (node === place || index.containers.has(node)) continue;
    for (const lead of leadTexts(node)) {
      if (lead !== text && instructs.test(opening(lead))) leads.push({ found: findReferences(lead) });
    }
  }
  return leads;
}

function leadTexts(unit: Branch): string[] {
  const first = unit.children[0];
  const lead = first && isLeaf(first) && first.attrs.quoted !== true ? [ownText(first)] : [];
  return [...lead, ownText(unit)].filter((text) => text !== '');
}

function firstInstrument(mentions: readonly Mention[]): Instrument | undefined {
  for (const { owner } of mentions) if (owner?.type === 'instrument') return owner.instrument;
  return undefined;
}

/** "Sửa đổi, bổ sung một số điều của Nghị định số …" in the title of the document or right below it. */
function subjectInstrument(index: UnitIndex, place: Node): Instrument | undefined {
  const { node } = containerAt(index, place);
  const lines = [...(child(node, 'title')?.children ?? []), ...(child(node, 'preamble')?.children.slice(0, 1) ?? [])];
  const text = lines.map(ownText).find((line) => instructs.test(opening(line)));
  return text === undefined ? undefined : firstInstrument(findReferences(text));
}

function hasQuotesNear(index: UnitIndex, place: Node): boolean {
  const unit = ancestors(index, place)[0];
  const isQuoted = (node: Node) => isLeaf(node) && node.attrs.quoted === true;
  return unit?.children.some((node) => isQuoted(node) || (isBranch(node) && node.children.some(isQuoted))) ?? false;
}

/** Outer units of the one reference that each instruction above makes. */
function baseOf(leads: readonly Lead[]): UnitPath {
  let base: UnitPath = [];
  for (const { found } of leads) {
    const units = found.filter(({ kind }) => kind === 'units');
    const path = units.length === 1 && units[0]?.paths.length === 1 ? units[0].paths[0] : undefined;
    base = joinPaths(base, path ?? []);
  }
  return base;
}

/** The inner path, and what the outer one adds around it. */
export function joinPaths(inner: UnitPath, outer: UnitPath): UnitPath {
  const edge = inner.at(-1);
  if (edge?.self) return inner;
  const rank = edge ? rankOf(edge.level) : -1;
  return [...inner, ...outer.filter(({ level }) => rankOf(level) > rank)];
}
