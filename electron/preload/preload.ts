// What the window gets of Electron: four functions and no more. The main process checks all that comes through them.
import { contextBridge, ipcRenderer } from 'electron';
import type { PreloadBridge, ShellEvent } from '../../core/bridge/wire';

const bridge: PreloadBridge = {
  call: (id, name, input) => ipcRenderer.invoke('call', id, name, input),
  stop: (id) => ipcRenderer.send('stop', id),
  shell: (name, input) => ipcRenderer.invoke('shell', name, input),
  listen: (listener) => {
    ipcRenderer.removeAllListeners('event');
    ipcRenderer.on('event', (_, event: ShellEvent) => listener(event));
    ipcRenderer.send('listening');
  },
};

contextBridge.exposeInMainWorld('phoihop', bridge);
