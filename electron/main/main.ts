// The main process: one instance, one window, and the wire between the window and the calls of the contract.
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { dispatcher } from '../../core/bridge/dispatch';
import { error, failed } from '../../core/finding/finding';
import { Desk } from '../../host/desk/desk';
import { handlersOver } from '../../host/desk/handlers';
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
  const desk = new Desk(join(dist, 'worker-start.cjs'));
  desk.warm();
  guardSession(session.defaultSession);
  serveRenderer(session.defaultSession, join(dist, 'renderer'));
  const dispatch = dispatcher(handlersOver((job, talk) => desk.run(job, talk), [join(dist, 'templates')]));
  listenToWindow(
    () => window,
    dispatch,
    async (name) => failed([error('call.unknown', '', { name })]),
  );
  window = openWindow(dist);
}
