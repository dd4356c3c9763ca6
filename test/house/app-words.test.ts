// The words of the window: both catalogs alike, every word used, every word that is used there, every shortcut once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands, menus } from '../../renderer/frame/commands';
import { commandOfKey } from '../../renderer/frame/keys';

const root = join(import.meta.dirname, '../../renderer');
type Catalog = Readonly<Record<string, string>>;

const files = readdirSync(join(root, 'words/vi'));
const catalog = (language: string, file: string): Catalog =>
  JSON.parse(readFileSync(join(root, 'words', language, file), 'utf8'));
const whole = (language: string): Catalog => Object.assign({}, ...files.map((file) => catalog(language, file)));

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const source = sourcesIn(root).join('\n');
const literals = new Set(Array.from(source.matchAll(/'([A-Za-z]+(?:[.:][A-Za-z0-9-]+)+)'/g), ([, key = '']) => key));
/** t(`stage.${stage}`), t(`tour.${step}.title`): any key with that beginning and end is used. */
const made = Array.from(
  source.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{[^}]*\}([.a-zA-Z]*)`/g),
  ([, start = '', end = '']) => ({
    start,
    end,
  }),
);
const isMade = (key: string) => made.some(({ start, end }) => key.startsWith(start) && key.endsWith(end));
const slots = (text: string) => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name).sort();

describe('the words of the window', () => {
  test('both languages have the same files and keys, with the same slots', () => {
    expect(readdirSync(join(root, 'words/en'))).toEqual(files);
    for (const file of files) {
      const [vi, en] = [catalog('vi', file), catalog('en', file)];
      expect(Object.keys(en), file).toEqual(Object.keys(vi));
      for (const [key, text] of Object.entries(vi)) expect(slots(en[key] ?? ''), key).toEqual(slots(text));
    }
  });

  test('no key stands in two files, no word is empty', () => {
    const keys = files.flatMap((file) => Object.keys(catalog('vi', file)));
    expect(keys.length).toBe(new Set(keys).size);
    for (const language of ['vi', 'en'])
      expect(Object.entries(whole(language)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('every word is used', () => {
    expect(Object.keys(whole('vi')).filter((key) => !literals.has(key) && !isMade(key))).toEqual([]);
  });

  test('nothing is said in a language outside of the catalogs', () => {
    const letters = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;
    const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '').replace(/\/\*\*.*?\*\//g, '');
    const lines = code.split('\n').filter((line) => letters.test(line) && !line.includes('label="Tiếng Việt"'));
    expect(lines).toEqual([]);
  });
});

describe('commands', () => {
  test('no shortcut stands for two commands, and each is found by its key', () => {
    const shortcuts = commands.flatMap((row) => ('shortcut' in row && row.shortcut ? [row.shortcut] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    for (const { id, shortcut } of commands) {
      if (!shortcut) continue;
      const parts = shortcut.split('+');
      const key = parts.at(-1) ?? '';
      const code = /^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : '';
      const held = { ctrlKey: parts.includes('CmdOrCtrl'), metaKey: false, altKey: false, shiftKey: parts.includes('Shift') };
      expect(commandOfKey({ key, code, ...held }), shortcut).toBe(id);
    }
  });

  test('every command of the menus is in the table', () => {
    const ids = new Set<string>(commands.map(({ id }) => id));
    const items = menus.flatMap((menu) => menu.items).filter((item) => item !== '-' && !item.startsWith('role:'));
    expect(items.filter((item) => !ids.has(item))).toEqual([]);
  });
});
