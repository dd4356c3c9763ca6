// How sentences name a foreign text whose head is typed in capitals or still waits for its number, and how orders are listed.
import { describe, expect, it } from 'vitest';
import { instructionLines } from '../../../core/amend/report';
import { amendedNames } from '../../../core/amend/write/amended-names';
import { documentName } from '../../../core/compare/document-name';
import { read } from '../../../core/read/read';
import { readOrders } from './amended';

const head = 'CHI CỤC HẢI QUAN KHU VỰC VIII      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n';
const body = 'Điều 1. Phạm vi\nQuy chế này áp dụng tại cửa khẩu.\n';
const named = (symbol: string, date: string, title: string) => {
  const tree = read(`${head}${symbol}      ${date}\n\n${title}\n\nCăn cứ Luật Hải quan;\n${body}`);
  return { names: amendedNames(tree, undefined, undefined), name: documentName(tree) };
};

describe('the name of the amended text', () => {
  it('shows blanks where number, day and month are still to come', () => {
    const { names } = named('Số:        /QC-HQ-BP', 'Quảng Ninh, ngày      tháng      năm 2025', 'QUY CHẾ\nPhối hợp giám sát');
    expect(names.short).toBe('Quy chế số …/QC-HQ-BP');
    expect(names.title).toBe('Quy chế số …/QC-HQ-BP ngày … tháng … năm 2025 phối hợp giám sát');
  });

  it('words on the line of the type belong to the subject, capitals stay as printed', () => {
    const { names, name } = named(
      'Số : 07/QC-HQ-BP',
      'Lạng Sơn,ngày 05 tháng 3 năm 2023',
      'QUY CHẾ PHỐI HỢP\nGIỮA HẢI QUAN VÀ BIÊN PHÒNG',
    );
    expect(names.title).toBe('Quy chế số 07/QC-HQ-BP ngày 05 tháng 3 năm 2023 PHỐI HỢP GIỮA HẢI QUAN VÀ BIÊN PHÒNG');
    expect(name).toBe('Quy chế PHỐI HỢP GIỮA HẢI QUAN VÀ BIÊN PHÒNG');
  });
});

it('a new title is listed as one', () => {
  const { reading, tree } = readOrders('1. Sửa đổi tên Điều 10 như sau: “Điều 10. Chế độ giao ban”.');
  expect(instructionLines(reading, tree).join('\n')).toMatch(/Sửa đổi tên Điều 10 \(/);
});
