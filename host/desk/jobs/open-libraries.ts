// The library files that this worker has open: opened by the first job that needs one, kept open between jobs, opened anew when
// another file has taken the place. Nothing of SQLite is loaded before.
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { done, error, failed, type Outcome } from '../../../core/finding/finding';
import { libraryFile, makeFolder } from '../../files/data-folder';
import type { LibraryFile } from '../../library/open-library';
import { loadSettings } from '../../settings/settings-file';
import type { Bench } from './bench';

interface Open {
  readonly library: LibraryFile;
  readonly file: string;
}

const open = new Map<string, Open>();

export async function withLibrary<T>(
  { library: path }: Bench,
  work: (library: LibraryFile) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (path === '') return failed([error('library.none', '')]);
  const library = await libraryAt(path);
  return library.ok ? work(library.value) : library;
}

export async function closeLibraries(): Promise<void> {
  const all = [...open.values()];
  open.clear();
  for (const { library } of all) await library.close();
}

async function libraryAt(path: string): Promise<Outcome<LibraryFile>> {
  const known = open.get(path);
  if (known && known.file === identityOf(path)) return done(known.library);
  // Gone while it was open: an empty one in its place would look like a loss, and what is stored next would be in another file.
  if (known && identityOf(path) === '') return failed([error('library.gone', '', { file: path })]);
  if (known) await closeLibraries();
  if (isChosen(path) && !isThere(dirname(path))) return failed([error('library.gone', '', { file: path })]);
  tryToMakeFolder(path);
  const { openLibrary } = await import('../../library/open-library');
  const opened = await openLibrary(path);
  if (opened.ok) open.set(path, { library: opened.value, file: identityOf(path) });
  return opened;
}

/** A folder that the user chose was there then: where it is missing, a disk is, and an empty library would look like a loss. */
function isChosen(path: string): boolean {
  const settings = loadSettings();
  const folder = settings.ok ? settings.value.libraryFolder : null;
  return folder !== null && libraryFile(folder) === path;
}

const isThere = (folder: string) => statSync(folder, { throwIfNoEntry: false }) !== undefined;

/** Which file stands at the path, whatever its name was before. */
function identityOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.dev} ${stat.ino}` : '';
}

/** Of a library's file. What cannot be made is found out, and said, by opening. */
export function tryToMakeFolder(path: string): void {
  try {
    makeFolder(dirname(path));
  } catch {
    // See above.
  }
}
