// The settings file: what is saved is read, what is damaged costs no more than itself.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings, readSettings, settingsSchema } from '../../core/model/settings';
import { dataFolder } from '../../host/files/data-folder';
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
