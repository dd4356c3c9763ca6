// The file of the library is taken away while the program has it open.
import { existsSync, renameSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { done } from '../../../core/finding/finding';
import type { Bench } from '../../../host/desk/jobs/bench';
import { closeLibraries, withLibrary } from '../../../host/desk/jobs/open-libraries';
import { testFolder } from './folder';

const folder = testFolder();
afterAll(closeLibraries);

test('no empty one takes its place; brought back it goes on', async () => {
  const path = folder.path('library.phoihop');
  const bench = { library: path } as Bench;
  const titles = () =>
    withLibrary(bench, async (library) => {
      const all = await library.dossiers.list({});
      return all.ok ? done(all.value.map(({ title }) => title)) : all;
    });
  expect((await withLibrary(bench, (library) => library.dossiers.create({ title: 'Quy chế' }))).ok).toBe(true);
  renameSync(path, `${path}-elsewhere`);
  expect((await titles()).findings.map(({ code }) => code)).toEqual(['library.gone']);
  expect(existsSync(path)).toBe(false);
  renameSync(`${path}-elsewhere`, path);
  expect(await titles()).toMatchObject({ ok: true, value: ['Quy chế'] });
});
