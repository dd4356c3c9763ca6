// What a careful reader points out about the form of a document.
import { describe, expect, it } from 'vitest';
import { lint } from '../../../core/lint/lint';
import { branch, leaf, run } from '../../../core/tree/build';
import type { BranchKind, Node, Tree } from '../../../core/tree/node';
import { number } from '../../../core/tree/number';

const text = (words: string) => leaf('alinea', 'p', words);
const unit = (kind: BranchKind, id: string, heading: string | undefined, ...children: Node[]) =>
  branch(kind, id, children, heading === undefined ? {} : { heading: [run(heading)] });
const annex = (id: string) =>
  branch('attachment', id, [unit('body', `${id}.b`, undefined, text('x'))], {
    heading: [run('Danh sách')],
    attrs: { type: 'annex' },
  });

function noted(body: Node[], ...attachments: Node[]): string[] {
  const tree = number(branch('document', 'd', [branch('body', 'b', body), ...attachments]) as Tree);
  return lint(tree).map(({ code, at, params }) => `${code} ${at} ${params.num}`);
}

describe('titles', () => {
  it('a chapter, a section, an article among titled ones without a title', () => {
    const body = [
      unit(
        'chapter',
        'c',
        undefined,
        unit('section', 's', undefined, unit('article', 'a', 'A', text('x')), unit('article', 'b', undefined, text('x'))),
      ),
    ];
    expect(noted(body)).toEqual([
      'lint.headingMissing c Chương I',
      'lint.headingMissing s Mục 1',
      'lint.headingMissing b Điều 2.',
    ]);
  });

  it('articles of a decision have none; those of the regulation it issues have', () => {
    const regulation = branch(
      'attachment',
      'qc',
      [unit('body', 'qc.b', undefined, unit('article', 'x', 'X', text('x')), unit('article', 'y', 'Y', text('x')))],
      { attrs: { type: 'regulation' } },
    );
    expect(noted([unit('article', 'a', undefined, text('x')), unit('article', 'b', undefined, text('x'))], regulation)).toEqual(
      [],
    );
  });

  it.each(['.', ';', ','])('a title that ends with "%s"', (stop) => {
    expect(noted([unit('article', 'a', `Phạm vi${stop}`, text('x'))])).toEqual(['lint.headingStop a Điều 1.']);
  });

  it('a clause may have a title with a stop', () => {
    expect(noted([unit('article', 'a', 'A', unit('clause', 'k', 'Mục đích.', text('x')))])).toEqual([]);
  });
});

describe('units with nothing in them', () => {
  it.each([
    ['a chapter', [unit('chapter', 'c', 'C')], ['lint.emptyUnit c Chương I']],
    ['a division', [unit('division', 'm', 'MỤC')], ['lint.emptyUnit m I.']],
    ['an article', [unit('article', 'a', 'A')], ['lint.emptyUnit a Điều 1.']],
    [
      'a clause and a point',
      [unit('article', 'a', 'A', unit('clause', 'k', undefined, unit('point', 'p', undefined)), unit('clause', 'l', undefined))],
      ['lint.emptyUnit p a)', 'lint.emptyUnit l 2.'],
    ],
    ['a clause that is its title', [unit('article', 'a', 'A', unit('clause', 'k', 'Tiêu đề'))], []],
  ])('%s', (_name, body, expected) => expect(noted(body)).toEqual(expected));
});

describe('an annex', () => {
  const article = (words: string) => unit('article', 'a', 'A', text(words));

  it.each([
    ['named by its number', 'theo Phụ lục I và phụ lục II.', []],
    ['named, all but one', 'theo Phụ lục II.', ['lint.annexNotMentioned i Phụ lục I']],
    ['not named', 'theo quy định.', ['lint.annexNotMentioned i Phụ lục I', 'lint.annexNotMentioned ii Phụ lục II']],
  ])('%s', (_name, words, expected) => expect(noted([article(words)], annex('i'), annex('ii'))).toEqual(expected));

  it('named by a reference', () => {
    const body = unit('article', 'a', 'A', leaf('alinea', 'p', [run('theo '), { text: '', ref: 'i' }, run('.')]));
    expect(noted([body], annex('i'))).toEqual([]);
  });

  it('alone, named without a number', () => expect(noted([article('theo Phụ lục kèm theo.')], annex('i'))).toEqual([]));
});
