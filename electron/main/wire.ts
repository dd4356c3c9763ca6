// IPC: calls of the contract and of the shell, from the program's own window alone.
import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Dispatch } from '../../core/bridge/dispatch';
import type { ShellEvent } from '../../core/bridge/wire';
import { error, failed, type Outcome } from '../../core/finding/finding';
import { isAppPage } from './guards';

export type ShellCall = (name: string, input: unknown) => Promise<Outcome<unknown>>;

/** `window` gives the window that may call, or undefined while there is none. */
export function listenToWindow(window: () => BrowserWindow | undefined, dispatch: Dispatch, shell: ShellCall): void {
  const stops = new Map<number, () => void>();
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent) => isOwnSender(event, window());
  const tell = (event: ShellEvent) => window()?.webContents.send('event', event);
  const refused = failed([error('wire.foreignSender', '')]);

  ipcMain.handle('call', async (event, id: unknown, name: unknown, input: unknown) => {
    if (!isOurs(event)) return refused;
    if (!isId(id) || typeof name !== 'string') return failed([error('call.unknown', '', { name: String(name) })]);
    const outcome = await dispatch(name, input, {
      tell: (progress) => tell({ type: 'progress', id, progress }),
      onStop: (stop) => stops.set(id, stop),
    });
    stops.delete(id);
    return outcome;
  });
  ipcMain.on('stop', (event, id: unknown) => {
    if (isOurs(event) && isId(id)) stops.get(id)?.();
  });
  ipcMain.handle('shell', (event, name: unknown, input: unknown) => (isOurs(event) ? shell(String(name), input) : refused));
}

const isId = (id: unknown): id is number => Number.isSafeInteger(id);

/** The top frame of the program's own window, showing a page of the program. */
function isOwnSender(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  if (!window || event.sender !== window.webContents) return false;
  return event.senderFrame === window.webContents.mainFrame && isAppPage(event.senderFrame.url);
}
