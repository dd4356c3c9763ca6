// One dossier ⇄ one file: a zip with dossier.json (records, contents, passages) and the bytes of the attachments.
// Reading it trusts nothing: sizes are bounded before anything is unpacked, shapes are checked, every hash is proved.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { done, error, failed, type Outcome } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import { text } from '../model/text';
import { attachmentSchema } from './attachment';
import { type Body, bodyFields, bodyText, contentText } from './body';
import { dossierSchema } from './dossier';
import { libraryLimits } from './limits';
import { noteSchema } from './note';
import { versionHash, versionSchema } from './version';
import { stepSchema } from './working';
import type { Hasher } from './world';

/** Raise when the shape changes; older files must still be read. */
export const archiveVersion = 1;

const archiveSchema = z.strictObject({
  schema: z.literal('phoihop/dossier'),
  version: z.literal(archiveVersion),
  dossier: dossierSchema,
  versions: z.array(z.strictObject({ record: versionSchema, ...bodyFields })).max(100_000),
  working: z.strictObject({ record: stepSchema, ...bodyFields }).nullable(),
  attachments: z.array(z.strictObject({ record: attachmentSchema, text })).max(10_000),
  notes: z.array(noteSchema).max(100_000),
});
type Manifest = z.output<typeof archiveSchema>;

export interface DossierArchive extends Omit<Manifest, 'schema' | 'version' | 'attachments'> {
  readonly attachments: readonly (Manifest['attachments'][number] & { readonly bytes: Uint8Array })[];
}

// The zip format counts from 1980; a fixed time gives the same bytes for the same dossier.
const mtime = new Date(1980, 0, 1);
const manifestName = 'dossier.json';
const fileName = (id: string) => `attachments/${id}`;

export function writeArchive({ attachments, ...rest }: DossierArchive): Uint8Array {
  const kept = attachments.map(({ record, text }) => ({ record, text }));
  const manifest: Manifest = { schema: 'phoihop/dossier', version: archiveVersion, ...rest, attachments: kept };
  const files: Zippable = { [manifestName]: strToU8(JSON.stringify(manifest)) };
  for (const { record, bytes } of attachments) files[fileName(record.id)] = bytes;
  return zipSync(files, { mtime, level: 6 });
}

/** Whether every hash of the archive is the hash of what it holds. */
export /** The records belong together and none is missing. */
function isLinked({ dossier, versions, working, attachments, notes }: DossierArchive): boolean {
  const owned = [...versions, ...attachments, ...(working ? [working] : [])].map(({ record }) => record);
  const isOwn = [...owned, ...notes].every((record) => record.dossier === dossier.id);
  const isHead = dossier.versions === versions.length && dossier.head === (versions.at(-1)?.record.hash ?? null);
  const isWorking = dossier.step === (working?.record.number ?? null) && dossier.nextStep > (dossier.step ?? 0);
  const numbers = [dossier.base ?? 0, ...notes.flatMap(({ older, newer }) => [older, newer])];
  const areThere = numbers.every((number) => number <= versions.length);
  const keys = [...owned.map((record) => ('id' in record ? record.id : '')), ...notes.map(({ older, newer, change }) => `${older} ${newer} ${change}`)];
  return isOwn && isHead && isWorking && areThere && new Set(keys).size === keys.length;
}

function areHashesTrue(archive: DossierArchive, world: Hasher): boolean {
  const { versions, working, attachments } = archive;
  const isChain = versions.every((version, at) => version.record.number === at + 1 && isVersionWhole(version, archive, world));
  const isWorking = !working || contentHash(working, world) === working.record.content;
  const areFiles = attachments.every(({ record, bytes }) => bytes.length === record.size && world.sha256(bytes) === record.content);
  return isChain && isWorking && areFiles;
}

function isVersionWhole(version: DossierArchive['versions'][number], { versions }: DossierArchive, world: Hasher): boolean {
  const { record } = version;
  const parent = record.parent === null ? null : versions[record.parent - 1]?.record;
  if (parent === undefined || (parent && parent.number >= record.number)) return false;
  return contentHash(version, world) === record.content && versionHash(record, parent?.hash ?? null, world) === record.hash;
}

function contentHash(body: Body, world: Hasher): string {
  const written = bodyText(body);
  return written.ok ? world.sha256(contentText(written.value)) : '';
}
