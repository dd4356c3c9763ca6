// The stretches of a paragraph that speak of the past: texts cited with their issuers and titles, "(nay là …)", texts signed
// before. Names in them are as they were, and stay.
import { findReferences } from '../references/find-references';
import type { Mention } from '../references/mention';
import type { SuccessionRows } from './rows';
import { keysOf, type Token } from './tokens';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Cited extends Stretch {
  readonly mention: Mention;
  /** The end of the title that follows the number, date and issuer. */
  readonly titleEnd: number;
}

type Contexts = SuccessionRows['contexts'];

/** Instruments named in a paragraph, each with the title that follows it. `isGround`: the paragraph is a line of grounds. */
export function citedIn(text: string, contexts: Contexts, isGround: boolean): Cited[] {
  return findReferences(text)
    .filter(({ owner }) => owner?.type === 'instrument')
    .map((mention) => ({
      mention,
      start: mention.start,
      end: mention.end,
      titleEnd: isGround ? lineEnd(text, mention.end) : titleEnd(text, mention.end, contexts),
    }));
}

function lineEnd(text: string, from: number): number {
  const stop = /[;.]\s*$/.exec(text);
  return Math.max(from, stop ? stop.index : text.length);
}

/** Only where what follows reads like a title. It may have commas; it ends with the sentence. */
function titleEnd(text: string, from: number, { titleStarts }: Contexts): number {
  const rest = text.slice(from);
  const start = /^\s*[“"(]?\s*/.exec(rest)?.[0].length ?? 0;
  const lower = rest.slice(start).toLocaleLowerCase('vi');
  if (!titleStarts.some((word) => lower.startsWith(`${word.toLocaleLowerCase('vi')} `))) return from;
  const stop = /[;”"]|\.(?=\s|$)|\)/.exec(rest.slice(start));
  return stop ? from + start + stop.index : text.length;
}

/** Whether a name from `start` to `end` (places in the text) stands in what is said of a cited text. */
export function isCited(text: string, { start, end }: Stretch, cited: readonly Cited[], { acting }: Contexts): boolean {
  return cited.some((one) => {
    if (start < one.start || end > one.titleEnd) return false;
    if (end <= one.end) return true;
    // "…, Tổng cục Hải quan có trách nhiệm": a comma behind the title, and the one who acts.
    return !/,\s*$/.test(text.slice(one.end, start)) || !startsWithWord(text.slice(end).trimStart(), acting);
  });
}

function startsWithWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length)));
}

/** "Tổng cục Hải quan (nay là Cục Hải quan)", "trước đây là …", 'cụm từ "…"'. */
export function isFormer(text: string, { start, end }: Stretch, contexts: Contexts): boolean {
  const behind = text
    .slice(end)
    .replace(/^[\s,("“]+/, '')
    .toLocaleLowerCase('vi');
  if (contexts.now.some((word) => behind.startsWith(word))) return true;
  const before = text.slice(0, start).toLocaleLowerCase('vi');
  const ahead = before.replace(/[\s("“:]+$/, '');
  if (contexts.former.some((word) => endsWithWord(ahead, word))) return true;
  return /["“]\s*$/.test(before) && contexts.phrases.some((word) => endsWithWord(ahead, word));
}

function endsWithWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/\p{L}/u.test(text.charAt(text.length - word.length - 1));
}

const dated = /(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*|\s+tháng\s+(\d{1,2})\s+năm\s+)(\d{4})/gu;

/** "ký ngày 04/9/2019 giữa A và B": what a day before the change says of who signed. Nothing but names stands between. */
export function isSignedBefore(text: string, { start }: Stretch, from: string, contexts: Contexts): boolean {
  const sentence = Math.max(...['. ', '; '].map((stop) => text.lastIndexOf(stop, start) + 1));
  const before = text.slice(sentence, start);
  const days = [...before.matchAll(dated)];
  const last = days.at(-1);
  if (!last || isoDay(last) >= from) return false;
  const ahead = before.slice(0, last.index).toLocaleLowerCase('vi');
  const between = before.slice(last.index + last[0].length).toLocaleLowerCase('vi');
  const signs = contexts.signed.some((word) => ahead.includes(word)) || /^\s*(?:giữa|của)\s/u.test(between);
  return signs && !/,/.test(between) && /(?:^|\s)(?:giữa|của)\s/u.test(between);
}

function isoDay([, day = '', month1, month2, year = '']: RegExpMatchArray): string {
  return `${year}-${(month1 ?? month2 ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether the words at `at` are a name's own and not part of a symbol: "3929/QC-BĐBP-TCHQ". */
export function inSymbol(text: string, { start, end }: Stretch): boolean {
  return /[\p{L}\p{N}][-/]$/u.test(text.slice(0, start)) || /^[-/][\p{L}\p{N}]/u.test(text.slice(end));
}

/** What follows a name and makes it another one. */
export function isFollowedBy(tokens: readonly Token[], at: number, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => keysOf(phrase).every((key, index) => tokens[at + index]?.key === key));
}
