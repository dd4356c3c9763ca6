// Dossiers of the SQLite library.
import { done, type Outcome } from '../../core/finding/finding';
import { kindOf, readBody } from '../../core/library/body';
import {
  byChange,
  byOpening,
  changedDossier,
  type Dossier,
  dossierChangeSchema,
  newDossier,
  newDossierSchema,
} from '../../core/library/dossier';
import type { Dossiers, ShelfRow } from '../../core/library/library';
import { dossierPassage } from '../../core/library/passage';
import { checked, notInTrash } from '../../core/library/refusals';
import { peekKind, unpack } from './packed';
import { versionRecord } from './sqlite-versions';
import type { Store } from './store';

export function sqliteDossiers(store: Store): Dossiers {
  const { world, index } = store;
  return {
    async create(given) {
      const input = checked(newDossierSchema, given);
      if (!input.ok) return input;
      return store.write(() => {
        const dossier = newDossier(input.value, world);
        store.add(dossier);
        index.replace(dossier.id, 'dossier', [dossierPassage(dossier)]);
        return done(dossier);
      });
    },
    list: ({ trash = false, tag } = {}) => store.read(() => done(listed(store, trash, tag))),
    shelf: ({ trash = false, tag } = {}) =>
      store.read(() => done(listed(store, trash, tag).map((dossier) => rowOf(store, dossier)))),
    read: (id) => store.read(() => store.dossier(id)),
    async change(id, given) {
      const input = checked(dossierChangeSchema, given);
      if (!input.ok) return input;
      return store.change(id, (old) => {
        const dossier = store.put(changedDossier(old, input.value, world));
        index.replace(id, 'dossier', [dossierPassage(dossier)]);
        return done(dossier);
      });
    },
    open: (id) => store.change(id, (dossier) => done(store.put({ ...dossier, openedAt: world.now() }))),
    recent: (limit) =>
      store.read(() => {
        const opened = store.dossiers('WHERE openedAt IS NOT NULL AND discardedAt IS NULL');
        return done(opened.sort(byOpening).slice(0, limit));
      }),
    discard: (id) =>
      store.change(id, (dossier) => {
        index.mute(id);
        return done(store.put({ ...dossier, discardedAt: world.now() }));
      }),
    restore: (id) =>
      inTheTrash(store, id, (dossier) => {
        index.unmute(id);
        return done(store.put({ ...dossier, discardedAt: null }));
      }),
    purge: (id) =>
      inTheTrash(store, id, () => {
        store.connection.run('DELETE FROM dossier WHERE id = ?', id);
        return done(null);
      }),
  };
}

function listed(store: Store, trash: boolean, tag: string | undefined): Dossier[] {
  const all = store.dossiers(`WHERE discardedAt IS ${trash ? 'NOT NULL' : 'NULL'}`);
  return all.filter(({ tags }) => tag === undefined || tags.includes(tag)).sort(byChange);
}

/** A dossier whose content is damaged is still listed. */
function rowOf(store: Store, dossier: Dossier): ShelfRow {
  const { id, step, versions } = dossier;
  const last = versionRecord(store, id, versions) ?? null;
  return { ...dossier, last, kind: kindIn(store, step === null ? 'version' : 'step', id, step ?? versions) };
}

function kindIn({ connection }: Store, table: 'version' | 'step', dossier: string, number: number): string | null {
  const body = (columns: string) =>
    connection.row(`SELECT ${columns} FROM ${table} WHERE dossier = ? AND number = ?`, dossier, number)?.[0];
  const start = body('substr(body, 1, 400)');
  if (!(start instanceof Uint8Array)) return null;
  return peekKind(start) ?? kindOf(readBody(unpack(body('body') as Uint8Array) ?? '')?.content);
}

function inTheTrash<T>(store: Store, id: string, work: (dossier: Dossier) => Outcome<T>): Promise<Outcome<T>> {
  return store.write(() => {
    const dossier = store.dossier(id);
    if (!dossier.ok) return dossier;
    return dossier.value.discardedAt === null ? notInTrash(dossier.value) : work(dossier.value);
  });
}
