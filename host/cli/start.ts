// Ties the command line to this computer: its files, clock, standard streams, and the desk.

import { dispatcher } from '../../core/bridge/dispatch';
import { version } from '../../package.json';
import type { Desk } from '../desk/desk';
import { handlersOver } from '../desk/handlers';
import { runCommandLine, type World } from './shell';
import { localToday } from './today';

export async function start(desk: Desk, templates: string): Promise<void> {
  // A reader that has seen enough (`phoihop … | head`) is no problem.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const world: World = {
    dispatch: (userPacks) => {
      const folders = userPacks === undefined ? [templates] : [templates, userPacks];
      return dispatcher(handlersOver((job, talk) => desk.run(job, talk), folders));
    },
    today: localToday,
    version,
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    onScreen: process.stdout.isTTY === true,
  };
  process.exitCode = await runCommandLine(process.argv.slice(2), world);
}
