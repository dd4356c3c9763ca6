// The tree of a draft → what is written of it; and back from the draft inside a file of ours.
import { z } from 'zod';
import type { Written } from '../../../core/bridge/results';
import { writeDocx } from '../../../core/docx/write';
import type { Draft } from '../../../core/model/draft';
import { parseDraft, parseJson } from '../../../core/model/parse';
import type { Pack } from '../../../core/packs/pack';
import type { Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { packIds } from './bench';

/** The draft that travels inside a .docx of ours; undefined when there is none or it does not parse. */
export function sourceDraft(source: string | undefined): Draft | undefined {
  const value = source === undefined ? undefined : parseJson(source);
  const parsed = value?.ok ? sourceSchema.safeParse(value.value) : undefined;
  const draft = parsed?.success ? parseDraft(parsed.data.draft) : undefined;
  return draft?.ok ? draft.value : undefined;
}

/** What docxOf puts inside a file. */
export const sourceSchema = z.object({ schema: z.literal('phoihop/source'), today: z.string().max(10), draft: z.unknown() });

type Writer = (tree: Tree, draft: Draft, packs: ReadonlyMap<string, Pack>, today: string) => Written;

export const writers: Readonly<Record<Written['format'], Writer>> = {
  docx: (tree, draft, packs, today) => ({ format: 'docx', bytes: docxOf(tree, draft, packs, today) }),
  text: (tree) => ({ format: 'text', text: textOf(tree) }),
  json: (tree) => ({ format: 'json', tree }),
};

/** The draft travels inside the file, with what else it takes to write the same bytes again. */
export function docxOf(tree: Tree, draft: Draft, packs: ReadonlyMap<string, Pack>, today: string): Uint8Array {
  const versions = Object.fromEntries([...packIds(draft)].map((id) => [id, packs.get(id)?.version]));
  const source = JSON.stringify({ schema: 'phoihop/source', version: 1, today, packs: versions, draft });
  const properties = { title: draft.subject, creator: draft.parties[0]?.name ?? '', created: today };
  return writeDocx(tree, { source, properties });
}

export function isMeeting(value: unknown): boolean {
  return value instanceof Object && 'schema' in value && value.schema === 'phoihop/meeting';
}

/** Characters of a draft as text; the limits of time grow with it. */
export function sizeOf(given: unknown): number {
  return typeof given === 'string' ? given.length : (JSON.stringify(given)?.length ?? 0);
}
