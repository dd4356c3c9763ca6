// A document that is to be printed → the content of a .pdf file. Its window is never seen, runs no script and reaches nothing.
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { printDocument } from '../../core/bridge/print-document';
import type { PrintPage } from '../../core/bridge/shell';
import { done, error, failed, type Outcome } from '../../core/finding/finding';

const partition = 'print';
const address = 'phoihop-print://page/';

/** Milliseconds for a document of any length we know. */
const patience = 120_000;

export async function printPdf(page: PrintPage): Promise<Outcome<Uint8Array>> {
  const own = session.fromPartition(`${partition}-${randomUUID()}`);
  const html = printDocument(page);
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address && !url.startsWith('data:') }));
  own.protocol.handle('phoihop-print', () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    return done(await inTime(pdfOf(window)));
  } catch {
    return failed([error('shell.notPrinted', '')]);
  } finally {
    window.destroy();
  }
}

async function pdfOf(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(address);
  return new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
