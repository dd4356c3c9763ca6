// Calls by IPC, through what the preload script put into the window.

import type { NamedBytes } from '../../core/bridge/shell';
import type { Progress } from '../../core/bridge/talk';
import type { CallOptions, PreloadBridge, ShellEvent, Wire } from '../../core/bridge/wire';
import { error, failed, type Outcome } from '../../core/finding/finding';
import { Listeners } from './listeners';

export function ipcWire(bridge: PreloadBridge): Wire {
  const progress = new Map<number, (progress: Progress) => void>();
  const commands = new Listeners<string>();
  const files = new Listeners<NamedBytes>();
  let flush = async () => {};
  let last = 0;

  const heard: { [T in ShellEvent['type']]: (event: Extract<ShellEvent, { type: T }>) => void } = {
    progress: ({ id, progress: now }) => progress.get(id)?.(now),
    command: ({ id }) => commands.tell(id),
    open: ({ file }) => files.tell(file),
    closing: () => void flush().finally(() => bridge.shell('close', {})),
  };
  bridge.listen((event) => heard[event.type](event as never));

  async function call(name: string, input: unknown, { onProgress, signal }: CallOptions = {}): Promise<Outcome<never>> {
    last += 1;
    const id = last;
    const stop = () => bridge.stop(id);
    if (onProgress) progress.set(id, onProgress);
    signal?.addEventListener('abort', stop, { once: true });
    const asked = answer(bridge.call(id, name, input));
    if (signal?.aborted) stop();
    const outcome = await asked;
    progress.delete(id);
    signal?.removeEventListener('abort', stop);
    return outcome;
  }

  const ask = (name: string, input: unknown = {}) => answer(bridge.shell(name, input));
  return {
    call,
    shell: {
      can: { saved: true, menuBar: true, folders: true },
      chooseFiles: (input) => ask('chooseFiles', input),
      chooseFolder: (input) => ask('chooseFolder', input),
      saveFile: (input) => ask('saveFile', input),
      openSaved: (input) => ask('openSaved', input),
      showSaved: (input) => ask('showSaved', input),
      printPdf: (input) => ask('printPdf', input),
      setWindow: (state) => void ask('setWindow', state),
      setMenu: (menus) => void ask('setMenu', { menus }),
      log: (entry) => void ask('log', entry),
      showLog: () => ask('showLog'),
      about: () => ask('about'),
      onCommand: (listener) => commands.listen(listener),
      onOpenFile: (listener) => files.listen(listener),
      onClosing: (listener) => {
        flush = listener;
      },
    },
  };
}

/** What the main process answers is an Outcome that it has checked; a main process that does not answer is a finding. */
async function answer(asked: Promise<unknown>): Promise<Outcome<never>> {
  try {
    return (await asked) as Outcome<never>;
  } catch {
    return failed([error('wire.broken', '')]);
  }
}
