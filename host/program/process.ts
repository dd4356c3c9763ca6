// The entry of the process that does a window's work, so that neither a long job nor a crash of it is the window's. Forked by
// Node (browser shell) or as a utility process (Electron); ends when its shell does.
import { givingBack } from '../desk/rest';
import type { FromProcess, ToProcess } from './messages';
import { openProgram } from './program';

/** What Electron adds to a utility process. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
const post = (message: FromProcess) => (port ? port.postMessage(message) : void process.send?.(message));
const program = openProgram(import.meta.dirname);
const worked = givingBack();
const stops = new Map<number, () => void>();

if (port) port.on('message', ({ data }) => void take(data as ToProcess));
else process.on('message', (message) => void take(message as ToProcess));
// The shell is gone: nobody will hear an outcome, but what is under way is stored.
process.on('disconnect', () => void end());

async function take(message: ToProcess): Promise<void> {
  if (message.type === 'close') return end();
  worked();
  if (message.type === 'stop') return stops.get(message.id)?.();
  const { id, name, input } = message;
  const outcome = await program.dispatch(name, input, {
    tell: (progress) => post({ type: 'progress', id, progress }),
    onStop: (stop) => void stops.set(id, stop),
  });
  stops.delete(id);
  post({ type: 'outcome', id, outcome });
}

async function end(): Promise<void> {
  await program.close();
  process.exit(0);
}
