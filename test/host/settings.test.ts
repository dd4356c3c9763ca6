// The settings file: what is saved is read, what is damaged costs no more than itself.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings, readSettings, settingsSchema } from '../../core/model/settings';
import { dataFolder } from '../../host/files/data-folder';
import { changeSettings } from '../../host/settings/change-settings';
import { loadSettings, saveSettings, settingsFile } from '../../host/settings/settings-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const chosen = settingsSchema.parse({
  language: 'en',
  theme: 'contrast',
  zoom: 150,
  author: 'Nguyễn Văn A',
  agency: { name: 'Cục Hải quan' },
  recipients: ['Như Điều 3'],
});

describe('settings.json', () => {
  test('what is saved is read again', () => {
    expect(saveSettings(chosen, folder)).toEqual({ ok: true, value: chosen, findings: [] });
    expect(loadSettings(settingsFile(folder))).toEqual({ ok: true, value: chosen, findings: [] });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test('the first start has defaults, and makes the folder when something is saved', () => {
    const deep = join(folder, 'a', 'b');
    expect(loadSettings(settingsFile(deep))).toEqual({ ok: true, value: defaultSettings, findings: [] });
    expect(saveSettings(chosen, deep).ok).toBe(true);
  });

  test('a damaged file gives defaults and says so', () => {
    writeFileSync(settingsFile(folder), '{"language": "en"');
    expect(loadSettings(settingsFile(folder))).toMatchObject({ value: defaultSettings, findings: [{ code: 'settings.broken' }] });
  });

  test('a damaged field costs only itself', () => {
    writeFileSync(settingsFile(folder), JSON.stringify({ ...chosen, zoom: 7, theme: 'pink', later: true }));
    const read = loadSettings(settingsFile(folder));
    expect(read).toMatchObject({ ok: true, value: { ...chosen, zoom: 100, theme: 'system' } });
    expect(read.findings.map(({ code, at }) => `${code} ${at}`).sort()).toEqual([
      'settings.brokenField theme',
      'settings.brokenField zoom',
    ]);
  });

  test('a place where nothing can be written is a finding', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(saveSettings(chosen, join(folder, 'file'))).toMatchObject({ ok: false });
    mkdirSync(settingsFile(folder));
    expect(saveSettings(chosen, folder)).toMatchObject({ ok: false });
    expect(loadSettings(settingsFile(folder))).toMatchObject({ ok: true, findings: [{ code: 'settings.broken' }] });
  });
});

describe('a folder for the library', () => {
  const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);
  const at = (libraryFolder: string) => ({ ...chosen, libraryFolder });
  const refuse = (code: string) => () => {
    throw Object.assign(new Error(code), { code });
  };
  const mayWrite = { writeFileSync: () => {}, accessSync: () => {} };
  const inFolder = (name: string) => join(folder, name);

  test('is tried, and nothing of the trial is left', () => {
    mkdirSync(inFolder('kho'));
    expect(changeSettings(at(inFolder('kho')), folder)).toEqual({ ok: true, value: at(inFolder('kho')), findings: [] });
    expect(readdirSync(inFolder('kho'))).toEqual([]);
  });

  test('that cannot be written is refused, and the settings stay as they were', () => {
    saveSettings(chosen, folder);
    mkdirSync(inFolder('kho'));
    writeFileSync(inFolder('tệp'), '');
    const read = { ...mayWrite, writeFileSync: refuse('EACCES') };
    const refused = changeSettings({ ...at(inFolder('kho')), zoom: 200 }, folder, read);
    expect(codes(refused)).toEqual(['settings.folderNotWritable']);
    expect(refused.findings[0]?.params).toEqual({ folder: inFolder('kho'), detail: 'EACCES' });
    for (const name of ['không có', 'tệp'])
      expect(codes(changeSettings(at(inFolder(name)), folder))).toEqual(['settings.noSuchFolder']);
    expect(loadSettings(settingsFile(folder))).toMatchObject({ value: chosen });
  });

  test('with a library in it that may only be read is refused too', () => {
    mkdirSync(inFolder('kho'));
    writeFileSync(inFolder('kho/library.phoihop'), '');
    const read = { ...mayWrite, accessSync: refuse('EROFS') };
    expect(codes(changeSettings(at(inFolder('kho')), folder, read))).toEqual(['settings.folderNotWritable']);
    expect(changeSettings(at(inFolder('kho')), folder, mayWrite).ok).toBe(true);
  });

  test('stored before is not tried again: its disk may be away while the rest is changed', () => {
    saveSettings(at(inFolder('đĩa rời')), folder);
    expect(changeSettings({ ...at(inFolder('đĩa rời')), zoom: 200 }, folder).ok).toBe(true);
  });
});

test('any value reads as settings', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ zoom: fc.anything(), agency: fc.anything() })), (value) => {
      expect(settingsSchema.safeParse(readSettings(value).settings).success).toBe(true);
    }),
  );
});

test('the data folder is where each system keeps such things', () => {
  expect(dataFolder({ APPDATA: '/u/Roaming' }, 'win32', '/u')).toMatch(/^.u.Roaming.phoihop$/);
  expect(dataFolder({}, 'darwin', '/u')).toBe('/u/Library/Application Support/phoihop');
  expect(dataFolder({}, 'linux', '/u')).toBe('/u/.local/share/phoihop');
  expect(dataFolder({ XDG_DATA_HOME: '/x' }, 'linux', '/u')).toBe('/x/phoihop');
  expect(dataFolder({ PHOIHOP_DATA: '/d' }, 'linux', '/u')).toBe('/d');
});
