// How text from outside becomes text of ours: Unicode NFC, no control characters, nothing else touched.
import { z } from 'zod';

// Word writes a line break inside a paragraph as U+000B.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
// XML 1.0 §2.2 has no place for these, and U+2060 and U+2063 are the signs of our text view (tree/text-signs.ts).
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u2060\u2063\ufeff\ufffe\uffff]/g;

// A mark that stands first, or first behind spaces that others take off, would join whatever is printed before it; Unicode
// shows it on a dotted circle (U+25CC).
const firstMark = /^(\s*)(?=\p{M})/u;

/** Letters, marks and line feeds that are as they should be; nothing here joins its neighbour in NFC. */
const ordinary = /^[\n -~\u00a0-\u02af\u1ea0-\u1ef9\u2010-\u2027]*$/;

/** NFC, line ends as "\n", tabs as spaces, characters that no XML file can hold taken out; every other character stays. */
export function cleanText(text: string): string {
  if (ordinary.test(text)) return text;
  const clean = text.toWellFormed().replace(lineEnds, '\n').replace(/\t/g, ' ').replace(unprintable, '').normalize('NFC');
  return clean.replace(firstMark, '$1\u25cc');
}

export const text = z.string().transform(cleanText);
export const filledText = text
  .transform((value) => value.trim())
  .refine((value) => value !== '', { params: { code: 'text.empty' } });
/** Null, or nothing but spaces, is "not known yet" and is printed as a visible blank. */
export const maybeText = text
  .transform((value) => value.trim() || null)
  .nullable()
  .default(null);

/** An id that people may write by hand: it appears in references, so it has no spaces. */
export const idText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/);
