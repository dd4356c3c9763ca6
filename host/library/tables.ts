// The tables of a library file: their columns, and what a row must be when it is read.
import { z } from 'zod';
import { attachmentSchema } from '../../core/library/attachment';
import { dossierSchema } from '../../core/library/dossier';
import { noteSchema } from '../../core/library/note';
import { sources } from '../../core/library/passage';
import { hash } from '../../core/library/text';
import { versionSchema } from '../../core/library/version';
import { stepSchema } from '../../core/library/working';
import type { Columns } from './columns';

const text = 'text' as const;
const number = 'number' as const;
const bytes = 'bytes' as const;

const tagList = z
  .string()
  .transform((value, context) => {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      context.issues.push({ code: 'custom', input: value });
      return z.NEVER;
    }
  })
  .pipe(dossierSchema.shape.tags);

export const dossierColumns = {
  id: text,
  title: text,
  tags: text,
  createdAt: text,
  changedAt: text,
  openedAt: text,
  discardedAt: text,
  versions: number,
  head: text,
  step: number,
  nextStep: number,
  base: number,
  seal: text,
} satisfies Columns;
export const dossierRow = z.strictObject({ ...dossierSchema.shape, tags: tagList, seal: hash });

export const versionColumns = {
  id: text,
  dossier: text,
  number: number,
  parent: number,
  stage: text,
  author: text,
  message: text,
  milestone: text,
  at: text,
  content: text,
  hash: text,
} satisfies Columns;
export const versionRow = versionSchema;

export const stepColumns = { dossier: text, number: number, author: text, at: text, content: text } satisfies Columns;
export const stepRow = stepSchema;

/** The columns of a body, after those of a version or a step. */
export const bodyColumns = { seal: text, body: bytes } satisfies Columns;
export const bodyRow = { seal: hash, body: z.instanceof(Uint8Array) };

export const attachmentColumns = {
  id: text,
  dossier: text,
  name: text,
  type: text,
  author: text,
  at: text,
  size: number,
  content: text,
} satisfies Columns;
export const attachmentRow = attachmentSchema;
export const fileColumns = { seal: text, text: text, bytes: bytes } satisfies Columns;
export const fileRow = { seal: hash, text: z.string(), bytes: z.instanceof(Uint8Array) };

export const noteColumns = {
  dossier: text,
  older: number,
  newer: number,
  change: text,
  text: text,
  author: text,
  at: text,
  seal: text,
} satisfies Columns;
export const noteRow = z.strictObject({ ...noteSchema.shape, seal: hash });

export const passageColumns = { source: text, place: text, label: text, text: text } satisfies Columns;
export const passageRow = z.strictObject({ source: z.enum(sources), place: z.string(), label: z.string(), text: z.string() });
