// Every code that can be found has its words in every language, and no words are left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '../../core/bridge/contract';
import { day } from '../../core/bridge/values';
import * as en from '../../core/en/messages';
import { idText } from '../../core/model/text';
import { fieldSchema } from '../../core/packs/field';
import * as vi from '../../core/vi/messages';
import { commands } from '../../renderer/frame/commands';
import { kindOf } from '../../renderer/versions/change-kinds';

const root = join(import.meta.dirname, '../..');

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [readFileSync(join(root, path), 'utf8')] : [];
  });
}

const source = ['core', 'host', 'electron', 'renderer', 'scripts'].flatMap(sourcesIn).join('\n');
const shown = new Set(Array.from(source.matchAll(/'([A-Za-z]+(?:\.[A-Za-z]+)*)'/g), ([, text = '']) => text));

/** Codes put together: `error(\`library.nothingTo.${way}\`)`. */
const made = Array.from(source.matchAll(/\b(?:error|warning|refuse)\(\s*`([\w.]+\.)\$\{/g), ([, start = '']) => start);

/** Codes in the words that make findings: `error('draft.newer', …)`, `code: 'text.empty'`, `{ EACCES: 'file.readOnly' }`. */
function codesUsed(): Set<string> {
  const makers = /\b(?:error|warning|info|refuse|at|fieldIssue|make)\(\s*(?:[^'"`()]*\?\s*)?'([\w.]+)'(?:\s*:\s*'([\w.]+)')?/g;
  const plain = Array.from(source.matchAll(makers), ([, first, second]) => [first, second]).flat();
  const named = Array.from(source.matchAll(/\bcode: '([\w.]+)'/g), ([, code]) => code);
  // Codes that travel another way share the first word with those that do not: "file.", "slot." …
  const families = new Set(Object.keys(vi.findings).flatMap((code) => (code.includes('.') ? [code.split('.')[0]] : [])));
  const alike = [...shown].filter(
    (text) => families.has(text.split('.')[0]) && text.includes('.') && !notCodes.has(text) && !fileName.test(text),
  );
  return new Set([...plain, ...named, ...alike].filter((code): code is string => code !== undefined && !otherCodes.has(code)));
}

/** Names of calls, of words, of the window's words and commands. */
const windowWords = readdirSync(join(root, 'renderer/words/vi')).flatMap((name) =>
  Object.keys(JSON.parse(readFileSync(join(root, 'renderer/words/vi', name), 'utf8'))),
);
const notCodes: ReadonlySet<string> = new Set([
  ...Object.keys(contract),
  ...Object.keys(vi.words),
  ...windowWords,
  ...commands.map(({ id }) => id),
]);
const fileName = /\.(json|xml|cjs|cache|html|db|phoihop)$/;
/** `code: 'custom'` is zod's. */
const otherCodes: ReadonlySet<string> = new Set(['custom']);

const slotsOf = (text: string) => [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name))].sort();
const paramsOf = ({ text, advice }: { text: string; advice: string }) => slotsOf(`${text} ${advice}`);

describe('findings', () => {
  test('every code has a message', () => {
    expect([...codesUsed()].filter((code) => !Object.hasOwn(vi.findings, code))).toEqual([]);
  });

  test('no two files of a catalog have the same key', () => {
    for (const language of ['vi', 'en']) {
      const folder = join(root, 'core', language, 'messages');
      const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
      for (const part of ['findings', 'words']) {
        const keys = files.flatMap((file) => Object.keys(file[part] ?? {}));
        expect(keys.length, language).toBe(new Set(keys).size);
      }
    }
  });

  test('every message has a code', () => {
    const used = codesUsed();
    expect(Object.keys(vi.findings).filter((code) => !used.has(code) && !made.some((start) => code.startsWith(start)))).toEqual(
      [],
    );
    for (const start of made)
      expect(
        Object.keys(vi.findings).filter((code) => code.startsWith(start)),
        start,
      ).not.toEqual([]);
  });

  test('both catalogs have the same codes, with the same params', () => {
    const shape = (findings: typeof vi.findings) =>
      Object.fromEntries(Object.entries(findings).map(([code, message]) => [code, paramsOf(message)]));
    expect(shape(en.findings)).toEqual(shape(vi.findings));
  });

  test('every message says what is wrong and what to do', () => {
    for (const [code, { text, advice }] of [...Object.entries(vi.findings), ...Object.entries(en.findings)]) {
      for (const sentence of [text, advice]) expect(sentence, code).toMatch(/^[\p{Lu}{“].*[.)]$/u);
    }
  });
});

describe('words and terms', () => {
  test('both catalogs have the same keys, with the same params', () => {
    const shape = (table: Record<string, string>) =>
      Object.fromEntries(Object.entries(table).map(([key, text]) => [key, slotsOf(text)]));
    expect(shape(en.words)).toEqual(shape(vi.words));
    for (const name of ['expected', 'problem', 'what', 'mode'] as const) {
      expect(Object.keys(en.terms[name])).toEqual(Object.keys(vi.terms[name]));
    }
  });

  test('every word is used', () => {
    const made = /^(severity|option\.output|value)\./;
    const told = new Set(Object.keys(kindOf).map((code) => `change.${code}`));
    expect(Object.keys(vi.words).filter((key) => !made.test(key) && !shown.has(key) && !told.delete(key))).toEqual([]);
    expect([...told]).toEqual([]);
  });

  test('patterns are put into words', () => {
    const bad = [idText, day, fieldSchema].flatMap(
      (schema) => schema.safeParse(schema === fieldSchema ? { id: '?' } : '?').error?.issues ?? [],
    );
    const patterns = bad.flatMap((issue) => ('pattern' in issue ? [String(issue.pattern)] : []));
    expect(patterns).toHaveLength(3);
    for (const pattern of patterns) expect(Object.keys(vi.terms.expected)).toContain(pattern);
  });
});
