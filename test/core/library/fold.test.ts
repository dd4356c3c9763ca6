import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactForm, foldedForm, wordsOf } from '../../../core/library/fold';
import { parseQuery } from '../../../core/library/query';
import { snippetOf } from '../../../core/library/snippet';

const fold = (text: string) => foldedForm(exactForm(text));

describe('fold', () => {
  it.each([
    ['Hòa bình, hoà bình!', 'hoà bình  hoà bình '],
    ['THÚY, thuý; Ủy ban – uỷ ban', 'thuý  thuý  uỷ ban   uỷ ban'],
    ['khỏe khoẻ; hoàn toàn; của; quý; qúy', 'khoẻ khoẻ  hoàn toàn  của  quý  quý'],
    ['số 30/2020/NĐ-CP', 'số 30 2020 nđ cp'],
  ])('%s', (text, form) => expect(exactForm(text)).toBe(form));

  it('takes marks and the stroke of đ away', () => {
    expect(fold('Đường dây nóng ở Nậm Pồ, Ủy ban')).toBe('duong day nong o nam po  uy ban');
  });

  it('keeps the length of any text, and folding twice changes nothing', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.normalize('NFC'));
    fc.assert(
      fc.property(any, (text) => {
        const exact = exactForm(text);
        const folded = foldedForm(exact);
        expect([exact.length, folded.length]).toEqual([text.length, text.length]);
        expect(foldedForm(exactForm(folded))).toBe(folded);
        expect(wordsOf(exact)).toHaveLength(wordsOf(folded).length);
      }),
    );
  });

  it('cuts a snippet whose pieces are the text, for any words', () => {
    const words = fc.constantFrom('hòa', 'bình', 'x', 'đường', '\n', '—', '😀');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 200 }), fc.constantFrom('hoa', '"hoa binh"', 'đường', 'x*'), (list, query) => {
        const text = list.join(' ');
        const pieces = snippetOf(text, parseQuery(query));
        const shown = pieces
          .map((piece) => piece.text)
          .join('')
          .replace(/^… /, '')
          .replace(/ …$/, '');
        expect(text.replace(/\n/g, ' ')).toContain(shown);
      }),
    );
  });
});

it('the short way for plain text finds the same signs as Unicode does', () => {
  for (const [from, to] of [
    [0x20, 0x2ff],
    [0x1e00, 0x1eff],
    [0x2000, 0x206f],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      const sign = String.fromCharCode(code);
      const isWord = /[\p{L}\p{N}\p{M} ]/u.test(sign);
      // A letter of another script takes the long way.
      const [short, long] = [exactForm(`a${sign}b`), exactForm(`a${sign}bж`).slice(0, -1)];
      expect(short, code.toString(16)).toBe(long);
      expect(short.length === 3 && short[1] === ' ', code.toString(16)).toBe(sign === ' ' || !isWord);
    }
  }
});
