// Lists of people in the shapes in which offices keep them, pasted as they are.
import { expect, test } from 'vitest';
import { readAttendees } from '../../../core/meeting/attendee-list';

const read = (text: string) =>
  readAttendees(text, (at) => `p${at}`).map(({ rank, name, post, unit }) =>
    [rank, name, post, unit].map((part) => part ?? '–').join(' | '),
  );

test('rank and post in one column', () => {
  const rows = [
    'STT\tHọ và tên\tCấp bậc, chức vụ\tĐơn vị',
    '1\tNguyễn Văn A\tThượng tá, Đồn trưởng\tĐồn X',
    '2\tTrần B\tĐại úy - Đội trưởng\tĐồn X',
  ];
  expect(read(rows.join('\n'))).toEqual([
    'Thượng tá | Nguyễn Văn A | Đồn trưởng | Đồn X',
    'Đại úy | Trần B | Đội trưởng | Đồn X',
  ]);
});

test('post and unit in one column', () => {
  const rows = ['STT\tHọ và tên\tChức vụ, đơn vị công tác', '1\tNguyễn Văn A\tPhó Chi cục trưởng Chi cục Hải quan khu vực VII'];
  expect(read(rows.join('\n'))).toEqual(['– | Nguyễn Văn A | Phó Chi cục trưởng | Chi cục Hải quan khu vực VII']);
});

test('a title above the heads, bodies between the people', () => {
  const rows = [
    'DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ\t\t\t',
    'STT\tHọ và tên\tChức vụ\tĐơn vị',
    'I\tChi cục Hải quan khu vực VII\t\t',
    '1\tNguyễn Văn A\tPhó Chi cục trưởng\t',
    '2\tTrần B\tĐội trưởng\tĐội Thủ tục',
    'Bộ đội Biên phòng tỉnh\t\t\t',
    '3\tLê C\tĐồn trưởng\t',
    '4\tPhạm D\t\t',
  ];
  expect(read(rows.join('\r\n'))).toEqual([
    '– | Nguyễn Văn A | Phó Chi cục trưởng | Chi cục Hải quan khu vực VII',
    '– | Trần B | Đội trưởng | Đội Thủ tục',
    '– | Lê C | Đồn trưởng | Bộ đội Biên phòng tỉnh',
    '– | Phạm D | – | Bộ đội Biên phòng tỉnh',
  ]);
});

test('a cell of several lines, as Excel copies it', () => {
  expect(read('1\tNguyễn Văn A\t"Đội trưởng\nĐội ""Thủ tục"""\tChi cục X\n2\tTrần B\tTrưởng phòng\tPhòng Y')).toEqual([
    '– | Nguyễn Văn A | Đội trưởng Đội "Thủ tục" | Chi cục X',
    '– | Trần B | Trưởng phòng | Phòng Y',
  ]);
});

test('semicolons, bars and wide gaps in place of tabs', () => {
  const person = '– | Nguyễn Văn A | Đội trưởng | Đội 1';
  expect(read('STT;Họ và tên;Chức vụ;Đơn vị\n1;Nguyễn Văn A;Đội trưởng;Đội 1')).toEqual([person]);
  expect(read('| Nguyễn Văn A | Đội trưởng | Đội 1 |')).toEqual([person]);
  expect(read('1    Nguyễn Văn A    Đội trưởng   Đội 1')).toEqual([person]);
});

test('a post in brackets, a lone head, names alone', () => {
  expect(read('Họ và tên\n1. Ông Nguyễn Văn A (Chi cục trưởng Chi cục X)\n2. Bà Trần Thị B')).toEqual([
    '– | Nguyễn Văn A | Chi cục trưởng | Chi cục X',
    '– | Trần Thị B | – | –',
  ]);
});
