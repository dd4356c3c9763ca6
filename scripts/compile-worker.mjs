// dist/worker.cjs → dist/worker.cache: V8's compiled form, taken after one sample job so that it holds what a job needs. A Node
// with another V8 does not take it and compiles from the source (host/desk/worker-start.ts).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const file = join(dist, 'worker.cjs');
const wrapped = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n});`;
const program = new Script(wrapped, { filename: file });

let takeJob = () => {};
const reports = [];
const parentPort = { on: (_event, listener) => (takeJob = listener), postMessage: (report) => reports.push(report) };
const load = createRequire(file);
const withPort = (id) => (id === 'node:worker_threads' || id === 'worker_threads' ? { parentPort } : load(id));
const module = { exports: {} };
program.runInThisContext()(module.exports, withPort, module, file, dist);

const draft = readFileSync(join(dist, 'templates', 'coordination-regulation', 'sample.json'), 'utf8');
const input = { draft, today: '2026-01-01', format: 'docx', meetings: [] };
await takeJob({ call: 'draft.write', input, folders: [join(dist, 'templates')] });
// A job that went wrong would leave most of the program uncompiled, and nobody would notice but by the time it takes.
if (!reports.some(({ type, outcome }) => type === 'done' && outcome.ok)) throw new Error(JSON.stringify(reports.at(-1)));
writeFileSync(join(dist, 'worker.cache'), program.createCachedData());
