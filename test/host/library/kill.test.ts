// A process killed at any moment loses nothing that it had acknowledged, and leaves a library that proves itself.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { Connection } from '../../../host/library/connection';
import { openLibrary } from '../../../host/library/open-library';
import { migrate } from '../../../host/library/schema';
import { value } from '../../support/library-outcome';
import { fastDisk, testFolder } from './folder';

const kills = Number(process.env.PHOIHOP_KILLS ?? 80);
const lanes = 2;
const root = join(import.meta.dirname, '../../..');
const out = join(root, 'dist', 'library-child');
// Killing a process does not lose what it gave to the system, so the fastest disk will do.
const folder = testFolder(fastDisk);

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    assetsInclude: ['**/*.wasm'],
    ssr: { noExternal: true, external: ['libsql'], target: 'node' },
    build: {
      outDir: out,
      target: 'node20',
      ssr: true,
      minify: false,
      rollupOptions: {
        input: { child: 'test/host/library/busy-child.ts' },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  });
});

type Said = readonly [what: string, ...rest: (string | number)[]];

/** When to kill: so many milliseconds after so many lines of the child. */
interface Moment {
  readonly lines: number;
  readonly delay: number;
}

/** A child that has loaded and waits for its work. */
function waiting(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(out, 'child.mjs')]);
}

/** Gives the child its work and kills it; what it acknowledged. */
async function killed(child: ChildProcessWithoutNullStreams, task: readonly string[], { lines, delay }: Moment): Promise<Said[]> {
  let said = '';
  let complaint = '';
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  const come = new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      said += data;
      if (said.split('\n').length > lines) resolve();
    });
    child.once('exit', () => resolve());
  });
  const closed = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  child.stdin.write(`${JSON.stringify(task)}\n`);
  await come;
  await wait(delay);
  child.kill('SIGKILL');
  expect(await closed, complaint).toBe('SIGKILL');
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Said);
}

interface Kept {
  readonly versions: Map<string, string>;
  readonly attachments: Map<string, string>;
  readonly steps: Map<string, number>;
  backedUp: number;
}

function remember(kept: Kept, said: readonly Said[]): void {
  for (const [what, first, second, third] of said) {
    if (what === 'version') kept.versions.set(`${first}@${second}`, String(third));
    if (what === 'attachment') kept.attachments.set(String(first), String(second));
    if (what === 'step') kept.steps.set(String(first), Number(second));
    if (what === 'backup') kept.backedUp = Number(first);
  }
}

async function prove(path: string, kept: Kept, isThorough: boolean): Promise<void> {
  const library = value(await openLibrary(path));
  const there = new Map<string, string>();
  const attachments = new Map<string, string>();
  for (const trash of [false, true]) {
    for (const { id, nextStep, title, versions, step } of value(await library.dossiers.list({ trash }))) {
      if (title.startsWith('whole ')) expect([versions > 0, step !== null]).toEqual([true, true]);
      for (const { number, hash } of value(await library.versions.list(id))) there.set(`${id}@${number}`, hash);
      for (const file of value(await library.attachments.list(id))) attachments.set(file.id, file.content);
      expect(nextStep).toBeGreaterThan(kept.steps.get(id) ?? 0);
    }
  }
  for (const [version, hash] of kept.versions) expect(there.get(version)).toBe(hash);
  for (const [file, hash] of kept.attachments) expect(attachments.get(file)).toBe(hash);
  if (isThorough) expect((await library.verify()).findings).toEqual([]);
  await library.close();
}

async function proveBackup(backup: string, kept: Kept): Promise<void> {
  if (!existsSync(backup)) return expect(kept.backedUp).toBe(-1);
  const copy = `${backup}.look`;
  copyFileSync(backup, copy);
  const library = value(await openLibrary(copy));
  const count = value(await library.dossiers.list()).reduce((sum, { versions }) => sum + versions, 0);
  const trashed = value(await library.dossiers.list({ trash: true })).reduce((sum, { versions }) => sum + versions, 0);
  expect(count + trashed).toBeGreaterThanOrEqual(kept.backedUp);
  expect((await library.verify()).findings).toEqual([]);
  await library.close();
}

/** A fresh library every now and then, of the first schema or not there at all: opening it migrates. */
async function lane(number: number): Promise<number> {
  let acknowledged = 0;
  let kept: Kept = { versions: new Map(), attachments: new Map(), steps: new Map(), backedUp: -1 };
  let path = '';
  let next = waiting();
  for (let round = 0; round < kills / lanes; round += 1) {
    const seed = number * 10_000 + round;
    if (round % 8 === 0) {
      path = folder.path(`lane-${number}-${round}.phoihop`);
      kept = { versions: new Map(), attachments: new Map(), steps: new Map(), backedUp: -1 };
      if (round % 16 === 0) oldLibrary(path);
    }
    const child = next;
    next = waiting();
    // The first of a library hits opening and migrating, the others the work.
    const moment = { lines: round % 8 === 0 ? 1 : 2 + ((seed * 31) % 14), delay: (seed * 7919) % 17 };
    const said = await killed(child, [path, `${path}.backup`, String(seed)], moment);
    acknowledged += said.length;
    remember(kept, said);
    // Between two looks the next child takes up what the last one left.
    if (round % 8 === 0 || round % 2 === 1) await prove(path, kept, round % 4 === 3);
    if (round % 8 === 7) await proveBackup(`${path}.backup`, kept);
  }
  next.kill('SIGKILL');
  return acknowledged;
}

function oldLibrary(path: string): void {
  const connection = new Connection(path, 0);
  migrate(connection, 1);
  connection.close();
}

it(`survives ${kills} kills`, async () => {
  const acknowledged = await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  expect(Math.min(...acknowledged)).toBeGreaterThan(kills);
  const library = value(await openLibrary(folder.path('last.phoihop')));
  value(await library.backup(folder.path('last.backup')));
  await library.close();
  expect(readdirSync(dirname(folder.path('x'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(statSync(folder.path('last.backup')).size).toBeGreaterThan(0);
}, 300_000);
