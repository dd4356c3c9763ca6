// Changes as a lawyer would tell them: two small regulations, and the sentence that says what became of the first.
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../core/diff/change';
import { summary } from '../../../core/diff/summary';
import { summaryText } from '../../../core/diff/summary-text';
import { read } from '../../../core/read/read';
import { checkChange } from '../../support/check-change';

const scope = 'Điều 1. Phạm vi điều chỉnh\nQuy chế này quy định việc phối hợp giữa Hải quan và Biên phòng tại cửa khẩu.\n';
const principles =
  'Điều 2. Nguyên tắc phối hợp\n1. Bảo đảm đúng thẩm quyền, đúng pháp luật của mỗi Bên.\n2. Kịp thời, chặt chẽ, hiệu quả trong mọi hoạt động.\n3. Giữ bí mật nhà nước và bí mật công tác.\n';
const information =
  'Điều 3. Trao đổi thông tin\n1. Các Bên trao đổi thông tin về buôn lậu:\na) Hằng tháng bằng văn bản;\nb) Đột xuất qua đường dây nóng.\n2. Thông tin được bảo mật.\n';
const patrol = 'Điều 4. Tuần tra chung\nCác Bên tuần tra chung khu vực cửa khẩu mỗi tháng hai lần.\n';
const effect = 'Điều 5. Hiệu lực thi hành\nQuy chế này có hiệu lực kể từ ngày ký ban hành.\n';
const all = scope + principles + information + patrol + effect;

/** Text of ours: the first line says that a body follows. */
const table = (...rows: string[]) =>
  `\u2060\u2060\u2060\u2060\nĐiều 1. Đầu mối\n1. Đầu mối của các Bên:\n\t\u2060\n${rows.map((row) => `\t${row.replaceAll('|', '\t')}\n`).join('')}`;

interface Example {
  readonly name: string;
  readonly old: string;
  readonly now: string;
  readonly says: string;
  /** Kinds of changes, ids left out. */
  readonly kinds?: string;
}

