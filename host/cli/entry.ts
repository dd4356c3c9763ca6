// The program `phoihop`. The worker is started first, so that it loads beside the rest of the shell on another core.
import { join } from 'node:path';
import { Lanes } from '../desk/lanes';

const here = import.meta.dirname;
const lanes = new Lanes(join(here, 'worker-start.cjs'), { isShort: process.argv[2] !== 'serve' });
const [first, ...rest] = process.argv.slice(2);
// Not for help, version and a mistyped option: they have no work.
if (first !== undefined && first !== 'help' && !first.startsWith('-')) lanes.warm(first === 'library' ? 'quick' : 'work');

if (first === 'serve' && !rest.some((word) => word === '--help' || word === '-h')) {
  import('../serve/serve').then(async ({ serve }) => {
    process.exitCode = await serve(rest, lanes, here);
  });
} else {
  import('./start').then(({ start }) => start(lanes, join(here, 'templates')));
}
