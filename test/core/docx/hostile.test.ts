// Text stays text, and every shape of tree gives a file that opens.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branch, leaf } from '../../../core/tree/build';
import { branchKinds, leafKinds, type Node } from '../../../core/tree/node';
import { article, clause, documentOf } from './samples';
import { all, kids, starting, written } from './word';

const text = (words: string) => written(documentOf([leaf('alinea', 'a', words)])).paragraphs[0]?.text;

describe('hostile text', () => {
  test.each([
    ['markup', '<w:p><w:r/></w:p> & "nháy" \' ]]> <!-- -->'],
    ['emoji', 'Đồn 😀👮‍♂️ trưởng'],
    ['bidi controls', 'abc\u202eđảo\u202c\u2066x\u2069\u200f'],
    ['spaces', '  hai   khoảng  '],
    ['one megabyte', `${'phối hợp '.repeat(120_000)}.`],
    ['breaks and tabs', 'dòng một\ndòng hai\tcột'],
  ])('%s', (_, words) => expect(text(words)).toBe(words));

  test('what XML cannot hold becomes U+FFFD', () => {
    expect(text('a\u0000b\u001fc\uffffd\ud800e')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  });

  test('any text is well-formed, in text, in numbers and in attributes', () => {
    const hostile = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(hostile, hostile, (words, id) => {
        const unit = clause(id, 1, [{ text: words, ref: id }]);
        written(documentOf([{ ...unit, num: words }, branch('table', id, [], { attrs: { widths: words } })], { sizes: words }));
      }),
      { numRuns: 300 },
    );
  });

  test('numbers are text, never Word numbering', () => {
    const word = written(documentOf([article('a', 1, 'A', [clause('c', 1, 'x')])]));
    expect(all(word.body, 'w:numPr')).toHaveLength(0);
    expect(starting(word, '1. x').text).toBe('1. x');
  });
});

describe('any tree', () => {
  const runs = fc.array(fc.record({ text: fc.string({ maxLength: 12 }) }), { maxLength: 3 });
  const { node } = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom(...leafKinds), fc.string({ maxLength: 4 }), runs)
        .map(([kind, id, words]) => leaf(kind, id, words)),
      fc
        .tuple(fc.constantFrom(...branchKinds), fc.string({ maxLength: 4 }), fc.array(tie('node'), { maxLength: 5 }), runs)
        .map(([kind, id, children, heading]) => branch(kind, id, children, { num: id, heading })),
    ),
  }));

  test('is written whole: every cell ends with a paragraph, no leaf is lost, every link has its target', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (children) => {
        const tree = documentOf([...children, leaf('alinea', 'last', 'the end')]);
        const { body, paragraphs } = written(tree);
        for (const cell of all(body, 'w:tc')) expect([...cell.childNodes].at(-1)?.nodeName).toBe('w:p');
        expect(paragraphs.some((paragraph) => paragraph.text.includes('the end'))).toBe(true);
        expect([...body.childNodes].at(-1)?.nodeName).toBe('w:sectPr');
      }),
      { numRuns: 300 },
    );
  });

  test('tables: missing cells are filled, extra and loose nodes are kept, nested tables are allowed', () => {
    const cell = (words: string) => branch('cell', words, [leaf('alinea', words, words)]);
    const inner = branch('table', 'in', [branch('row', 'r', [cell('inside')])]);
    const row = (...cells: Node[]) => branch('row', 'row', cells);
    const table = branch('table', 't', [
      row(cell('a'), cell('b')),
      row(cell('c')),
      row(leaf('alinea', 'd', 'd'), branch('cell', 'e', [inner])),
      leaf('alinea', 'f', 'loose'),
    ]);
    const { body, paragraphs } = written(documentOf([table]));
    const outer = kids(body, 'w:tbl')[0];
    expect(kids(outer, 'w:tr').map((item) => kids(item, 'w:tc').length)).toEqual([2, 2, 2]);
    for (const words of ['a', 'b', 'c', 'd', 'inside', 'loose'])
      expect(paragraphs.some((item) => item.text === words)).toBe(true);
  });

  test('a row longer than a page may split', () => {
    const row = branch('row', 'r', [branch('cell', 'c', [leaf('alinea', 'a', 'phối hợp '.repeat(900))])]);
    const { body } = written(documentOf([branch('table', 't', [row])]));
    expect(all(body, 'w:cantSplit')).toHaveLength(0);
  });
});
