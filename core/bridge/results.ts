// What calls give back, as schemas: shells see these shapes and no other.
import { z } from 'zod';
import { fieldSchema, wordsSchema } from '../packs/field';
import type { Tree } from '../tree/node';

export const packSummarySchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: wordsSchema,
  description: wordsSchema,
  documentKind: z.string(),
  layout: z.enum(['joint', 'single']),
  parties: z.strictObject({ min: z.int(), max: z.int() }),
  fields: z.array(fieldSchema),
});
export type PackSummary = z.infer<typeof packSummarySchema>;

/** Only the root is looked at: the tree comes from the core, and walking it again would double the work. */
const treeSchema = z.custom<Tree>((value) => value instanceof Object && 'kind' in value && value.kind === 'document');

export const writtenSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('docx'), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  z.strictObject({ format: z.literal('text'), text: z.string() }),
  z.strictObject({ format: z.literal('json'), tree: treeSchema }),
]);
export const articleRow = z.strictObject({ num: z.string(), heading: z.string(), text: z.string() });

/** What a file says: as text, as a tree, article by article, or only what was noticed (which comes as findings). */
export const readingSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('text'), text: z.string() }),
  z.strictObject({ format: z.literal('tree'), tree: treeSchema }),
  z.strictObject({ format: z.literal('articles'), articles: z.array(articleRow) }),
  z.strictObject({ format: z.literal('findings') }),
]);
export type Reading = z.infer<typeof readingSchema>;

const anyBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Changes are values of core/diff, with ids that redline, table and summary share; only their list is looked at. */
export const comparisonSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('redline'), bytes: anyBytes }),
  z.strictObject({ format: z.literal('table'), bytes: anyBytes }),
  z.strictObject({ format: z.literal('text'), text: z.string() }),
  z.strictObject({ format: z.literal('json'), changes: z.array(z.unknown()), summary: z.array(z.unknown()) }),
]);
export type Comparison = z.infer<typeof comparisonSchema>;

export type Written = z.infer<typeof writtenSchema>;
