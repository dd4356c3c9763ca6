// The words of instructions as pieces of patterns, made once from the lexicon.
import { anyCase, oneOf, sticky, wordEnd } from '../references/words';
import words from '../vi/instruction-words.json';
import { lowerFirst, upperFirst } from '../vi/lexicon';

export { words };

export type Verb = keyof typeof words.verbs;
export type Preposition = keyof typeof words.prepositions;

/** Any number of blanks between words; the first letter in either case. */
export const at = (list: readonly string[], after = ''): RegExp => beginning(sticky(`${anyCase(list)}${wordEnd}${after}`), list);

const beginnings = new WeakMap<RegExp, ReadonlySet<string>>();

/** Notes with which letters a pattern can begin: most places of a text are passed over by a look at one letter. */
export function beginning(pattern: RegExp, list: readonly string[]): RegExp {
  beginnings.set(pattern, new Set(list.flatMap((word) => [upperFirst(word).charAt(0), lowerFirst(word).charAt(0)])));
  return pattern;
}

/** Whether the pattern may match there. */
export function mayBegin(pattern: RegExp, text: string, from: number): boolean {
  return beginnings.get(pattern)?.has(text.charAt(from)) ?? true;
}

const verbPatterns = Object.entries(words.verbs).map(([verb, list]) => [verb as Verb, at(list)] as const);
const prepositionPatterns = Object.entries(words.prepositions).map(
  ([name, list]) => [name as Preposition, at(list, notAfter(name))] as const,
);

/** "thành phố", "sau đây", "trước ngày" are no prepositions. */
function notAfter(name: string): string {
  const list: readonly string[] = (words.notPreposition as Readonly<Record<string, readonly string[]>>)[name] ?? [];
  return list.length > 0 ? `(?!\\s+${oneOf(list)}${wordEnd})` : '';
}

interface Found<T> {
  readonly value: T;
  readonly end: number;
}

function longest<T>(patterns: readonly (readonly [T, RegExp])[], text: string, from: number): Found<T> | undefined {
  let best: Found<T> | undefined;
  for (const [value, pattern] of patterns) {
    if (!mayBegin(pattern, text, from)) continue;
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match && (!best || from + match[0].length > best.end)) best = { value, end: from + match[0].length };
  }
  return best;
}

export const verbAt = (text: string, from: number): Found<Verb> | undefined => longest(verbPatterns, text, from);
export const prepositionAt = (text: string, from: number): Found<Preposition> | undefined =>
  longest(prepositionPatterns, text, from);
