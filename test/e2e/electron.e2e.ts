// Electron as it should be: what the page may not do, who may call, files by native dialogs, one instance, the window remembered.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onElectron } from './harness/on-both-shells';
import { patience } from './harness/running-app';
import { electronBinary, root } from './harness/runtimes';
import { begin, goTo, setTheme } from './pages/window';

onElectron('electron', (app) => {
  test('the window has the preferences of a page that is not trusted', async () => {
    const preferences = await app().main.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as
        | { getLastWebPreferences(): object }
        | undefined;
      return contents?.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
    });
  });

  test('the window takes its colours from the settings, and from the system again when it is told so', async () => {
    const { page, main } = app();
    const source = () => main.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
    await begin(page);
    await setTheme(page, 'Tối');
    await expect.poll(source).toBe('dark');
    await setTheme(page, 'Theo hệ thống');
    await expect.poll(source).toBe('system');
  });

  test('the right button in a field offers cut, copy and paste in Vietnamese', async () => {
    const { page, main } = app();
    await main.evaluate(({ Menu }) => {
      Menu.prototype.popup = function (this: Electron.Menu) {
        Object.assign(globalThis, {
          offered: this.items.map(({ label, enabled }) => (label === '' ? '' : `${label} ${enabled}`)),
        });
      };
    });
    const offered = () => main.evaluate(() => (globalThis as { offered?: string[] }).offered);
    await goTo(page, 'Thư viện');
    const field = page.getByRole('searchbox');
    await field.fill('buôn lậu');
    await field.selectText();
    await field.click({ button: 'right' });
    await expect.poll(offered).toContain('Sao chép true');
    expect((await offered())?.map((item) => item.replace(/ (true|false)$/, ''))).toEqual([
      'Cắt',
      'Sao chép',
      'Dán',
      '',
      'Chọn tất cả',
    ]);
    await field.fill('');
    await page.getByRole('row').nth(1).click({ button: 'right' });
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    expect((await offered())?.length).toBe(5);
  });

  test('the page sees four functions of ours and nothing of Node or Electron', async () => {
    const seen = await app().page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { phoihop: object }).phoihop).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['call', 'listen', 'shell', 'stop'], node: [] });
  });

  test('text does not become code, and no picture comes from outside', async () => {
    const tried = await app().page.evaluate(async () => {
      // Later, because what Playwright evaluates may evaluate text itself.
      const code = new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return "ran"')());
          } catch (problem) {
            resolve(problem instanceof Error ? problem.name : '');
          }
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.head.append(script);
      const picture = new Image();
      const loaded = new Promise((resolve) => {
        picture.onload = () => resolve('loaded');
        picture.onerror = () => resolve('refused');
      });
      picture.src = 'https://evil.example/a.png';
      const fetched = await fetch('https://evil.example/').then(
        () => 'fetched',
        () => 'refused',
      );
      return {
        code: await code,
        inline: 'ranInline' in window,
        picture: await loaded,
        fetched,
      };
    });
    expect(tried).toEqual({ code: 'EvalError', inline: false, picture: 'refused', fetched: 'refused' });
    const complaints = app().complaints.splice(0);
    expect(complaints.filter((text) => !/Content Security Policy/.test(text))).toEqual([]);
  });

  test('it goes nowhere else and opens no window', async () => {
    const opened = await app().page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://evil.example/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.target = '';
      link.click();
      link.remove();
      return window.open('https://evil.example/') === null;
    });
    expect(opened).toBe(true);
    await app().page.evaluate(() => {
      location.href = 'file:///etc/passwd';
    });
    expect(app().page.url()).toBe('phoihop://app/');
    expect(await app().main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    app().complaints.splice(0);
  });

  test('no permission is given', async () => {
    const states = await app().page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(asked)).map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('the file system is not reachable through the app’s own addresses', async () => {
    const statuses = await app().page.evaluate(async () => {
      const paths = ['/../main.cjs', '/%2e%2e/%2e%2e/package.json', '/electron/main.cjs', '/%', '/../../../etc/passwd'];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(new Set(statuses)).toEqual(new Set([404]));
    app().complaints.splice(0);
  });

  test('calls from another window are refused, whatever page it shows', async () => {
    const answers = await app().main.evaluate(
      async ({ BrowserWindow }, preload) => {
        const ask = 'Promise.all([phoihop.call(1, "packs.list", {}), phoihop.shell("about", {})])';
        const answers: unknown[] = [];
        for (const url of ['phoihop://app/', 'data:text/html,<p>x</p>']) {
          const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
          await window.loadURL(url);
          answers.push(...((await window.webContents.executeJavaScript(ask)) as unknown[]));
          window.destroy();
        }
        return answers;
      },
      join(root, 'dist/electron/preload.cjs'),
    );
    expect(answers).toHaveLength(4);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, findings: [{ code: 'wire.foreignSender' }] });
  });

  test('a file that cannot be written is told, and another name is offered', async () => {
    const taken = join(app().data, 'van-ban.docx');
    writeFileSync(taken, 'old');
    chmodSync(taken, 0o444);
    const told = await app().main.evaluate(({ dialog }, path) => {
      const offered: string[] = [];
      Object.assign(globalThis, { offered });
      dialog.showSaveDialog = (async (_window: unknown, { defaultPath }: { defaultPath: string }) => {
        offered.push(defaultPath);
        return { canceled: false, filePath: offered.length === 1 ? path : defaultPath };
      }) as unknown as typeof dialog.showSaveDialog;
      dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
        offered.push(message);
        return { response: 0 };
      }) as unknown as typeof dialog.showMessageBox;
    }, taken);
    expect(told).toBeUndefined();
    const content = new TextEncoder().encode('new');
    const saved = await app().ask('shell', 'saveFile', { title: 'Xuất', name: 'van-ban.docx', kind: 'docx', content });
    expect(saved).toMatchObject({ ok: true, value: { state: 'saved', name: 'van-ban (2).docx' } });
    expect(readFileSync(taken, 'utf8')).toBe('old');
    expect(readFileSync(join(app().data, 'van-ban (2).docx'), 'utf8')).toBe('new');
    const offered = await app().main.evaluate(() => (globalThis as { offered?: string[] }).offered ?? []);
    expect(offered[1]).toMatch(/^Không được phép ghi vào/);
    expect(offered[2]).toBe(join(app().data, 'van-ban (2).docx'));
  });

  test('only files that were saved are opened and shown', async () => {
    const asked = await app().main.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openPath = async (path) => {
        opened.push(path);
        return '';
      };
      shell.showItemInFolder = (path) => void opened.push(path);
      return opened;
    });
    expect(asked).toEqual([]);
    for (const handle of ['/etc/passwd', 'x', 'https://evil.example']) {
      expect(await app().ask('shell', 'openSaved', { handle })).toMatchObject({ findings: [{ code: 'shell.unknownFile' }] });
      expect(await app().ask('shell', 'showSaved', { handle })).toMatchObject({ findings: [{ code: 'shell.unknownFile' }] });
    }
    const folder = join(app().data, 'out');
    mkdirSync(folder, { recursive: true });
    await app().main.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as unknown as typeof dialog.showSaveDialog;
      },
      join(folder, 'a.docx'),
    );
    const saved = await app().ask('shell', 'saveFile', { title: '', name: 'a.docx', kind: 'docx', content: new Uint8Array([1]) });
    const { handle } = (saved as { value: { handle: string } }).value;
    expect(await app().ask('shell', 'openSaved', { handle })).toMatchObject({ ok: true });
    expect(await app().ask('shell', 'showSaved', { handle })).toMatchObject({ ok: true });
    const opened = await app().main.evaluate(() => (globalThis as { opened?: string[] }).opened);
    expect(opened).toEqual([join(folder, 'a.docx'), join(folder, 'a.docx')]);
  });

  test('a second start brings the first to the front and gives it the file', async () => {
    const file = join(app().data, 'cua-toi.docx');
    writeFileSync(file, 'PK');
    await app().main.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const told: unknown[] = [];
      Object.assign(globalThis, { told });
      const send = window?.webContents.send.bind(window.webContents);
      if (window)
        window.webContents.send = (channel, ...args) =>
          args[0]?.type === 'open' ? void told.push(args[0].file.name) : send?.(channel, ...args);
    });
    const env = { ...process.env, PHOIHOP_DATA: app().data, DISPLAY: app().displayName };
    const second = spawn(electronBinary() ?? '', ['--no-sandbox', root, file], { env, stdio: 'ignore' });
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
    await expect
      .poll(() => app().main.evaluate(() => (globalThis as { told?: unknown[] }).told), { timeout: patience })
      .toEqual(['cua-toi.docx']);
  });

  test('the window comes back where it was', async () => {
    const place = { x: 120, y: 90, width: 1111, height: 777 };
    await app().main.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
    await app().restart();
    expect(await app().main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(place);
  });

  test('a page that crashes comes back', async () => {
    await app().main.evaluate(({ dialog }) => {
      dialog.showMessageBox = (async () => ({ response: 0 })) as unknown as typeof dialog.showMessageBox;
    });
    await app().main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    const log = () => readFileSync(join(app().data, 'log', 'phoihop.log'), 'utf8');
    await expect.poll(log, { timeout: patience }).toMatch(/error window\.gone/);
    const state = () =>
      app().main.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return { crashed: contents?.isCrashed(), loading: contents?.isLoading(), url: contents?.getURL() };
      });
    await expect.poll(state, { timeout: patience }).toEqual({ crashed: false, loading: false, url: 'phoihop://app/' });
  });
});
