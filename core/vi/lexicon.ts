// The words that the code reads and writes, as data.
import lexicon from './lexicon.json';

export { capitals, clipped, lowerFirst, upperFirst } from './letters';
export { lexicon };

export const blankText = lexicon.blank;

/** "a", "a và b", "a, b và c". */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} ${lexicon.and} ${last}`;
}

/** The full stop of a sentence that ends so; a blank takes it into itself: "…." would show four dots for a blank of three. */
export function stopAfter(text: string): string {
  return text.endsWith(blankText) ? '' : '.';
}

/** The text without white space and stops at its end. Looks from the end: a pattern would take quadratic time on a row of dots. */
export function withoutStop(text: string, stops = '.;,:'): string {
  let end = text.length;
  while (end > 0 && (stops.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end -= 1;
  return text.slice(0, end);
}

/** Two digits at least: "07". */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
