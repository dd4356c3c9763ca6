// What the in-memory library holds: one shelf a dossier, replaced whole by every write.
import { done, type Outcome } from '../../finding/finding';
import { type Dossier, dossierSeal } from '../dossier';
import { inTrash, noDossier } from '../refusals';
import type { Shelf } from '../shelf';
import type { LibraryWorld } from '../world';

export class Shelves {
  readonly all = new Map<string, Shelf>();

  constructor(readonly world: LibraryWorld) {}

  reading(id: string): Outcome<Shelf> {
    const shelf = this.all.get(id);
    return shelf ? done(shelf) : noDossier(id);
  }

  writing(id: string): Outcome<Shelf> {
    const shelf = this.reading(id);
    return shelf.ok && shelf.value.dossier.discardedAt !== null ? inTrash(shelf.value.dossier) : shelf;
  }

  become(all: ReadonlyMap<string, Shelf>): void {
    this.all.clear();
    for (const [id, shelf] of all) this.all.set(id, shelf);
  }

  put(shelf: Omit<Shelf, 'seal'>): Dossier {
    const { dossier } = shelf;
    this.all.set(dossier.id, { ...shelf, seal: dossierSeal(dossier, this.world) });
    return dossier;
  }
}
