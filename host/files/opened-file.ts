// A file that the user gave by its path → its name and content, or why it cannot be taken.
import { basename } from 'node:path';
import type { NamedBytes } from '../../core/bridge/shell';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { readContent } from './read-text';

/** Bytes: the largest dossier or backup. */
const most = 512 * 1024 * 1024;

export function openedFile(path: string): Outcome<NamedBytes> {
  const name = basename(path);
  const read = readContent(path, most);
  if ('bytes' in read) return done({ name, content: read.bytes });
  const params = { file: name };
  if (read.problem === 'tooBig') return failed([error('file.tooBig', '', { ...params, limit: most / 1024 / 1024 })]);
  if (read.problem === 'missing' || read.problem === 'isFolder') return failed([error(`file.${read.problem}`, '', params)]);
  return failed([error('file.unreadable', '', { ...params, detail: read.detail ?? '' })]);
}
