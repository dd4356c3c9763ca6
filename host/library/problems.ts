// What SQLite and the file system say → findings about the library. Every one names the way out in its words.
import { error, type Finding, failed, type Outcome } from '../../core/finding/finding';
import { codeOf } from '../files/read-text';
import { DamagedRow } from './columns';

// Primary result codes, https://www.sqlite.org/rescode.html
const codes: Readonly<Record<number, string>> = {
  // "SQL error": our statements are fixed, so a table is missing or the file has a format that SQLite does not know.
  1: 'library.damaged',
  3: 'library.noAccess',
  5: 'library.locked',
  6: 'library.locked',
  8: 'library.readOnly',
  10: 'library.diskError',
  11: 'library.damaged',
  13: 'library.diskFull',
  14: 'library.noAccess',
  15: 'library.locked',
  18: 'library.damaged',
  20: 'library.damaged',
  23: 'library.noAccess',
  24: 'library.damaged',
  26: 'library.damaged',
};

const systemCodes: Readonly<Record<string, string>> = {
  ENOSPC: 'library.diskFull',
  EDQUOT: 'library.diskFull',
  EROFS: 'library.readOnly',
  EACCES: 'library.noAccess',
  EPERM: 'library.noAccess',
  ENOENT: 'library.missing',
  EIO: 'library.diskError',
};

/** Undefined: the problem is a mistake of the program, not of the world. */
export function libraryProblem(problem: unknown, file: string): Finding | undefined {
  if (problem instanceof DamagedRow) return error('library.damaged', '', { file });
  const code = codes[primaryCode(problem)] ?? systemCode(problem);
  return code === undefined ? undefined : error(code, '', { file, detail: codeOf(problem) || `SQLite ${primaryCode(problem)}` });
}

/** Exceptions that the world caused become findings. */
export async function guarded<T>(file: string, work: () => Outcome<T> | Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (problem) {
    const finding = libraryProblem(problem, file);
    if (!finding) throw problem;
    return failed([finding]);
  }
}

export function isConstraint(problem: unknown): boolean {
  return primaryCode(problem) === 19;
}

function primaryCode(problem: unknown): number {
  if (!(problem instanceof Error)) return 0;
  if ('rawCode' in problem && typeof problem.rawCode === 'number') return problem.rawCode & 0xff;
  // What the constructor throws has its code only at the end of the message.
  const written = /ConnectionFailed\(".*: (\d+)"\)$/s.exec(problem.message)?.[1];
  if (written !== undefined) return Number(written) & 0xff;
  // FTS5 may notice damage without a code of its own.
  return /malformed|corrupt/i.test(problem.message) ? 11 : 0;
}

function systemCode(problem: unknown): string | undefined {
  const code = codeOf(problem);
  return Object.hasOwn(systemCodes, code) ? systemCodes[code] : undefined;
}
