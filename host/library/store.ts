// What all parts of the SQLite library stand on: the connection, one transaction per call, and the rows of dossiers.
import { done, type Outcome } from '../../core/finding/finding';
import { type Dossier, dossierSeal } from '../../core/library/dossier';
import { inTrash, noDossier } from '../../core/library/refusals';
import type { LibraryWorld } from '../../core/library/world';
import { insertInto, readRow, selectList, valuesOf } from './columns';
import type { Connection, Value } from './connection';
import { PassageIndex } from './passage-index';
import { guarded } from './problems';
import { dossierColumns, dossierRow } from './tables';

const names = Object.keys(dossierColumns).filter((name) => name !== 'id');
const updateDossier = `UPDATE dossier SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;

export class Store {
  readonly index: PassageIndex;

  constructor(
    readonly connection: Connection,
    readonly world: LibraryWorld,
  ) {
    this.index = new PassageIndex(connection, world);
  }

  read<T>(work: () => Outcome<T>): Promise<Outcome<T>> {
    return guarded(this.connection.path, () => this.connection.read(work));
  }

  /** For work that is one statement, and so sees one state by itself. */
  look<T>(work: () => Outcome<T>): Promise<Outcome<T>> {
    return guarded(this.connection.path, work);
  }

  /** When the promise is kept with a value, the change is on the disk. */
  write<T>(work: () => Outcome<T>): Promise<Outcome<T>> {
    return guarded(this.connection.path, () => this.connection.write(work));
  }

  /** `write` on a dossier that is not in the trash. */
  change<T>(id: string, work: (dossier: Dossier) => Outcome<T>): Promise<Outcome<T>> {
    return this.write(() => {
      const dossier = this.dossier(id);
      if (!dossier.ok) return dossier;
      return dossier.value.discardedAt === null ? work(dossier.value) : inTrash(dossier.value);
    });
  }

  dossier(id: string): Outcome<Dossier> {
    const [found] = this.dossiers('WHERE id = ?', id);
    return found ? done(found) : noDossier(id);
  }

  dossiers(condition: string, ...values: Value[]): Dossier[] {
    const rows = this.connection.rows(`SELECT ${selectList(dossierColumns)} FROM dossier ${condition}`, ...values);
    return rows.map((row) => {
      const { seal: _, ...dossier } = readRow(dossierColumns, dossierRow, row);
      return dossier;
    });
  }

  add(dossier: Dossier): void {
    this.connection.run(insertInto('dossier', dossierColumns), ...valuesOf(dossierColumns, this.sealed(dossier)));
  }

  put(dossier: Dossier): Dossier {
    const [id = '', ...rest] = valuesOf(dossierColumns, this.sealed(dossier));
    this.connection.run(updateDossier, ...rest, id);
    return dossier;
  }

  private sealed(dossier: Dossier) {
    return { ...dossier, tags: JSON.stringify(dossier.tags), seal: dossierSeal(dossier, this.world) };
  }
}
