// The log: one line an event, in the data folder. It holds times, names of events and numbers, never what a document says, so
// that it can be sent to somebody else.
import { appendFileSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEntry } from '../../core/bridge/shell';
import { makeFolder } from '../files/data-folder';

/** Bytes; a full log becomes the old one, and the old one goes. */
const most = 1024 * 1024;

export class LogFile {
  readonly path: string;

  constructor(private readonly folder: string) {
    this.path = join(folder, 'phoihop.log');
  }

  /** A log that cannot be written is no reason to stop. */
  write({ level, event, numbers = {} }: LogEntry, now = new Date()): void {
    const values = Object.entries(numbers).map(([name, value]) => `${name}=${value}`);
    const line = [now.toISOString(), level, event, ...values].join(' ');
    try {
      makeFolder(this.folder);
      if ((statSync(this.path, { throwIfNoEntry: false })?.size ?? 0) > most) renameSync(this.path, `${this.path}.old`);
      appendFileSync(this.path, `${line}\n`, { mode: 0o600 });
    } catch {}
  }

  read(): string {
    try {
      return readFileSync(this.path, 'utf8');
    } catch {
      return '';
    }
  }

  /** A fault of the program itself: where it happened in our code. Its message stays out, it may quote a document. */
  fault(event: string, problem: unknown): void {
    this.write({ level: 'error', event });
    const frames = problem instanceof Error ? (problem.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    for (const [at, frame] of frames.slice(0, 8).entries())
      this.write({ level: 'error', event: `${event}.${place(frame)}`, numbers: { at } });
  }
}

/** "at open (/a/b/main.cjs:3:14)" → "open-main.cjs-3-14": no folder of the user's. */
function place(frame: string): string {
  const [, name = 'anonymous', file = ''] = /^\s+at (?:(\S+) \()?(?:.*[\\/])?([^\\/()]+)\)?$/.exec(frame) ?? [];
  return `${name}-${file}`.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, 78);
}
