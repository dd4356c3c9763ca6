// The program as a user has it before them, whichever shell shows it: a page, the files they give and get, and its end.
import type { Page } from 'playwright-core';
import type { Outcome } from '../../../core/finding/finding';
import type { ShellName } from './runtimes';

export interface RunningApp {
  readonly shell: ShellName;
  /** The page in front; another one after `restart`. */
  readonly page: Page;
  /** The data folder: library, settings, log. */
  readonly data: string;
  /** Does what opens a file dialog, and chooses these files in it. */
  choose(files: readonly string[], act: () => Promise<void>): Promise<void>;
  /** Does what saves a file, and gives its path. */
  saved(act: () => Promise<void>): Promise<string>;
  /** Closes as a user does, and starts again on the same data. */
  restart(): Promise<void>;
  /** Ends every process at once, as a power cut does. */
  kill(): Promise<void>;
  /** After `kill` or `close`. */
  start(): Promise<void>;
  /** Closes as a user does. */
  close(): Promise<void>;
  /** A call as the page makes it over its wire, without the page's own code. */
  ask(kind: 'call' | 'shell', name: string, input: unknown): Promise<Outcome<unknown>>;
  /** Processes of the program, the first one first. */
  processes(): number[];
  /** Addresses outside of the program that anything in it asked for. */
  readonly outside: readonly string[];
  /** What the page complained of: errors, refusals by the content policy. */
  readonly complaints: string[];
}

export interface StartOptions {
  readonly data: string;
  /** Folder where saved files go. */
  readonly downloads: string;
  /** What the user opens the program with. */
  readonly files?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds that anything may take on a small, busy computer. */
export const patience = 30_000;

export function watchPage(page: Page, outside: string[], complaints: string[], origin: () => string): void {
  page.setDefaultTimeout(patience);
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin())) outside.push(request.url());
  });
  // The browser tells of a request before its content policy refuses it.
  page.on('requestfailed', (request) => {
    const at = outside.lastIndexOf(request.url());
    if (at >= 0 && /csp|BLOCKED_BY/i.test(request.failure()?.errorText ?? '')) outside.splice(at, 1);
  });
}
