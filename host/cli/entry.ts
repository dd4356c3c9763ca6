// The program `phoihop`. The worker is started first, so that it loads beside the rest of the shell on another core.
import { join } from 'node:path';
import { Desk } from '../desk/desk';

const here = import.meta.dirname;
const desk = new Desk(join(here, 'worker-start.cjs'));
const [first, ...rest] = process.argv.slice(2);
// Not for help, version and a mistyped option: they have no work.
if (first !== undefined && first !== 'help' && !first.startsWith('-')) desk.warm();

if (first === 'serve' && !rest.some((word) => word === '--help' || word === '-h')) {
  import('../serve/serve').then(async ({ serve }) => {
    process.exitCode = await serve(rest, desk, here);
  });
} else {
  import('./start').then(({ start }) => start(desk, join(here, 'templates')));
}
