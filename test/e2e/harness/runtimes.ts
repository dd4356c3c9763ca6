// What the end-to-end tests need from this computer: Electron's binary, Chromium, a display. Where one is missing the suite says so
// and passes over what needs it; with PHOIHOP_E2E=required (CI) that is an error.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../../host/serve/browsers';

export const root = join(import.meta.dirname, '../../..');
export const shells = ['electron', 'browser'] as const;
export type ShellName = (typeof shells)[number];

const required = process.env.PHOIHOP_E2E === 'required';

/** Electron's binary: the folder named by ELECTRON_OVERRIDE_DIST_PATH, the one beside the checkout, or what npm fetched. */
export function electronBinary(): string | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? besideCheckout() ?? fetched();
  const file = folder && join(folder, 'electron');
  return file && existsSync(file) ? file : undefined;
}

function besideCheckout(): string | undefined {
  const tool = join(root, '../shared/tools/electron-runtime');
  if (!existsSync(tool)) return undefined;
  try {
    return execFileSync(tool, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

function fetched(): string | undefined {
  const named = join(root, 'node_modules/electron/path.txt');
  return existsSync(named) ? join(root, 'node_modules/electron/dist', readFileSync(named, 'utf8'), '..') : undefined;
}

/** The shells that can be driven here; tells which cannot, and why. */
export function drivable(): ShellName[] {
  const missing: string[] = [];
  const has: Record<ShellName, boolean> = { electron: true, browser: true };
  const lacks = (shell: ShellName, what: string) => {
    has[shell] = false;
    missing.push(`${shell}: ${what} is not here`);
  };
  if (!electronBinary()) lacks('electron', "Electron's binary (ELECTRON_OVERRIDE_DIST_PATH)");
  if (!process.env.DISPLAY && !existsSync('/usr/bin/Xvfb')) lacks('electron', 'a display, or Xvfb');
  if (!findBrowser()) lacks('browser', 'Edge, Chrome or Chromium');
  for (const line of missing) console.warn(`end-to-end tests are passed over: ${line}`);
  if (required && missing.length > 0) throw new Error(missing.join('; '));
  return shells.filter((shell) => has[shell]);
}

/** A display of our own for Electron's windows; ends with `stop`. A real one is left in peace unless PHOIHOP_E2E_DISPLAY=own. */
export async function startDisplay(): Promise<{ display: string; stop: () => void }> {
  if (!existsSync('/usr/bin/Xvfb')) return { display: process.env.DISPLAY ?? '', stop: () => {} };
  const screen = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn('/usr/bin/Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await firstLine(server);
  return { display: `:${number}`, stop: () => void server.kill() };
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('Xvfb ended')));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
}
