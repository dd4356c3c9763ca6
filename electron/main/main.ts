// The main process: one instance, one window, and the wire between the window and the calls of the contract.
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { dispatcher } from '../../core/bridge/dispatch';
import { error, failed } from '../../core/finding/finding';
import { handlersOver } from '../../host/desk/handlers';
import { Lanes } from '../../host/desk/lanes';
import { libraryFile } from '../../host/files/data-folder';
import { declareProtocol, serveRenderer } from './app-protocol';
import { guardAllContents, guardSession } from './guards';
import { openWindow } from './window';
import { listenToWindow } from './wire';

/** dist/, which holds this file in its folder electron/. */
const dist = join(import.meta.dirname, '..');
let window: BrowserWindow | undefined;

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  declareProtocol();
  guardAllContents();
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => window?.focus());
  void app.whenReady().then(ready);
}

function ready(): void {
  const lanes = new Lanes(join(dist, 'worker-start.cjs'));
  lanes.warm('quick');
  lanes.warm('work');
  closeBeforeQuitting(lanes);
  guardSession(session.defaultSession);
  serveRenderer(session.defaultSession, join(dist, 'renderer'));
  const dispatch = dispatcher(handlersOver((job, talk) => lanes.run(job, talk), [join(dist, 'templates')], libraryFile()));
  listenToWindow(
    () => window,
    dispatch,
    async (name) => failed([error('call.unknown', '', { name })]),
  );
  window = openWindow(dist);
}

/** The library must be closed before the process ends. */
function closeBeforeQuitting(lanes: Lanes): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void lanes.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
