// A document pack as values: what it asks (fields), how it is built (outline) and what it says (slots).
import { z } from 'zod';
import { type EntryKind, entryKinds } from '../model/entry';
import { filledText, idText, text } from '../model/text';
import type { ChartColumns } from '../tree/chart';
import { type Field, fieldSchema, type Words, wordsSchema } from './field';
import type { Slot } from './slot/parse';

/** pack.json */
export const manifestSchema = z.strictObject({
  id: idText,
  version: z.int().min(1),
  title: wordsSchema,
  description: wordsSchema,
  /** Key of `documentKinds` in the lexicon: "QC", "KH", "QĐ" … (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I). */
  documentKind: filledText,
  /** joint: every party in the header and the signature row; single: the first party issues and signs. */
  layout: z.enum(['joint', 'single']),
  parties: z
    .strictObject({ min: z.int().min(1), max: z.int().min(1) })
    .refine(({ min, max }) => min <= max, { params: { code: 'value.invalid' } }),
  preamble: z
    .strictObject({
      /** The line THẨM QUYỀN BAN HÀNH of quyết định forms (Mẫu 1.2, 1.3). */
      authorityLine: z.boolean().default(false),
      /** The slot of the opening formula. */
      formula: idText.optional(),
      /** The word that opens the enacting part, e.g. "QUYẾT ĐỊNH:". */
      enacting: text.optional(),
    })
    .prefault({}),
  /** Id of the pack with which the regulation that this document issues is drafted. */
  attaches: idText.optional(),
  /** undated: no line of place and date (Mẫu 1.9); attached: no number either, as in what goes with another document. */
  header: z.enum(['full', 'undated', 'attached']).default('full'),
  /** The slot of the italic line under the title, "Kèm theo …". */
  reference: idText.optional(),
  /** Who signs: the parties; people named by the list answer `signers` (role, agency, rank, person); nobody. */
  signatures: z.enum(['parties', 'answers', 'none']).default('parties'),
  recipients: z.boolean().default(true),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A unit of the pack's own outline. `each: "parties"` makes one unit a party, with its id as answer `party`. */
export interface OutlineUnit {
  id: string;
  kind: EntryKind;
  slot?: string | undefined;
  heading?: string | undefined;
  enabled: boolean;
  repeatable: boolean;
  each?: 'parties' | undefined;
  children: OutlineUnit[];
}

export const outlineUnitSchema: z.ZodType<OutlineUnit, unknown> = z.strictObject({
  id: idText,
  kind: z.enum(entryKinds),
  slot: idText.optional(),
  heading: text.optional(),
  enabled: z.boolean().default(true),
  repeatable: z.boolean().default(false),
  each: z.literal('parties').optional(),
  get children() {
    return z.array(outlineUnitSchema).default([]);
  },
});

/** outline.json: the units of the body, and annexes that the pack offers. */
export const outlineSchema = z.strictObject({
  body: z.array(outlineUnitSchema).min(1),
  annexes: z
    .array(
      z.strictObject({
        id: idText,
        heading: filledText,
        enabled: z.boolean().default(true),
        orientation: z.enum(['portrait', 'landscape']).default('portrait'),
        content: z.array(outlineUnitSchema).default([]),
      }),
    )
    .default([]),
});
export type Outline = z.infer<typeof outlineSchema>;

const column = z.int().min(0).max(29);

/** tables.json: tables drawn from a list field; `cell` is written in the language of slots, one line. */
export const tablesSchema = z.record(
  idText,
  z.strictObject({
    each: z.string(),
    /** Slot-like text of a caption above the table. */
    caption: text.optional(),
    columns: z
      .array(
        z.strictObject({
          heading: filledText,
          cell: text,
          width: z.number().positive().default(1),
          align: z.enum(['left', 'center', 'right', 'justify']).default('left'),
        }),
      )
      .min(1)
      .max(30),
    /** Columns (from 0) of the chart below: what is compared, its figure, that of the period before, its unit. */
    chart: z.strictObject({ label: column, now: column, before: column, unit: column }).optional(),
  }),
);

export interface PackTable {
  readonly each: string;
  readonly caption?: Slot | undefined;
  readonly columns: readonly { heading: string; cell: Slot; width: number; align: 'left' | 'center' | 'right' | 'justify' }[];
  readonly chart?: ChartColumns | undefined;
}

export const fieldsSchema = z.array(fieldSchema);

export interface Pack extends Manifest {
  readonly fields: readonly Field[];
  readonly outline: Outline;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly tables: ReadonlyMap<string, PackTable>;
  /** sample.json, as text: a whole draft. */
  readonly sample: string;
}

export type { Field, Words };
