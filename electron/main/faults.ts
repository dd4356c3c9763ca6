// What goes wrong around the window: a page that crashed or hangs is told to the user and comes back; all of it is in the log.
import { app, type BrowserWindow, dialog } from 'electron';
import type { LogFile } from '../../host/log/log-file';
import type { Say } from './say';

export function watchProgram(log: LogFile): void {
  process.on('uncaughtException', (problem) => log.fault('main.fault', problem));
  process.on('unhandledRejection', (problem) => log.fault('main.rejection', problem));
  app.on('child-process-gone', (_, { exitCode }) => log.write({ level: 'error', event: 'process.gone', numbers: { exitCode } }));
}

export function watchWindow(window: BrowserWindow, log: LogFile, say: Say): void {
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.write({ level: 'error', event: 'window.gone', numbers: { exitCode } });
    void pageCameBack(window, say);
  });
  window.on('unresponsive', () => {
    log.write({ level: 'warning', event: 'window.hangs' });
    void pageHangs(window, say);
  });
}

/** What was typed is stored every second, so that the page can simply be loaded again. */
async function pageCameBack(window: BrowserWindow, say: Say): Promise<void> {
  window.webContents.reload();
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: say.words('dialog.pageCrashed'),
    buttons: [say.words('dialog.go')],
  });
}

async function pageHangs(window: BrowserWindow, say: Say): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say.words('dialog.pageHangs'),
    buttons: [say.words('dialog.wait'), say.words('dialog.reload')],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) window.webContents.forcefullyCrashRenderer();
}
