// `phoihop serve`: the window in the browser that is installed. Serves on loopback until the window is closed (or Ctrl+C).
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dispatcher } from '../../core/bridge/dispatch';
import { error, failed } from '../../core/finding/finding';
import { words } from '../../core/finding/message';
import { handlersOver } from '../desk/handlers';
import type { Lanes } from '../desk/lanes';
import { dataFolder, libraryFile, makeFolder } from '../files/data-folder';
import { assetsIn } from './assets';
import { findBrowser, hasDisplay, openInAppMode } from './browsers';
import { type Serving, serveOnLoopback } from './server';

/** `dist` holds the built program. Resolves when serving has ended; gives the exit code. */
export async function serve(args: readonly string[], lanes: Lanes, dist: string): Promise<number> {
  const asked = optionsOf(args);
  if (!asked) {
    console.error(words('serve.usage', 'vi'));
    return 2;
  }
  const dispatch = dispatcher(handlersOver((job, talk) => lanes.run(job, talk), [join(dist, 'templates')], libraryFile()));
  const shell = async (name: string) => failed([error('call.unknown', '', { name })]);
  const assets = assetsIn(join(dist, 'renderer'));
  const serving = await serveOnLoopback({ assets, calls: { call: dispatch, shell }, port: asked.port });
  const browser = asked.open && hasDisplay() ? findBrowser() : undefined;
  const address = `${serving.origin}/#${serving.key}`;
  if (browser) await openInAppMode(browser, address, makeFolder(join(dataFolder(), 'browser')));
  else await untilStopped(address);
  await close(serving, lanes);
  return 0;
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

async function close(serving: Serving, lanes: Lanes): Promise<void> {
  await serving.close();
  await lanes.close();
}
