// A document that is to be printed → the content of a .pdf file, by the installed browser without a window. The document holds no
// script and reaches nothing (core/bridge/print-document.ts), and the browser finds no other computer.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printDocument } from '../../core/bridge/print-document';
import type { PrintPage } from '../../core/bridge/shell';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { findBrowser, offlineSwitches } from './browsers';

const patience = 120_000;

export async function printPdf(page: PrintPage, browser = findBrowser()): Promise<Outcome<Uint8Array>> {
  if (!browser) return failed([error('shell.noBrowser', '')]);
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-print-'));
  const [source, target] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  try {
    writeFileSync(source, printDocument(page), { mode: 0o600 });
    const switches = ['--headless', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${target}`];
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    await ended(browser, [...switches, profile, ...offlineSwitches(), pathToFileURL(source).href]);
    return done(new Uint8Array(readFileSync(target)));
  } catch {
    return failed([error('shell.notPrinted', '')]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function ended(browser: string, args: readonly string[]): Promise<void> {
  const child = spawn(browser, args, { stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}
