// Files that take the place of others: flushed to the disk, then renamed, so that a crash leaves the old or the new.
import { closeSync, fsyncSync, openSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../files/read-text';

/** Where a file is made before it is renamed to `target`. */
export function besideOf(target: string): string {
  return join(dirname(target), `.phoihop-library-${process.pid}.tmp`);
}

/** What processes left that were killed while they made a file. */
export function removeLeftOvers(target: string): void {
  const folder = dirname(target);
  for (const name of readdirSync(folder)) {
    const owner = /^\.phoihop-library-(\d+)\.tmp/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

export function takePlace(made: string, target: string): void {
  flush(made);
  renameSync(made, target);
  // Windows has no folders to flush.
  if (process.platform !== 'win32') flush(dirname(target));
}

export function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return codeOf(problem) === 'EPERM';
  }
}

function flush(path: string): void {
  const descriptor = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
