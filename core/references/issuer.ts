// Who issued an instrument and when, in the words after its number: "ngày 02 tháng 01 năm 2015 của Chính phủ".
import { lexicon, twoDigits } from '../vi/lexicon';
import { nameUntil } from './law-title';
import { matchAt, oneOf, sticky, wordEnd } from './words';

const words = lexicon.references;
const { day, month, year } = lexicon;
const dateAt = sticky(
  `\\s*,?\\s*(?:${words.signed}\\s+)?\\(?${day}\\s+(\\d{1,2})(?:\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})|\\s+${month}\\s+(\\d{1,2})\\s+${year}\\s+(\\d{4}))(?!\\p{N})`,
);
const yearAt = sticky(`\\s+${year}\\s+(\\d{4})(?!\\p{N})`);

export interface FoundDate {
  readonly end: number;
  /** Absent where the printed day is none, such as 31/02/2020. */
  readonly date?: string;
}

export function instrumentDateAt(text: string, at: number): FoundDate | undefined {
  const match = matchAt(dateAt, text, at);
  if (!match) return undefined;
  const [printed, dayText = '', , month1, year1, month2, year2] = match;
  if (printed.includes('(')) return undefined;
  const date = isoDate(Number(year1 ?? year2), Number(month1 ?? month2), Number(dayText));
  return { end: at + printed.length, ...(date === undefined ? {} : { date }) };
}

function isoDate(inYear: number, inMonth: number, inDay: number): string | undefined {
  const leap = inYear % 4 === 0 && (inYear % 100 !== 0 || inYear % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (inDay < 1 || inDay > (lengths[inMonth - 1] ?? 0)) return undefined;
  return `${inYear}-${twoDigits(inMonth)}-${twoDigits(inDay)}`;
}

/** "năm 2014". */
export function instrumentYearAt(text: string, at: number): { end: number; year: number } | undefined {
  const match = matchAt(yearAt, text, at);
  return match ? { end: at + match[0].length, year: Number(match[1]) } : undefined;
}

const by = sticky(`\\s+(?:${lexicon.issuedBy}|${words.between})\\s+`);
const closedName = sticky(`${oneOf(words.issuers)}${wordEnd}`);
const openName = sticky(`${oneOf(words.issuerHeads)}${wordEnd}`);
const another = sticky(`\\s*(?:,|${oneOf(words.or)}|-)\\s*(?=(?:${oneOf([...words.issuers, ...words.issuerHeads])})${wordEnd})`);

export function issuerAt(text: string, at: number): { end: number; issuer: string } | undefined {
  const start = matchAt(by, text, at);
  if (!start) return undefined;
  const from = at + start[0].length;
  let end = bodyAt(text, from);
  if (end === undefined) return undefined;
  for (let link = matchAt(another, text, end); link; link = matchAt(another, text, end)) {
    const next = bodyAt(text, end + link[0].length);
    if (next === undefined) break;
    end = next;
  }
  return { end, issuer: text.slice(from, end).replace(/\s+/gu, ' ') };
}

/** The end of one body's name. */
function bodyAt(text: string, at: number): number | undefined {
  const closed = matchAt(closedName, text, at);
  if (closed) return at + closed[0].length;
  return matchAt(openName, text, at) ? nameUntil(text, at, 14, true) : undefined;
}
