// What letters look like, and what that says: a mark of the drafter, the look of the place, or a break between words.
import { expect, test } from 'vitest';
import { writeDocx } from '../../../core/docx/write';
import { importDocx } from '../../../core/import/import';
import { articlesOf } from '../../../core/tree/articles';
import { isBranch, type Tree } from '../../../core/tree/node';
import { walk } from '../../../core/tree/walk';
import { documentFile, p } from '../../support/word-file';

const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const plain = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

function read(body: string) {
  const outcome = importDocx(documentFile(body));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value.tree;
}

test('a title that is bold as a whole has no mark; a word of it that is bold has one', () => {
  const tree = read(paragraph(bold('Điều 1. Phạm vi')) + p('Một.') + paragraph(plain('Điều 2. Đối '), bold('tượng')) + p('Hai.'));
  const headings = [...walk(JSON.parse(JSON.stringify(tree)) as typeof tree)].flatMap(({ node }) =>
    isBranch(node) && node.heading ? [node.heading] : [],
  );
  expect(headings).toEqual([[{ text: 'Phạm vi' }], [{ text: 'Đối ' }, { text: 'tượng', marks: ['bold'] }]]);
});

test('a page break between words parts them; before the first word it does not', () => {
  const page = '<w:r><w:br w:type="page"/></w:r>';
  const tree = read(p('Điều 1. Phạm vi') + paragraph(page, plain('phối hợp'), page, plain('tuần tra.')));
  expect(articlesOf(tree)[0]?.text).toMatch(/^phối hợp\s+tuần tra\.$/);
});

test('the columns of a table keep their widths, also through our own file', () => {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const grid = [500, 3000, 1500].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
  const row = `<w:tr>${['TT', 'Nhiệm vụ được giao', 'Đơn vị chủ trì'].map(cell).join('')}</w:tr>`;
  const tree = read(`${p('Điều 1. Nhiệm vụ')}${p('Gồm:')}<w:tbl>${borders}<w:tblGrid>${grid}</w:tblGrid>${row}${row}</w:tbl>`);
  const widthsIn = (one: Tree) => [...walk(one)].find(({ node }) => node.kind === 'table')?.node.attrs.widths;
  expect(widthsIn(tree)).toBe('10,60,30');
  const again = importDocx(writeDocx(tree, { properties: { title: 'x', creator: 'x', created: '2026-11-22' } }));
  expect(again.ok && widthsIn(again.value.tree)).toBe('10,60,30');
});
