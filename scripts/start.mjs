// Opens the program: Electron's window; where its binary cannot be had, a window of the installed browser; where there is no
// display, an address to open. Set-up has been done before (scripts/with-setup.mjs).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { words } = JSON.parse(readFileSync(join(root, 'core', 'vi', 'messages', 'shell.json'), 'utf8'));
const say = (key) => console.log(words[key]);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

if (!hasDisplay) {
  say('start.noDisplay');
  process.exitCode = await ended(process.execPath, [join(root, 'dist', 'cli.cjs'), 'serve', '--no-open']);
} else {
  process.exitCode = (await inElectron()) ?? (await inBrowser());
}

/** The exit code, or undefined when there is no Electron here, or none that starts. */
async function inElectron() {
  const binary = installed() ?? fetched();
  if (!binary) return undefined;
  // Root has no sandbox on Linux (and no reason to be a user of this program but in a container).
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const code = await ended(binary, [...switches, root, ...process.argv.slice(2)]);
  return code === 0 ? code : undefined;
}

function inBrowser() {
  say('start.noElectron');
  return ended(process.execPath, [join(root, 'dist', 'cli.cjs'), 'serve']);
}

function installed() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
  const named = join(root, 'node_modules', 'electron', 'path.txt');
  const usual = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';
  const file = join(folder, existsSync(named) ? readFileSync(named, 'utf8') : usual);
  return existsSync(file) ? file : undefined;
}

/** npm installs Electron without its binary; this is Electron's own way to get it, and may fail where there is no network. */
function fetched() {
  say('start.fetching');
  const install = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: 180_000 });
  return installed();
}

function ended(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => resolve(signal ? 0 : (code ?? 1)));
  });
}
