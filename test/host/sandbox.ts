// A folder of its own for a test, with packs and drafts in it, and the built program to run over them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PackFiles } from '../../core/packs/load';

export const program = join(import.meta.dirname, '../../dist/cli.cjs');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

export class Sandbox {
  readonly root = mkdtempSync(join(tmpdir(), 'phoi hợp-'));

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  /** Writes a file, with its folders, and gives its path. */
  write(name: string, content: string | Uint8Array | object): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    const isData = typeof content !== 'string' && !(content instanceof Uint8Array);
    writeFileSync(path, isData ? JSON.stringify(content) : content);
    return path;
  }

  /** Writes a pack under packs/ and gives the folder of packs. */
  pack({ name, files }: PackFiles, changes: Readonly<Record<string, string>> = {}): string {
    for (const [file, text] of Object.entries({ ...files, ...changes })) this.write(join('packs', name, file), text);
    return this.path('packs');
  }

  /** The names of everything at the top. */
  names(): string[] {
    return readdirSync(this.root).sort();
  }

  exists(name: string): boolean {
    return existsSync(this.path(name));
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  run(args: readonly string[], input = ''): Ran {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: this.root,
      input,
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr, milliseconds: performance.now() - start };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
