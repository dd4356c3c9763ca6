// Measured text: the head must fit its columns, so the measure must agree with the font.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../../core/docx/closing';
import { textWidth } from '../../../core/docx/metrics';
import { type Look, looksOf } from '../../../core/docx/styles';
import { raised } from '../../../core/docx/table';
import { evenInset, insetBetween, lineWidths, namesOnLines, unbroken } from '../../../core/docx/wrap';

const looks = looksOf({ national: 13, motto: 14, placeDate: 14, body: 14 });

test('widths agree with Liberation Serif (read from the font: 5424, 3428, 4293 twips)', () => {
  const off = (text: string, look: Look, width: number) => Math.abs(textWidth(text, look) - width);
  expect(off('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', looks.NationalTitle, 5424)).toBeLessThan(1);
  expect(off('Độc lập - Tự do - Hạnh phúc', looks.Motto, 3428)).toBeLessThan(5);
  expect(off('An Giang, ngày … tháng … năm 2026', looks.PlaceDate, 4293)).toBeLessThan(80);
});

test('lines fit the room unless a single word does not', () => {
  const words = fc.array(fc.stringMatching(/^[A-ZĐƯ]{1,9}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1500, max: 6000 }), (list, room) => {
      const text = list.join(' ');
      const lines = lineWidths(text, looks.IssuingBody, room);
      const longest = Math.max(...list.map((word) => textWidth(word, looks.IssuingBody)));
      expect(Math.max(...lines)).toBeLessThanOrEqual(Math.max(room, longest) + 1e-6);
      const inset = evenInset(text, looks.IssuingBody, room);
      expect(lineWidths(text, looks.IssuingBody, room - 2 * inset)).toHaveLength(lines.length);
      expect(namesOnLines(text, looks.IssuingBody, room).replaceAll('\n', ' ')).toBe(text);
    }),
  );
});

test('columns: equal, or as wide as wanted, or at least as needed', () => {
  expect(columnWidths([0, 0], [2000, 2000], 6000)).toEqual([3000, 3000]);
  expect(columnWidths([0, 0, 0], [3000, 1000, 1000], 6000)).toEqual([3000, 1500, 1500]);
  expect(columnWidths([1000, 2000, 2000], [3000, 2500, 2000], 6000)).toEqual([1800, 2200, 2000]);
  expect(columnWidths([3000, 3000, 3000], [3000, 3000, 3000], 6000)).toEqual([2000, 2000, 2000]);
});

test('columns add up and keep what is needed where there is room', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 3 }), (pairs) => {
      const needs = pairs.map(([need]) => need);
      const wants = pairs.map(([need, more]) => need + more);
      const widths = columnWidths(needs, wants, 9000);
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 9000)).toBeLessThanOrEqual(3);
      if (needs.reduce((sum, need) => sum + need, 0) > 9000) return;
      needs.forEach((need, at) => void expect(widths[at]).toBeGreaterThanOrEqual(need - 1));
    }),
  );
});

test('narrow columns of a table grow to their longest word, at the cost of the others', () => {
  expect(raised([300, 1000, 700], [500, 500, 500])).toEqual([500, 857, 643]);
  expect(raised([300, 1000], [200, 200])).toEqual([300, 1000]);
  expect(raised([300, 1000], [900, 900])).toEqual([300, 1000]);
  const column = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 3000 }));
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), (columns) => {
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      const widths = columns.map(([width]) => width);
      const result = raised(
        widths,
        columns.map(([, least]) => least),
      );
      expect(sum(result)).toBe(sum(widths));
    }),
  );
});

test('names of bodies break between compounds, not inside them', () => {
  const broken = (name: string) => namesOnLines(`${name} - CỤC HẢI QUAN`, looks.IssuingBody, 3400).split('\n');
  expect(broken('BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG').slice(0, 2)).toEqual(['BỘ TƯ LỆNH', 'BỘ ĐỘI BIÊN PHÒNG -']);
  expect(broken('BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG TỈNH QUẢNG NINH').slice(0, 3)).toEqual([
    'BAN CHỈ HUY',
    'BỘ ĐỘI BIÊN PHÒNG',
    'TỈNH QUẢNG NINH -',
  ]);
  expect(broken('BAN QUẢN LÝ KHU KINH TẾ TỈNH QUẢNG NINH').join('|')).not.toMatch(/QUẢN\|LÝ|KINH\|TẾ|QUẢNG\|NINH/);
  expect(broken('ĐỒN BIÊN PHÒNG CỬA KHẨU QUỐC TẾ SÔNG TIỀN').join('|')).not.toMatch(/CỬA\|KHẨU|BIÊN\|PHÒNG|QUỐC\|TẾ/);
});

