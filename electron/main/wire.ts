// IPC: calls of the contract and of the shell, from the program's own window alone.
import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Dispatch } from '../../core/bridge/dispatch';
import type { AskShell } from '../../core/bridge/shell-calls';
import type { ShellEvent } from '../../core/bridge/wire';
import { error, failed } from '../../core/finding/finding';
import { givingBack } from '../../host/desk/rest';
import { isAppPage } from './guards';

export interface Listening {
  /** The window that may call, or undefined while there is none. */
  readonly window: () => BrowserWindow | undefined;
  readonly dispatch: Dispatch;
  readonly shell: AskShell;
  /** The page has come up and hears events from now on. */
  readonly pageListens: () => void;
}

export function tellWindow(window: BrowserWindow | undefined, event: ShellEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send('event', event);
}

export function listenToWindow({ window, dispatch, shell, pageListens }: Listening): void {
  const worked = givingBack();
  const stops = new Map<number, () => void>();
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent) => isOwnSender(event, window());
  const refused = failed([error('wire.foreignSender', '')]);

  ipcMain.handle('call', async (event, id: unknown, name: unknown, input: unknown) => {
    if (!isOurs(event)) return refused;
    if (!isId(id) || typeof name !== 'string') return failed([error('wire.unreadable', '')]);
    worked();
    const outcome = await dispatch(name, input, {
      tell: (progress) => tellWindow(window(), { type: 'progress', id, progress }),
      onStop: (stop) => void stops.set(id, stop),
    });
    stops.delete(id);
    return outcome;
  });
  ipcMain.on('stop', (event, id: unknown) => {
    if (isOurs(event) && isId(id)) stops.get(id)?.();
  });
  ipcMain.handle('shell', (event, name: unknown, input: unknown) => {
    if (!isOurs(event)) return refused;
    return typeof name === 'string' ? shell(name, input) : failed([error('wire.unreadable', '')]);
  });
  ipcMain.on('listening', (event) => {
    if (isOurs(event)) pageListens();
  });
}

const isId = (id: unknown): id is number => Number.isSafeInteger(id);

/** The top frame of the program's own window, showing a page of the program. */
function isOwnSender(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  if (!window || window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && isAppPage(frame.url);
}
