// The program `phoihop`. The worker is started first, so that it loads beside the rest of the shell on another core.
import { join } from 'node:path';
import { Lanes } from '../desk/lanes';

const here = import.meta.dirname;
const lanes = new Lanes(join(here, 'worker-start.cjs'), { isShort: true });
const [first, ...rest] = process.argv.slice(2);
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
