// The call that writes the amending text between two texts.
import { z } from 'zod';
import { call } from '../call';
import { bytes, day } from '../values';

export const amendingFormats = ['docx', 'text', 'json', 'draft', 'submission'] as const;

const anyBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** `json`: sentences with the instructions and the ids of the changes that each tells, the changes, and the state of the loop. */
export const amendingSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('docx'), bytes: anyBytes }),
  z.strictObject({ format: z.literal('text'), text: z.string() }),
  z.strictObject({ format: z.literal('draft'), draft: z.unknown() }),
  z.strictObject({
    format: z.literal('json'),
    sentences: z.array(z.unknown()),
    changes: z.array(z.unknown()),
    untold: z.array(z.string()),
    loop: z.strictObject({ closed: z.boolean(), differences: z.array(z.unknown()) }),
  }),
]);
export type AmendingOutput = z.infer<typeof amendingSchema>;

export const amendingCalls = {
  /**
   * Old text + new text → the amending regulation, read back from its own file and executed before it is given. `more`: further
   * texts that it amends, old and new by turns, each in an article of its own (layout C).
   */
  'amend.write': call({
    summary: 'call.amend',
    input: z.strictObject({
      old: bytes.describe('input.old'),
      new: bytes.describe('input.new'),
      more: z.array(bytes).max(40).default([]).describe('input.more'),
      format: z.enum(amendingFormats).default('docx').describe('input.amendingFormat'),
      layout: z.enum(['A', 'B', 'C']).default('A').describe('input.layout'),
      meta: z.string().max(2_000_000).optional().describe('input.meta'),
      draft: z.string().max(50_000_000).optional().describe('input.amendingDraft'),
      numbering: z.enum(['amended', 'written']).default('amended').describe('input.numbering'),
      marked: z.boolean().default(false).describe('input.marked'),
      today: day.describe('input.today'),
    }),
    output: amendingSchema,
    command: {
      name: 'amend',
      positionals: [
        { key: 'old', from: 'bytes' },
        { key: 'new', from: 'bytes' },
        { key: 'more', from: 'bytes', many: true, optional: true },
      ],
      fileOptions: ['meta', 'draft'],
      gives: 'amending',
    },
  }),
} as const;
