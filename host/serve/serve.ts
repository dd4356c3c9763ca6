// `phoihop serve`: the window in the browser that is installed. Serves on loopback until the window is closed (or Ctrl+C).
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AskShell, shellCalls } from '../../core/bridge/shell-calls';
import { done } from '../../core/finding/finding';
import { words } from '../../core/finding/message';
import { dataFolder, makeFolder } from '../files/data-folder';
import { LogFile } from '../log/log-file';
import { about } from '../program/about';
import { answeringAtOnce } from '../program/at-once';
import { forkProgram } from '../program/forked';
import { RemoteProgram } from '../program/remote-program';
import { assetsIn } from './assets';
import { findBrowser, hasDisplay, openInAppMode } from './browsers';
import { printPdf } from './print';
import { findRunning, forget, type Running, remember, ticketFrom } from './running';
import { type Serving, serveOnLoopback } from './server';

/** `dist` holds the built program. Resolves when serving has ended; gives the exit code. */
export async function serve(args: readonly string[], dist: string): Promise<number> {
  const asked = optionsOf(args);
  if (!asked) {
    console.error(words('serve.usage', 'vi'));
    return 2;
  }
  const data = makeFolder(dataFolder());
  const before = await findRunning(data);
  if (before && asked.open) return openAgain(before, data);
  const log = new LogFile(join(data, 'log'));
  const program = new RemoteProgram(
    () => forkProgram(dist),
    () => log.write({ level: 'error', event: 'process.lost' }),
  );
  const calls = { call: answeringAtOnce(program.dispatch), shell: shellOfBrowser(dist, log) };
  const serving = await serveOnLoopback({ assets: assetsIn(join(dist, 'renderer')), calls, port: asked.port });
  remember(data, { pid: process.pid, origin: serving.origin, key: serving.key });
  log.write({ level: 'info', event: 'start' });
  await whileOpen(serving, asked.open && hasDisplay(), data);
  forget(data);
  await serving.close();
  await program.close();
  return 0;
}

/** A window of the program that already runs; it ends when its first window does. */
async function openAgain(running: Running, data: string): Promise<number> {
  const browser = findBrowser();
  if (!browser) return 1;
  await openInAppMode(browser, `${running.origin}/#${await ticketFrom(running)}`, join(data, 'browser'));
  return 0;
}

function shellOfBrowser(dist: string, log: LogFile): AskShell {
  return shellCalls({
    printPdf: (page) => printPdf(page),
    log: (entry) => {
      log.write(entry);
      return done(null);
    },
    showLog: () => done({ text: log.read() }),
    about: () => done(about(dist, 'browser', [{ name: 'Node.js', version: process.versions.node }])),
  });
}

/** Until the window is closed; without one, until the program is stopped. */
async function whileOpen(serving: Serving, inWindow: boolean, data: string): Promise<void> {
  const browser = inWindow ? findBrowser() : undefined;
  if (inWindow && !browser) console.log(words('serve.noBrowser', 'vi'));
  if (browser) await openInAppMode(browser, `${serving.origin}/#${serving.ticket()}`, makeFolder(join(data, 'browser')));
  else await untilStopped(`${serving.origin}/#${serving.key}`);
}

function optionsOf(args: readonly string[]): { port: number; open: boolean } | undefined {
  try {
    const options = { port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const port = Number(values.port ?? 0);
    return Number.isInteger(port) && port >= 0 && port < 65_536 ? { port, open: !values['no-open'] } : undefined;
  } catch {
    return undefined;
  }
}

/** The address holds the key: whoever sees it can use the program while it runs. */
function untilStopped(address: string): Promise<void> {
  console.log(words('serve.address', 'vi', { address }));
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
