// Tests have a data folder of their own: what the user of this computer keeps is never touched.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'phoihop-data-'));
process.env.PHOIHOP_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
