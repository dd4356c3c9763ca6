// Whether stored records still are what they were: each check gives a finding for what does not fit its hash. A lone
// flipped bit is always found; that somebody rewrote hashes too is found by a head hash noted elsewhere.
import { error, type Finding } from '../finding/finding';
import { type Attachment, attachmentSeal } from './attachment';
import { contentText, readBody } from './body';
import { type Dossier, dossierSeal } from './dossier';
import { type Note, noteSeal } from './note';
import { bodySeal, type Version, versionHash } from './version';
import { type Step, stepHash } from './working';
import type { Hasher } from './world';

export interface VerifyReport {
  readonly dossiers: number;
  readonly versions: number;
  readonly steps: number;
  readonly attachments: number;
  readonly notes: number;
}
export const emptyReport: VerifyReport = { dossiers: 0, versions: 0, steps: 0, attachments: 0, notes: 0 };

/** A record as it is kept: `stored` is the body in the form of the adapter, `body` its text (undefined: unreadable). */
export interface Kept<T> {
  readonly record: T;
  readonly seal: string;
  readonly stored: string | Uint8Array;
  readonly body: string | undefined;
}

export type Part = 'dossier' | 'version' | 'step' | 'attachment' | 'note' | 'index' | 'file';

export function altered(part: Part, at: string, dossier: string): Finding {
  if (part === 'file') return error('library.fileAltered', '', { file: at });
  return error('library.altered', at, { part, dossier, name: at });
}

/** Versions must be numbered 1, 2, 3 … up to the count of the dossier, and the last one must be its head. */
export function dossierProblems(
  dossier: Dossier,
  seal: string,
  head: Version | undefined,
  count: number,
  world: Hasher,
): Finding[] {
  const isWhole = count === dossier.versions && (head?.number ?? 0) === count && (head?.hash ?? null) === dossier.head;
  return isWhole && seal === dossierSeal(dossier, world) ? [] : [altered('dossier', dossier.id, dossier.id)];
}

export function versionProblems(kept: Kept<Version>, parentHash: string | null | undefined, world: Hasher): Finding[] {
  const { record } = kept;
  const isSame = parentHash !== undefined && versionHash(record, parentHash, world) === record.hash;
  return isSame && isBodyWhole(kept, record.hash, world)
    ? []
    : [altered('version', `${record.dossier}@${record.number}`, record.dossier)];
}

export function stepProblems(kept: Kept<Step>, world: Hasher): Finding[] {
  const { record } = kept;
  return isBodyWhole(kept, stepHash(record, world), world)
    ? []
    : [altered('step', `${record.dossier}#${record.number}`, record.dossier)];
}

function isBodyWhole({ record, seal, stored, body }: Kept<{ content: string }>, hash: string, world: Hasher): boolean {
  if (body === undefined || seal !== bodySeal(hash, stored, world)) return false;
  return world.sha256(contentText(body)) === record.content && readBody(body) !== undefined;
}

export function attachmentProblems(record: Attachment, seal: string, bytes: Uint8Array, text: string, world: Hasher): Finding[] {
  const isSame =
    seal === attachmentSeal(record, text, world) && bytes.length === record.size && world.sha256(bytes) === record.content;
  return isSame ? [] : [altered('attachment', record.id, record.dossier)];
}

export function noteProblems(note: Note, seal: string, world: Hasher): Finding[] {
  return seal === noteSeal(note, world) ? [] : [altered('note', note.change, note.dossier)];
}
