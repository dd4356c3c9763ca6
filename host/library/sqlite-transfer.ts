// One dossier of the SQLite library out to a file and in from one.
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { type DossierArchive, writeArchive } from '../../core/library/archive';
import { attachmentSeal } from '../../core/library/attachment';
import { readBody } from '../../core/library/body';
import type { Dossier } from '../../core/library/dossier';
import { attachmentPassage, dossierPassage, inContent, versionPassage } from '../../core/library/passage';
import { isWhole, readArchive } from '../../core/library/read-archive';
import { dossierExists } from '../../core/library/refusals';
import { archiveOf, keptVersions, keptStep as packedStep, type Shelf } from '../../core/library/shelf';
import { pack } from './packed';
import { unversioned } from './passage-index';
import { isConstraint } from './problems';
import { addAttachment, attachmentsOf, keptAttachment } from './sqlite-attachments';
import { addNote, notesOf } from './sqlite-notes';
import { addVersion, keptVersion, versionsOf } from './sqlite-versions';
import { addStep, keptStep } from './sqlite-working';
import type { Store } from './store';

/** What was altered does not leave the library as if it were whole. */
export function exportDossier(store: Store, id: string): Promise<Outcome<Uint8Array>> {
  return store.read(() => {
    const dossier = store.dossier(id);
    if (!dossier.ok) return dossier;
    const archive = archiveOf(shelfOf(store, dossier.value));
    if (!isWhole(archive, store.world)) return failed([error('library.altered', id, { part: 'dossier', dossier: id, name: id })]);
    return done(writeArchive(archive));
  });
}

export async function importDossier(store: Store, bytes: Uint8Array): Promise<Outcome<Dossier>> {
  const archive = readArchive(bytes, store.world);
  if (!archive.ok) return archive;
  return store.write(() => {
    if (store.dossier(archive.value.dossier.id).ok) return dossierExists(archive.value.dossier);
    try {
      return done(add(store, archive.value));
    } catch (problem) {
      // An id of a version or an attachment is taken by another dossier.
      if (isConstraint(problem)) return dossierExists(archive.value.dossier);
      throw problem;
    }
  });
}

function shelfOf(store: Store, dossier: Dossier): Shelf {
  const { id, step } = dossier;
  const current = step === null ? undefined : keptStep(store, id, step);
  return {
    dossier,
    seal: '',
    versions: versionsOf(store, id).flatMap(({ number }) => keptVersion(store, id, number) ?? []),
    steps: current ? [current] : [],
    attachments: attachmentsOf(store, id).flatMap((record) => keptAttachment(store, record.id) ?? []),
    notes: notesOf(store, id),
  };
}

function add(store: Store, archive: DossierArchive): Dossier {
  const { dossier, attachments, notes } = archive;
  const { index, world } = store;
  store.add(dossier);
  index.hold(dossier.id, unversioned, [dossierPassage(dossier)]);
  for (const kept of keptVersions(archive, pack, world)) {
    addVersion(store, kept);
    index.hold(dossier.id, kept.record.number, [
      versionPassage(kept.record),
      ...inContent(readBody(kept.body ?? '')?.passages ?? []),
    ]);
  }
  for (const kept of packedStep(archive, pack, world)) {
    addStep(store, kept);
    index.hold(dossier.id, unversioned, inContent(readBody(kept.body ?? '')?.passages ?? []));
  }
  for (const { record, text, bytes } of attachments) {
    addAttachment(store, { record, text, bytes, seal: attachmentSeal(record, text, world) });
    index.hold(dossier.id, unversioned, [attachmentPassage(record, text)]);
  }
  for (const note of notes) addNote(store, note);
  if (dossier.discardedAt !== null) index.mute(dossier.id);
  return dossier;
}
