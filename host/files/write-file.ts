// Bytes → a file, whole or not at all: written beside the target, flushed to the disk, then renamed over it. Whatever
// fails, the old file stays as it was and nothing partial is left.
import * as nodeFs from 'node:fs';
import { dirname, join } from 'node:path';
import { done, error, type Finding, failed, type Outcome } from '../../core/finding/finding';
import { codeOf } from './read-text';

export type FileSystem = Pick<
  typeof nodeFs,
  'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync' | 'statSync' | 'realpathSync' | 'readdirSync'
>;

/** Gives the path that was written; links are followed, so that the link stays. */
export function writeFile(path: string, bytes: Uint8Array, fs: FileSystem = nodeFs): Outcome<string> {
  const refusal = targetProblem(path, fs);
  if (refusal) return failed([refusal]);
  try {
    replace(realPath(path, fs), bytes, fs);
    return done(path);
  } catch (problem) {
    return failed([writeProblem(path, codeOf(problem))]);
  }
}

/** Rename takes the place of anything, even of a device and of a file marked read-only: ask first. */
function targetProblem(path: string, fs: FileSystem): Finding | undefined {
  try {
    const stat = fs.statSync(path, { throwIfNoEntry: false });
    if (!stat) return undefined;
    if (stat.isDirectory()) return error('file.isFolder', '', { file: path });
    if (!stat.isFile()) return error('file.notRegular', '', { file: path });
    return (stat.mode & 0o222) === 0 ? error('file.readOnly', '', { file: path }) : undefined;
  } catch (problem) {
    return writeProblem(path, codeOf(problem));
  }
}

function realPath(path: string, fs: FileSystem): string {
  return fs.statSync(path, { throwIfNoEntry: false }) ? fs.realpathSync(path) : path;
}

function replace(path: string, bytes: Uint8Array, fs: FileSystem): void {
  const folder = dirname(path);
  removeLeftOvers(folder, fs);
  const beside = join(folder, `.phoihop-${process.pid}.tmp`);
  try {
    writeFlushed(beside, bytes, fs);
    renameOver(beside, path, fs);
  } catch (problem) {
    fs.rmSync(beside, { force: true });
    throw problem;
  }
}

function writeFlushed(path: string, bytes: Uint8Array, fs: FileSystem): void {
  const descriptor = fs.openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) at += fs.writeSync(descriptor, bytes, at);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

const passing: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** On Windows a virus scanner or indexer may hold the new file for a moment. */
function renameOver(from: string, to: string, fs: FileSystem): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return fs.renameSync(from, to);
    } catch (problem) {
      if (attempt === 4 || !passing.has(codeOf(problem))) throw problem;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50 * attempt);
    }
  }
}

/** What a process left that was killed while writing; those of living processes stay. */
function removeLeftOvers(folder: string, fs: FileSystem): void {
  for (const name of namesIn(folder, fs)) {
    const owner = /^\.phoihop-(\d+)\.tmp$/.exec(name)?.[1];
    if (owner !== undefined && (Number(owner) === process.pid || !isAlive(Number(owner)))) {
      fs.rmSync(join(folder, name), { force: true });
    }
  }
}

/** A folder may let one write in it without showing what it holds. */
function namesIn(folder: string, fs: FileSystem): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
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

const codes: Readonly<Record<string, string>> = {
  EACCES: 'file.readOnly',
  EROFS: 'file.readOnly',
  EPERM: process.platform === 'win32' ? 'file.locked' : 'file.readOnly',
  EBUSY: 'file.locked',
  ETXTBSY: 'file.locked',
  ENOSPC: 'file.diskFull',
  EDQUOT: 'file.diskFull',
  ENOENT: 'file.noFolder',
  ENOTDIR: 'file.noFolder',
  EISDIR: 'file.isFolder',
};

function writeProblem(file: string, detail: string): Finding {
  const code = Object.hasOwn(codes, detail) ? codes[detail] : undefined;
  return code === undefined ? error('file.writeFailed', '', { file, detail }) : error(code, '', { file });
}
