// Does all set-up, then what was asked: `start`, `test`, `examples`, `bench` … Node's own modules only: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const tasks = {
  start: () => node('scripts/start.mjs', ...rest),
  examples: () => node('scripts/write-examples.mjs'),
  package: () => node('scripts/package.mjs', ...rest),
  'test:package': () => {
    node('scripts/package.mjs', '--linux', 'dir');
    npm('exec', '--', 'vitest', 'run', '--config', 'test/package/vitest.config.ts', '--root', '.');
  },
  test: () => npm('run', 'check'),
  bench: () => {
    for (const part of ['bench', 'diff', 'amend', 'files', 'library', 'typing', 'window']) node(`test/bench/${part}.mjs`);
  },
  fuzz: () => {
    process.env.PHOIHOP_FUZZ ??= '60';
    npm('run', 'vitest', '--', 'test/fuzz');
  },
  gold: () => npm('run', 'vitest', '--', 'test/gold'),
};

const [name = '', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(tasks, name)) {
  console.error(`usage: node scripts/with-setup.mjs ${Object.keys(tasks).join('|')}`);
  process.exit(2);
}
// `npm ci` refuses a lock file without the binaries for other systems, and a registry that does not carry them all cannot
// write any other; this installs what the lock file says and leaves it as it is.
if (isInstallNeeded()) npm('install', '--no-save', '--no-audit', '--no-fund');
node('scripts/build.mjs');
tasks[name]();

/** npm writes the inner lock file last, so it is there and new only after an install that ended well. */
function isInstallNeeded() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

function node(...args) {
  run(process.execPath, args);
}

/** The npm that runs us, by its script: on Windows `npm` itself is a .cmd, which needs a shell. */
function npm(...args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) run(process.execPath, [script, ...args]);
  else run('npm', args, process.platform === 'win32');
}

function run(command, args, shell = false) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
