// The chart of a review report in its file: native, described in words, the same bytes every time, and no word of the text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { writeDocx } from '../../../core/docx/write';
import { importDocx } from '../../../core/import/import';
import { parseDraft } from '../../../core/model/parse';
import { sectionsOf } from '../../../core/page/sections';
import type { Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
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
