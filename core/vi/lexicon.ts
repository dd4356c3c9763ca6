// The words that the code reads and writes, as data.
import lexicon from './lexicon.json';

export { lexicon };

export const blankText = lexicon.blank;

/** "a", "a và b", "a, b và c". */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} ${lexicon.and} ${last}`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** Two digits at least: "07". */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
