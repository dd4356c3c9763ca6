// A dossier file → its records. Reading trusts nothing: sizes are bounded before anything is unpacked, shapes are checked,
// every hash is proved.
import { strFromU8, unzipSync } from 'fflate';
import { done, error, failed, type Outcome } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import { archiveSchema, archiveVersion, type DossierArchive, fileName, type Manifest, manifestName } from './archive';
import { type Body, bodyText, contentText } from './body';
import { libraryLimits } from './limits';
import { versionHash } from './version';
import type { Hasher } from './world';

type Files = Readonly<Record<string, Uint8Array>>;

export function readArchive(bytes: Uint8Array, world: Hasher): Outcome<DossierArchive> {
  const files = unpacked(bytes);
  if (!files.ok) return files;
  const manifest = manifestOf(files.value[manifestName]);
  if (!manifest.ok) return manifest;
  const archive = withBytes(manifest.value, files.value);
  return archive && isWhole(archive, world) ? done(archive) : failed([error('library.archiveAltered', '')]);
}

/** Whether nothing is missing from the archive and every hash in it is the hash of what it holds. */
export function isWhole(archive: DossierArchive, world: Hasher): boolean {
  return isLinked(archive) && areHashesTrue(archive, world);
}

/** The sizes that the zip claims are those that fflate makes room for: what does not fit is an error, not more memory. */
function unpacked(bytes: Uint8Array): Outcome<Files> {
  const limit = libraryLimits.archive;
  const tooBig = failed([error('library.archiveTooBig', '', { limit: limit / 1024 / 1024 })]);
  if (bytes.length > limit) return tooBig;
  let total = 0;
  const isWanted = ({ name, originalSize }: { name: string; originalSize: number }) => {
    const isOurs = name === manifestName || name.startsWith('attachments/');
    if (isOurs) total += originalSize;
    return isOurs && total <= limit;
  };
  try {
    const files = unzipSync(bytes, { filter: isWanted });
    return total > limit ? tooBig : done(files);
  } catch {
    return total > limit ? tooBig : failed([error('library.archiveDamaged', '')]);
  }
}

function manifestOf(bytes: Uint8Array | undefined): Outcome<Manifest> {
  const value = bytes && parsed(bytes);
  if (value === undefined) return failed([error('library.archiveDamaged', '')]);
  if (isNewer(value)) return failed([error('library.archiveNewer', '', { known: archiveVersion })]);
  const checked = archiveSchema.safeParse(value, { reportInput: true });
  if (checked.success) return done(checked.data);
  return failed([error('library.archiveDamaged', ''), ...findingsOf(checked.error.issues).slice(0, 20)]);
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

function withBytes(manifest: Manifest, files: Files): DossierArchive | undefined {
  const { dossier, versions, working, notes } = manifest;
  const attachments = manifest.attachments.flatMap((item) => {
    const name = fileName(item.record.id);
    const bytes = Object.hasOwn(files, name) ? files[name] : undefined;
    return bytes ? [{ ...item, bytes }] : [];
  });
  return attachments.length === manifest.attachments.length ? { dossier, versions, working, attachments, notes } : undefined;
}

/** The records belong together and none is missing. */
function isLinked({ dossier, versions, working, attachments, notes }: DossierArchive): boolean {
  const owned = [...versions, ...attachments, ...(working ? [working] : [])].map(({ record }) => record);
  const isOwn = [...owned, ...notes].every((record) => record.dossier === dossier.id);
  const isHead = dossier.versions === versions.length && dossier.head === (versions.at(-1)?.record.hash ?? null);
  const isWorking = dossier.step === (working?.record.number ?? null) && dossier.nextStep > (dossier.step ?? 0);
  const numbers = [dossier.base ?? 0, ...notes.flatMap(({ older, newer }) => [older, newer])];
  const areThere = numbers.every((number) => number <= versions.length);
  const keys = [
    ...owned.map((record) => ('id' in record ? record.id : '')),
    ...notes.map(({ older, newer, change }) => `${older} ${newer} ${change}`),
  ];
  return isOwn && isHead && isWorking && areThere && new Set(keys).size === keys.length;
}

function areHashesTrue(archive: DossierArchive, world: Hasher): boolean {
  const { versions, working, attachments } = archive;
  const isChain = versions.every((version, at) => version.record.number === at + 1 && isVersionWhole(version, archive, world));
  const isWorking = !working || contentHash(working, world) === working.record.content;
  const areFiles = attachments.every(
    ({ record, bytes }) => bytes.length === record.size && world.sha256(bytes) === record.content,
  );
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
