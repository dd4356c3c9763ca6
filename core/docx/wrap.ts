// Where the lines of a centred text break, and the narrowest even block that keeps their number.
import { capitals, lexicon, withoutStop } from '../vi/lexicon';
import { textWidth } from './metrics';
import type { Look } from './styles';

interface Measured {
  /** Word widths, one list for each part between line breaks. */
  readonly parts: readonly (readonly number[])[];
  readonly space: number;
}

function measured(text: string, look: Look): Measured {
  const words = (part: string) => part.trim().split(/ +/);
  const parts = text.split('\n').map((part) => words(part).map((word) => textWidth(word, look)));
  return { parts, space: textWidth(' ', look) };
}

function wrapped({ parts, space }: Measured, room: number): number[] {
  return parts.flatMap((words) => {
    const lines: number[] = [];
    let width = -space;
    for (const word of words) {
      if (width > 0 && width + space + word > room) {
        lines.push(width);
        width = -space;
      }
      width += space + word;
    }
    lines.push(Math.max(0, width));
    return lines;
  });
}

/** Widths in twips of the lines that a word processor makes of `text` in `room` twips. */
export function lineWidths(text: string, look: Look, room: number): number[] {
  return wrapped(measured(text, look), room);
}

/** A longer text is no name or title: where its lines break is not weighed word by word. */
const mostWords = 200;

// Word may lay out a hair wider than we measure.
const air = 40;
const step = 40;

/**
 * The twips by which each side moves in from `width` so that the lines within `room` come out even and no more of them
 * are needed; 0 where nothing wraps.
 */
export function evenInset(text: string, look: Look, room: number, width = room): number {
  const words = measured(text, look);
  const least = wrapped(words, room).length;
  if (least === words.parts.length) return 0;
  // A word wider than the block would break inside.
  const narrowest = words.parts.flat().reduce((most, word) => Math.max(most, word), room / 2);
  let best = room;
  while (best - step > narrowest && wrapped(words, best - step).length <= least) best -= step;
  return Math.max(0, Math.floor((width - Math.min(room, best + air)) / 2));
}

const noBreak = '\u00a0';

/**
 * A text of more than one line, with spaces that do not break inside compounds ("Bộ đội Biên phòng"); as long as before,
 * letter by letter.
 */
export function unbroken(text: string, look: Look, room: number): string {
  return text
    .split('\n')
    .map((part) => unbrokenPart(part, look, room))
    .join('\n');
}

function unbrokenPart(part: string, look: Look, room: number): string {
  if (textWidth(part, look) <= room || part.includes('  ')) return part;
  return tokensOf(part.split(' '), look, room)
    .map((token) => token.replaceAll(' ', noBreak))
    .join(' ');
}

/**
 * Like `evenInset`, but at the next width at which every line breaks between compounds. For slanted text, whose spaces must
 * stay plain: LibreOffice sets those that do not break too wide there.
 */
export function insetBetween(text: string, look: Look, room: number, width = room): number {
  const even = evenInset(text, look, room, width);
  const words = text.split(' ');
  if (even === 0 || /\n| {2}/.test(text) || words.length > mostWords) return even;
  const least = filled(words, look, room).length;
  for (const tokens of tokenLists(words)) {
    const places = new Set(startsOf(tokens));
    for (let block = width - 2 * even - air; block <= room - air; block += step) {
      const lines = filled(words, look, block);
      if (lines.length <= least && startsOf(lines).every((start) => places.has(start)))
        return Math.floor((width - block - air) / 2);
    }
  }
  return even;
}

/** The index of the first word of each piece. */
function startsOf(pieces: readonly string[]): number[] {
  let next = 0;
  return pieces.map((piece) => {
    const start = next;
    next += piece.split(' ').length;
    return start;
  });
}

/**
 * Joined names ("A - B") that need more than one line: as many whole names on a line as fit, and names longer than a
 * line evenly broken. A break takes the place of a space.
 */
