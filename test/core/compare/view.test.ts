// What a window shows of a comparison: both texts in full, one text with all words of both, and every change with its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../core/compare/inline';
import { rowsOf } from '../../../core/compare/rows';
import { comparisonView, type View, type ViewCells } from '../../../core/compare/view';
import { diff } from '../../../core/diff/diff';
import { summary } from '../../../core/diff/summary';
import { branch, leaf } from '../../../core/tree/build';
import type { Node, Tree } from '../../../core/tree/node';
import { number } from '../../../core/tree/number';
import { runsText } from '../../../core/tree/walk';
import { anyTree, edited, someEdits } from '../../support/arbitrary-edit';
import { valueIn } from '../../support/check-change';

const article = (id: string, heading: string, ...texts: string[]) =>
  branch(
    'article',
    id,
    texts.map((text, at) => branch('clause', `${id}c${at}`, [leaf('alinea', `${id}t${at}`, text)])),
    { heading: [{ text: heading }] },
  );
const document = (...children: Node[]): Tree => number(branch('document', 'd', [branch('body', 'b', children)]) as Tree);

const view = (old: Tree, now: Tree): View => comparisonView(old, now, valueIn(diff(old, now)).changes);
const text = (pieces: readonly Piece[] | null) => (pieces ?? []).map((piece) => piece.text).join('');
const without = (pieces: readonly Piece[], change: Piece['change']) => text(pieces.filter((piece) => piece.change !== change));
const signs = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.change ? `[${piece.change === 'deletion' ? '-' : '+'}${piece.text}]` : piece.text)).join('');

describe('any two trees', () => {
  it('one text holds the words of both: without the new ones it is the old line, without the dropped ones the new line', () => {
    fc.assert(
      fc.property(anyTree, someEdits, (old, edits) => {
        for (const { lines } of view(old, edited(old, edits)).rows) {
          for (const line of lines) {
            expect(without(line.inline, 'insertion')).toBe(text(line.old));
            expect(without(line.inline, 'deletion')).toBe(text(line.now));
          }
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('the cells of a row hold the words of its line', () => {
    const of = (cells: ViewCells | undefined, pick: (pieces: readonly Piece[]) => string) => cells?.pieces.map(pick).join(' | ');
    const isOf = (words: string | undefined, pieces: readonly Piece[] | null) =>
      words === undefined || !pieces || words === text(pieces);
    fc.assert(
      fc.property(anyTree, someEdits, (old, edits) => {
        const lines = view(old, edited(old, edits)).rows.flatMap((row) => row.lines);
        for (const { old, now, cells } of lines) {
          const inline = (but: Piece['change']) => of(cells?.inline, (cell) => without(cell, but));
          expect(isOf(of(cells?.old, text), old) && isOf(of(cells?.now, text), now)).toBe(true);
          expect(isOf(inline('insertion'), old) && isOf(inline('deletion'), now)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('every change that is told has a place, and is told once', () => {
    fc.assert(
      fc.property(anyTree, someEdits, (old, edits) => {
        const now = edited(old, edits);
        const changes = valueIn(diff(old, now)).changes;
        const shown = comparisonView(old, now, changes);
        const told = new Set(summary(changes).flatMap((entry) => entry.changes));
        const placed = new Set(shown.changes.flatMap((change) => change.changes));
        for (const { row, line } of shown.changes) expect(shown.rows[row]?.lines[line]).toBeDefined();
        const inRows = new Set(rowsOf(old, now, changes).flatMap((row) => row.changes.map(({ id }) => id)));
        expect([...told].filter((id) => inRows.has(id) && !placed.has(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('the lines of a unit', () => {
  it('a word that changed', () => {
    const old = document(article('x', 'Thời hạn', 'Báo cáo trước ngày 15 hằng tháng.'));
    const now = document(article('x', 'Thời hạn', 'Báo cáo trước ngày 20 hằng tháng.'));
    const shown = view(old, now);
    expect(shown.rows[0]?.lines.map(({ inline }) => signs(inline))).toEqual([
      'Điều 1. Thời hạn',
      '1. Báo cáo trước ngày [-15][+20] hằng tháng.',
    ]);
    expect(shown.changes).toMatchObject([{ code: 'amend', text: 'Sửa khoản 1 Điều 1', row: 0, line: 1 }]);
  });

  it('a new clause and a dropped article', () => {
    const old = document(article('x', 'Thời hạn', 'Một.'), article('y', 'Kinh phí', 'Hai.'));
    const now = document(article('x', 'Thời hạn', 'Một.', 'Ba.'));
    const shown = view(old, now);
    expect(shown.rows.map(({ kind }) => kind)).toEqual(['amended', 'repealed']);
    expect(shown.rows[0]?.lines.at(-1)).toMatchObject({ old: null, changed: true });
    expect(shown.changes.map(({ code, row }) => [code, row])).toEqual([
      ['insert', 0],
      ['delete', 1],
    ]);
  });

  it('the row of a table is told cell by cell, as wide as its columns', () => {
    const made = (day: string) => {
      const cells = ['1', 'Báo cáo tháng', day].map((words, at) => leaf('alinea', `c${at}`, words));
      const table = branch('table', 'tb', [branch('row', 'r', cells)], { attrs: { widths: '10,60,30' } });
      return document(branch('article', 'x', [table], { heading: [{ text: 'Thời hạn' }] }));
    };
    const cells = view(made('Ngày 15'), made('Ngày 20')).rows[0]?.lines[1]?.cells;
    expect(cells?.inline?.pieces.map(signs)).toEqual(['1', 'Báo cáo tháng', 'Ngày [-15][+20]']);
    expect(cells?.inline?.shares).toEqual([10, 60, 30]);
  });

  it('text is not a mark: bold and underlined words that did not change stay plain', () => {
    const words = [{ text: 'Quan trọng', marks: ['bold', 'underline'] as const }, { text: ' lắm' }];
    const made = (tail: string) =>
      document(branch('article', 'x', [leaf('alinea', 't', [...words, { text: tail }])], { heading: [{ text: 'X' }] }));
    const [row] = view(made(' nhé.'), made(' đấy.')).rows;
    expect(signs(row?.lines[1]?.inline ?? [])).toBe('Quan trọng lắm [-nhé][+đấy].');
    expect(runsText(words)).toBe('Quan trọng lắm');
  });
});
