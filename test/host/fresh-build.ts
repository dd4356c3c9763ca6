// Before all tests: the program in dist/ is built anew when a source is younger. When it cannot be built, the tests of
// the program fail and the others still run.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const sources = ['core', 'host', 'electron', 'renderer', 'templates', 'scripts', 'package.json'];
const products = [
  'dist/cli.cjs',
  'dist/worker.cjs',
  'dist/worker-start.cjs',
  'dist/prepared',
  'dist/electron',
  'dist/renderer/index.html',
];

export default function setup(): void {
  const built = Math.min(...products.map(ageOf));
  if (Math.max(...sources.map(ageOf)) < built) return;
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) console.error('The program could not be built; tests of the program will fail.');
}

/** The latest time of change in a file or folder, in milliseconds; 0 when it is not there. */
function ageOf(path: string): number {
  const full = join(root, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(full).map((name) => ageOf(join(path, name))));
}
