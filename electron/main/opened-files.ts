// Files that the user opens with the program: by double click, by a second start, on the command line.
import { extname, resolve } from 'node:path';
import type { ShellEvent } from '../../core/bridge/wire';
import { openedFile } from '../../host/files/opened-file';

const known: ReadonlySet<string> = new Set(['.phoihop', '.docx', '.doc', '.txt', '.json']);

/** The files among the words of a command line; everything else there (switches, the program itself) is passed over. */
export function filesAmong(words: readonly string[], folder: string): string[] {
  const files = words.slice(1).filter((word) => !word.startsWith('-') && known.has(extname(word).toLowerCase()));
  return files.map((file) => resolve(folder, file));
}

/** Files wait until the page listens. */
export class OpenedFiles {
  private readonly waiting: string[] = [];
  private tell: ((event: ShellEvent) => void) | undefined;

  open(paths: readonly string[]): void {
    this.waiting.push(...paths);
    this.send();
  }

  pageListens(tell: (event: ShellEvent) => void): void {
    this.tell = tell;
    this.send();
  }

  private send(): void {
    if (!this.tell) return;
    for (const path of this.waiting.splice(0)) {
      const file = openedFile(path);
      if (file.ok) this.tell({ type: 'open', file: file.value });
    }
  }
}
