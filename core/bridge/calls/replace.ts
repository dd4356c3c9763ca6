// Calls for replacing a regulation: names and grounds that are out of date.
import { z } from 'zod';
import type { Coverage, CoverageRow } from '../../coverage/coverage';
import type { DutyRow } from '../../coverage/duties';
import { type Content, contentSchema } from '../../library/content';
import type { ShownHit } from '../../succession/report';
import { call } from '../call';
import { bytes, day } from '../values';

const anyBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const list = z.custom<readonly unknown[]>((value) => Array.isArray(value));
const hits = z.custom<readonly ShownHit[]>((value) => Array.isArray(value));
const json = z.string().max(5_000_000).optional();

/** What any of these calls gives as a file or as text; `json` carries the rest of the value as data. */
export type Replacement =
  | { readonly format: 'docx'; readonly bytes: Uint8Array }
  | { readonly format: 'table' | 'comparison'; readonly bytes: Uint8Array }
  | { readonly format: 'text'; readonly text: string }
  | { readonly format: 'draft'; readonly draft: unknown }
  | { readonly format: 'content'; readonly body: Content }
  | { readonly format: 'json' };

const written = [
  z.strictObject({ format: z.literal('docx'), bytes: anyBytes }),
  z.strictObject({ format: z.literal('table'), bytes: anyBytes }),
  z.strictObject({ format: z.literal('text'), text: z.string() }),
] as const;

const coverageRows = z.custom<readonly CoverageRow[]>((value) => Array.isArray(value));
const addedUnits = z.custom<Coverage['added']>((value) => Array.isArray(value));
const dutyRows = z.custom<readonly DutyRow[]>((value) => Array.isArray(value));

export const replaceCalls = {
  /** What became of every unit of a text that another replaces. With `final` what is still open is an error: the
   * check before the final version is exported. `titles`: what the areas and roles of `duties` are called. `comparison`: the
   * comparison in three columns, with the reasons. */
  'replace.coverage': call({
    summary: 'call.coverage',
    input: z.strictObject({
      old: bytes.describe('input.coverageOld'),
      new: bytes.describe('input.coverageNew'),
      reasons: json.describe('input.reasons'),
      format: z.enum(['text', 'json', 'table', 'comparison', 'draft']).default('text').describe('input.coverageFormat'),
      final: z.boolean().default(false).describe('input.final'),
      today: day.describe('input.today'),
    }),
    output: z.discriminatedUnion('format', [
      written[1],
      written[2],
      z.strictObject({ format: z.literal('comparison'), bytes: anyBytes }),
      z.strictObject({ format: z.literal('draft'), draft: z.unknown() }),
      z.strictObject({
        format: z.literal('json'),
        rows: coverageRows,
        added: addedUnits,
        counts: z.record(z.string(), z.number()),
        duties: dutyRows,
        titles: z.record(z.string(), z.string()),
        changes: list,
      }),
    ]),
    command: {
      name: 'coverage',
      positionals: [
        { key: 'old', from: 'bytes' },
        { key: 'new', from: 'bytes' },
      ],
      fileOptions: ['reasons'],
      gives: 'replacement',
    },
  }),
  /** What is out of date in a text at a day; with `apply` the new text, its changes and their reasons. `content`: the new text
   * as the library holds it, a draft where it was one; a finding names what a draft could not take. */
  'succession.find': call({
    summary: 'call.succession',
    input: z.strictObject({
      content: bytes.describe('input.successionFile'),
      at: day.optional().describe('input.successionAt'),
      apply: z.boolean().default(false).describe('input.apply'),
      choices: json.describe('input.choices'),
      rows: json.describe('input.successionRows'),
      format: z.enum(['text', 'json', 'docx', 'table', 'content']).default('text').describe('input.replaceFormat'),
      today: day.describe('input.today'),
    }),
    output: z.discriminatedUnion('format', [
      ...written,
      z.strictObject({ format: z.literal('content'), body: contentSchema }),
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
      positionals: [{ key: 'content', from: 'bytes' }],
      fileOptions: ['choices', 'rows'],
      gives: 'replacement',
    },
  }),
} as const;
