// Text of a tree, read back: examples that the composed drafts do not reach (law L4).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableNode } from '../../../core/compose/outline';
import { cleanText } from '../../../core/model/text';
import { read } from '../../../core/read/read';
import { branch, leaf, run } from '../../../core/tree/build';
import type { Node, Tree } from '../../../core/tree/node';
import { number } from '../../../core/tree/number';
import { textOf } from '../../../core/tree/text';
import { projected } from '../../support/project';

const alinea = (text: string) => leaf('alinea', 'p', text === '' ? [] : text);
const heading = (text: string) => ({ heading: [run(text)] });
const document = (...children: Node[]) => number(branch('document', 'd', [branch('body', 'b', children)]) as Tree);
const again = (tree: Tree) => projected(read(textOf(tree)));

function table(rows: string[][], caption?: string): Node {
  const columns = (rows[0] ?? []).map((text) => ({ heading: text, width: 1, align: 'left' }));
  return tableNode(
    't',
    columns,
    rows.slice(1).map((row) => row.map((text) => (text === '' ? [] : [run(text)]))),
    caption === undefined ? undefined : [run(caption)],
  );
}

const hostile = [
  'Điều 5. Khác',
  '1. Một',
  'a) Hai',
  '- Ba',
  'Chương II',
  'Mục 1',
  'I. MỤC',
  'PHẠM VI',
  './.',
  'Câu có dấu chấm.',
  'Nơi nhận:',
  'Phụ lục I',
  'hai\ndòng',
  'I.',
  '(Kèm theo Quyết định)',
  'QUY CHẾ',
];

describe.each(hostile)('%j reads back', (text) => {
  it.each([
    ['as the title of a chapter', () => document(branch('chapter', 'c', [alinea('x')], heading(text)))],
    ['as the title of an article', () => document(branch('article', 'a', [alinea('x')], heading(text)))],
    [
      'as the title of a clause',
      () => document(branch('article', 'a', [branch('clause', 'k', [alinea('x')], heading(text))], heading('A'))),
    ],
    ['as the title of a division', () => document(branch('division', 'm', [alinea('x')], heading(text)))],
    ['as the first paragraph of a chapter without a title', () => document(branch('chapter', 'c', [alinea(text)]))],
    ['as the text of a clause, and after it', () => document(branch('clause', 'k', [alinea(text), alinea(text)]))],
    [
      'as the text of a point and of a dash',
      () => document(branch('point', 'k', [alinea(text), branch('indent', 'i', [alinea(text)])])),
    ],
    [
      'after a chapter, outside of it',
      () => document(branch('chapter', 'c', [branch('article', 'a', [alinea('x')], heading('A'))], heading('C')), alinea(text)),
    ],
    [
      'as a cell and a caption',
      () =>
        document(
          table(
            [
              ['Cột', text],
              [text, ''],
            ],
            text,
          ),
          alinea(text),
        ),
    ],
  ])('%s', (_name, tree) => expect(again(tree())).toEqual(projected(tree())));
});

describe('tables', () => {
  it.each([
    [
      'empty cells at every place',
      [
        ['A', 'B', 'C'],
        ['', '', ''],
        ['', 'x', ''],
        ['x', '', 'y'],
      ],
    ],
    ['one column', [['A'], [''], ['x']]],
    ['a header alone', [['A', 'B']]],
    ['two lines in a cell', [['A'], ['một\nhai']]],
  ])('%s', (_name, rows) => {
    for (const caption of [undefined, 'Bảng 1', '\n'])
      expect(again(document(table(rows, caption)))).toEqual(projected(document(table(rows, caption))));
  });

  it('one after the other, in a clause, before a chapter', () => {
    const one = table([['A'], ['x']]);
    const tree = document(
      branch('article', 'a', [branch('clause', 'k', [alinea('Như sau:'), one, one])], heading('A')),
      one,
      branch('chapter', 'c', [], heading('C')),
    );
    expect(again(tree)).toEqual(projected(tree));
  });
});

it('a table of any cleaned text reads back', () => {
  const cell = fc.string({ unit: 'binary', maxLength: 8 }).map(cleanText);
  const rows = fc
    .integer({ min: 1, max: 3 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(rows, cell, (list, caption) => {
      const tree = document(table(list, caption === '' ? undefined : caption), alinea('Sau.'));
      expect(again(tree)).toEqual(projected(tree));
    }),
    { numRuns: 500 },
  );
});
