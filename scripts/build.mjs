// Sources → dist/: the program (cli*.cjs), the worker (worker-start.cjs, worker.cjs and its compiled form, what it loads later), the packs
// (templates/, and prepared/ where they are checked and parsed), the window (renderer/) and what opens it (electron/).
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { licencesOf } from './licences.mjs';
import { markdown } from './markdown.mjs';
import { stylesAhead } from './styles.mjs';

// A test runner that builds sets another one, and React then comes in its slow form.
process.env.NODE_ENV = 'production';

/** What a start needs stands in one file, however many later parts share it. */
const inOneFile = { name: 'first', tags: ['$initial'] };

/** And what the page begins with in a small one before it. */
const inBegin = { name: 'begin', test: /renderer\/(begin|wire)|core\/bridge|core\/finding\/finding|fflate/ };

/** What comes right after the first picture, in one file as well. */
const afterFirst = {
  name: 'after',
  test: /renderer\/frame\/(menus|hint|toaster)|renderer\/library\/(dossier-grid|dossier-menu|tag-filter|shelf-tabs)|@fluentui\/react-(menu|tooltip|toast|table|tabs)|tabster\//,
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

removeOld();
const built = await Promise.all([
  bundle({ cli: 'host/cli/entry.ts' }),
  bundle({ worker: 'host/desk/worker.ts' }),
  bundle({ 'worker-start': 'host/desk/worker-start.ts' }),
  bundle({ prepare: 'host/packs/prepare.ts' }),
  bundle({ process: 'host/program/process.ts' }),
  bundle({ 'electron/main': 'electron/main/main.ts' }),
  bundle({ 'electron/preload': 'electron/preload/preload.ts' }),
  bundleRenderer(),
]);
copyFolder('templates');
cpSync(join(root, 'electron', 'icons', '256x256.png'), join(dist, 'icon.png'));
writeLicences(built);
copyFolder('examples');
preparePacks();
compileWorker();
finishProgram();
linkProgram();

/** Parts of an earlier build have other names. */
function removeOld() {
  for (const name of existsSync(dist) ? readdirSync(dist) : []) if (name.endsWith('.cjs')) rmSync(join(dist, name));
}

function writeLicences(bundles) {
  const chunks = bundles.flat().flatMap(({ output }) => output.filter(({ type }) => type === 'chunk'));
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
  const licences = licencesOf(root, modules, ['libsql', 'detect-libc', '@neon-rs/load']);
  writeFileSync(join(dist, 'licences.json'), JSON.stringify(licences));
}

/** One CommonJS bundle for Node; parts that are loaded later become files of their own. */
function bundle(input) {
  return build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    assetsInclude: ['**/*.wasm'],
    plugins: [parserOnly()],
    // A string that is parsed starts faster than the same data as program text.
    json: { stringify: true },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'node18',
      ssr: true,
      minify: true,
      rollupOptions: {
        input,
        external: ['electron'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: `${Object.keys(input)[0].replaceAll('/', '-')}-[name].cjs`,
          codeSplitting: { groups: [inOneFile] },
        },
      },
    },
    // SQLite is a native module: it is loaded from node_modules at run time, and only when a library is opened.
    ssr: { noExternal: true, external: ['libsql'], target: 'node' },
  });
}

/** The window's page. The build puts a placeholder where each start of the page gets a nonce (host/serve/assets.ts). */
function bundleRenderer() {
  return build({
    root: join(root, 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    html: { cspNonce: '__NONCE__' },
    plugins: [markdown(), stylesAhead(), beginFirst()],
    json: { stringify: true },
    build: {
      outDir: join(dist, 'renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      modulePreload: { polyfill: false },
      rollupOptions: {
        onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
        input: { index: join(root, 'renderer', 'index.html'), begin: join(root, 'renderer', 'begin.ts') },
        output: { codeSplitting: { groups: [inBegin, inOneFile, afterFirst] } },
      },
      chunkSizeWarningLimit: 4_000,
    },
  });
}

/** The page starts the small first file before the large one. */
function beginFirst() {
  return {
    name: 'begin-first',
    transformIndexHtml: {
      order: 'post',
      handler: (page, { bundle }) => {
        const { fileName } = Object.values(bundle).find(({ name, isEntry }) => isEntry && name === 'begin');
        const preload = new RegExp(`\\s*<link rel="modulepreload"[^>]*${fileName}[^>]*>`);
        const first = `<script type="module" crossorigin src="./${fileName}" nonce="__NONCE__"></script>`;
        return page.replace(preload, '').replace('<script', `${first}\n    <script`);
      },
    },
  };
}

/** Slots are parsed, never compiled: the rest of Handlebars stays out of the program. */
function parserOnly() {
  const id = '\0handlebars-parser';
  return {
    name: 'handlebars-parser-only',
    enforce: 'pre',
    resolveId: (source) => (source === 'handlebars' ? id : undefined),
    load: (asked) =>
      asked === id
        ? `import base from 'handlebars/dist/cjs/handlebars/compiler/base.js'; export default { parse: base.parse };`
        : undefined,
  };
}

/** Packs and examples, as they are. */
function copyFolder(name) {
  const target = join(dist, name);
  rmSync(target, { recursive: true, force: true });
  if (existsSync(join(root, name))) cpSync(join(root, name), target, { recursive: true });
}

/** The built-in packs are checked and parsed now, not at every start of the program. */
function preparePacks() {
  const target = join(dist, 'prepared');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { prepare } = createRequire(import.meta.url)(join(dist, 'prepare.cjs'));
  for (const [id, text] of prepare(join(dist, 'templates'))) writeFileSync(join(target, `${id}.json`), text);
  rmSync(join(dist, 'prepare.cjs'));
}

/** In a process of its own, which ends with what it loaded. Without the compiled form the program only starts slower. */
function compileWorker() {
  rmSync(join(dist, 'worker.cache'), { force: true });
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'compile-worker.mjs')], { stdio: 'inherit' });
  if (status !== 0) console.warn('worker.cache was not made: the program starts from its source');
}

function finishProgram() {
  const file = join(dist, 'cli.cjs');
  const code = readFileSync(file, 'utf8');
  if (!code.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${code}`);
  chmodSync(file, 0o755);
}

/** npm links the bins of dependencies, not the package's own: `npx phoihop` in the checkout needs this. */
function linkProgram() {
  const bin = join(root, 'node_modules', '.bin');
  if (!existsSync(bin)) mkdirSync(bin, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(bin, 'phoihop.cmd'), '@node "%~dp0\\..\\..\\dist\\cli.cjs" %*\r\n');
  } else {
    rmSync(join(bin, 'phoihop'), { force: true });
    symlinkSync('../../dist/cli.cjs', join(bin, 'phoihop'));
  }
}
