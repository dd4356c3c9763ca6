// One story told in both shells: a file of tests starts the program once in each, on a data folder of its own.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { BrowserApp } from './browser-app';
import { ElectronApp } from './electron-app';
import type { RunningApp, StartOptions } from './running-app';
import { drivable, root, type ShellName } from './runtimes';

const here = drivable();

export function startOptions(): StartOptions & { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-e2e-'));
  const [data, downloads] = [join(folder, 'data'), join(folder, 'downloads')];
  for (const one of [data, downloads]) mkdirSync(one);
  return { data, downloads, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** `tell` gets the running program by a function, since it starts only after the tests are named. */
export function onBothShells(title: string, tell: (app: () => RunningApp) => void): void {
  for (const shell of here) {
    describe(`${title} (${shell})`, () => {
      const running = appFor(shell);
      tell(running);
    });
  }
}

/** Tests of one shell alone. */
export function onElectron(title: string, tell: (app: () => ElectronApp) => void): void {
  describe.skipIf(!here.includes('electron'))(title, () => tell(appFor('electron') as () => ElectronApp));
}

export function onBrowser(title: string, tell: (app: () => BrowserApp) => void): void {
  describe.skipIf(!here.includes('browser'))(title, () => tell(appFor('browser') as () => BrowserApp));
}

function appFor(shell: ShellName): () => RunningApp {
  const options = startOptions();
  let app: RunningApp | undefined;
  beforeAll(async () => {
    app = shell === 'electron' ? new ElectronApp(options) : new BrowserApp(options);
    await app.start();
  }, 180_000);
  // What the user would have seen, for whoever looks into it.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const path = join(root, 'out/e2e', `${shell}-${task.name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}.png`);
    await app?.page.screenshot({ path, timeout: 10_000 }).catch(() => {});
  });
  afterAll(async () => {
    await app?.close();
    options.remove();
    expect(app?.outside, 'nothing was asked for outside of the program').toEqual([]);
    expect(app?.complaints, 'the page complained of nothing').toEqual([]);
  }, 120_000);
  return () => {
    if (!app) throw new Error('not started');
    return app;
  };
}
