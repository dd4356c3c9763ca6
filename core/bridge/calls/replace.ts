// Calls for replacing a regulation: names and grounds that are out of date.
import { z } from 'zod';
import type { Hit } from '../../succession/hit';
import { call } from '../call';
import { bytes, day } from '../values';

const anyBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const list = z.custom<readonly unknown[]>((value) => Array.isArray(value));
const hits = z.custom<readonly Hit[]>((value) => Array.isArray(value));
const json = z.string().max(5_000_000).optional();

/** What any of these calls gives as a file or as text; `json` carries the rest of the value as data. */
export type Replacement =
  | { readonly format: 'docx'; readonly bytes: Uint8Array }
  | { readonly format: 'table'; readonly bytes: Uint8Array }
  | { readonly format: 'text'; readonly text: string }
  | { readonly format: 'json' };

const written = [
  z.strictObject({ format: z.literal('docx'), bytes: anyBytes }),
  z.strictObject({ format: z.literal('table'), bytes: anyBytes }),
  z.strictObject({ format: z.literal('text'), text: z.string() }),
] as const;

export const replaceCalls = {
  /** What is out of date in a text at a day; with `apply` the new text, its changes and their reasons. */
  'succession.find': call({
    summary: 'call.succession',
    input: z.strictObject({
      file: bytes.describe('input.successionFile'),
      at: day.optional().describe('input.successionAt'),
      apply: z.boolean().default(false).describe('input.apply'),
      choices: json.describe('input.choices'),
      rows: json.describe('input.successionRows'),
      format: z.enum(['text', 'json', 'docx', 'table']).default('text').describe('input.replaceFormat'),
      today: day.describe('input.today'),
    }),
    output: z.discriminatedUnion('format', [
      ...written,
      z.strictObject({
        format: z.literal('json'),
        at: day,
        hits,
        changes: list,
        notes: z.record(z.string(), z.string()),
      }),
    ]),
    command: {
      name: 'succession',
      positionals: [{ key: 'file', from: 'bytes' }],
      fileOptions: ['choices', 'rows'],
      gives: 'replacement',
    },
  }),
} as const;
