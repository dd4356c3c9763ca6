// Words → all places that have them, in the order of the pages: the user's own words, and those that the pack or the program
// wrote. Only the user's own can be replaced.
import { excerptOf, findIn, type Hit, patternOf, type Query } from '../../../core/edit/find';
import { placeNamed } from '../../../core/edit/name';
import type { Draft } from '../../../core/model/draft';
import type { Pages } from '../../../core/page/proof';
import type { Ink, SheetBlock, SheetParagraph } from '../../../core/page/sheet';
import { folded, isIn, type OwnHit, OwnTexts, ownHits } from './own-texts';

/** `name`: where to go. `own`: undefined where the words are not the user's. */
export interface Stop extends Pick<Hit, 'excerpt' | 'start' | 'length'> {
  readonly name: string;
  readonly own: Hit | undefined;
}

interface Printed {
  readonly at: number;
  readonly paragraph: SheetParagraph;
  readonly text: string;
  /** `text`, folded; only outside of units. */
  readonly flat: string;
  /** The unit of the draft ("~scope"), undefined outside of units. */
  readonly unit: string | undefined;
}

interface Found extends Printed {
  readonly start: number;
  readonly length: number;
  readonly fields: readonly Ink[];
}

const most = 5_000;

export function allHits(draft: Draft, pages: Pages, query: Query): Stop[] {
  const own = ownHits(draft, findIn(draft, query));
  const all = printed(draft, pages);
  const found = foundIn(all, query);
  const texts = new OwnTexts(own);
  const wordings = placesOf(found.filter(({ fields, unit }) => fields.length === 0 && unit !== undefined));
  // As many as the unit's own wording has are its own.
  const worded = new Set([...countsOf(own)].flatMap(([unit, count]) => wordings.get(unit)?.slice(0, count) ?? []));
  const packs = found.filter((one) => {
    const { fields, unit, text } = one;
    if (fields.length > 0) return !fields.some(({ field, text }) => texts.have(field, text));
    return unit === undefined ? !texts.have(undefined, text) : !worded.has(one);
  });
  const ranked = [...ranksOf(own, all, wordings), ...packs.map((one) => [one.at, stopOf(one)] as const)];
  return ranked.sort(([a], [b]) => a - b).map(([, stop]) => stop);
}

function printed(draft: Draft, { pages, blocks }: Pages): Printed[] {
  const ids = new Set(pages.flatMap(({ placed }) => placed.map(({ block }) => block)));
  const unitOf = unitFinder(draft);
  return [...ids]
    .flatMap((id) => paragraphsIn(blocks.get(id)))
    .map((paragraph, at) => {
      const text = paragraph.ink.map((ink) => ink.text).join('');
      const unit = unitOf(paragraph.unit ?? paragraph.owner ?? '');
      return { at, paragraph, text, flat: unit === undefined ? folded(text) : '', unit };
    });
}

function paragraphsIn(block: SheetBlock | undefined): readonly SheetParagraph[] {
  if (block === undefined || block.kind === 'paragraph') return block ? [block] : [];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
}

/** Nodes of one unit have ids that begin with its id. */
function unitFinder(draft: Draft): (id: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (id) => {
    const head = /^(?:.*\/)?[^.]*/.exec(id)?.[0] ?? '';
    if (!known.has(head)) {
      const { prefix, unit } = placeNamed(draft, head);
      known.set(head, unit === undefined ? undefined : `${prefix}~${unit}`);
    }
    return known.get(head);
  };
}

function foundIn(all: readonly Printed[], query: Query): Found[] {
  const pattern = patternOf(query);
  const found: Found[] = [];
  if (!pattern) return found;
  for (const one of all) {
    for (const { index, 0: words } of one.text.matchAll(pattern)) {
      const length = words.length;
      found.push({ ...one, start: index, length, fields: fieldsAt(one.paragraph.ink, index, index + length) });
      if (found.length >= most) return found;
    }
  }
  return found;
}

/** The answers that are printed between two letters. */
function fieldsAt(ink: readonly Ink[], from: number, to: number): Ink[] {
  const fields: Ink[] = [];
  let at = 0;
  for (const piece of ink) {
    const end = at + piece.text.length;
    if (piece.field !== undefined && at < to && end > from) fields.push(piece);
    at = end;
  }
  return fields;
}

function placesOf(found: readonly Found[]): Map<string, Found[]> {
  const places = new Map<string, Found[]>();
  for (const one of found) {
    const unit = one.unit ?? '';
    const list = places.get(unit);
    if (list) list.push(one);
    else places.set(unit, [one]);
  }
  return places;
}

function countsOf(own: readonly OwnHit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unit } of own) if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** Own words where they are printed first; those that are not printed come last, in the order of the draft. */
function ranksOf(own: readonly OwnHit[], all: readonly Printed[], wordings: ReadonlyMap<string, Found[]>) {
  const seen = new Map<string, number>();
  const firsts = new Map<string, number>();
  return own.map((one) => {
    const { hit, name, unit } = one;
    const nth = seen.get(unit ?? '') ?? 0;
    seen.set(unit ?? '', nth + 1);
    const first = firsts.get(name) ?? firstOf(one, all);
    firsts.set(name, first);
    const at = unit === undefined ? first : (wordings.get(unit)?.[nth]?.at ?? first);
    return [at, { name, own: hit, excerpt: hit.excerpt, start: hit.start, length: hit.length }] as const;
  });
}

function firstOf({ name, unit, text }: OwnHit, all: readonly Printed[]): number {
  const shows = ({ paragraph, flat }: Printed) => paragraph.ink.some(({ field }) => isIn(name, field)) || flat.includes(text);
  return all.find((one) => (unit === undefined ? shows(one) : one.unit === unit))?.at ?? Number.POSITIVE_INFINITY;
}

function stopOf({ paragraph, text, start, length }: Found): Stop {
  const name = paragraph.unit ?? paragraph.owner ?? '';
  return { name, own: undefined, ...excerptOf(text, start, length), length };
}