const examples: readonly Example[] = [
  { name: 'nothing', old: all, now: all, says: 'Không có thay đổi về nội dung.', kinds: '' },
  {
    name: 'words added to a clause',
    old: all,
    now: all.replace('bí mật công tác', 'bí mật công tác của các Bên'),
    says: 'Sửa khoản 3 Điều 2.',
    kinds: 'text',
  },
  {
    name: 'words changed in a point and in a paragraph of an article',
    old: all,
    now: all.replace('Hằng tháng', 'Hằng quý').replace('hai lần', 'ba lần'),
    says: 'Sửa điểm a khoản 1 Điều 3 và Điều 4.',
    kinds: 'text text',
  },
  {
    name: 'two clauses of one article',
    old: all,
    now: all.replace('Kịp thời, ', 'Nhanh chóng, ').replace('mỗi Bên', 'các Bên'),
    says: 'Sửa khoản 1 và khoản 2 Điều 2.',
    kinds: 'text text',
  },
  {
    name: 'a title',
    old: all,
    now: all.replace('Tuần tra chung\n', 'Tuần tra, kiểm soát chung\n'),
    says: 'Sửa tên Điều 4.',
    kinds: 'heading',
  },
  {
    name: 'an article in the middle renumbers those behind it',
    old: all,
    now:
      scope +
      principles +
      'Điều 3. Kinh phí\nKinh phí do ngân sách của từng Bên bảo đảm theo phân cấp.\n' +
      (information + patrol + effect).replace(/Điều (\d)/g, (_, num) => `Điều ${Number(num) + 1}`),
    says: 'Bổ sung Điều 3; đánh số lại Điều 3 đến Điều 5 thành Điều 4 đến Điều 6.',
    kinds: 'insert renumber renumber renumber',
  },
  {
    name: 'a clause is dropped',
    old: all,
    now: all.replace('2. Kịp thời, chặt chẽ, hiệu quả trong mọi hoạt động.\n3.', '2.'),
    says: 'Bỏ khoản 2 Điều 2; đánh số lại khoản 3 Điều 2 thành khoản 2 Điều 2.',
    kinds: 'delete renumber',
  },
  {
    name: 'an article moves to the front',
    old: all,
    now:
      patrol.replace('Điều 4', 'Điều 1') +
      (scope + principles + information).replace(/Điều (\d)/g, (_, num) => `Điều ${Number(num) + 1}`) +
      effect,
    says: 'Chuyển Điều 4 thành Điều 1; đánh số lại Điều 1 đến Điều 3 thành Điều 2 đến Điều 4.',
    kinds: 'move renumber renumber renumber renumber',
  },
  {
    name: 'a clause moves to another article',
    old: all,
    now: all
      .replace('3. Giữ bí mật nhà nước và bí mật công tác.\n', '')
      .replace('2. Thông tin được bảo mật.\n', '2. Thông tin được bảo mật.\n3. Giữ bí mật nhà nước và bí mật công tác.\n'),
    says: 'Chuyển khoản 3 Điều 2 thành khoản 3 Điều 3.',
    kinds: 'move',
  },
  {
    name: 'a clause becomes two',
    old: `${scope}Điều 2. Nguyên tắc\n1. Bảo đảm đúng thẩm quyền của mỗi Bên. Kịp thời, chặt chẽ, hiệu quả trong mọi hoạt động.\n`,
    now: `${scope}Điều 2. Nguyên tắc\n1. Bảo đảm đúng thẩm quyền của mỗi Bên.\n2. Kịp thời, chặt chẽ, hiệu quả trong mọi hoạt động.\n`,
    says: 'Tách khoản 1 Điều 2 thành khoản 1 và khoản 2 Điều 2.',
    kinds: 'split',
  },
  {
    name: 'two clauses become one',
    old: `${scope}Điều 2. Nguyên tắc\n1. Bảo đảm đúng thẩm quyền của mỗi Bên.\n2. Kịp thời, chặt chẽ, hiệu quả trong mọi hoạt động.\n`,
    now: `${scope}Điều 2. Nguyên tắc\n1. Bảo đảm đúng thẩm quyền của mỗi Bên. Kịp thời, chặt chẽ, hiệu quả trong mọi hoạt động.\n`,
    says: 'Gộp khoản 1 và khoản 2 Điều 2 thành khoản 1 Điều 2.',
    kinds: 'merge',
  },
  {
    name: 'chapters are put around articles that stay',
    old: all,
    now: `Chương I\nQUY ĐỊNH CHUNG\n${scope}${principles}Chương II\nNỘI DUNG PHỐI HỢP\n${information}${patrol}${effect}`,
    says: 'Bổ sung Chương I; đưa Điều 1 và Điều 2 vào Chương I; bổ sung Chương II; đưa Điều 3 đến Điều 5 vào Chương II.',
    kinds: 'insert move move insert move move move',
  },
  {
    name: 'a cell and a row of a table',
    old: table('STT|Đơn vị', '1|Chi cục Hải quan cửa khẩu', '2|Đồn Biên phòng cửa khẩu'),
    now: table('STT|Đơn vị', '1|Chi cục Hải quan khu vực', '2|Đồn Biên phòng cửa khẩu', '3|Công an xã biên giới'),
    says: 'Sửa dòng 2 của bảng tại khoản 1 Điều 1; bổ sung dòng 4 của bảng tại khoản 1 Điều 1.',
    kinds: 'text insert',
  },
];

const seen: Readonly<Record<string, boolean>> = { ids: false, runs: false, attrs: false };
const kindsOf = (changes: readonly Change[]) => changes.flatMap(({ kind }) => (seen[kind] === false ? [] : [kind])).join(' ');

describe.each(examples)('$name', ({ old, now, says, kinds }) => {
  it.each([
    ['no ids in common', 'm'],
    ['ids from positions', 'n'],
  ])('%s', (_, prefix) => {
    const { changes } = checkChange(read(old), read(now, prefix));
    expect(summaryText(summary(changes))).toBe(says);
    if (kinds !== undefined) expect(kindsOf(changes)).toBe(kinds);
  });
});
