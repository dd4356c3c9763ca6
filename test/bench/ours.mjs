// Our own program as a contestant: the core bundled for the bench, with the real pack. As a script it composes and writes
// one draft a number of times, for the profile.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

export const root = join(import.meta.dirname, '../..');
export const outputs = join(root, 'dist', 'bench');
export const today = '2026-11-22';
const packName = 'coordination-regulation';
const bundleFile = join(outputs, 'core.cjs');

/** Not minified, so that a profile names functions. */
function bundled(name, entry) {
  return build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    assetsInclude: ['**/*.wasm'],
    build: {
      outDir: outputs,
      emptyOutDir: false,
      target: 'node18',
      ssr: true,
      minify: false,
      rollupOptions: { input: { [name]: entry }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
    ssr: { noExternal: true, target: 'node' },
  });
}

export const bundleCore = () => bundled('core', 'test/bench/core.mjs');

/** The parts of the core that one bench drives: `<name>-core.mjs`, bundled. */
export async function bundle(name) {
  await bundled(name, `test/bench/${name}-core.mjs`);
  return createRequire(import.meta.url)(join(outputs, `${name}.cjs`));
}

/** `compose` and `write` are what the program does when it is warm; `write` puts the draft into the file, as the program does. */
export function loadOurs() {
  const core = createRequire(import.meta.url)(bundleFile);
  const files = packFiles();
  const { packs } = core.loadPacks([{ name: packName, files }]);
  const composed = (draft) => unwrapped(core.compose({ draft, packs }));
  return {
    sample: () => JSON.parse(files['sample.json']),
    parse: (value) => unwrapped(core.parseDraft(value)),
    compose: composed,
    write: (tree, draft) => core.writeDocx(tree, { source: sourceOf(draft), properties: propertiesOf(draft) }),
    plain: (tree, draft) => core.writeDocx(tree, { properties: propertiesOf(draft) }),
    xml: core.documentXml,
    looks: (tree) => core.looksOf(core.sizesOf(tree)),
  };
}

function packFiles() {
  const folder = join(root, 'templates', packName);
  const names = [...readdirSync(folder), ...readdirSync(join(folder, 'slots')).map((name) => `slots/${name}`)];
  const texts = names
    .filter((name) => /\.(json|hbs)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  return Object.fromEntries(texts);
}

function sourceOf(draft) {
  return JSON.stringify({ schema: 'phoihop/source', version: 1, today, packs: { [packName]: '1' }, draft });
}

function propertiesOf({ subject, parties }) {
  return { title: subject, creator: parties[0]?.name ?? '', created: today };
}

function unwrapped(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.slice(0, 5), null, 2));
  return outcome.value;
}

function repeat(file, rounds) {
  const ours = loadOurs();
  const draft = ours.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (let round = 0; round < rounds; round += 1) ours.write(ours.compose(draft), draft);
}

const [, script, file, rounds] = process.argv;
if (script === import.meta.filename && existsSync(file ?? '')) repeat(file, Number(rounds));
