// The stored draft: everything the user said about one document, and nothing that can be computed from it.
import { z } from 'zod';
import { type Entry, entrySchema } from './entry';
import { citationSchema, dateSchema, replacementSchema } from './instrument';
import { partySchema } from './party';
import { filledText, idText, maybeText } from './text';

/** Raise when the shape changes, and add the step to upgrade.ts (law L9). */
export const draftVersion = 1;

/** Secrecy by the state-secret law; urgency and circulation: Phụ lục I, Phần I, mục III.2. */
const marksSchema = z.strictObject({
  secrecy: z.enum(['mat', 'toi-mat', 'tuyet-mat']).nullable().default(null),
  urgency: z.enum(['khan', 'thuong-khan', 'hoa-toc']).nullable().default(null),
  circulation: z.enum(['xem-xong-tra-lai', 'luu-hanh-noi-bo']).nullable().default(null),
});

const recipientsSchema = z.strictObject({
  items: z.array(filledText).max(200).default([]),
  /** What follows "Lưu: ", e.g. "VT, Cục Cửa khẩu"; null is a visible blank after "VT". */
  archive: maybeText,
});

/** Sizes move together: 12/13/13 or 13/14/14 for Quốc hiệu, Tiêu ngữ, place and date (Phụ lục I, mục V, note 1). */
const formatSchema = z.strictObject({
  sizes: z.enum(['12-13-13', '13-14-14']).default('12-13-13'),
  body: z.literal([13, 14]).default(14),
});

const annexSchema = z.strictObject({
  id: idText,
  type: z.literal('annex'),
  enabled: z.boolean().default(true),
  heading: filledText,
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  content: z.array(entrySchema).max(500).default([]),
});

const shape = {
  schema: z.literal('phoihop/draft').default('phoihop/draft'),
  version: z.literal(draftVersion),
  id: idText,
  pack: idText,
  /** Kind of document by Nghị định 30/2020/NĐ-CP, Điều 7, as abbreviated: "QC", "QyĐ"; absent, the pack's own. */
  documentKind: filledText.optional(),
  parties: z.array(partySchema).min(1).max(20),
  /** `code` is the whole symbol after "/", e.g. "QCPH-BP-HQ/VX-TP"; null builds it from the kind and the abbreviations. */
  symbol: z.strictObject({ number: maybeText, code: maybeText }).prefault({}),
  place: maybeText,
  date: dateSchema.nullable().default(null),
  subject: filledText,
  citations: z.array(citationSchema).max(200).default([]),
  replaces: z.array(replacementSchema).max(50).default([]),
  answers: z.record(z.string(), z.unknown()).default({}),
  /** Empty: the pack's own outline. */
  outline: z.array(entrySchema).max(1000).default([]),
  recipients: recipientsSchema.prefault({}),
  marks: marksSchema.prefault({}),
  format: formatSchema.prefault({}),
  /** Explanations that `phoihop new` writes for the reader; ignored. */
  $help: z.record(z.string(), z.unknown()).optional(),
};

/** An attached regulation is a draft of its own, composed without header number, date and signatures (Mẫu 1.3). */
export interface AttachedRegulation {
  id: string;
  type: 'regulation';
  enabled: boolean;
  draft: Draft;
}
export type Attachment = z.infer<typeof annexSchema> | AttachedRegulation;
export type Draft = Omit<z.infer<z.ZodObject<typeof shape>>, 'outline'> & { outline: Entry[]; attachments: Attachment[] };

const attachedSchema = z.strictObject({
  id: idText,
  type: z.literal('regulation'),
  enabled: z.boolean().default(true),
  get draft(): z.ZodType<Draft, unknown> {
    return draftSchema;
  },
});

export const draftSchema: z.ZodType<Draft, unknown> = z.strictObject({
  ...shape,
  attachments: z
    .array(z.discriminatedUnion('type', [annexSchema, attachedSchema]))
    .max(100)
    .default([]),
});

export type Annex = z.infer<typeof annexSchema>;
