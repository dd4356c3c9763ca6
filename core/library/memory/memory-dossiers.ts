// Dossiers of the in-memory library.
import { done } from '../../finding/finding';
import { kindOf, readBody } from '../body';
import { byChange, byOpening, changedDossier, dossierChangeSchema, newDossier, newDossierSchema } from '../dossier';
import type { Dossiers, ShelfRow } from '../library';
import { checked, notInTrash } from '../refusals';
import type { Shelf } from '../shelf';
import type { Shelves } from './shelves';

export function memoryDossiers(shelves: Shelves): Dossiers {
  const { world, all } = shelves;
  const dossiers = () => [...all.values()].map(({ dossier }) => dossier);
  return {
    async create(given) {
      const input = checked(newDossierSchema, given);
      if (!input.ok) return input;
      return done(shelves.put({ dossier: newDossier(input.value, world), versions: [], steps: [], attachments: [], notes: [] }));
    },
    async list({ trash = false, tag } = {}) {
      const wanted = dossiers().filter(
        ({ discardedAt, tags }) => (discardedAt !== null) === trash && (tag === undefined || tags.includes(tag)),
      );
      return done(wanted.sort(byChange));
    },
    async shelf(filter) {
      const listed = await this.list(filter);
      if (!listed.ok) return listed;
      return done(listed.value.flatMap(({ id }) => rowOf(all.get(id))));
    },
    async read(id) {
      const shelf = shelves.reading(id);
      return shelf.ok ? done(shelf.value.dossier) : shelf;
    },
    async change(id, given) {
      const input = checked(dossierChangeSchema, given);
      if (!input.ok) return input;
      const shelf = shelves.writing(id);
      if (!shelf.ok) return shelf;
      return done(shelves.put({ ...shelf.value, dossier: changedDossier(shelf.value.dossier, input.value, world) }));
    },
    async open(id) {
      const shelf = shelves.writing(id);
      if (!shelf.ok) return shelf;
      return done(shelves.put({ ...shelf.value, dossier: { ...shelf.value.dossier, openedAt: world.now() } }));
    },
    async recent(limit) {
      const opened = dossiers().filter(({ openedAt, discardedAt }) => openedAt !== null && discardedAt === null);
      return done(opened.sort(byOpening).slice(0, limit));
    },
    async discard(id) {
      const shelf = shelves.writing(id);
      if (!shelf.ok) return shelf;
      return done(shelves.put({ ...shelf.value, dossier: { ...shelf.value.dossier, discardedAt: world.now() } }));
    },
    async restore(id) {
      const shelf = shelves.reading(id);
      if (!shelf.ok) return shelf;
      if (shelf.value.dossier.discardedAt === null) return notInTrash(shelf.value.dossier);
      return done(shelves.put({ ...shelf.value, dossier: { ...shelf.value.dossier, discardedAt: null } }));
    },
    async purge(id) {
      const shelf = shelves.reading(id);
      if (!shelf.ok) return shelf;
      if (shelf.value.dossier.discardedAt === null) return notInTrash(shelf.value.dossier);
      all.delete(id);
      return done(null);
    },
  };
}

function rowOf(shelf: Shelf | undefined): ShelfRow[] {
  if (!shelf) return [];
  const { dossier, versions, steps } = shelf;
  const newest = versions.at(-1);
  const shown = steps.find(({ record }) => record.number === dossier.step) ?? newest;
  return [{ ...dossier, last: newest?.record ?? null, kind: kindOf(readBody(shown?.body ?? '')?.content) }];
}
