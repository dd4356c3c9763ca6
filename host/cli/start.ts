// Ties the command line to this computer: its files, clock, standard streams, and the desk.

import { dispatcher } from '../../core/bridge/dispatch';
import { version } from '../../package.json';
import { handlersOver } from '../desk/handlers';
import type { Lanes } from '../desk/lanes';
import { libraryFile } from '../files/data-folder';
import { runCommandLine, type World } from './shell';
import { localToday } from './today';

export async function start(lanes: Lanes, templates: string): Promise<void> {
  // A reader that has seen enough (`phoihop … | head`) is no problem.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const world: World = {
    dispatch: ({ packs, library }) => {
      const folders = packs === undefined ? [templates] : [templates, packs];
      return dispatcher(handlersOver((job, talk) => lanes.run(job, talk), folders, libraryFile(library)));
    },
    today: localToday,
    version,
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    onScreen: process.stdout.isTTY === true,
  };
  process.exitCode = await runCommandLine(process.argv.slice(2), world);
  await lanes.close();
}
