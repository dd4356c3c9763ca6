// Ties the command line to this computer: its files, clock, standard streams, and the desk.
import { existsSync } from 'node:fs';
import { dispatcher } from '../../core/bridge/dispatch';
import program from '../../package.json';
import { handlersOver } from '../desk/handlers';
import type { Lanes } from '../desk/lanes';
import { libraryFile } from '../files/data-folder';
import { loadSettings } from '../settings/settings-file';
import { type Terminal, watched } from './progress-bar';
import { runCommandLine, type World } from './shell';
import { localToday } from './today';

export async function start(lanes: Lanes, templates: string): Promise<void> {
  // A reader that has seen enough (`phoihop … | head`) is no problem.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const world: World = {
    dispatch: ({ packs, library }) => {
      const folders = packs === undefined ? [templates] : [templates, packs];
      return dispatcher(handlersOver((job, talk) => lanes.run(job, talk), folders, libraryOf(library)));
    },
    hasLibrary: (folder) => existsSync(libraryOf(folder)),
    watched: (work, language) => watched(work, language, terminal),
    today: localToday,
    version: program.version,
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    onScreen: process.stdout.isTTY === true,
  };
  process.exitCode = await runCommandLine(process.argv.slice(2), world);
  await lanes.close();
}

/** The folder that was named, or PHOIHOP_LIBRARY, or the one of the user's settings, or the data folder. */
function libraryOf(folder: string | undefined): string {
  if (folder !== undefined || process.env.PHOIHOP_LIBRARY) return libraryFile(folder);
  const settings = loadSettings();
  return libraryFile(settings.ok ? (settings.value.libraryFolder ?? undefined) : undefined);
}

const terminal: Terminal = {
  isScreen: process.stderr.isTTY === true,
  columns: process.stderr.columns ?? 80,
  write: (text) => void process.stderr.write(text),
  now: () => performance.now(),
  onInterrupt: (listener) => {
    let count = 0;
    const take = () => {
      count += 1;
      // Asked twice, the process ends as it stands: the library takes that as it takes a power cut.
      if (count > 1) process.kill(process.pid, 'SIGKILL');
      listener();
    };
    process.on('SIGINT', take);
    return () => void process.off('SIGINT', take);
  },
};
