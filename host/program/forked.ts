// The program's process as Node forks it, for the browser shell.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromProcess } from './messages';
import type { Started } from './remote-program';

export function forkProgram(dist: string): Started {
  const child = fork(join(dist, 'process.cjs'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('error', () => {});
  return {
    post: (message) => void child.send(message),
    onMessage: (listener) => child.on('message', (message) => listener(message as FromProcess)),
    onExit: (listener) => child.once('exit', () => listener()),
    kill: () => void child.kill('SIGKILL'),
  };
}
