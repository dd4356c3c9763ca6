// One unit label with its numbers at a place of the text: "các khoản 1, 2 và 3", "Điều 5 đến Điều 8", "khoản này", "Phụ lục".
import { lexicon } from '../vi/lexicon';
import { looksAlike } from './look-alike';
import { type Level, rankOf, type UnitNumber, type UnitPart } from './mention';
import { numberKey } from './unit-number';
import {
  anyCase,
  firstIsCapital,
  instrumentKinds,
  levelOfLabel,
  matchAt,
  oneOf,
  plain,
  sticky,
  unitLabels,
  wordEnd,
} from './words';

export interface FoundPart extends UnitPart {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
  /** Too short to stand alone: "điểm 1" is a reference only inside another unit. */
  readonly needsOuter: boolean;
}

const words = lexicon.references;
const ordinalWords = `(?:${words.ordinal}|${words.ordinal.toLocaleUpperCase('vi')})\\s+(?:${anyCase(Object.keys(words.ordinals))}|\\d{1,2})`;
const extremes = oneOf([...words.first, ...words.last]);
const romanSource = '(?=[IVXLC])(?:X{0,3})(?:L|XC|XL)?X{0,3}(?:IX|IV|V?I{0,3})[a-zđ]?';
const numberWord = `(?:${lexicon.instrumentNumber}\\s+)?`;
const numberPrefix = new RegExp(`^${lexicon.instrumentNumber}\\s+`, 'u');
const pointEnd = `(?=\\s*(?:[,.;:)”"]|$)|\\s+(?:${oneOf(words.or)}|${unitLabels}|${words.this})${wordEnd})`;

const article = `\\d{1,4}[a-zđ]?`;
const clause = '\\d{1,3}[a-zđ]?(?:\\.\\d{1,2})*';
const point = `(?:[a-zđ](?:\\d{1,2})?(?:\\.\\d{1,2})*${wordEnd}|a[a-zđ]${wordEnd}${pointEnd}|\\d{1,3}${wordEnd}|[A-ZĐ]${wordEnd})`;
const sources: Readonly<Record<Level, string>> = {
  alinea: `(?:${ordinalWords}|${extremes}|\\d{1,2})`,
  indent: `(?:${ordinalWords}|${extremes}|\\d{1,2})`,
  point,
  clause,
  article,
  subsection: `(?:${romanSource}|${article})`,
  section: `(?:${romanSource}|${article})`,
  division: romanSource,
  chapter: `(?:${romanSource}|\\d{1,2}[a-zđ]?)`,
  part: `(?:${romanSource}|\\d{1,2}|${ordinalWords})`,
  attachment: `${numberWord}(?:${romanSource}|\\d{1,3}[a-zđ]?)`,
};

const numbersAt = {} as Record<Level, RegExp>;
for (const [level, source] of Object.entries(sources)) numbersAt[level as Level] = sticky(`(${source})${wordEnd}`);

const labelAt = sticky(`(?:(${anyCase([words.plural])})\\s+)?(${unitLabels})${wordEnd}`);
const self = sticky(`\\s+${anyCase([words.this])}${wordEnd}`);
const blank = sticky('\\s+');
const from = sticky(`\\s+${words.from}\\s+(?:(${unitLabels})\\s+)?`);
const rangeLink = sticky(`(?:\\s+${oneOf(words.to)}\\s+|\\s*[-–]\\s*)(?:(${unitLabels})\\s+)?`);
const listLink = sticky(`(?:\\s*,\\s*(?:${oneOf(words.or)}\\s+)?|\\s+${oneOf(words.or)}\\s+)`);
const listEnd = sticky(
  `\\s*(?:[,.;:)”"\\]]|$)|\\s+(?:${oneOf([...words.or, ...words.to, ...words.listEnds, words.this])}|${unitLabels}|${instrumentKinds})${wordEnd}`,
);

/** `chained`: a reference stands right before. */
export function unitPartAt(text: string, at: number, chained: boolean): FoundPart | undefined {
  const match = matchAt(labelAt, text, at);
  if (!match) return undefined;
  const label = match[2] ?? '';
  const end = at + match[0].length;
  const read = selfAt(text, end) ?? numbersOf(text, end, label) ?? bareAnnex(label, end);
  if (!read || looksAlike(text, { label, start: at, end: read.end, self: read.self, chained: chained || match[1] !== undefined }))
    return undefined;
  return part(text, at, label, read);
}

