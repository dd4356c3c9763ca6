// The shape of a dossier file, and writing it: a zip with dossier.json (records, contents, passages) and the bytes of
// the attachments. The same dossier gives the same bytes.
import { strToU8, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { text } from '../model/text';
import { attachmentSchema } from './attachment';
import { bodyFields } from './body';
import { dossierSchema } from './dossier';
import { noteSchema } from './note';
import { versionSchema } from './version';
import { stepSchema } from './working';

/** Raise when the shape changes; older files must still be read. */
export const archiveVersion = 1;

export const archiveSchema = z.strictObject({
  schema: z.literal('phoihop/dossier'),
  version: z.literal(archiveVersion),
  dossier: dossierSchema,
  versions: z.array(z.strictObject({ record: versionSchema, ...bodyFields })).max(100_000),
  working: z.strictObject({ record: stepSchema, ...bodyFields }).nullable(),
  attachments: z.array(z.strictObject({ record: attachmentSchema, text })).max(10_000),
  notes: z.array(noteSchema).max(100_000),
});
export type Manifest = z.output<typeof archiveSchema>;

export interface DossierArchive extends Omit<Manifest, 'schema' | 'version' | 'attachments'> {
  readonly attachments: readonly (Manifest['attachments'][number] & { readonly bytes: Uint8Array })[];
}

// The zip format counts from 1980; a fixed time gives the same bytes for the same dossier.
const mtime = new Date(1980, 0, 1);
export const manifestName = 'dossier.json';
export const fileName = (id: string) => `attachments/${id}`;

export function writeArchive({ attachments, ...rest }: DossierArchive): Uint8Array {
  const kept = attachments.map(({ record, text }) => ({ record, text }));
  const manifest: Manifest = { schema: 'phoihop/dossier', version: archiveVersion, ...rest, attachments: kept };
  const files: Zippable = { [manifestName]: strToU8(JSON.stringify(manifest)) };
  for (const { record, bytes } of attachments) files[fileName(record.id)] = bytes;
  return zipSync(files, { mtime, level: 6 });
}
