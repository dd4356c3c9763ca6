// One flipped bit in a library file: opening refuses it, or verify finds it, or it changed nothing that the library holds.
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { Library } from '../../../core/library/library';
import { Connection } from '../../../host/library/connection';
import { openLibrary } from '../../../host/library/open-library';
import { article, codes, value } from '../../support/library-outcome';
import { testWorld } from '../../support/library-world';
import { fastDisk, testFolder } from './folder';

const folder = testFolder(fastDisk);
const path = folder.path('whole.phoihop');
const flippedPath = folder.path('flipped.phoihop');
let bytes: Buffer;
let whole: string;
let ids: string[];

beforeAll(async () => {
  const world = testWorld();
  const library = await folder.open(world);
  for (const title of ['Quy chế A', 'Quy chế B', 'Quy chế C']) {
    world.tick();
    const { id } = value(await library.dossiers.create({ title, tags: ['biên phòng', 'hải quan'] }));
    for (const number of [1, 2, 3]) {
      world.tick();
      const text = Array.from({ length: 150 }, (_, at) => `từ ${(at * number * 7919) % 1009}`).join(' ');
      const content = { body: text, number };
      await library.versions.commit({ dossier: id, content, passages: [article(number, text)], milestone: `Dự thảo ${number}` });
      await library.working.save({ dossier: id, content: { ...content, more: title }, passages: [article(9, text)] });
    }
    await library.working.undo(id);
    await library.attachments.add({
      dossier: id,
      name: 'Ý kiến.pdf',
      bytes: Uint8Array.from({ length: 9_000 }, (_, at) => (at * 7919) % 256),
    });
    await library.notes.put({ dossier: id, older: 1, newer: 2, change: 'c1', text: 'theo góp ý' });
  }
  ids = value(await library.dossiers.list()).map(({ id }) => id);
  await library.dossiers.discard(ids[2] ?? '');
  expect((await library.verify()).findings).toEqual([]);
  whole = await everything(library);
  // A backup is compact: it holds no remains of old pages, which would be found in place of the records.
  value(await library.backup(path));
  await library.close();
  bytes = readFileSync(path);
});

/** All that the library holds, as text. */
async function everything(library: Library): Promise<string> {
  const parts: unknown[] = [
    await library.dossiers.list(),
    await library.dossiers.list({ trash: true }),
    await library.dossiers.recent(9),
  ];
  for (const id of ids) {
    for (const number of [1, 2, 3]) parts.push(await library.versions.read(id, number));
    parts.push(await library.versions.list(id), await library.working.read(id), await library.notes.list(id, 1, 2));
    const files = await library.attachments.list(id);
    for (const file of files.ok ? files.value : []) parts.push(await library.attachments.read(file.id));
  }
  return JSON.stringify(parts);
}

type Verdict = 'refused' | 'found' | 'harmless' | 'missed';

async function verdictOn(offset: number, bit: number): Promise<Verdict> {
  const flipped = Buffer.from(bytes);
  flipped[offset] = (flipped[offset] ?? 0) ^ (1 << bit);
  writeFileSync(flippedPath, flipped);
  const opened = await openLibrary(flippedPath, { world: testWorld(), busy: 0 });
  if (!opened.ok) {
    expect(codes(opened).join()).toMatch(/^library\.(damaged|foreign|newer|noAccess|diskError|readOnly)$/);
    return 'refused';
  }
  const library = opened.value;
  const verified = await library.verify();
  if (verified.findings.length > 0 && verified.findings.every(({ code }) => code.startsWith('library.'))) {
    await library.close();
    return 'found';
  }
  const same = (await everything(library)) === whole;
  await library.close();
  return same ? 'harmless' : 'missed';
}

it('is never taken for the truth, wherever it is', async () => {
  const count = Number(process.env.PHOIHOP_FLIPS ?? 300);
  const verdicts: Record<Verdict, number> = { refused: 0, found: 0, harmless: 0, missed: 0 };
  for (let at = 0; at < count; at += 1) {
    // The header byte by byte, the rest in even steps.
    const offset = at < 100 ? at : Math.floor(((at - 100) / (count - 100)) * bytes.length);
    const verdict = await verdictOn(offset, (at * 5) % 8);
    verdicts[verdict] += 1;
    expect(verdict, `byte ${offset}`).not.toBe('missed');
  }
  if (process.env.PHOIHOP_FLIPS) console.log(bytes.length, verdicts);
}, 240_000);

it('is found in every byte of what was stored', async () => {
  const connection = new Connection(path, 0);
  const stored = ['SELECT body FROM version', 'SELECT body FROM step', 'SELECT substr(bytes, 1, 200) FROM attachment'].flatMap(
    (sql) => connection.rows(sql).map(([blob]) => blob as Buffer),
  );
  const texts = [
    'SELECT CAST(title AS BLOB) FROM dossier',
    'SELECT CAST(milestone AS BLOB) FROM version',
    'SELECT CAST(hash AS BLOB) FROM version',
    'SELECT CAST(seal AS BLOB) FROM step',
    'SELECT CAST(name AS BLOB) FROM attachment',
    'SELECT CAST(text AS BLOB) FROM note',
  ].flatMap((sql) => connection.rows(sql).map(([blob]) => blob as Buffer));
  connection.abandon();
  let looked = 0;
  for (const [index, part] of [...stored, ...texts].entries()) {
    const offset = bytes.indexOf(part.subarray(0, 200));
    if (offset < 0) continue;
    for (const inside of [index % part.length, (index * 37) % Math.min(part.length, 200), Math.min(part.length, 200) - 1]) {
      looked += 1;
      expect(['found', 'refused'], `${index}, byte ${inside}`).toContain(await verdictOn(offset + inside, (index + inside) % 8));
    }
  }
  expect(looked).toBeGreaterThan(90);
}, 240_000);
