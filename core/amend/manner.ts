// How sentences are put where conventions §2.3 knows more than one way: the program's own way is the default, a legal officer may
// choose another. Every choice orders the same change.
import { z } from 'zod';

export const mannerSchema = z.strictObject({
  /** Units of several levels of one article: one sentence each below an umbrella (P07), or one sentence for all (P06). */
  levels: z.enum(['apart', 'together']).default('apart'),
  /** Where a unit with a letter comes in: said ("vào sau Điều 6", P08), or left to its number (P09). */
  place: z.enum(['said', 'implied']).default('said'),
  /** Paragraphs more at the beginning or the end of a unit: the unit is quoted whole, or they alone (P18). */
  paragraphs: z.enum(['whole', 'added']).default('whole'),
  /** "Thay thế cụm từ … bằng … tại …" (P20), the places first, or "Sửa cụm từ … tại … thành …" (P21). */
  replace: z.enum(['by', 'placeFirst', 'into']).default('by'),
  /** "Bỏ cụm từ" (P26), or "Bãi bỏ cụm từ" (P28). */
  drop: z.enum(['drop', 'repeal']).default('drop'),
  /** A sentence for each pair of phrases, or one for those with the same new words (P23) and a chain of the others (P24). */
  phrases: z.enum(['each', 'joined']).default('each'),
  /** From how many places on words are told as a phrase. Conventions §2.5: above three. */
  phraseFrom: z.int().min(1).max(40).default(4),
});
export type Manner = z.output<typeof mannerSchema>;

export const usualManner: Manner = mannerSchema.parse({});
