// The program in Electron, driven by Playwright. Native dialogs are answered in the main process.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PreloadBridge } from '../../../core/bridge/wire';
import type { Outcome } from '../../../core/finding/finding';
import { NetworkLog } from './network-log';
import { processesUnder } from './processes';
import { patience, type RunningApp, type StartOptions, watchPage } from './running-app';
import { electronBinary, root, startDisplay } from './runtimes';

export class ElectronApp implements RunningApp {
  readonly shell = 'electron';
  readonly complaints: string[] = [];
  private readonly asked: string[] = [];
  private app: ElectronApplication | undefined;
  private first: Page | undefined;
  private network: NetworkLog | undefined;
  private display: { display: string; stop: () => void } | undefined;

  /** `folder` holds the app: the checkout, or nothing when `binary` is a packaged program. */
  constructor(
    private readonly options: StartOptions,
    private readonly binary = electronBinary(),
    private readonly folder: string | undefined = root,
  ) {}

  get data(): string {
    return this.options.data;
  }

  get page(): Page {
    if (!this.first) throw new Error('not started');
    return this.first;
  }

  /** The main process, for tests of the shell itself. */
  get main(): ElectronApplication {
    if (!this.app) throw new Error('not started');
    return this.app;
  }

  /** For other programs on the same display. */
  get displayName(): string {
    return this.display?.display ?? '';
  }

  get outside(): readonly string[] {
    return this.asked;
  }

  async start(): Promise<void> {
    this.display ??= await startDisplay();
    const network = new NetworkLog(join(this.data, 'network.json'));
    this.network = network;
    const switches = ['--no-sandbox', '--force-color-profile=srgb', ...network.switches];
    this.app = await _electron.launch({
      executablePath: this.binary ?? '',
      args: [...switches, ...(this.folder === undefined ? [] : [this.folder]), ...(this.options.files ?? [])],
      env: { ...process.env, ...this.options.env, DISPLAY: this.display.display, PHOIHOP_DATA: this.data } as Record<
        string,
        string
      >,
      timeout: patience,
    });
    this.first = await this.app.firstWindow({ timeout: patience });
    watchPage(this.first, this.asked, this.complaints, () => 'phoihop://app/');
    await this.first.waitForLoadState();
  }

  async choose(files: readonly string[], act: () => Promise<void>): Promise<void> {
    await this.main.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as unknown as typeof dialog.showOpenDialog;
      },
      [...files],
    );
    await act();
  }

  async saved(act: () => Promise<void>): Promise<string> {
    await this.main.evaluate(({ dialog }, folder) => {
      const taken = globalThis as { taken?: string };
      taken.taken = '';
      dialog.showSaveDialog = (async (_window: unknown, { defaultPath = '' }: { defaultPath?: string }) => {
        taken.taken = `${folder}/${defaultPath.split('/').at(-1)}`;
        return { canceled: false, filePath: taken.taken };
      }) as unknown as typeof dialog.showSaveDialog;
    }, this.options.downloads);
    await act();
    const target = await this.when(() => this.main.evaluate(() => (globalThis as { taken?: string }).taken || undefined));
    await this.when(async () => existsSync(target) || undefined);
    return join(this.options.downloads, basename(target));
  }

  /** Playwright carries no bytes: they go as lists of numbers. */
  async ask(kind: 'call' | 'shell', name: string, input: unknown): Promise<Outcome<unknown>> {
    const asked = { kind, name, ...flat(input) };
    const answer = await this.page.evaluate(async ({ kind, name, json, blobs }) => {
      const { phoihop } = window as unknown as { phoihop: PreloadBridge };
      const bytes = (_key: string, value: unknown) =>
        value instanceof Object && '$blob' in value ? new Uint8Array(blobs[Number(value.$blob)] ?? []) : value;
      const given = JSON.parse(json, bytes);
      const outcome = await (kind === 'call'
        ? phoihop.call(Math.floor(Math.random() * 1e9), name, given)
        : phoihop.shell(name, given));
      return JSON.stringify(outcome, (_key, value) => (value instanceof Uint8Array ? { $bytes: [...value] } : value));
    }, asked);
    return JSON.parse(answer, (_key, value) => (value?.$bytes ? new Uint8Array(value.$bytes) : value));
  }

  processes(): number[] {
    return processesUnder(this.main.process().pid ?? 0);
  }

  async restart(): Promise<void> {
    await this.leave();
    await this.start();
  }

  async kill(): Promise<void> {
    const { pid = 0 } = this.main.process();
    const gone = new Promise((resolve) => this.main.process().once('exit', resolve));
    for (const one of processesUnder(pid)) signal(one, 'SIGKILL');
    await gone;
    this.asked.push(...(this.network?.outside() ?? []));
  }

  async close(): Promise<void> {
    await this.leave();
    this.display?.stop();
  }

  private async leave(): Promise<void> {
    const running = this.app;
    if (!running || running.process().exitCode !== null || running.process().signalCode !== null) return;
    const gone = new Promise((resolve) => running.process().once('exit', resolve));
    await running.evaluate(({ app }) => app.quit()).catch(() => {});
    await gone;
    this.asked.push(...(this.network?.outside() ?? []));
  }

  private async when<T>(look: () => Promise<T | undefined>): Promise<T> {
    let found: T | undefined;
    await expect.poll(async () => (found = await look()), { timeout: patience }).toBeDefined();
    return found as T;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {}
}

function flat(input: unknown): { json: string; blobs: number[][] } {
  const blobs: number[][] = [];
  const json = JSON.stringify(input, (_key, value) =>
    value instanceof Uint8Array ? { $blob: blobs.push([...value]) - 1 } : value,
  );
  return { json: json ?? 'null', blobs };
}
