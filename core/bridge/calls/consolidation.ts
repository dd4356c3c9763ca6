// Calls about amending texts of anyone's: what they order, and the text that they make of a base.
import { z } from 'zod';
import type { Instruction } from '../../amend/instruction';
import type { ToldResult } from '../../amend/report';
import { call } from '../call';
import { articleRow } from '../results';
import { bytes, day } from '../values';

/** From the core; walking them again would double the work. */
const instructions = z.custom<readonly Instruction[]>((value) => Array.isArray(value));
const results = z.custom<readonly ToldResult[]>((value) => Array.isArray(value));
const anyBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const consolidationFormats = ['docx', 'text', 'articles'] as const;

const applied = z.strictObject({
  number: z.string().nullable(),
  /** Kind and subject, as printed. */
  name: z.string(),
  /** The day from which it holds; null where it says none. */
  effect: z.string().nullable(),
  results,
});

export const consolidationCalls = {
  /** An amending text → its instructions; `text` says them in words. */
  'amend.read': call({
    summary: 'call.instructions',
    input: z.strictObject({ amending: bytes.describe('input.amending') }),
    output: z.strictObject({ text: z.string(), instructions }),
    command: { name: 'instructions', positionals: [{ key: 'amending', from: 'bytes' }], gives: 'instructions' },
  }),
  /** A base and the texts that amend it → the consolidated text, and what became of each instruction. */
  'amend.consolidate': call({
    summary: 'call.consolidate',
    input: z.strictObject({
      base: bytes.describe('input.base'),
      amending: z.array(bytes).min(1).max(100).describe('input.amending'),
      at: day.optional().describe('input.inForce'),
      clean: z.boolean().default(false).describe('input.clean'),
      dryRun: z.boolean().default(false).describe('input.dryRun'),
      format: z.enum(consolidationFormats).default('docx').describe('input.consolidationFormat'),
      today: day.describe('input.today'),
    }),
    output: z.discriminatedUnion('format', [
      z.strictObject({ format: z.literal('docx'), bytes: anyBytes, texts: z.array(applied) }),
      z.strictObject({ format: z.literal('text'), text: z.string(), texts: z.array(applied) }),
      z.strictObject({ format: z.literal('articles'), articles: z.array(articleRow), texts: z.array(applied) }),
      z.strictObject({ format: z.literal('report'), text: z.string(), texts: z.array(applied) }),
    ]),
    command: {
      name: 'consolidate',
      positionals: [
        { key: 'base', from: 'bytes' },
        { key: 'amending', from: 'bytes', many: true },
      ],
      gives: 'consolidation',
    },
  }),
} as const;
