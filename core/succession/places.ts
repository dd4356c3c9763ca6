// Provinces that were merged: with "tỉnh" in front proposed, in lists and behind the name of a body asked, elsewhere ("phường Hòa
// Bình", "đường Bình Định") left alone.
import { type Hit, hitOf, type Paragraph } from './hit';
import type { Found } from './phrases';
import type { PlaceRow } from './rows';
import { keysOf, type Token } from './tokens';

export interface PlaceFound {
  readonly hit: Hit | undefined;
  readonly end: number;
}

export function placeHit(paragraph: Paragraph, index: number): PlaceFound | undefined {
  const { tokens, table } = paragraph;
  const levelled = table.levelled.longest(tokens, index);
  if (levelled) return { hit: levelledHit(paragraph, index, levelled), end: levelled.end };
  const bare = table.bare.longest(tokens, index);
  return bare && { hit: bareHit(paragraph, index, bare), end: bare.end };
}

function levelledHit(paragraph: Paragraph, index: number, { value, end }: Found<PlaceRow>): Hit | undefined {
  if (value.from > paragraph.at || !isProper(paragraph, index + 1, end)) return undefined;
  return placed(paragraph, index, end, value, `${value.toLevel} ${value.to}`, isNamedBeside(paragraph, value));
}

function bareHit(paragraph: Paragraph, index: number, { value, end }: Found<PlaceRow>): Hit | undefined {
  if (value.from > paragraph.at || !isProper(paragraph, index, end) || !isProvince(paragraph, index)) return undefined;
  const to = value.toLevel === value.oldLevel ? value.to : `${value.toLevel} ${value.to}`;
  return placed(paragraph, index, end, value, to, true);
}

function placed(paragraph: Paragraph, first: number, end: number, row: PlaceRow, to: string, asked: boolean): Hit {
  const { from, source, mark } = row;
  return hitOf(paragraph, first, end, { id: `place-${row.old}`, kind: 'place', candidates: [to], asked, from, source, mark });
}

/** "hòa bình" is peace; a province has its capitals. */
function isProper({ tokens, text }: Paragraph, first: number, end: number): boolean {
  return tokens.slice(first, end).every(({ start, isWord }) => !isWord || /^\p{Lu}/u.test(text.slice(start)));
}

/** The successor stands in the same paragraph: "tỉnh An Giang và tỉnh Kiên Giang" must not become An Giang twice. */
function isNamedBeside({ tokens }: Paragraph, { to }: PlaceRow): boolean {
  const keys = keysOf(to);
  return tokens.some((_, at) => keys.every((key, index) => tokens[at + index]?.key === key));
}

/** Behind a body or a level, or in a list of capitals that begins there. */
function isProvince({ tokens, text, table: { rows } }: Paragraph, index: number): boolean {
  const heads = rows.contexts.placeBefore.map((phrase) => keysOf(phrase).at(-1));
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    if (heads.includes(token.key)) return true;
    if (!isListed(text, token)) return false;
  }
  return false;
}

const listSigns: ReadonlySet<string> = new Set([',', '-', 'và']);

function isListed(text: string, { key, start }: Token): boolean {
  return listSigns.has(key) || /^\p{Lu}/u.test(text.slice(start));
}
