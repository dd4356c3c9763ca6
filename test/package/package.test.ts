// The packaged program holds what it needs and no more, has its fuses set, starts, and drafts a document.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOptions } from '../e2e/harness/on-both-shells';
import { processesUnder } from '../e2e/harness/processes';
import { patience } from '../e2e/harness/running-app';
import { root, startDisplay } from '../e2e/harness/runtimes';

const folder = join(root, 'out/package/linux-unpacked');
const binary = join(folder, 'phoihop');
const tool = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules', name), ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });

describe('what is in it', () => {
  const inside = tool('@electron/asar/bin/asar.js', 'list', join(folder, 'resources/app.asar')).trim().split('\n');

  test('the bundles, the page, the packs, the examples and one native module', () => {
    const allowed = [
      /^\/package\.json$/,
      /^\/dist$/,
      /^\/dist\/(electron(\/(main|preload)\.cjs)?|icon\.png|licences\.json)$/,
      /^\/dist\/[a-z-]+2?\.cjs$/,
      /^\/dist\/renderer(\/(index\.html|icon\.svg|[a-z-]+\.(png|svg)|assets|assets\/[\w.-]+\.(js|css|svg|png|woff2)|images|images\/.*))?$/,
      /^\/dist\/(templates|prepared|examples)(\/.*\.(json|hbs|md)|\/[a-z0-9-]+)*$/,
      /^\/node_modules(\/@libsql|\/@neon-rs)?$/,
      /^\/node_modules\/(libsql|@libsql\/linux-x64-gnu|@neon-rs\/load|detect-libc)(\/(LICENSE|package\.json|[\w/.-]+\.(js|node)|dist|lib))?$/,
    ];
    expect(inside.filter((path) => !allowed.some((one) => one.test(path)))).toEqual([]);
    for (const needed of [
      '/dist/electron/main.cjs',
      '/dist/process.cjs',
      '/dist/worker.cjs',
      '/dist/renderer/index.html',
      '/dist/licences.json',
    ])
      expect(inside).toContain(needed);
  });

  test('no tests, no sources, no command line, no other systems', () => {
    expect(
      inside.filter((path) =>
        /\.(ts|tsx|map|tsbuildinfo)$|\/(test|scripts|core|host)\/|cli\.cjs|serve\.cjs|musl|win32|darwin/.test(path),
      ),
    ).toEqual([]);
    expect(readdirSync(join(folder, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
    expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak']);
  });

  test('the licences of Electron and Chromium lie beside it', () => {
    for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(folder, file)), file).toBe(true);
  });
});

test('the fuses are set in the binary itself', () => {
  const report = tool('@electron/fuses/dist/bin.js', 'read', '--app', binary);
  const fuses = Object.fromEntries(
    Array.from(report.matchAll(/^\s+(\w+) is (Enabled|Disabled)$/gm), ([, name, state]) => [name, state]),
  );
  expect(fuses).toMatchObject({
    RunAsNode: 'Disabled',
    EnableCookieEncryption: 'Enabled',
    EnableNodeOptionsEnvironmentVariable: 'Disabled',
    EnableNodeCliInspectArguments: 'Disabled',
    EnableEmbeddedAsarIntegrityValidation: 'Enabled',
    OnlyLoadAppFromAsar: 'Enabled',
  });
});

describe('started', () => {
  const options = startOptions();
  let display: Awaited<ReturnType<typeof startDisplay>>;
  let app: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    display = await startDisplay();
    // Its fuses refuse Node's inspector, so that Playwright comes in by Chromium's.
    const switches = ['--no-sandbox', '--remote-debugging-port=0'];
    const env = { ...process.env, DISPLAY: display.display, PHOIHOP_DATA: options.data };
    app = spawn(binary, switches, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    browser = await chromium.connectOverCDP(await debuggingAddress(app), { noDefaults: true });
    const [context] = browser.contexts();
    page = context?.pages()[0] ?? (await (context ?? (await browser.newContext())).waitForEvent('page'));
    page.setDefaultTimeout(patience);
  });
  afterAll(async () => {
    await browser?.close();
    if (app) await killed(app);
    display?.stop();
    options.remove();
  });

  test('it drafts a document from a pack', async () => {
    await page.getByText('Chào mừng đến với Phối Hợp').waitFor();
    await page.getByRole('button', { name: 'Bỏ qua' }).click();
    await page.keyboard.press('Control+n');
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /^Quy chế phối hợp \(liên tịch\)/ })
      .check();
    await page.getByRole('dialog').getByRole('textbox').fill('Quy chế đóng gói');
    await page.keyboard.press('Enter');
    await page.locator('.phoihop-page').first().getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor();
    await page.getByLabel('Trích yếu').first().fill('Phối hợp quản lý cửa khẩu');
    await page.locator('.phoihop-page').getByText('Phối hợp quản lý cửa khẩu').first().waitFor();
  });

  test('switches that would let others in are refused', () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: display.display, PHOIHOP_DATA: options.data };
    const ran = execFileSync(binary, ['--no-sandbox', '-e', 'console.log("ran as node")'], {
      env,
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(ran).not.toMatch(/ran as node/);
  });
});

function debuggingAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    program.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${told.slice(-500)}`)));
    program.stderr?.on('data', (piece) => {
      told += piece;
      const [, address] = /DevTools listening on (ws:\S+)/.exec(told) ?? [];
      if (address) resolve(address);
    });
  });
}

/** With all it has started: they write in its folder until they are gone. */
async function killed({ pid = 0 }: ChildProcess): Promise<void> {
  const all = processesUnder(pid);
  for (const one of all) signal(one, 'SIGKILL');
  for (let left = 100; left > 0 && all.some((one) => signal(one, 0)); left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

function signal(pid: number, kind: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, kind);
  } catch {
    return false; // ended already
  }
}