test('a place stays with its kind, a number with its word, a date whole; punctuation does not hide a compound', () => {
  const broken = (name: string) => namesOnLines(`${name} - BỘ CÔNG AN`, looks.IssuingBody, 3400).split('\n');
  expect(broken('CÔNG AN THÀNH PHỐ HẢI PHÒNG').slice(0, 2)).toEqual(['CÔNG AN', 'THÀNH PHỐ HẢI PHÒNG -']);
  expect(broken('CHI CỤC HẢI QUAN KHU VỰC VII')[1]).toMatch(/KHU VỰC VII -$/);
  const shown = (text: string, room: number) => unbroken(text, looks.Subject, room).replaceAll('\u00a0', '_');
  expect(shown('trong quản lý cửa khẩu, phòng, chống buôn lậu trên địa bàn tỉnh Quảng Ninh', 6000)).toBe(
    'trong quản_lý cửa_khẩu, phòng, chống buôn_lậu trên địa_bàn tỉnh_Quảng_Ninh',
  );
  expect(shown('số …/QĐ-UBND ngày … tháng … năm … của Ủy ban nhân dân tỉnh', 5600)).toBe(
    'số_…/QĐ-UBND ngày_…_tháng_…_năm_… của Ủy_ban nhân_dân tỉnh',
  );
});

test('slanted lines keep plain spaces, and break between compounds all the same', () => {
  const text = '(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm … của Ủy ban nhân dân tỉnh An Giang)';
  const room = 7600;
  const inset = insetBetween(text, looks.IssuedWith, room);
  const lines = lineWidths(text, looks.IssuedWith, room - 2 * inset);
  expect(lines).toHaveLength(2);
  const first = textWidth('(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm …', looks.IssuedWith);
  expect(lines[0]).toBeCloseTo(first, 0);
  expect(insetBetween('(Kèm theo)', looks.IssuedWith, room)).toBe(0);
  const endless = 'của Ủy ban '.repeat(50_000).trim();
  expect(insetBetween(endless, looks.IssuedWith, room)).toBe(evenInset(endless, looks.IssuedWith, room));
});

test('no line breaks inside a compound that fits, also where that needs one line more, and no block is narrower than its widest word', () => {
  const shown = (text: string, room: number) => unbroken(text, looks.SignatureTitle, room).replaceAll('\u00a0', '_');
  expect(shown('ĐỒN BIÊN PHÒNG CỬA KHẨU QUỐC TẾ SÔNG TIỀN', 4500)).toBe('ĐỒN BIÊN_PHÒNG CỬA_KHẨU QUỐC_TẾ SÔNG TIỀN');
  expect(shown('CỤC HẢI QUAN', 4500)).toBe('CỤC HẢI QUAN');
  fc.assert(
    fc.property(fc.integer({ min: 1200, max: 6000 }), (room) => {
      const text = unbroken('BAN CHỈ HUY BỘ ĐỘI BIÊN PHÒNG TỈNH QUẢNG NINH', looks.SignatureTitle, room);
      const widest = Math.max(...text.split(' ').map((word) => textWidth(word, looks.SignatureTitle)));
      const inset = evenInset(text, looks.SignatureTitle, room);
      expect(room - 2 * inset).toBeGreaterThanOrEqual(Math.min(room, widest));
      if (textWidth('QUẢNG NINH', looks.SignatureTitle) > room || textWidth('BIÊN PHÒNG', looks.SignatureTitle) > room) return;
      if (textWidth(text, looks.SignatureTitle) > room) expect(text).toMatch(/BỘ\u00a0ĐỘI.BIÊN\u00a0PHÒNG.*QUẢNG\u00a0NINH/);
    }),
  );
});
