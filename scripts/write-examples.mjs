// Every draft in examples/ → a .docx in out/. Ends with an error when one of them cannot be written.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { words } = JSON.parse(readFileSync(join(root, 'core', 'vi', 'messages', 'general.json'), 'utf8'));
const say = (key, params = {}) => console.log(words[key].replace(/\{(\w+)\}/g, (_, name) => params[name]));

const out = join(root, 'out');
mkdirSync(out, { recursive: true });
const drafts = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.json'));
const failed = drafts.sort().filter((name) => !write(name));

if (failed.length > 0) say('start.failed', { count: failed.length, files: failed.join(', ') });
else say('start.done', { count: drafts.length, folder: out });
process.exitCode = failed.length > 0 ? 1 : 0;

function write(name) {
  const target = join(out, `${basename(name, '.json')}.docx`);
  say('start.writing', { file: name });
  const args = [join(root, 'dist', 'cli.cjs'), 'draft', join(root, 'examples', name), '-o', target];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}
