// Which text a tree is, and whether an instrument named somewhere is that text.
import { instrumentDateAt } from '../references/issuer';
import type { Instrument } from '../references/mention';
import { oneOf, plain } from '../references/words';
import { isLeaf, type Node, type Tree } from '../tree/node';
import { child, ownText, walk } from '../tree/walk';
import { blankText, lexicon } from '../vi/lexicon';
import { foldedSameLength } from './execute/fold';
import { words } from './words';

export interface Identity {
  /** "01/2015/NĐ-CP"; undefined where neither the head nor the title shows one. */
  readonly number?: string;
  /** Kind and subject in small letters: "luật xuất bản". */
  readonly name: string;
  /** The same as printed, for readers. */
  readonly title?: string;
  /** "Luật", "Nghị định". */
  readonly kind?: string;
  /** The day of issue, "2015-01-02". */
  readonly date?: string;
}

/** Digits, perhaps a year, then a code of letters: "27/05/2026" is no number of a text. */
const symbol = /(\d[\p{L}\d]*(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d.]*(?:[/-][\p{L}\d.]+)*)/u;
const labelled = new RegExp(`(?:^|\\s)${lexicon.instrumentNumber}\\s*:?\\s*(?=\\d)`, 'iu');
const withColon = new RegExp(`(?:^|\\s)${lexicon.instrumentNumber}\\s*:\\s*(?=\\d)`, 'iu');
const changes = new RegExp(oneOf([...words.verbs.substitute, ...words.verbs.insert, ...words.verbs.repeal]), 'u');

const kinds = [...lexicon.references.instruments, ...lexicon.references.laws].sort((a, b) => b.length - a.length);

export function identityOf(tree: Tree): Identity {
  const header = textsIn(child(tree, 'header'));
  const title = textsIn(child(tree, 'title'));
  const name = plain(title.join(' '));
  // The number in the title of an amending text is that of the amended one.
  const number = numberIn(header) ?? (changes.test(name) ? undefined : numberIn(title));
  // So is a date in it, but for the line of place and date.
  const dated = changes.test(name) ? title.filter((text) => placeAndDate.test(text)) : title;
  const date = [...header, ...dated, ...textsIn(child(tree, 'conclusions'))].map(dateIn).find(Boolean);
  const kind = kinds.find((word) => name === plain(word) || name.startsWith(`${plain(word)} `));
  return { name, title: titleLines(title), ...(kind ? { kind } : {}), ...(number ? { number } : {}), ...(date ? { date } : {}) };
}

const titleLines = (lines: readonly string[]) => lines.join(' ').replace(/\s+/g, ' ').trim();

/** Of every leaf, also in tables that lay out a head. */
function textsIn(part: Node | undefined): string[] {
  return part ? [...walk(part)].flatMap(({ node }) => (isLeaf(node) ? [ownText(node)] : [])) : [];
}

function numberIn(lines: readonly string[]): string | undefined {
  const own = lines.filter((text) => !changes.test(plain(text)));
  return numberBehind(lines, withColon) ?? numberBehind(own, labelled);
}

/** "Số: 153/2026/NĐ-CP" is the text's own; a number in its subject is that of another. */
function numberBehind(lines: readonly string[], label: RegExp): string | undefined {
  for (const text of lines) {
    const match = label.exec(text);
    const found = match ? symbol.exec(text.slice(match.index + match[0].length)) : null;
    if (found?.index === 0) return found[1];
  }
  return undefined;
}

const placeAndDate = new RegExp(`^\\s*\\p{Lu}[\\p{L} .-]*,\\s+${lexicon.day}\\s`, 'u');
const day = new RegExp(`\\s${lexicon.day}\\s`, 'u');

function dateIn(text: string): string | undefined {
  const at = text.search(day);
  return at < 0 ? undefined : instrumentDateAt(text, at)?.date;
}

/** "maybe": nothing says yes or no. Where either has no number yet, the title decides, then the day of issue. */
export function isText(named: Instrument, identity: Identity): 'yes' | 'no' | 'maybe' {
  const { number, date } = named;
  if (number !== undefined && !number.includes(blankText) && identity.number !== undefined)
    return sameNumber(number, identity.number) ? 'yes' : 'no';
  const byTitle = isTitled(named, identity);
  if (byTitle === 'yes' || date === undefined || identity.date === undefined) return byTitle;
  if (date !== identity.date) return 'no';
  return byTitle === 'maybe' ? 'yes' : byTitle;
}

function isTitled({ title, kind }: Instrument, identity: Identity): 'yes' | 'no' | 'maybe' {
  if (title === undefined || identity.name === '') return 'maybe';
  const name = bare(identity.name);
  const named = [bare(`${kind} ${title}`), bare(title)].find((text) => name.startsWith(text));
  return named !== undefined && endsName(name.slice(named.length)) ? 'yes' : 'no';
}

/** Behind the name only who issued it, and when. */
function endsName(rest: string): boolean {
  return rest === '' || words.nameEnds.some((word) => rest.startsWith(bare(word)));
}

const bare = (text: string) => foldedSameLength(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The same text, as far as their heads say. */
export function sameText(a: Identity, b: Identity): boolean {
  if (a.number !== undefined && b.number !== undefined) return sameNumber(a.number, b.number);
  return a.name !== '' && a.name === b.name;
}

export function sameNumber(a: string, b: string): boolean {
  return bareNumber(a) === bareNumber(b);
}

function bareNumber(number: string): string {
  return number.toUpperCase().replace(/[\s.]/g, '').replaceAll('–', '-');
}
