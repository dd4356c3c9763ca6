// Texts of a library as zod schemas: cleaned like all text from outside, and bounded.
import { z } from 'zod';
import { filledText, idText, text } from '../model/text';

export const short = text.pipe(z.string().max(1_000));
export const long = text.pipe(z.string().max(20_000));
export const name = filledText.pipe(z.string().max(1_000));
export const id = idText;
export const count = z.int().min(0);
export const position = z.int().min(1);

/** A moment in UTC with milliseconds, as Date.toISOString() writes it. */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
