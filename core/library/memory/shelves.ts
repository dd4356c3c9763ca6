// What the in-memory library holds: one shelf a dossier, replaced whole by every write.
import { done, type Outcome } from '../../finding/finding';
import type { Attachment } from '../attachment';
import { type Dossier, dossierSeal } from '../dossier';
import type { Note } from '../note';
import { inTrash, noDossier } from '../refusals';
import type { Kept } from '../verify';
import type { Version } from '../version';
import type { Step } from '../working';
import type { LibraryWorld } from '../world';

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

  put(shelf: Omit<Shelf, 'seal'>): Dossier {
    const { dossier } = shelf;
    this.all.set(dossier.id, { ...shelf, seal: dossierSeal(dossier, this.world) });
    return dossier;
  }
}
