// What is pasted from Word, from a page or as plain text keeps its levels.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfHtml, linesOfText } from '../../../core/edit/paste';
import { linesOf, type WordingLine, wordingOf } from '../../../core/wording/lines';

const brief = (lines: readonly WordingLine[]) =>
  lines.map(({ kind, title, pieces }) => {
    const words = pieces.map((piece) => (piece.type === 'text' ? piece.text : '?')).join('');
    return `${kind}${title ? '!' : ''} ${words}`;
  });

const list = (level: number, label: string, text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=VI><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe('from Word', () => {
  it('lists by their printed labels', () => {
    const html = `<html><head><style>p {color:red}</style></head><body><!--StartFragment-->
      ${list(1, '1.', 'Bên chủ trì&nbsp;thông báo:')}${list(2, 'a)', 'Thời gian;')}${list(2, 'b)', 'Địa điểm,<br>\nthành phần.')}
      ${list(3, '·', '<b>Ghi</b> chú')}${list(1, '2.', '<b>Trách nhiệm chung</b>')}<p class=MsoNormal>Đoạn thường.</p><!--EndFragment--></body></html>`;
    expect(brief(linesOfHtml(html))).toEqual([
      'clause Bên chủ trì thông báo:',
      'point Thời gian;',
      'point Địa điểm, thành phần.',
      'indent Ghi chú',
      'clause! Trách nhiệm chung',
      'text Đoạn thường.',
    ]);
  });

  it('labels that were typed, and the title of an article', () => {
    const html =
      '<p><b>Điều 5. Trao đổi thông tin</b></p><p>1. Hằng tháng, hai Bên:</p><p>a) Trao đổi;</p><p>- Gạch</p><p>1.1. Ý nhỏ</p>';
    expect(brief(linesOfHtml(html))).toEqual([
      'heading Trao đổi thông tin',
      'clause Hằng tháng, hai Bên:',
      'point Trao đổi;',
      'indent Gạch',
      'point Ý nhỏ',
    ]);
  });

  it('lists of web pages', () => {
    const html = '<ol><li>Một<ol type="a"><li>Một a</li><li>Một b</li></ol></li><li>Hai</li></ol><ul><li>Ba</li></ul>';
    expect(brief(linesOfHtml(html))).toEqual(['clause Một', 'point Một a', 'point Một b', 'clause Hai', 'indent Ba']);
  });

  it('lists whose items hold paragraphs, as LibreOffice and Word for the web write them', () => {
    const html =
      '<ol start="3"><li><p>Ba</p></li><li><p>Bốn</p><ol type="a"><li><p>Bốn a</p><p>và tiếp</p></li></ol></li><li></li></ol><p>Hết</p>';
    expect(brief(linesOfHtml(html))).toEqual(['clause Ba', 'clause Bốn', 'point Bốn a', 'text và tiếp', 'text Hết']);
  });

  it('lines broken within a paragraph stand alone where they have a label', () => {
    expect(brief(linesOfHtml('<div>Hai Bên:<br>1. Một<br>a) Hai,<br>tiếp theo<br>- Ba</div>'))).toEqual([
      'text Hai Bên:',
      'clause Một',
      'point Hai, tiếp theo',
      'indent Ba',
    ]);
  });

  it('a table has a line for each row, its cells parted', () => {
    const cell = (...texts: string[]) => `<td width=200>${texts.map((text) => `<p class=MsoNormal>${text}</p>`).join('')}</td>`;
    const html = `<p>Phân công:</p><table class=MsoTableGrid><tbody><tr>${cell('<b>STT</b>')}${cell('<b>Nội dung</b>')}${cell('<b>Bên chủ trì</b>')}</tr>
      <tr>${cell('1.')}${cell('Trao đổi', 'thông tin<br>hằng tháng')}${cell('Hải quan')}</tr>
      <tr>${cell('2.')}${cell('')}${cell('Biên phòng')}</tr><tr>${cell('')}${cell('')}${cell('&nbsp;')}</tr>
      <tr>${cell('3.')}${cell('Tuần tra')}${cell('')}</tr></tbody></table><p>1. Hết bảng</p>`;
    const lines = linesOfHtml(html);
    expect(brief(lines)).toEqual([
      'text Phân công:',
      'text STT | Nội dung | Bên chủ trì',
      'text 1. | Trao đổi thông tin hằng tháng | Hải quan',
      'text 2. | | Biên phòng',
      'text 3. | Tuần tra',
      'clause Hết bảng',
    ]);
    expect(brief(linesOf(wordingOf(lines)))).toEqual(brief(lines));
    expect(brief(linesOfHtml('<table><tr><td>Một<td>Hai<tr><td>Ba<td>Bốn</table>'))).toEqual(['text Một | Hai', 'text Ba | Bốn']);
    const listed = '<table><tr><td>A</td><td><ol><li>Một</li><li>Hai</li></ol></td></tr></table>';
    expect(brief(linesOfHtml(listed))).toEqual(['text A | 1. Một 2. Hai']);
  });

  it('a table that lays out a page stays the paragraphs in it', () => {
    const page = ['1. Một', 'a) Hai', 'b) Ba', '2. Bốn', '3. Năm', '4. Sáu', '5. Bảy'].map((text) => `<p>${text}</p>`).join('');
    const kinds = ['clause Một', 'point Hai', 'point Ba', 'clause Bốn', 'clause Năm', 'clause Sáu', 'clause Bảy'];
    expect(brief(linesOfHtml(`<table><tr><td>${page}</td></tr></table>`))).toEqual(kinds);
    expect(brief(linesOfHtml(`<table><tr><td>Mục lục</td><td>${page}</td></tr></table>`))).toEqual(['text Mục lục', ...kinds]);
  });

  it('loses no word of any table', () => {
    const parts = ['<table>', '</table>', '<tr>', '</tr>', '<td>', '</td>', '<p>', '</p>', '<li>', '<ul>', '</ul>', '<br>'];
    const piece = fc.oneof(
      fc.constantFrom(...parts),
      fc.integer({ min: 0, max: 99 }).map((number) => ` w${number} `),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const wanted = pieces.filter((text) => text.includes('w')).map((text) => text.trim());
        expect(
          brief(linesOfHtml(pieces.join('')))
            .join(' ')
            .match(/w\d+/g) ?? [],
        ).toEqual(wanted);
      }),
    );
  });

  it('what was deleted with tracked changes stays away', () => {
    expect(brief(linesOfHtml('<p>Thời hạn <del>03</del><ins>05</ins> ngày</p>'))).toEqual(['text Thời hạn 05 ngày']);
  });

  it('an amount or a day at the head of a sentence is no label', () => {
    const texts = [
      '10.000.000 đồng một năm',
      '2.500 lượt người',
      '1.5 km đường biên',
      '01.02 hằng năm',
      '30 ngày',
      '2026. Năm sau',
    ];
    const html = texts.map((text) => `<p>${text}</p>`).join('');
    expect(brief(linesOfHtml(html))).toEqual(texts.map((text) => `text ${text}`));
    expect(brief(linesOfText(texts.join('\n')))).toEqual(texts.map((text) => `text ${text}`));
    expect(brief(linesOfText('1.1 Trao đổi\n2.1. nhỏ\n1.1.1. Sâu'))).toEqual(['point Trao đổi', 'point nhỏ', 'indent Sâu']);
  });

  it('nothing but words comes through', () => {
    const html =
      '<p>A<script>alert(1)</script><img src=x onerror=alert(1)> {{answers}}</p><p style="mso-list:none">1\u0000. B</p>';
    const lines = linesOfHtml(html);
    expect(brief(lines)).toEqual(['text A {{answers}}', 'clause B']);
    expect(brief(linesOf(wordingOf(lines))).join()).not.toContain('?');
  });

  it('any text at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom('<p>', '</p', '<!--', '-->', '<li>', '&#', '&nbsp;', '"', "'", '>', '<', 'a', '1. '))
            .map((all) => all.join('')),
        ),
        (html) => {
          for (const { pieces } of linesOfHtml(html)) for (const piece of pieces) expect(piece.type).toBe('text');
        },
      ),
    );
  });
});

it('plain text, one line a paragraph', () => {
  expect(brief(linesOfText('1) Một\r\n\r\n  đ)  Hai \n* Ba\nBốn'))).toEqual(['clause Một', 'point Hai', 'indent Ba', 'text Bốn']);
});
