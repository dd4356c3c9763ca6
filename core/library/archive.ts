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

export function readArchive(bytes: Uint8Array, world: Hasher): Outcome<DossierArchive> {
  const files = unpacked(bytes);
  if (!files.ok) return files;
  const manifest = manifestOf(files.value[manifestName]);
  if (!manifest.ok) return manifest;
  const archive = withBytes(manifest.value, files.value);
  return archive && isWhole(archive, world) ? done(archive) : failed([error('library.archiveAltered', '')]);
}

function unpacked(bytes: Uint8Array): Outcome<Record<string, Uint8Array>> {
  const limit = libraryLimits.archive;
  const tooBig = failed([error('library.archiveTooBig', '', { limit: limit / 1024 / 1024 })]);
  let total = 0;
  try {
    const files = unzipSync(bytes.length > limit ? new Uint8Array() : bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        return total <= limit && (name === manifestName || name.startsWith('attachments/'));
      },
    });
    return total > limit ? tooBig : done(files);
  } catch {
    return bytes.length > limit ? tooBig : failed([error('library.archiveDamaged', '')]);
  }
}

function manifestOf(bytes: Uint8Array | undefined): Outcome<Manifest> {
  const value = bytes && parsed(bytes);
  if (value === undefined) return failed([error('library.archiveDamaged', '')]);
  if (isNewer(value)) return failed([error('library.archiveNewer', '', { known: archiveVersion })]);
  const checked = archiveSchema.safeParse(value, { reportInput: true });
  return checked.success
    ? done(checked.data)
    : failed([error('library.archiveDamaged', ''), ...findingsOf(checked.error.issues).slice(0, 20)]);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}

function isNewer(value: unknown): boolean {
  return value instanceof Object && 'version' in value && typeof value.version === 'number' && value.version > archiveVersion;
}

function withBytes(manifest: Manifest, files: Record<string, Uint8Array>): DossierArchive | undefined {
  const { dossier, versions, working, notes } = manifest;
  const attachments = manifest.attachments.flatMap((item) => {
    const bytes = Object.hasOwn(files, fileName(item.record.id)) ? files[fileName(item.record.id)] : undefined;
    return bytes ? [{ ...item, bytes }] : [];
  });
  return attachments.length === manifest.attachments.length ? { dossier, versions, working, attachments, notes } : undefined;
}

function isWhole(archive: DossierArchive, world: Hasher): boolean {
  const { dossier, versions, working, attachments, notes } = archive;
  const owned = [...versions, ...attachments, ...(working ? [working] : [])].map(({ record }) => record);
  const isOwn = [...owned, ...notes].every((record) => record.dossier === dossier.id);
  const isChain = versions.every((version, at) => version.record.number === at + 1 && isVersionWhole(version, archive, world));
  const isHead = dossier.versions === versions.length && dossier.head === (versions.at(-1)?.record.hash ?? null);
  const isWorking = dossier.step === (working?.record.number ?? null) && dossier.nextStep > (dossier.step ?? 0);
  const isBased = (dossier.base ?? 0) <= versions.length && notes.every(({ from, to }) => Math.max(from, to) <= versions.length);
  const isContent = !working || contentHash(working, world) === working.record.content;
  const isUnique = [versions, attachments].every((list) => new Set(list.map(({ record }) => record.id)).size === list.length);
  const areFiles = attachments.every(
    ({ record, bytes }) => bytes.length === record.size && world.sha256(bytes) === record.content,
  );
  return isOwn && isChain && isHead && isWorking && isBased && isContent && isUnique && areFiles;
}

function isVersionWhole(version: DossierArchive['versions'][number], { versions }: DossierArchive, world: Hasher): boolean {
  const { record } = version;
  const parent = record.parent === null ? null : versions[record.parent - 1]?.record;
  if (parent === undefined || (parent && parent.number >= record.number)) return false;
  return contentHash(version, world) === record.content && versionHash(record, parent?.hash ?? null, world) === record.hash;
}

function contentHash(
  body: { content: unknown; passages: DossierArchive['versions'][number]['passages'] },
  world: Hasher,
): string {
  const written = bodyText(body);
  return written.ok ? world.sha256(contentText(written.value)) : '';
}
