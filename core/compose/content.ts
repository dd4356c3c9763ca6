// What a version or a working copy of the library holds: a draft, or a document that was read from somebody's file.
import { z } from 'zod';
import { done, failed, type Outcome } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import type { Draft } from '../model/draft';
import { parseDraft } from '../model/parse';
import type { Tree } from '../tree/node';
import { treeSchema } from '../tree/schema';

export const documentSchema = 'phoihop/document';

/** `name` is what the file was called. */
const foreignSchema = z.strictObject({
  schema: z.literal(documentSchema),
  version: z.literal(1),
  name: z.string().max(500),
  tree: treeSchema,
});

export type Content =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'document'; readonly name: string; readonly tree: Tree };

export function documentContent(name: string, tree: Tree): z.input<typeof foreignSchema> {
  return { schema: documentSchema, version: 1, name, tree };
}

export function isDocumentContent(value: unknown): boolean {
  return value instanceof Object && 'schema' in value && value.schema === documentSchema;
}

export function parseContent(value: unknown): Outcome<Content> {
  if (!isDocumentContent(value)) {
    const draft = parseDraft(value);
    return draft.ok ? done({ kind: 'draft', draft: draft.value }) : draft;
  }
  const parsed = foreignSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return failed(findingsOf(parsed.error.issues));
  return done({ kind: 'document', name: parsed.data.name, tree: parsed.data.tree });
}
