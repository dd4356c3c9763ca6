// What a text calls itself, in capitals or not, on one line or more; the same from a file of a word processor.
import { describe, expect, it } from 'vitest';
import { documentName } from '../../../core/compare/document-name';
import { importDocx } from '../../../core/import/import';
import { read } from '../../../core/read/read';
import { documentFile, p } from '../../support/word-file';

const body = ['Điều 1. Phạm vi', '1. Quy chế này áp dụng tại cửa khẩu.'];
const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hà Nội, ngày 01 tháng 02 năm 2026'];
const name = 'Quy chế phối hợp giữa Hải quan và Biên phòng';

const titles: readonly (readonly [string, readonly string[]])[] = [
  ['a type in capitals', ['QUY CHẾ', 'Phối hợp giữa Hải quan và Biên phòng']],
  ['a type like any other words', ['Quy chế', 'Phối hợp giữa Hải quan và Biên phòng']],
  ['with a colon', ['QUY CHẾ:', 'Phối hợp giữa Hải quan và Biên phòng']],
  ['a subject of two lines', ['QUY CHẾ', 'Phối hợp giữa', 'Hải quan và Biên phòng']],
];

describe.each(titles)('%s', (_name, lines) => {
  it.each([[lines], [[...nation, ...lines]]])('as plain text: %j', (above) => {
    expect(documentName(read([...above, '', ...body].join('\n')))).toBe(name);
  });

  it('as .docx', () => {
    const centred = lines.map((line) => p(line, '<w:jc w:val="center"/>')).join('');
    const file = importDocx(documentFile(centred + body.map((line) => p(line)).join('')));
    expect(file.ok && documentName(file.value.tree)).toBe(name);
  });
});

it('a type in bold letters of a web page, its subject without any', () => {
  const text = ['**QUY CHẾ**', 'Phối hợp giữa Hải quan và Biên phòng', '', ...body].join('\n');
  expect(documentName(read(text))).toBe(name);
});

it('a type that is met below the first unit, or within a line, is none', () => {
  expect(documentName(read([...body, 'Báo cáo', 'Kết quả phối hợp'].join('\n')))).toBe('');
  expect(documentName(read(['Quy chế này được hai bên ký.', ...body].join('\n')))).toBe('');
});
