// The program `phoihop`. The worker is started first, so that it loads beside the rest of the shell on another core.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../desk/desk';
import { Lanes } from '../desk/lanes';

const here = import.meta.dirname;
const [first, ...rest] = process.argv.slice(2);
/** A short run leaves little garbage, and is not slowed by room for little; a long document is. */
const youngMb = rest.some((word) => sizeOf(word) > 200_000) ? 16 : 6;
const lanes = new Lanes(join(here, 'worker-start.cjs'), { bounds: { ...limits, youngMb }, isShort: true });
// Not for help, version and a mistyped option: they have no work; a window's work has a process of its own.
if (first !== undefined && first !== 'help' && first !== 'serve' && !first.startsWith('-'))
  lanes.warm(first === 'library' ? 'quick' : 'work');

if (first === 'serve' && !rest.some((word) => word === '--help' || word === '-h')) {
  import('../serve/serve').then(async ({ serve }) => {
    process.exitCode = await serve(rest, here);
  });
} else {
  import('./start').then(({ start }) => start(lanes, join(here, 'templates')));
}

/** Bytes; 0 for a word that names no file or cannot. */
function sizeOf(word: string): number {
  try {
    return statSync(word).size;
  } catch {
    return 0;
  }
}
