// The main process: one instance, one window, and the wires between the window, the system and the program's own process.
import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, session, shell } from 'electron';
import { schemeOf } from '../../core/bridge/scheme';
import { type AskShell, shellCalls } from '../../core/bridge/shell-calls';
import { done, error, failed } from '../../core/finding/finding';
import { dataFolder, makeFolder } from '../../host/files/data-folder';
import { LogFile } from '../../host/log/log-file';
import { about } from '../../host/program/about';
import { answeringAtOnce } from '../../host/program/at-once';
import { RemoteProgram } from '../../host/program/remote-program';
import { loadSettings } from '../../host/settings/settings-file';
import { declareProtocol, serveRenderer } from './app-protocol';
import { Closing } from './closing';
import { watchProgram, watchWindow } from './faults';
import { Files } from './files';
import { goOffline, guardAllContents, guardSession } from './guards';
import { showMenu } from './menu';
import { filesAmong, OpenedFiles } from './opened-files';
import { printPdf } from './print';
import { forkUtility } from './program-process';
import { Say } from './say';
import { offerTextMenu } from './text-menu';
import { openWindow } from './window';
import { listenToWindow, tellWindow } from './wire';

/** dist/, which holds this file in its folder electron/. */
const dist = join(import.meta.dirname, '..');
const data = makeFolder(dataFolder());
const log = new LogFile(join(data, 'log'));
const say = new Say(data);
const opened = new OpenedFiles();
const files = new Files(() => window, say);
let window: BrowserWindow | undefined;
let closing: Closing | undefined;
let program: RemoteProgram | undefined;

// What Chromium keeps for itself; what the user made lies beside it, where the other shell finds it too.
app.setPath('userData', join(data, 'electron'));
// Root has no sandbox on Linux, and then says so by this switch; for everyone else nothing runs outside of it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
goOffline();
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  watchProgram(log);
  declareProtocol();
  guardAllContents();
  opened.open(filesAmong(process.argv, process.cwd()));
  app.on('second-instance', (_, words, folder) => {
    opened.open(filesAmong(words, folder));
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.open([path]);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', leave);
  void app.whenReady().then(ready);
}

function ready(): void {
  log.write({ level: 'info', event: 'start' });
  program = new RemoteProgram(
    () => forkUtility(dist),
    () => log.write({ level: 'error', event: 'process.lost' }),
  );
  guardSession(session.defaultSession);
  serveRenderer(session.defaultSession, join(dist, 'renderer'));
  listenToWindow({ window: () => window, dispatch: answeringAtOnce(program.dispatch), shell: shellOfWindow(), pageListens });
  showMenu([], () => {});
  nativeTheme.themeSource = themeAtStart();
  window = openWindow(dist, data);
  closing = new Closing(window, (event) => tellWindow(window, event), say);
  offerTextMenu(window, say);
  watchWindow(window, log, say);
}

function themeAtStart(): typeof nativeTheme.themeSource {
  const settings = loadSettings();
  const theme = settings.ok ? settings.value.theme : 'system';
  return theme === 'system' ? theme : schemeOf(theme);
}

function pageListens(): void {
  closing?.pageListens();
  opened.pageListens((event) => tellWindow(window, event));
}

/** The program's process stores what is under way before the last of us goes. */
function leave(event: Electron.Event): void {
  if (!program) return;
  event.preventDefault();
  const leaving = program;
  program = undefined;
  void leaving.close().finally(() => app.quit());
}

function shellOfWindow(): AskShell {
  return shellCalls({
    chooseFiles: (ask) => files.choose(ask),
    chooseFolder: (ask) => files.chooseFolder(ask),
    saveFile: (ask) => files.save(ask),
    openSaved: (ask) => files.open(ask),
    showSaved: (ask) => files.show(ask),
    printPdf,
    setWindow: ({ title, unsaved, theme }) => {
      window?.setTitle(title);
      window?.setDocumentEdited(unsaved);
      nativeTheme.themeSource = theme;
      if (closing) closing.isUnsaved = unsaved;
      return done(null);
    },
    setMenu: ({ menus }) => {
      showMenu(menus, (id) => tellWindow(window, { type: 'command', id }));
      return done(null);
    },
    log: (entry) => {
      log.write(entry);
      return done(null);
    },
    showLog: async () =>
      (await shell.openPath(log.path)) === '' ? done(null) : failed([error('shell.notOpened', '', { file: log.path })]),
    about: () => done(about(dist, 'electron', parts())),
    close: () => {
      closing?.finish();
      return done(null);
    },
  });
}

function parts() {
  const { electron = '', chrome = '', node = '' } = process.versions;
  return [
    { name: 'Electron', version: electron },
    { name: 'Chromium', version: chrome },
    { name: 'Node.js', version: node },
  ];
}
