// The whole library as bytes, and back: for shells, which choose and save files themselves.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { done, type Outcome } from '../../core/finding/finding';
import type { Watch } from '../../core/library/library';
import type { Grows } from './backup';
import type { LibraryFile } from './open-library';
import { guarded } from './problems';
import { type Restored, restoreLibrary } from './restore';

export function backupBytes(library: LibraryFile, grows: Grows): Promise<Outcome<{ bytes: Uint8Array }>> {
  return inFolder(async (file) => {
    const made = await library.backup(file, grows);
    return made.ok ? done({ bytes: new Uint8Array(readFileSync(file)) }) : made;
  });
}

export function restoreFromBytes(bytes: Uint8Array, path: string, watch?: Watch): Promise<Outcome<Restored>> {
  return inFolder((file) => {
    writeFileSync(file, bytes, { mode: 0o600 });
    return restoreLibrary(file, path, { watch });
  });
}

/** `work` has a file of its own in a folder that nobody else may look into. */
async function inFolder<T>(work: (file: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let folder: string | undefined;
  try {
    return await guarded(tmpdir(), async () => {
      folder = mkdtempSync(join(tmpdir(), 'phoihop-'));
      return work(join(folder, 'library'));
    });
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
