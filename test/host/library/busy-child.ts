// A program that works on a library until it is killed: edits, saves, versions, attachments, backups, trash, migrations.
// It says what was done, one line each, only after the library said so. Its work comes as the first line
// of its input: [library, backup, seed].
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Outcome } from '../../../core/finding/finding';
import { type LibraryFile, openLibrary } from '../../../host/library/open-library';

const [task = '[]'] = await new Promise<string[]>((resolve) =>
  createInterface(process.stdin).once('line', (line) => resolve([line])),
);
const [path = '', backup = '', seed = '1'] = JSON.parse(task) as string[];
let state = Number(seed);

/** mulberry32 */
function random(below: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

const say = (...words: unknown[]) => void writeSync(1, `${JSON.stringify(words)}\n`);

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

const text = () => Array.from({ length: 5 + random(60) }, () => `từ${random(500)}`).join(' ');
const body = () => {
  const passages = Array.from({ length: 1 + random(12) }, (_, at) => ({ place: `a${at}`, label: `Điều ${at}`, text: text() }));
  return { content: { articles: passages.map((passage) => passage.text) }, passages };
};

type Act = (library: LibraryFile, dossier: string) => Promise<void>;

const commit: Act = async (library, dossier) => {
  const { number, hash } = value(await library.versions.commit({ dossier, ...body(), message: text() }));
  say('version', dossier, number, hash);
};
const save: Act = async (library, dossier) => {
  const { step } = value(await library.working.save({ dossier, ...body() }));
  say('step', dossier, step);
};
const undo: Act = async (library, dossier) => {
  const { ok } = await library.working.undo(dossier);
  if (ok) say('undone', dossier);
};
const attach: Act = async (library, dossier) => {
  const bytes = Uint8Array.from({ length: random(20_000) }, () => random(256));
  const { id, content } = value(await library.attachments.add({ dossier, name: text(), bytes }));
  say('attachment', id, content);
};
const copy: Act = async (library) => {
  const count = value(await library.dossiers.list()).reduce((sum, { versions }) => sum + versions, 0);
  value(await library.backup(backup));
  say('backup', count);
};
const trash: Act = async (library, dossier) => {
  value(await library.dossiers.discard(dossier));
  value(await library.dossiers.restore(dossier));
};
/** Several writes as one: a dossier with a version and a working copy, or none of it. */
const addWhole: Act = async (library) => {
  const added = await library.together(async () => {
    const { id } = value(await library.dossiers.create({ title: `whole ${text()}` }));
    const version = value(await library.versions.commit({ dossier: id, ...body() }));
    value(await library.working.save({ dossier: id, ...body() }));
    return library.versions.read(id, version.number);
  });
  const { dossier, number, hash } = value(added);
  say('version', dossier, number, hash);
};
const reopen: Act = async (library) => library.close();

const acts: readonly Act[] = [commit, commit, commit, save, save, save, undo, attach, copy, trash, addWhole, reopen];

async function work(): Promise<void> {
  say('ready');
  let library = value(await openLibrary(path));
  for (;;) {
    const dossiers = value(await library.dossiers.list());
    const dossier = dossiers[random(dossiers.length + 1)] ?? value(await library.dossiers.create({ title: text() }));
    if (dossiers.length < 6 && !dossiers.includes(dossier)) say('dossier', dossier.id);
    const act = acts[random(acts.length)] ?? save;
    await act(library, dossier.id);
    if (act === reopen) library = value(await openLibrary(path));
  }
}

await work();
