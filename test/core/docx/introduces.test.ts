// What must not stand alone at the end of a page: lines that introduce, and headings inside a quoted text.
import { expect, test } from 'vitest';
import { introduces } from '../../../core/docx/paragraph';

test.each([
  ['Yêu cầu phải nêu rõ:', true],
  ['“Điều 8a. Tập huấn, diễn tập chung', true],
  ['Điều 9b. Hiệu lực', true],
  ['“Chương IIa', true],
  ['Mục 2a', true],
  ['“Điều 8a. Hằng năm, hai Bên tổ chức tập huấn.”.', false],
  ['Điều 5 và Điều 6 được áp dụng', false],
  ['Điều 2. Quyết định này có hiệu lực kể từ ngày ký.', false],
  ['Chương trình phối hợp hằng năm', false],
  ['', false],
])('%s', (text, stays) => {
  expect(introduces([{ text }])).toBe(stays);
  expect(introduces([...text].map((letter) => ({ text: letter })))).toBe(stays);
});
