// A path → the library in that file, made when there is none, brought up to date when it is older. A file that is no
// library, or one of a newer program, is left as it is.
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { done, error, type Finding, failed, type Outcome } from '../../core/finding/finding';
import type { Library } from '../../core/library/library';
import type { LibraryWorld } from '../../core/library/world';
import { backupTo, type Grows } from './backup';
import { Connection } from './connection';
import { migrations } from './migrations';
import { nodeWorld } from './node-world';
import { guarded, libraryProblem } from './problems';
import { libraryVersion, migrate } from './schema';
import { sqliteAttachments } from './sqlite-attachments';
import { sqliteDossiers } from './sqlite-dossiers';
import { sqliteNotes } from './sqlite-notes';
import { sqliteSearch } from './sqlite-search';
import { exportDossier, importDossier } from './sqlite-transfer';
import { sqliteVerify } from './sqlite-verify';
import { sqliteVersions } from './sqlite-versions';
import { sqliteWorking } from './sqlite-working';
import { Store } from './store';

export interface LibraryFile extends Library {
  readonly path: string;
  /** A copy of the present state as one file, while others go on working; an older copy there is replaced as a whole. */
  backup(target: string, grows?: Grows): Promise<Outcome<string>>;
}

export interface OpenOptions {
  readonly world?: LibraryWorld;
  /** Milliseconds to wait for another process. */
  readonly busy?: number;
}

export async function openLibrary(
  path: string,
  { world = nodeWorld, busy = 5_000 }: OpenOptions = {},
): Promise<Outcome<LibraryFile>> {
  const file = resolve(path);
  const connection = await openConnection(file, busy);
  return connection.ok ? done(libraryOver(new Store(connection.value, world))) : connection;
}

export function openConnection(file: string, busy: number): Promise<Outcome<Connection>> {
  return guarded(file, () => {
    const refusal = pathProblem(file);
    if (refusal) return failed([refusal]);
    const connection = new Connection(file, busy);
    try {
      const ready = prepare(connection);
      if (!ready.ok) connection.abandon();
      return ready.ok ? done(connection) : ready;
    } catch (problem) {
      connection.abandon();
      throw problem;
    }
  });
}

function pathProblem(file: string): Finding | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) return error(stat.isDirectory() ? 'file.isFolder' : 'file.notRegular', '', { file });
  return statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory() ? undefined : error('file.noFolder', '', { file });
}

function prepare(connection: Connection): Outcome<null> {
  connection.execute(
    'PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384',
  );
  const version = libraryVersion(connection);
  if (!version.ok) return version;
  keepLog(connection);
  return version.value < migrations.length ? migrate(connection) : done(null);
}

/**
 * The log makes readers and a writer independent; only now, because it already changes the file. A library that may not be
 * changed can be read without.
 */
function keepLog(connection: Connection): void {
  try {
    connection.rows('PRAGMA journal_mode = WAL');
  } catch (problem) {
    if (libraryProblem(problem, '')?.code !== 'library.readOnly') throw problem;
  }
}

function libraryOver(store: Store): LibraryFile {
  return {
    path: store.connection.path,
    dossiers: sqliteDossiers(store),
    versions: sqliteVersions(store),
    working: sqliteWorking(store),
    attachments: sqliteAttachments(store),
    notes: sqliteNotes(store),
    together: (work) => guarded(store.connection.path, () => store.connection.together(work)),
    search: (search) => sqliteSearch(store, search),
    verify: (watch) => sqliteVerify(store, watch),
    exportDossier: (id) => exportDossier(store, id),
    importDossier: (bytes) => importDossier(store, bytes),
    backup: (target, grows) => backupTo(store.connection, target, grows),
    close: async () => store.connection.close(),
  };
}
