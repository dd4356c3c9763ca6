// A library in use → one file with its present state: copied beside the target, proved, then renamed over it.
import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { textOf } from './columns';
import { Connection } from './connection';
import { besideOf, isSameFile, removeLeftOvers, takePlace } from './place';
import { guarded } from './problems';

/** Told of the file that is being made and of the bytes that it will have, more or less: copying is one long step of SQLite. */
export type Grows = (file: string, total: number) => void;

/** Gives the path. Writers are not held up: the copy is of the state at its beginning. */
export function backupTo(connection: Connection, path: string, grows: Grows = () => {}): Promise<Outcome<string>> {
  const target = resolve(path);
  return guarded(target, () => {
    if (isSameFile(target, connection.path)) return failed([error('library.backupIsLibrary', '', { file: target })]);
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) return failed([error('file.isFolder', '', { file: target })]);
    const made = besideOf(target);
    removeLeftOvers(target);
    try {
      grows(made, connection.number('PRAGMA page_count') * connection.number('PRAGMA page_size'));
      copyTo(connection, made);
      if (!isWhole(made)) return failed([error('library.damaged', '', { file: connection.path })]);
      takePlace(made, target);
      return done(target);
    } finally {
      removeFile(made);
    }
  });
}

/** `target` must not be there: what a killed process left is taken away first. */
export function copyTo(connection: Connection, target: string): void {
  removeFile(target);
  connection.run('VACUUM INTO ?', target);
}

export function removeFile(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
}

function isWhole(path: string): boolean {
  const copy = new Connection(path, 0);
  try {
    return textOf(copy.row('SELECT CAST(quick_check AS BLOB) FROM pragma_quick_check(1)')?.[0]) === 'ok';
  } finally {
    copy.abandon();
  }
}
