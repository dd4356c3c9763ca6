// A folder of its own for the library files of a test.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type LibraryFile, openLibrary } from '../../../host/library/open-library';
import { value } from '../../support/library-outcome';
import type { TestWorld } from '../../support/library-world';

/** A folder in memory where there is one: for tests that write much and do not look at what a power cut would do. */
export const fastDisk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export function testFolder(parent = tmpdir()): {
  path: (name: string) => string;
  open: (world: TestWorld, name?: string) => Promise<LibraryFile>;
} {
  const root = mkdtempSync(join(parent, 'thư viện-'));
  let made = 0;
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const path = (name: string) => join(root, name);
  return {
    path,
    open: async (world, name) => {
      made += 1;
      return value(await openLibrary(path(name ?? `${made}.phoihop`), { world, busy: 300 }));
    },
  };
}
