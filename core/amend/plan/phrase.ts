// One change of words that may stand in many places, and what it makes of a text: as execute/words does it.

export type Phrase =
  | {
      readonly kind: 'replace';
      readonly old: string;
      readonly new: string;
      /** Only behind these words: "dấu “,” sau từ “trao đổi”". */
      readonly after?: string;
    }
  | {
      readonly kind: 'drop';
      readonly old: string;
      /** Only inside this longer phrase. */
      readonly within?: string;
    }
  | { readonly kind: 'insert'; readonly new: string; readonly anchor: string; readonly position: 'after' | 'before' };

const wordSign = /[\p{L}\p{N}]/u;

export const isSign = (text: string): boolean => text !== '' && !wordSign.test(text);

/** Places of the words as whole words. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  const opens = wordSign.test(words.charAt(0));
  const closes = wordSign.test(words.charAt(words.length - 1));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (opens && at > 0 && wordSign.test(text.charAt(at - 1))) continue;
    if (closes && wordSign.test(text.charAt(at + words.length))) continue;
    found.push(at);
  }
  return found;
}

/** The words by which the phrase is found. */
export const soughtWords = (phrase: Phrase): string => (phrase.kind === 'insert' ? phrase.anchor : phrase.old);

/** Where the phrase changes the text. */
export function placesIn(text: string, phrase: Phrase): number[] {
  const words = soughtWords(phrase);
  const all = occurrences(text, words);
  if (phrase.kind === 'replace' && phrase.after !== undefined) {
    const { after } = phrase;
    return all.filter((at) => text.slice(0, at).trimEnd().endsWith(after));
  }
  if (phrase.kind !== 'drop' || phrase.within === undefined) return all;
  const { within } = phrase;
  const around = occurrences(text, within);
  return all.filter((at) => around.some((from) => from <= at && at + words.length <= from + within.length));
}

export function applied(text: string, phrase: Phrase): string {
  return placesIn(text, phrase).reduceRight((made, at) => changedAt(made, at, phrase), text);
}

function changedAt(text: string, at: number, phrase: Phrase): string {
  if (phrase.kind === 'drop') return cut(text, at, at + phrase.old.length);
  if (phrase.kind === 'replace') return replaced(text, at, phrase.old, phrase.new);
  const place = phrase.position === 'before' ? at : at + phrase.anchor.length;
  return text.slice(0, place) + spaced(text, place, place, phrase.new) + text.slice(place);
}

/** Signs and words in each other's place: a word stands apart from its neighbours, a sign close to the word before. */
function replaced(text: string, at: number, old: string, words: string): string {
  const end = at + old.length;
  const closes = isSign(words) && !isSign(old) && /\s/u.test(text.charAt(at - 1));
  const from = closes ? at - 1 : at;
  const own = isSign(old) && !isSign(words) ? spaced(text, at, end, words) : words;
  return text.slice(0, from) + own + text.slice(end);
}

/** Without the blank that would stand twice or before a stop. */
function cut(text: string, from: number, to: number): string {
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  if (/\s/u.test(before) && (after === '' || /[\s.,;:)]/u.test(after))) return text.slice(0, from - 1) + text.slice(to);
  if (from === 0 && /\s/u.test(after)) return text.slice(to + 1);
  return text.slice(0, from) + text.slice(to);
}

/** A blank on the sides where words meet. */
function spaced(text: string, from: number, to: number, words: string): string {
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  const left = before !== '' && !/[\s(“"]/u.test(before) && !/^[\s,.;:)]/u.test(words) ? ' ' : '';
  const right = after !== '' && !/[\s,.;:)”"]/u.test(after) && !/\s$/u.test(words) ? ' ' : '';
  return `${left}${words}${right}`;
}
