// The program's process as Electron forks it: a utility process, which outlives its own crash and not the program.
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { FromProcess } from '../../host/program/messages';
import type { Started } from '../../host/program/remote-program';

/** Only after the app is ready. */
export function forkUtility(dist: string): Started {
  const child = utilityProcess.fork(join(dist, 'process.cjs'), [], { serviceName: 'phoihop' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message) => listener(message as FromProcess)),
    onExit: (listener) => child.once('exit', () => listener()),
    kill: () => void child.kill(),
  };
}
