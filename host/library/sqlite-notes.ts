// Notes of the SQLite library.
import { done } from '../../core/finding/finding';
import type { Notes } from '../../core/library/library';
import { type Note, newNoteSchema, noteSeal } from '../../core/library/note';
import { checked, noVersion } from '../../core/library/refusals';
import { insertInto, readRow, selectList, valuesOf } from './columns';
import type { Store } from './store';
import { noteColumns, noteRow } from './tables';

export function sqliteNotes(store: Store): Notes {
  return {
    async put(given) {
      const input = checked(newNoteSchema, given);
      if (!input.ok) return input;
      const { dossier: id, older, newer, change } = input.value;
      return store.change(id, (dossier) => {
        const missing = [older, newer].find((number) => number > dossier.versions);
        if (missing !== undefined) return noVersion(id, missing);
        const at = store.world.now();
        const key = 'dossier = ? AND older = ? AND newer = ? AND change = ?';
        store.connection.run(`DELETE FROM note WHERE ${key}`, id, older, newer, change);
        if (input.value.text !== '') addNote(store, { ...input.value, at });
        store.put({ ...dossier, changedAt: at });
        return done(null);
      });
    },
    list: (id, older, newer) =>
      store.read(() => {
        const dossier = store.dossier(id);
        if (!dossier.ok) return dossier;
        const own = notesOf(store, id).map(({ record }) => record);
        const wanted = own.filter((note) => note.older === older && note.newer === newer);
        return done(wanted.sort((a, b) => (a.change < b.change ? -1 : 1)));
      }),
  };
}

export function addNote({ connection, world }: Store, note: Note): void {
  connection.run(insertInto('note', noteColumns), ...valuesOf(noteColumns, { ...note, seal: noteSeal(note, world) }));
}

/** Throws DamagedRow. */
export function notesOf({ connection }: Store, dossier: string): { record: Note; seal: string }[] {
  const rows = connection.rows(`SELECT ${selectList(noteColumns)} FROM note WHERE dossier = ? ORDER BY rowid`, dossier);
  return rows.map((row) => {
    const { seal, ...record } = readRow(noteColumns, noteRow, row);
    return { record, seal };
  });
}
