// The file of the library is taken away while the program has it open.
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { done } from '../../../core/finding/finding';
import { defaultSettings } from '../../../core/model/settings';
import type { Bench } from '../../../host/desk/jobs/bench';
import { closeLibraries, withLibrary } from '../../../host/desk/jobs/open-libraries';
import { libraryFile } from '../../../host/files/data-folder';
import { saveSettings } from '../../../host/settings/settings-file';
import { testFolder } from './folder';

const folder = testFolder();
afterAll(async () => {
  await closeLibraries();
  vi.unstubAllEnvs();
});

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

test('a chosen folder that is not there is not made: it may be on a disk that is not there', async () => {
  const [data, chosen] = [folder.path('data'), folder.path('disk')];
  vi.stubEnv('PHOIHOP_DATA', data);
  expect(saveSettings({ ...defaultSettings, libraryFolder: chosen }).ok).toBe(true);
  const list = (path: string) => withLibrary({ library: path } as Bench, (library) => library.dossiers.list({}));
  expect((await list(libraryFile(chosen))).findings.map(({ code }) => code)).toEqual(['library.gone']);
  expect(existsSync(chosen)).toBe(false);
  mkdirSync(chosen);
  expect(await list(libraryFile(chosen))).toMatchObject({ ok: true, value: [] });
  expect((await list(libraryFile(folder.path('own')))).ok).toBe(true);
});
