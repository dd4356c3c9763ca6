// Names that are out of date, replaced in many places: the amending sentences say them whole, and give exactly the new text.
import { expect, it } from 'vitest';
import { execute } from '../../../core/amend/execute/execute';
import { allPlanned, plan } from '../../../core/amend/plan/plan';
import { differences } from '../../../core/amend/printed';
import { sentencesOf } from '../../../core/amend/write/sentence';
import { read } from '../../../core/read/read';
import { valueIn } from '../../support/check-change';

const articles = [
  'Tổng cục Hải quan gửi thông tin cho Bộ Tư lệnh Bộ đội Biên phòng.',
  'Kế hoạch do Tổng cục Hải quan lập với Bộ Chỉ huy Bộ đội Biên phòng tỉnh.',
  'Bộ Chỉ huy Bộ đội Biên phòng tỉnh báo cáo Tổng cục trưởng Tổng cục Hải quan.',
  'Đầu mối của Tổng cục Hải quan và Bộ Chỉ huy Bộ đội Biên phòng tỉnh trao đổi hằng tháng.',
  'Kinh phí của Tổng cục Hải quan, Bộ Chỉ huy Bộ đội Biên phòng tỉnh do ngân sách bảo đảm.',
];
const textOf = (words: readonly string[]) => words.map((line, at) => `Điều ${at + 1}. Nội dung ${at + 1}\n${line}`).join('\n');
const renewed = (line: string) =>
  line
    .replaceAll('Tổng cục trưởng Tổng cục Hải quan', 'Cục trưởng Cục Hải quan')
    .replaceAll('Tổng cục Hải quan', 'Cục Hải quan')
    .replaceAll('Bộ Chỉ huy', 'Ban Chỉ huy');

it('says the whole name of an agency', () => {
  const planned = valueIn(plan(read(textOf(articles)), read(textOf(articles.map(renewed)))));
  expect(sentencesOf(planned, { document: '', this: '' }).map(({ text }) => text)).toEqual([
    'Thay thế cụm từ “Tổng cục trưởng Tổng cục Hải quan” bằng cụm từ “Cục trưởng Cục Hải quan” tại Điều 3',
    'Thay thế cụm từ “Bộ Chỉ huy Bộ đội Biên phòng” bằng cụm từ “Ban Chỉ huy Bộ đội Biên phòng” tại Điều 2, Điều 3, Điều 4 và Điều 5',
    'Thay thế cụm từ “Tổng cục Hải quan” bằng cụm từ “Cục Hải quan” tại Điều 1, Điều 2, Điều 4 và Điều 5',
  ]);
  const { tree } = execute(
    planned.base,
    allPlanned(planned).map(({ operation }) => operation),
  );
  expect(differences(planned.intended, tree)).toEqual([]);
});
