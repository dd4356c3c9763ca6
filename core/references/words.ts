// The words of references as pieces of patterns, made once from the lexicon.
import { lexicon, upperFirst } from '../vi/lexicon';
import type { Level } from './mention';

const words = lexicon.references;

/** Nothing of a word may follow. */
export const wordEnd = '(?![\\p{L}\\p{N}])';
export const wordStart = '(?<![\\p{L}\\p{N}])';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
}

const longestFirst = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length);

export function oneOf(list: readonly string[]): string {
  return `(?:${longestFirst(list).map(escaped).join('|')})`;
}

/** As written, with a capital, in capitals; later words with or without a capital. */
function spellings(word: string): string[] {
  const parts = word.split(' ');
  const loose = parts.map((part, at) => (at === 0 ? part : `[${part.charAt(0)}${upperFirst(part).charAt(0)}]${part.slice(1)}`));
  const joined = loose.join('\\s+');
  return [joined, upperFirst(joined), escaped(word.toLocaleUpperCase('vi'))];
}

const capital = (word: string) => spellings(word).slice(1);

function alternatives(list: readonly string[], forms: (word: string) => string[]): string {
  return `(?:${longestFirst(list).flatMap(forms).join('|')})`;
}

export const anyCase = (list: readonly string[]): string => alternatives(list, spellings);
const capitalised = (list: readonly string[]): string => alternatives(list, capital);

/** At the place of `lastIndex` only. */
export const sticky = (source: string): RegExp => new RegExp(source, 'uy');

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** As `matchAll`, which makes (and compiles) the pattern anew for every text. `pattern` is global. */
export function* matchesIn(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let at = 0; at <= text.length; ) {
    const match = matchAt(pattern, text, at);
    if (!match) return;
    at = match.index + Math.max(1, match[0].length);
    yield match;
  }
}

const levelOf: Readonly<Record<string, string>> = words.units;
export const unitLabels = anyCase(Object.keys(words.units));
export const instrumentKinds = capitalised([...words.laws, ...words.instruments]);

const levelsOfSpellings = new Map<string, Level>();

/** The level of a label in any spelling. */
export function levelOfLabel(label: string): Level {
  const known = levelsOfSpellings.get(label);
  if (known !== undefined) return known;
  const level = (levelOf[plain(label)] ?? 'article') as Level;
  // Blanks come in any number, so only plain spellings are kept.
  if (label.length < 20) levelsOfSpellings.set(label, level);
  return level;
}

/** Small letters, one blank between words. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

export const firstIsCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

const noLetter = /[^\p{L}\p{N}]/u;

/** The word before a place, in small letters, or "" when a sign or nothing stands there. */
export function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && text.charAt(end - 1).trim() === '') end -= 1;
  let start = end;
  while (start > 0 && end < at && at - start < 24 && !noLetter.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end).toLowerCase();
}
