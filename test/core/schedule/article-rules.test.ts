// Time limits in the words of articles: what recurs gets its day, what hangs on an event has none, what an answer says stands once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { parseDraft } from '../../../core/model/parse';
import { articleRules } from '../../../core/schedule/article-rules';
import { workCalendar } from '../../../core/schedule/holidays';
import { scheduleOf } from '../../../core/schedule/occurrences';
import { type Rule, rulesOf } from '../../../core/schedule/rules';
import { branch, leaf } from '../../../core/tree/build';
import type { Tree } from '../../../core/tree/node';
import { builtInPacks } from '../../support/packs';

const rulesFor = (text: string): readonly Rule[] => {
  const article = branch('article', 'a', [leaf('alinea', 't', text)]);
  return articleRules(branch('document', 'd', [branch('body', 'b', [article])]) as Tree, []);
};
const shown = ({ period, words, due }: Rule) => [period, words, due?.type ?? null];

describe('one paragraph', () => {
  test.each([
    ['Hằng năm, hai Bên tổ chức tập huấn, hoàn thành trước ngày 31 tháng 10.', ['yearly', 'trước ngày 31 tháng 10', 'dates']],
    ['Trong tháng 01 hằng năm, các Bên ban hành danh mục lớp tập huấn.', ['yearly', 'Trong tháng 01 hằng năm', 'spans']],
    ['Hằng tháng, chậm nhất ngày 25, Bên chủ trì gửi bảng đối chiếu.', ['monthly', 'chậm nhất ngày 25', 'inMonth']],
    ['Bên chủ trì tổ chức rà soát hằng quý.', ['quarterly', 'hằng quý', null]],
    [
      'Bên nhận trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được đề nghị.',
      [null, 'trong thời hạn 05 ngày làm việc kể từ ngày nhận được đề nghị', null],
    ],
    [
      'Bên chủ trì gửi chương trình chậm nhất 05 ngày làm việc trước ngày họp.',
      [null, 'chậm nhất 05 ngày làm việc trước ngày họp', null],
    ],
  ])('%s', (text, expected) => {
    expect(rulesFor(text).map(shown)).toEqual([expected]);
  });

  test.each([
    'Nhiệm vụ được đưa vào chương trình công tác hằng năm của mỗi Bên.',
    'Thông tin gửi theo định kỳ hằng tuần, hằng tháng thực hiện theo Điều 17.',
    'Quy chế này có hiệu lực kể từ ngày 01 tháng 7 năm 2026.',
    'Quy chế số 12/QCPH-HQ-BP ngày 29 tháng 3 năm 2018 hết hiệu lực.',
  ])('no limit of its own: %s', (text) => {
    expect(rulesFor(text)).toEqual([]);
  });

  test.each([
    [
      'Hằng tháng trước ngày 20, hằng quý trước ngày 25 tháng cuối quý, mỗi Bên gửi báo cáo.',
      ['monthly', 'trước ngày 20', 'inMonth'],
      ['quarterly', 'trước ngày 25 tháng cuối quý', 'inMonth'],
    ],
    [
      'Các Bên rà soát hằng quý trước ngày 25 tháng cuối quý; hằng tháng, chậm nhất ngày 20.',
      ['quarterly', 'trước ngày 25 tháng cuối quý', 'inMonth'],
      ['monthly', 'chậm nhất ngày 20', 'inMonth'],
    ],
    [
      'Hằng quý và hằng năm, chậm nhất ngày làm việc cuối cùng của tháng, Bên chủ trì gửi bảng tổng hợp.',
      ['quarterly', 'chậm nhất ngày làm việc cuối cùng của tháng', 'workday'],
      ['yearly', 'chậm nhất ngày làm việc cuối cùng của tháng', 'workday'],
    ],
    ['Các Bên đối chiếu số liệu hằng tháng, hằng quý.', ['quarterly', 'hằng quý', null]],
  ])('a rule for each period: %s', (text, ...expected) => {
    expect(rulesFor(text).map(shown)).toEqual(expected);
  });

  test('a date before the month that is meant has no day', () => {
    const [rule] = rulesFor('Hằng tháng, Bên chủ trì gửi dự thảo trước ngày 25 của tháng liền trước kỳ kế hoạch.');
    expect([rule?.period, rule?.due]).toEqual(['monthly', null]);
  });
});

test('the articles of a whole regulation: the training courses are in the calendar, the cadence stands there once', () => {
  const path = join(import.meta.dirname, '../../../examples/quy-che-thay-the-3929.json');
  const draft = parseDraft(JSON.parse(readFileSync(path, 'utf8')));
  if (!draft.ok) throw new Error('not parsed');
  const tree = compose({ draft: draft.value, packs: builtInPacks().packs });
  if (!tree.ok) throw new Error('not composed');
  const span = { first: '2027-01-01', last: '2027-12-31' };
  const [without, with_] = [undefined, tree.value].map((one) => scheduleOf(draft.value, span, workCalendar(), one));
  const added = with_?.occurrences.filter(({ rule }) => !rulesOf(draft.value).some(({ path: known }) => known === rule));
  expect(added?.map(({ day, first }) => `${first}..${day}`)).toEqual(['2027-04-01..2027-06-30', '2027-07-01..2027-09-30']);
  expect(with_?.occurrences).toHaveLength((without?.occurrences.length ?? 0) + 2);
  expect(with_?.undated.length).toBeGreaterThan(30);
});
