// What the user says about an amending text beside the changes: parties, grounds, dates. What is not said is taken from the amended
// text where it says so, or stays a visible blank.
import { z } from 'zod';
import { citationSchema, dateSchema } from '../../model/instrument';
import { partySchema } from '../../model/party';
import { filledText, maybeText } from '../../model/text';
import { deadlineSchema } from '../../packs/field';
import { mannerSchema } from '../manner';

const successionSchema = z.strictObject({ oldName: filledText, newName: filledText });

/** A text that amended the amended one before; `units` are those it changed ("khoản 3 Điều 6") with their place in it. */
const amendedBySchema = z.strictObject({
  text: filledText,
  units: z
    .array(z.strictObject({ unit: filledText, at: filledText }))
    .max(500)
    .default([]),
});

const expirySchema = z.strictObject({ unit: filledText, until: z.iso.date() });

export const metaSchema = z.strictObject({
  /** The amended text in full ("Quy chế số … ngày … …") and in short ("Quy chế số 171/QCPH-BP-HQ/VX-TP"). */
  amendedTitle: maybeText,
  amendedShort: maybeText,
  subject: maybeText,
  /** Of a text that amends several: how each is named, in the order of the texts; what is null is taken from the text. */
  texts: z
    .array(z.strictObject({ amendedTitle: maybeText, amendedShort: maybeText }))
    .max(50)
    .default([]),
  /** Earlier amendments of the amended text, oldest first (P32, P38). */
  amendedBy: z.array(amendedBySchema).max(50).default([]),
  /** How sentences are put where there is more than one way. */
  manner: mannerSchema.prefault({}),
  symbol: z.strictObject({ number: maybeText, code: maybeText }).optional(),
  place: maybeText,
  date: dateSchema.nullable().default(null),
  /** The same parties, or the bodies that took their place. */
  parties: z.array(partySchema).min(1).max(20).optional(),
  citations: z.array(citationSchema).max(200).optional(),
  /** "YYYY-MM-DD", or "signing". */
  effect: z
    .union([z.literal('signing'), z.iso.date()])
    .nullable()
    .default(null),
  transition: z.array(filledText).max(50).default([]),
  successions: z.array(successionSchema).max(50).default([]),
  dissemination: deadlineSchema.nullable().default(null),
  /** Other texts that end with this one, each as cited (P36). */
  repealedTexts: z.array(filledText).max(200).default([]),
  /** Rules of the amended text that end on a day of their own (P40). */
  expiries: z.array(expirySchema).max(200).default([]),
  /** P42, P43: for amended texts that do not say so themselves. */
  movingReference: z.boolean().default(false),
  difficulties: maybeText,
  executors: z.array(filledText).max(50).default([]),
  copies: z.int().min(1).max(99).nullable().default(null),
  copiesEach: z.int().min(1).max(20).nullable().default(null),
  recipients: z.strictObject({ items: z.array(filledText).max(200).default([]), archive: maybeText }).optional(),
});
export type Meta = z.output<typeof metaSchema>;

export const noMeta: Meta = metaSchema.parse({});
