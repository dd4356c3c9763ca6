// Attachments and notes of the in-memory library.
import { done } from '../../finding/finding';
import { attachmentSeal, newAttachment, newAttachmentSchema } from '../attachment';
import type { Attachments, Notes } from '../library';
import { newNoteSchema, noteSeal } from '../note';
import { checked, inTrash, noAttachment, noVersion } from '../refusals';
import type { KeptAttachment, Shelf } from '../shelf';
import type { Shelves } from './shelves';

export function memoryAttachments(shelves: Shelves): Attachments {
  const { world, all } = shelves;
  const find = (id: string): { shelf: Shelf; kept: KeptAttachment } | undefined => {
    for (const shelf of all.values()) {
      const kept = shelf.attachments.find(({ record }) => record.id === id);
      if (kept) return { shelf, kept };
    }
    return undefined;
  };
  return {
    async add(given) {
      const input = checked(newAttachmentSchema, given);
      if (!input.ok) return input;
      const shelf = shelves.writing(input.value.dossier);
      if (!shelf.ok) return shelf;
      const record = newAttachment(input.value, world);
      const { text, bytes } = input.value;
      const kept = { record, seal: attachmentSeal(record, text, world), text, bytes: bytes.slice() };
      const dossier = { ...shelf.value.dossier, changedAt: record.at };
      shelves.put({ ...shelf.value, dossier, attachments: [...shelf.value.attachments, kept] });
      return done(record);
    },
    async list(id) {
      const shelf = shelves.reading(id);
      return shelf.ok ? done(shelf.value.attachments.map(({ record }) => record)) : shelf;
    },
    async read(id) {
      const found = find(id);
      return found ? done({ ...found.kept.record, bytes: found.kept.bytes.slice() }) : noAttachment(id);
    },
    async remove(id) {
      const found = find(id);
      if (!found) return noAttachment(id);
      const { dossier, attachments } = found.shelf;
      if (dossier.discardedAt !== null) return inTrash(dossier);
      const left = attachments.filter((kept) => kept !== found.kept);
      shelves.put({ ...found.shelf, dossier: { ...dossier, changedAt: world.now() }, attachments: left });
      return done(null);
    },
  };
}

export function memoryNotes(shelves: Shelves): Notes {
  const { world } = shelves;
  return {
    async put(given) {
      const input = checked(newNoteSchema, given);
      if (!input.ok) return input;
      const { dossier: id, older, newer, change } = input.value;
      const shelf = shelves.writing(id);
      if (!shelf.ok) return shelf;
      const missing = [older, newer].find((number) => number > shelf.value.dossier.versions);
      if (missing !== undefined) return noVersion(id, missing);
      const at = world.now();
      const others = shelf.value.notes.filter(
        ({ record }) => record.older !== older || record.newer !== newer || record.change !== change,
      );
      const record = { ...input.value, at };
      const own = record.text === '' ? [] : [{ record, seal: noteSeal(record, world) }];
      shelves.put({ ...shelf.value, dossier: { ...shelf.value.dossier, changedAt: at }, notes: [...others, ...own] });
      return done(null);
    },
    async list(id, older, newer) {
      const shelf = shelves.reading(id);
      if (!shelf.ok) return shelf;
      const wanted = shelf.value.notes.map(({ record }) => record).filter((note) => note.older === older && note.newer === newer);
      return done(wanted.sort((a, b) => (a.change < b.change ? -1 : 1)));
    },
  };
}
