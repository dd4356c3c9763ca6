// One change of words that may stand in many places, and what it makes of a text: as execute/words does it.

export type Phrase =
  | { readonly kind: 'replace'; readonly old: string; readonly new: string }
  | { readonly kind: 'drop'; readonly old: string }
  | { readonly kind: 'insert'; readonly new: string; readonly anchor: string; readonly position: 'after' | 'before' };

const wordSign = /[\p{L}\p{N}]/u;

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

export function applied(text: string, phrase: Phrase): string {
  const words = soughtWords(phrase);
  return occurrences(text, words).reduceRight((made, at) => changedAt(made, at, phrase), text);
}

function changedAt(text: string, at: number, phrase: Phrase): string {
  if (phrase.kind === 'drop') return cut(text, at, at + phrase.old.length);
  if (phrase.kind === 'replace') return text.slice(0, at) + phrase.new + text.slice(at + phrase.old.length);
  const place = phrase.position === 'before' ? at : at + phrase.anchor.length;
  return text.slice(0, place) + spaced(text, place, phrase.new) + text.slice(place);
}

/** Without the blank that would stand twice or before a stop. */
function cut(text: string, from: number, to: number): string {
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  if (/\s/u.test(before) && (after === '' || /[\s.,;:)]/u.test(after))) return text.slice(0, from - 1) + text.slice(to);
  if (from === 0 && /\s/u.test(after)) return text.slice(to + 1);
  return text.slice(0, from) + text.slice(to);
}

/** A blank on the sides where words meet. */
function spaced(text: string, place: number, words: string): string {
  const [before, after] = [text.charAt(place - 1), text.charAt(place)];
  const left = before !== '' && !/[\s(“"]/u.test(before) && !/^[\s,.;:)]/u.test(words) ? ' ' : '';
  const right = after !== '' && !/[\s,.;:)”"]/u.test(after) && !/\s$/u.test(words) ? ' ' : '';
  return `${left}${words}${right}`;
}