interface Numbers {
  readonly end: number;
  readonly numbers: readonly UnitNumber[];
  readonly self: boolean;
  readonly printed: string;
}

function selfAt(text: string, at: number): Numbers | undefined {
  const match = matchAt(self, text, at);
  return match ? { end: at + match[0].length, numbers: [], self: true, printed: '' } : undefined;
}

/** "Phụ lục" with a capital is the only annex there is. */
function bareAnnex(label: string, end: number): Numbers | undefined {
  if (levelOfLabel(label) !== 'attachment' || !firstIsCapital(label)) return undefined;
  return { end, numbers: [], self: false, printed: '' };
}

function numbersOf(text: string, at: number, label: string): Numbers | undefined {
  const level = levelOfLabel(label);
  const range = matchAt(from, text, at);
  const start = range && sameLevel(range[1], level) ? range : matchAt(blank, text, at);
  if (!start) return undefined;
  let end = at + start[0].length;
  const first = numberAt(text, end, level);
  if (!first) return undefined;
  let next: NumberAt | undefined = first;
  const numbers: UnitNumber[] = [];
  while (next) {
    const whole = rangeFrom(text, next, level);
    numbers.push(whole.number);
    end = whole.end;
    next = nextInList(text, end, level);
  }
  return { end, numbers, self: false, printed: first.printed };
}

interface NumberAt {
  readonly printed: string;
  readonly key: string;
  readonly end: number;
}

function numberAt(text: string, at: number, level: Level): NumberAt | undefined {
  const match = matchAt(numbersAt[level], text, at);
  if (!match || match[0] === '') return undefined;
  const printed = match[0].replace(numberPrefix, '');
  return { printed, key: numberKey(printed, level), end: at + match[0].length };
}

function sameLevel(label: string | undefined, level: Level): boolean {
  return label === undefined || levelOfLabel(label) === level;
}

/** "5 đến Điều 8", "5-8". A second number without a label must be the end of its list. */
function rangeFrom(text: string, first: NumberAt, level: Level): { number: UnitNumber; end: number } {
  const alone = { number: { from: first.key }, end: first.end };
  const link = matchAt(rangeLink, text, first.end);
  if (!link || !sameLevel(link[1], level)) return alone;
  const last = numberAt(text, first.end + link[0].length, level);
  if (!last || (link[1] === undefined && !matchAt(listEnd, text, last.end))) return alone;
  return { number: { from: first.key, to: last.key }, end: last.end };
}

function nextInList(text: string, at: number, level: Level): NumberAt | undefined {
  const link = matchAt(listLink, text, at);
  const next = link ? numberAt(text, at + link[0].length, level) : undefined;
  if (!next || (level === 'point' && /^\p{Lu}/u.test(next.printed))) return undefined;
  return matchAt(listEnd, text, next.end) || matchAt(rangeLink, text, next.end) ? next : undefined;
}

function part(text: string, start: number, label: string, { end, numbers, self: own, printed }: Numbers): FoundPart | undefined {
  const level = ownLevel(levelOfLabel(label), printed);
  const bareNumber = /^\d/u.test(printed) && levelOfLabel(label) === 'point';
  const weakAlinea = level === 'alinea' && printed !== words.opening;
  const weakPoint = /^\p{Lu}$/u.test(printed) && levelOfLabel(label) === 'point';
  const needsOuter = bareNumber || weakAlinea || weakPoint || (plain(label) === 'tiết' && !own);
  if (own && level === 'alinea') return undefined;
  return { level, numbers, self: own, start, end: Math.min(end, text.length), rank: rankOf(level), needsOuter };
}

/** "Mục IV" is a division, "Mục 2" a section; "điểm 1 Mục II" is the clause of a plan. */
function ownLevel(level: Level, printed: string): Level {
  if (level === 'point' && /^\d/u.test(printed)) return 'clause';
  return level === 'section' && /^[IVXLC]/u.test(printed) ? 'division' : level;
}
