// All records of one dossier, as they are kept; and the same as an archive.
import type { DossierArchive } from './archive';
import type { Attachment } from './attachment';
import { type Body, bodyText, readBody } from './body';
import type { Dossier } from './dossier';
import type { Note } from './note';
import type { Kept } from './verify';
import { bodySeal, type Version } from './version';
import { type Step, stepHash } from './working';
import type { Hasher } from './world';

export interface KeptAttachment {
  readonly record: Attachment;
  readonly seal: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

export interface Shelf {
  readonly dossier: Dossier;
  readonly seal: string;
  readonly versions: readonly Kept<Version>[];
  readonly steps: readonly Kept<Step>[];
  readonly attachments: readonly KeptAttachment[];
  readonly notes: readonly { readonly record: Note; readonly seal: string }[];
}

/** Of the steps only the current one travels. */
export function archiveOf({ dossier, versions, steps, attachments, notes }: Shelf): DossierArchive {
  const working = steps.find(({ record }) => record.number === dossier.step);
  return {
    dossier,
    versions: versions.map(opened),
    working: working ? opened(working) : null,
    attachments: attachments.map(({ record, text, bytes }) => ({ record, text, bytes })),
    notes: notes.map(({ record }) => record),
  };
}

/** `pack` gives the form in which the adapter stores a body. */
export function keptVersions(
  archive: DossierArchive,
  pack: (body: string) => string | Uint8Array,
  world: Hasher,
): Kept<Version>[] {
  return archive.versions.map((item) => kept(item, item.record.hash, pack, world));
}

export function keptStep({ working }: DossierArchive, pack: (body: string) => string | Uint8Array, world: Hasher): Kept<Step>[] {
  return working ? [kept(working, stepHash(working.record, world), pack, world)] : [];
}

function opened<T>({ record, body }: Kept<T>) {
  const { content, passages } = readBody(body ?? '') ?? { content: null, passages: [] };
  return { record, content, passages };
}

function kept<T>(
  item: Body & { readonly record: T },
  hash: string,
  pack: (body: string) => string | Uint8Array,
  world: Hasher,
): Kept<T> {
  const written = bodyText(item);
  const body = written.ok ? written.value : '';
  const stored = pack(body);
  return { record: item.record, seal: bodySeal(hash, stored, world), stored, body };
}