export function namesOnLines(text: string, look: Look, room: number): string {
  const fits = (line: string) => textWidth(line, look) + air <= room;
  const names = text.split(' - ');
  if (names.length === 1 || fits(text)) return text;
  const lines: string[] = [];
  names.forEach((name, at) => {
    const ended = at < names.length - 1 ? `${name} -` : name;
    const longer = `${lines.at(-1)} ${ended}`;
    if (at > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(fits(ended) ? ended : evenLines(ended, look, room - air));
  });
  return lines.join('\n');
}

/** Even lines that keep compounds ("BỘ ĐỘI BIÊN PHÒNG") whole where each fits. */
function evenLines(text: string, look: Look, room: number): string {
  const tokens = tokensOf(text.split(' '), look, room);
  if (tokens.length > mostWords) return filled(tokens, look, room).join('\n');
  const least = filled(tokens, look, room).length;
  let width = room;
  while (width - step > room / 2 && filled(tokens, look, width - step).length <= least) width -= step;
  return filled(tokens, look, width).join('\n');
}

/**
 * The longest compounds with which the text needs no more lines than word by word, or one more rather than a break inside
 * a compound; a dash and a number stay with what they follow. Words alone where a compound is wider than the room.
 */
function tokensOf(words: readonly string[], look: Look, room: number): readonly string[] {
  if (words.length > mostWords) return words;
  const least = filled(words, look, room).length;
  const fitting = tokenLists(words).filter((tokens) => tokens.every((token) => textWidth(token, look) <= room));
  const within = (lines: number) => fitting.find((tokens) => filled(tokens, look, room).length <= lines);
  return within(least) ?? within(least + 1) ?? fitting.at(-1) ?? words;
}

/** From the longest pieces to the shortest. */
function tokenLists(words: readonly string[]): (readonly string[])[] {
  const whole = compounded(words, placed);
  return [wholeDates(whole), whole, compounded(words, compounds), compounded(words, shortCompounds)];
}

function filled(tokens: readonly string[], look: Look, width: number): string[] {
  const lines: string[] = [];
  for (const token of tokens) {
    const line = lines.at(-1);
    const longer = `${line} ${token}`;
    if (line !== undefined && textWidth(longer, look) <= width) lines[lines.length - 1] = longer;
    else lines.push(token);
  }
  return lines;
}

type Compounds = ReadonlyMap<string, readonly (readonly string[])[]>;

const split = (names: readonly string[]): readonly (readonly string[])[] =>
  names.map((name) => capitals(name).split(' ')).sort((a, b) => b.length - a.length);
const kept = [...lexicon.compounds, ...lexicon.pairedWords, ...lexicon.provinces];
const sorted = split(kept);
/** "tỉnh An Giang", "thành phố Hải Phòng". */
const places = lexicon.provinces.flatMap((name) => lexicon.provinceKinds.map((kind) => `${kind} ${name}`));

/** By their first word. */
const placed = byFirstWord(split([...places, ...kept]));
const compounds = byFirstWord(sorted);
const shortCompounds = byFirstWord(sorted.filter(({ length }) => length === 2));

function byFirstWord(list: readonly (readonly string[])[]): Compounds {
  const map = new Map<string, (readonly string[])[]>();
  for (const compound of list) map.set(compound[0] ?? '', [...(map.get(compound[0] ?? '') ?? []), compound]);
  return map;
}

/** "15", "08", "…", "VII", "3929/QC-BĐBP-TCHQ", with the stop or bracket that follows. */
const numberLike = /^(?:[\d…].*|[IVXL]+[,;.:)]*)$/u;

/** Words with each compound of the list as one token, the longest first; a dash or a number belongs to the word before it. */
function compounded(words: readonly string[], list: Compounds): string[] {
  const tokens: string[] = [];
  const large = words.map((word) => capitals(withoutStop(word.replace(/^[(“]+/u, ''), ',;.:)”')));
  for (let at = 0; at < words.length; ) {
    const found = list.get(large[at] ?? '')?.find((compound) => compound.every((word, offset) => large[at + offset] === word));
    let length = found?.length ?? 1;
    if (words[at + length] === '-' || numberLike.test(words[at + length] ?? '')) length += 1;
    tokens.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  return tokens;
}

const { day, month, year } = lexicon;

/** "ngày … tháng … năm …" as one token. */
function wholeDates(tokens: readonly string[]): string[] {
  const dated: string[] = [];
  for (const token of tokens) {
    const before = dated.at(-1);
    const follows = (first: string, next: string) => before?.startsWith(`${first} `) && token.startsWith(`${next} `);
    if (follows(day, month) || follows(day, year)) dated[dated.length - 1] = `${before} ${token}`;
    else dated.push(token);
  }
  return dated;
}
