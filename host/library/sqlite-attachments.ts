// Attachments of the SQLite library.
import { z } from 'zod';
import { done, type Outcome } from '../../core/finding/finding';
import { type Attachment, attachmentSeal, newAttachment, newAttachmentSchema } from '../../core/library/attachment';
import type { Dossier } from '../../core/library/dossier';
import type { Attachments } from '../../core/library/library';
import { attachmentPassage } from '../../core/library/passage';
import { checked, inTrash, noAttachment } from '../../core/library/refusals';
import type { KeptAttachment } from '../../core/library/shelf';
import { insertInto, readRow, selectList, textOf, valuesOf } from './columns';
import type { Store } from './store';
import { attachmentColumns, attachmentRow, fileColumns, fileRow } from './tables';

const columns = { ...attachmentColumns, ...fileColumns };

export function sqliteAttachments(store: Store): Attachments {
  const { world, index } = store;
  return {
    async add(given) {
      const input = checked(newAttachmentSchema, given);
      if (!input.ok) return input;
      const { text, bytes } = input.value;
      return store.change(input.value.dossier, (dossier) => {
        const record = newAttachment(input.value, world);
        addAttachment(store, { record, seal: attachmentSeal(record, text, world), text, bytes });
        index.replace(dossier.id, 'attachment', [attachmentPassage(record, text)], record.id);
        store.put({ ...dossier, changedAt: record.at });
        return done(record);
      });
    },
    list: (id) =>
      store.read(() => {
        const dossier = store.dossier(id);
        return dossier.ok ? done(attachmentsOf(store, id)) : dossier;
      }),
    read: (id) =>
      store.read(() => {
        const kept = keptAttachment(store, id);
        return kept ? done({ ...kept.record, bytes: kept.bytes }) : noAttachment(id);
      }),
    remove: (id) => store.write(() => remove(store, id)),
  };
}

function remove(store: Store, id: string): Outcome<null> {
  const owner = ownerOf(store, id);
  if (!owner.ok) return owner;
  if (owner.value.discardedAt !== null) return inTrash(owner.value);
  store.connection.run('DELETE FROM attachment WHERE id = ?', id);
  store.index.replace(owner.value.id, 'attachment', [], id);
  store.put({ ...owner.value, changedAt: store.world.now() });
  return done(null);
}

function ownerOf(store: Store, id: string): Outcome<Dossier> {
  const row = store.connection.row('SELECT CAST(dossier AS BLOB) FROM attachment WHERE id = ?', id);
  return row ? store.dossier(textOf(row[0])) : noAttachment(id);
}

export function addAttachment({ connection }: Store, { record, seal, text, bytes }: KeptAttachment): void {
  connection.run(insertInto('attachment', columns), ...valuesOf(columns, { ...record, seal, text, bytes }));
}

/** In the order in which they were added. */
export function attachmentsOf({ connection }: Store, dossier: string): Attachment[] {
  const rows = connection.rows(
    `SELECT ${selectList(attachmentColumns)} FROM attachment WHERE dossier = ? ORDER BY rowid`,
    dossier,
  );
  return rows.map((row) => readRow(attachmentColumns, attachmentRow, row));
}

/** Throws DamagedRow. */
export function keptAttachment({ connection }: Store, id: string): KeptAttachment | undefined {
  const row = connection.row(`SELECT ${selectList(columns)} FROM attachment WHERE id = ?`, id);
  if (!row) return undefined;
  const { seal, text, bytes, ...record } = readRow(columns, z.strictObject({ ...attachmentRow.shape, ...fileRow }), row);
  return { record, seal, text, bytes };
}
