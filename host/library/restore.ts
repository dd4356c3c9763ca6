// A backup → the library again. The backup is proved first, and the library that it replaces is kept beside it under
// another name: restoring never destroys anything.
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { done, error, failed, hasErrors, type Outcome } from '../../core/finding/finding';
import type { Watch } from '../../core/library/library';
import { copyTo, removeFile } from './backup';
import { Connection } from './connection';
import { nodeWorld } from './node-world';
import { type OpenOptions, openLibrary } from './open-library';
import { besideOf, isSameFile, removeLeftOvers, takePlace } from './place';
import { guarded, libraryProblem } from './problems';
import { libraryVersion } from './schema';

/** `kept` is where the replaced library is now; null: there was none. */
export interface Restored {
  readonly kept: string | null;
}

/** Nobody may have the library open meanwhile. */
export function restoreLibrary(
  backup: string,
  path: string,
  { world = nodeWorld, busy = 1_000, watch }: OpenOptions & { readonly watch?: Watch | undefined } = {},
): Promise<Outcome<Restored>> {
  const target = resolve(path);
  return guarded(target, async () => {
    const made = besideOf(target);
    removeLeftOvers(target);
    try {
      const ready = await provenCopy(resolve(backup), target, made, { world, busy }, watch);
      if (!ready.ok) return ready;
      const quiet = quieten(target, busy);
      if (!quiet.ok) return quiet;
      const kept = keepAside(target, world.now());
      takePlace(made, target);
      return done({ kept });
    } finally {
      removeFile(made);
    }
  });
}

function provenCopy(backup: string, target: string, made: string, options: OpenOptions, watch?: Watch): Promise<Outcome<null>> {
  return guarded(backup, async () => {
    if (!statSync(backup, { throwIfNoEntry: false })?.isFile()) return failed([error('library.missing', '', { file: backup })]);
    if (isSameFile(backup, target)) return failed([error('library.backupIsLibrary', '', { file: backup })]);
    const source = new Connection(backup, options.busy ?? 0);
    try {
      const version = libraryVersion(source);
      if (!version.ok) return version;
      if (version.value === 0) return failed([error('library.foreign', '', { file: backup })]);
      copyTo(source, made);
    } finally {
      source.abandon();
    }
    return prove(made, backup, options, watch);
  });
}

/** Opening brings an old backup up to date; a new file is not compared with what the backup's author says, but with its hashes. */
async function prove(made: string, backup: string, options: OpenOptions, watch?: Watch): Promise<Outcome<null>> {
  const opened = await openLibrary(made, options);
  if (!opened.ok) return opened;
  const verified = await opened.value.verify(watch);
  await opened.value.close();
  if (verified.ok && !hasErrors(verified.findings)) return done(null);
  // Stopped by the user: nothing was found out about the backup.
  if (!verified.ok && !hasErrors(verified.findings)) return verified;
  return failed([error('library.backupAltered', '', { file: backup }), ...verified.findings]);
}

/** What stands in the log goes into the file; refused while others have it open. A damaged library cannot be asked. */
function quieten(target: string, busy: number): Outcome<null> {
  if (!existsSync(target)) return done(null);
  const old = new Connection(target, busy);
  try {
    // Not as a prepared statement: that would hold on to the file (see Connection.close).
    old.execute('PRAGMA journal_mode = DELETE');
    return done(null);
  } catch (problem) {
    const finding = libraryProblem(problem, target);
    if (!finding) throw problem;
    return finding.code === 'library.locked' ? failed([finding]) : done(null);
  } finally {
    old.abandon();
  }
}

/** The old file has two names until the new one takes its place, so that there is a library at every moment. */
function keepAside(target: string, now: string): string | null {
  if (!existsSync(target)) {
    removeFile(target);
    return null;
  }
  const kept = `${target}.${now.replace(/\D/g, '')}.old`;
  linkSync(target, kept);
  // The log of the old file must not be taken for one of the new.
  for (const end of ['-wal', '-journal']) if (existsSync(`${target}${end}`)) renameSync(`${target}${end}`, `${kept}${end}`);
  rmSync(`${target}-shm`, { force: true });
  return kept;
}
