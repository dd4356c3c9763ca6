// The one window of the program.
import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { appOrigin } from './app-protocol';
import { rememberedState, rememberState } from './window-state';

export function openWindow(dist: string, folder: string): BrowserWindow {
  const state = rememberedState(folder);
  const place = state ? { x: state.x, y: state.y, width: state.width, height: state.height } : { width: 1280, height: 800 };
  const window = new BrowserWindow({
    ...place,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: background(),
    icon: join(dist, 'icon.png'),
    webPreferences: {
      preload: join(dist, 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries come from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (state?.maximized) window.maximize();
    window.show();
  });
  const paint = () => window.setBackgroundColor(background());
  nativeTheme.on('updated', paint);
  window.on('closed', () => nativeTheme.off('updated', paint));
  window.on('close', () => rememberState(window, folder));
  void window.loadURL(`${appOrigin}/`);
  return window;
}

/** Seen where the page is not drawn yet: at the start, and at the edge of a window that grows. */
function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#fafafa';
}
