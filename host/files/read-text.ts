// A file → its text, or why there is none. Reads at most `limit` bytes, whatever the file's size claims to be.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export type ReadText =
  | { readonly text: string }
  | { readonly problem: 'missing' | 'isFolder' | 'tooBig' | 'notText'; readonly detail?: undefined }
  | { readonly problem: 'unreadable'; readonly detail: string };

export type ReadBytes = { readonly bytes: Uint8Array } | Exclude<ReadText, { readonly text: string }>;

/** A file's content as it is. */
export function readContent(file: string | number, limit: number): ReadBytes {
  try {
    const bytes = readBytes(file, limit);
    return bytes.length > limit ? { problem: 'tooBig' } : { bytes: new Uint8Array(bytes) };
  } catch (problem) {
    return whyNot(problem);
  }
}

/** `file` is a path or an open descriptor (0 is standard input). */
export function readText(file: string | number, limit: number): ReadText {
  try {
    const bytes = readBytes(file, limit);
    return bytes.length > limit ? { problem: 'tooBig' } : decode(bytes);
  } catch (problem) {
    return whyNot(problem);
  }
}

function decode(bytes: Buffer): ReadText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'notText' };
  }
}

function readBytes(file: string | number, limit: number): Buffer {
  const descriptor = typeof file === 'number' ? file : openSync(file, 'r');
  try {
    return readAll(descriptor, limit);
  } finally {
    if (typeof file === 'string') closeSync(descriptor);
  }
}

/** One byte more than the limit is enough to know that there is too much. */
function readAll(descriptor: number, limit: number): Buffer {
  const stat = fstatSync(descriptor);
  let buffer = Buffer.allocUnsafe(Math.min(limit, stat.isFile() ? stat.size : 65_536) + 1);
  let length = 0;
  for (;;) {
    const count = readSome(descriptor, buffer, length);
    length += count;
    if (count === 0 || length > limit) return buffer.subarray(0, length);
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(Math.min(length, limit + 1 - length))]);
  }
}

function readSome(descriptor: number, buffer: Buffer, length: number): number {
  try {
    return readSync(descriptor, buffer, length, buffer.length - length, null);
  } catch (problem) {
    // What a closed pipe says on Windows.
    if (codeOf(problem) === 'EOF') return 0;
    throw problem;
  }
}

function whyNot(problem: unknown): Exclude<ReadText, { readonly text: string }> {
  const code = codeOf(problem);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'missing' };
  return code === 'EISDIR' ? { problem: 'isFolder' } : { problem: 'unreadable', detail: code };
}

/** The system's code of an error ("EACCES"), or what there is instead. */
export function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem);
}
