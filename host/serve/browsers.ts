// The browser installed on this computer that can show the page as a program of its own (app mode): Edge, Chrome or Chromium.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Undefined when none is installed. `PHOIHOP_BROWSER` names one by its path. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
  const given = env.PHOIHOP_BROWSER;
  const candidates = given ? [given] : (places[platform] ?? onPath)(env);
  return candidates.find(isExecutable);
}

type Places = (env: NodeJS.ProcessEnv) => string[];

const onPath: Places = ({ PATH = '' }) => {
  const names = [
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
  ];
  return names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
};

const places: Partial<Record<NodeJS.Platform, Places>> = {
  win32: (env) => {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const files = [
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return files.flatMap((file) => roots.map((root) => `${root}\\${file}`));
  },
  darwin: () => ['Microsoft Edge', 'Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
};

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A screen to show a window on. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * A browser has callers of its own (updates, sign-in). Here it finds no other computer: all that is not this one is
 * asked of a proxy that is not there, and names are the proxy's to resolve. (Rules for names themselves would do, but the browser
 * warns of them in English at every start.)
 * As root, Chromium has no sandbox to offer.
 */
export function offlineSwitches(): string[] {
  const unreachable = ['--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=127.0.0.1'];
  // Days stand before months in the fields of the browser too.
  const quiet = [
    '--lang=vi',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
  ];
  const parts = [
    '--disable-component-update',
    '--disable-extensions',
    '--disable-default-apps',
    `--disable-features=${unwanted}`,
  ];
  return [...unreachable, ...quiet, ...parts, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
}

/** Looking for television sets in the house, translating pages, asking for hints. */
const unwanted = 'MediaRouter,DialMediaRouteProvider,Translate,OptimizationHints';

/**
 * A window without tabs and address bar, with a profile of its own in `profile`, so that the browser ends when the window is
 * closed; that is when the promise is kept.
 */
export function openInAppMode(browser: string, address: string, profile: string): Promise<void> {
  const child = spawn(browser, [`--app=${address}`, `--user-data-dir=${profile}`, ...offlineSwitches()], { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
}
