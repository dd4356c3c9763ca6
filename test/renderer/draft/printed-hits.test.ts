// Words of the pack are found on the pages, so that nobody is told that what is read there does not exist.
import { expect, test } from 'vitest';
import type { Pages } from '../../../core/page/proof';
import { printedHits } from '../../../renderer/draft/find/printed-hits';

const paragraph = (unit: string, ...texts: string[]) => ({ kind: 'paragraph', unit, ink: texts.map((text) => ({ text })) });
const blocks = [
  paragraph('a.1', 'Bên ', 'chủ trì thông báo; Bên chủ trì trả lời.'),
  paragraph('a.2', 'Bên phối hợp'),
  paragraph('b.1', 'do BÊN CHỦ TRÌ quyết định'),
];
const pages = {
  pages: [{ placed: [{ block: 0 }, { block: 1 }] }, { placed: [{ block: 1 }, { block: 2 }] }],
  blocks: new Map(blocks.map((block, at) => [at, block])),
} as unknown as Pages;
const query = (words: string, matchCase = false) => ({ words, matchCase, wholeWords: false });

test('each unit once, in the order of the pages', () => {
  expect(printedHits(pages, query('bên chủ trì'))).toEqual(['a.1', 'b.1']);
  expect(printedHits(pages, query('Bên chủ trì', true))).toEqual(['a.1']);
  expect(printedHits(pages, query('Bên chủ trì?'))).toEqual([]);
  expect(printedHits(pages, query(' '))).toEqual([]);
});
