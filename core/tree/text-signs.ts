// What a line of plain text cannot say by itself, said by characters that do not print. Text of ours is cleaned of them
// (model/text.ts), so that they always mean this.

/**
 * U+2060. Alone on a line, n times: the n-th kind of part begins (`partOrder`). In front of a line, n times: the line is the
 * n-th kind of its part (in a body, once: plain text). Behind a heading: a heading, though it ends like a sentence.
 */
export const textSign = '\u2060';
/** U+2063, once for each open unit that the paragraph or table does not belong to. */
export const outSign = '\u2063';
/** U+2028: a line break inside a paragraph. */
export const breakSign = '\u2028';
/** U+2029: between paragraphs of one cell. */
export const paragraphSign = '\u2029';
/** A row of a table is a line that begins with a tab; cells are parted by tabs. */
export const cellSign = '\t';

export const partOrder = ['header', 'title', 'preamble', 'body', 'conclusions', 'attachment'] as const;
export type PartKind = (typeof partOrder)[number];

/** A line that ends with a stop is text; a heading has none. */
export function endsLikeText(text: string): boolean {
  return /[.;:,!?…)\]”"'/]$/.test(text.trimEnd());
}

/** No small letter, and at least one capital: titles, bodies, roles. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
