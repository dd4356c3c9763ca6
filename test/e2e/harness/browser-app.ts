// The program in a browser: `phoihop serve` and a Chromium without a window, driven by Playwright.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { FrameReader } from '../../../core/bridge/frames';
import { pack, unpack } from '../../../core/bridge/packet';
import type { Outcome } from '../../../core/finding/finding';
import { findBrowser, offlineSwitches } from '../../../host/serve/browsers';
import { NetworkLog } from './network-log';
import { processesUnder } from './processes';
import { patience, type RunningApp, type StartOptions, watchPage } from './running-app';
import { root } from './runtimes';

export class BrowserApp implements RunningApp {
  readonly shell = 'browser';
  readonly complaints: string[] = [];
  private readonly asked: string[] = [];
  private server: ChildProcess | undefined;
  private browser: Browser | undefined;
  private context: BrowserContext | undefined;
  private first: Page | undefined;
  private network: NetworkLog | undefined;
  /** The address that the program printed, key included. */
  address = '';

  constructor(private readonly options: StartOptions) {}

  get data(): string {
    return this.options.data;
  }

  get page(): Page {
    if (!this.first) throw new Error('not started');
    return this.first;
  }

  get origin(): string {
    return new URL(this.address).origin;
  }

  get outside(): readonly string[] {
    return this.asked;
  }

  async start(): Promise<void> {
    this.network ??= new NetworkLog(join(this.data, 'network.json'));
    this.browser ??= await chromium.launch({
      executablePath: findBrowser() ?? '',
      args: ['--force-color-profile=srgb', ...offlineSwitches(), ...this.network.switches],
      timeout: patience,
    });
    await this.serve();
    this.context = await this.browser.newContext({
      acceptDownloads: true,
      viewport: { width: 1280, height: 800 },
      locale: 'vi-VN',
    });
    this.first = await this.context.newPage();
    // As long as nobody listens, choosers are left to the browser: turning that on and off races with the keys.
    this.first.on('filechooser', () => {});
    watchPage(this.first, this.asked, this.complaints, () => this.origin);
    await this.first.goto(this.address);
  }

  private async serve(): Promise<void> {
    const env = { ...process.env, ...this.options.env, PHOIHOP_DATA: this.data };
    const server = spawn(process.execPath, [join(root, 'dist/cli.cjs'), 'serve', '--no-open'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.server = server;
    this.address = await new Promise((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`phoihop serve ended with ${code}`)));
      let printed = '';
      server.stdout.on('data', (piece) => {
        printed += piece;
        const [address] = /http:\/\/\S+(?=\s)/.exec(printed) ?? [];
        if (address) resolve(address);
      });
    });
  }

  async choose(files: readonly string[], act: () => Promise<void>): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser', { timeout: patience });
    await act();
    await (await chooser).setFiles([...files]);
  }

  async saved(act: () => Promise<void>): Promise<string> {
    const download = this.page.waitForEvent('download', { timeout: patience });
    await act();
    const file = await download;
    const target = join(this.options.downloads, file.suggestedFilename());
    await file.saveAs(target);
    return target;
  }

  async ask(kind: 'call' | 'shell', name: string, input: unknown): Promise<Outcome<unknown>> {
    const headers = { origin: this.origin, 'x-phoihop-key': new URL(this.address).hash.slice(1) };
    const body = Buffer.from(pack(input));
    const response = await fetch(`${this.origin}/${kind}/${name}`, { method: 'POST', headers, body });
    if (!response.ok) return (await response.json()) as Outcome<unknown>;
    const frames = new FrameReader();
    frames.take(new Uint8Array(await response.arrayBuffer()));
    for (let next = frames.next(); next; next = frames.next()) {
      const message = unpack(next) as { outcome?: Outcome<unknown> };
      if (message.outcome) return message.outcome;
    }
    throw new Error(`no outcome (${response.status})`);
  }

  processes(): number[] {
    return processesUnder(this.server?.pid ?? 0);
  }

  async restart(): Promise<void> {
    await this.leave();
    await this.start();
  }

  async kill(): Promise<void> {
    const said = this.complaints.length;
    const gone = this.gone();
    for (const one of processesUnder(this.server?.pid ?? 0)) process.kill(one, 'SIGKILL');
    await gone;
    await this.context?.close();
    // Of a server that is dead the page may complain.
    this.complaints.splice(said);
  }

  async close(): Promise<void> {
    await this.leave();
    await this.browser?.close();
    this.asked.push(...(this.network?.outside() ?? []));
  }

  private async leave(): Promise<void> {
    await this.first?.close({ runBeforeUnload: false }).catch(() => {});
    await this.context?.close();
    const gone = this.gone();
    this.server?.kill('SIGTERM');
    await gone;
  }

  private gone(): Promise<unknown> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => server.once('exit', resolve));
  }
}
