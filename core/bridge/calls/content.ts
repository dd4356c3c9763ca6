// Calls that give what the library can keep (core/library/content.ts): from somebody's file, from a pack, from the examples.
import { z } from 'zod';
import type { View } from '../../compare/view';
import { contentSchema } from '../../library/content';
import { settingsSchema } from '../../model/settings';
import { call } from '../call';
import { writtenSchema } from '../results';
import { bytes, day, idText } from '../values';

const { agency, recipients, archive } = settingsSchema.shape;
/** From the core; walking it again would double the work. */
const view = z.custom<View>((value) => value instanceof Object && 'rows' in value);
const titled = z.strictObject({ title: z.string(), body: contentSchema });

export const contentCalls = {
  /** A draft file or an unedited .docx of ours is its draft, anything else a document. `title`: what the text calls itself, or the file. */
  'content.fromFile': call({ input: z.strictObject({ name: z.string().max(500), content: bytes }), output: titled }),
  /** A starter draft of a pack with the user's own agency as the first party. */
  'content.fromPack': call({
    input: z.strictObject({ pack: idText, user: z.strictObject({ agency, recipients, archive }) }),
    output: titled,
  }),
  /** A content as a file. A draft with errors is not written as .docx: the findings say where. */
  'content.write': call({
    input: z.strictObject({ body: contentSchema, today: day, format: z.enum(['docx', 'text']) }),
    output: writtenSchema,
  }),
  /** A content to be read: every unit with its lines, nothing marked. */
  'content.read': call({ input: z.strictObject({ body: contentSchema }), output: view }),
  /** Its numbered units down to articles, as they are printed; articles where there are any, else the divisions. */
  'content.units': call({
    input: z.strictObject({ body: contentSchema }),
    output: z.array(z.strictObject({ id: z.string(), num: z.string(), heading: z.string() })),
  }),
  /** The examples that come with the program, as drafts. */
  'content.samples': call({ input: z.strictObject({}), output: z.array(titled) }),
} as const;
