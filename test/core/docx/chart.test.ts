// The chart of a review report in its file: native, described in words, the same bytes every time, and no word of the text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeRedline } from '../../../core/compare/redline';
import { comparisonTable } from '../../../core/compare/table';
import { compose } from '../../../core/compose/compose';
import { diff } from '../../../core/diff/diff';
import { writeDocx } from '../../../core/docx/write';
import { importDocx } from '../../../core/import/import';
import { parseDraft } from '../../../core/model/parse';
import { sectionsOf } from '../../../core/page/sections';
import type { Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { valueIn } from '../../support/check-change';
import { builtIn } from '../../support/sample';

const sample = JSON.parse(readFileSync(join(import.meta.dirname, '../../../templates/review-report/sample.json'), 'utf8'));
const properties = { title: 'Báo cáo', creator: '', created: '2026-11-25' };

function composed(results: readonly object[]) {
  const draft = parseDraft({ ...sample, answers: { ...sample.answers, results } });
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  const tree = compose({ draft: draft.value, packs: builtIn.packs });
  if (!tree.ok) throw new Error(JSON.stringify(tree.findings));
  return tree;
}

const partsOf = (tree: Tree) => unzipSync(writeDocx(tree, { properties }));
const words = (tree: Tree) => textOf(tree).replace(/[\s\u2060\u2063]+/g, ' ');
const text = (bytes: Uint8Array | undefined) => strFromU8(bytes ?? new Uint8Array());

test('a chart part with its figures, named in the package, with a description', () => {
  const parts = partsOf(composed(sample.answers.results).value);
  const chart = text(parts['word/charts/chart1.xml']);
  expect(chart).toContain('<a:t>61,6%</a:t>');
  expect(chart).toContain('Trị giá hàng hóa vi phạm (2.030 → 1.250 triệu đồng)');
  expect(chart).not.toContain('externalData');
  expect(text(parts['[Content_Types].xml'])).toContain('/word/charts/chart1.xml');
  expect(text(parts['word/_rels/document.xml.rels'])).toContain('Id="rIdChart1"');
  expect(text(parts['word/document.xml'])).toMatch(/descr="Biểu đồ thanh\. [^"]*10 → 12 đợt/);
});

test('the same bytes twice; names with marks of XML stay names', () => {
  const { value } = composed([
    { indicator: 'Vụ <A> & "B"', value: '12', unit: 'vụ', previous: '10' },
    { indicator: 'Vụ C', value: '5', unit: 'vụ', previous: '4' },
  ]);
  expect(writeDocx(value, { properties })).toEqual(writeDocx(value, { properties }));
  expect(text(partsOf(value)['word/charts/chart1.xml'])).toContain('Vụ &lt;A&gt; &amp; &quot;B&quot;');
});

test('our chart is no lost picture when the file is read, and no word of it is in the text', () => {
  const { value } = composed(sample.answers.results);
  const read = importDocx(writeDocx(value, { properties }));
  expect(read.findings.map(({ code }) => code)).not.toContain('import.objects');
  if (!read.ok) throw new Error();
  expect(words(read.value.tree)).toBe(words(value));
});

test('the preview has it in the same place, as high as the file says', () => {
  const { value } = composed(sample.answers.results);
  const blocks = sectionsOf(value).flatMap((section) => section.blocks);
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && block.picture !== undefined);
  const picture = blocks[at]?.kind === 'paragraph' ? blocks[at].picture : undefined;
  expect(blocks[at - 1]?.kind).toBe('table');
  expect(picture?.chart.bars).toHaveLength(3);
  expect(text(partsOf(value)['word/document.xml'])).toContain(`cy="${(picture?.height ?? 0) * 635}"`);
});

test('too little to compare: no chart, said once at the figures', () => {
  const { value, findings } = composed([{ indicator: 'Vụ việc', value: 'trên 75', unit: 'vụ', previous: '60' }]);
  expect(partsOf(value)['word/charts/chart1.xml']).toBeUndefined();
  expect(findings.filter(({ code }) => code === 'draft.noChart').map(({ at }) => at)).toEqual(['answers.results']);
});

describe('in a redline', () => {
  const results = sample.answers.results as { value: string }[];
  const redlined = (old: Tree, now: Tree) =>
    unzipSync(writeRedline(old, now, valueIn(diff(old, now)).changes, { properties, author: 'A', date: '2026-11-25T08:00:00Z' }));
  const runs = (parts: Record<string, Uint8Array>, around: string) =>
    [...text(parts['word/document.xml']).matchAll(new RegExp(`<w:${around} [^>]*><w:r><w:drawing>`, 'g'))].length;
  const before = composed(results).value;
  const after = composed(results.map((row, at) => (at === 0 ? { ...row, value: '99' } : row))).value;

  test('another chart is inserted and the old one deleted, each with its part in the package', () => {
    const parts = redlined(before, after);
    expect([runs(parts, 'del'), runs(parts, 'ins')]).toEqual([1, 1]);
    const charts = ['word/charts/chart1.xml', 'word/charts/chart2.xml'].map((name) => text(parts[name]));
    expect(charts).toEqual([before, after].map((tree) => text(partsOf(tree)['word/charts/chart1.xml'])));
    expect(text(parts['word/_rels/document.xml.rels'])).toContain('Id="rIdChart2"');
  });

  test('the list of changes names it', () => {
    const listed = (old: Tree, now: Tree) => textOf(comparisonTable(old, now, valueIn(diff(old, now)).changes));
    const note = 'Biểu đồ kèm bảng thay đổi theo số liệu của bảng';
    expect([listed(before, after).split(note).length - 1, listed(before, before).includes(note)]).toEqual([1, false]);
  });

  test('the same chart stays as it is, once', () => {
    const parts = redlined(before, composed([...results]).value);
    expect([runs(parts, 'del'), runs(parts, 'ins')]).toEqual([0, 0]);
    expect(text(parts['word/document.xml']).match(/<w:drawing>/g)).toHaveLength(1);
    expect(parts['word/charts/chart2.xml']).toBeUndefined();
  });
});
