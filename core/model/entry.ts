// The outline of a draft: chapters and articles as the user arranged them, each from the pack or the user's own.
import { z } from 'zod';
import { idText, text } from './text';

export const tableSchema = z.strictObject({
  caption: text.optional(),
  columns: z
    .array(
      z.strictObject({
        heading: text,
        /** Share of the table's width; shares are relative to each other. */
        width: z.number().positive().max(1000).default(1),
        align: z.enum(['left', 'center', 'right', 'justify']).default('left'),
      }),
    )
    .min(1)
    .max(30),
  rows: z.array(z.array(text)).max(5000).default([]),
});

export type TableData = z.infer<typeof tableSchema>;

export const entryKinds = ['part', 'chapter', 'section', 'subsection', 'division', 'article', 'clause', 'text', 'table'] as const;

export type EntryKind = (typeof entryKinds)[number];

/**
 * One unit of the outline.
 * - `slot`: the pack's slot whose wording is used; `wording`, when present, takes its place (same language as a slot);
 * - `heading`, when present, takes the place of the slot's heading;
 * - `answers`: answers that hold in this unit only, so that one slot can serve several areas;
 * - `table`: for kind `table`, its content, unless the slot is a table of the pack;
 * - `enabled: false` switches the unit off without losing it.
 */
export interface Entry {
  id: string;
  kind: EntryKind;
  slot?: string | undefined;
  enabled: boolean;
  heading?: string | undefined;
  wording?: string | undefined;
  answers: Record<string, unknown>;
  table?: TableData | undefined;
  children: Entry[];
}

export const entrySchema: z.ZodType<Entry, unknown> = z.strictObject({
  id: idText,
  kind: z.enum(entryKinds),
  slot: idText.optional(),
  enabled: z.boolean().default(true),
  heading: text.optional(),
  wording: text.optional(),
  answers: z.record(z.string(), z.unknown()).default({}),
  table: tableSchema.optional(),
  get children() {
    return z.array(entrySchema).max(1000).default([]);
  },
});
