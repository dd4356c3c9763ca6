// What falls due by the clauses of a regulation, against lists made by hand with a calendar on the wall.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDraft } from '../../../core/model/parse';
import { scheduleFindings } from '../../../core/schedule/conflicts';
import { workCalendar } from '../../../core/schedule/holidays';
import { movedDates, scheduleOf } from '../../../core/schedule/occurrences';
import { readPeriodDue } from '../../../core/schedule/period-due';

const calendar = workCalendar();

function draftFrom(
  name: string,
  change: (draft: Record<string, unknown> & { answers: Record<string, unknown> }) => void = () => {},
) {
  const value = JSON.parse(readFileSync(join(import.meta.dirname, '../../../examples', name), 'utf8'));
  change(value);
  const draft = parseDraft(value);
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  return draft.value;
}

describe('readPeriodDue', () => {
  test.each([
    ['trước ngày 20 hằng tháng', { type: 'inMonth', date: 20, after: 0, before: true }],
    ['trước ngày 05 tháng đầu quý sau', { type: 'inMonth', date: 5, after: 1, before: true }],
    ['ngày 25 của tháng', { type: 'inMonth', date: 25, after: 0, before: false }],
    ['trước ngày 05 của tháng sau', { type: 'inMonth', date: 5, after: 1, before: true }],
    ['trước 16 giờ thứ Sáu', { type: 'weekday', weekday: 5, next: false, before: false }],
    ['thứ Hai tuần sau', { type: 'weekday', weekday: 1, next: true, before: false }],
    ['trước ngày 15 tháng 4', { type: 'dates', dates: [{ month: 4, date: 15 }], before: true }],
    [
      'trước ngày 20 tháng 6 và ngày 20 tháng 12',
      {
        type: 'dates',
        dates: [
          { month: 6, date: 20 },
          { month: 12, date: 20 },
        ],
        before: true,
      },
    ],
    ['trước ngày 31 tháng 12 của năm trước', { type: 'dates', dates: [{ month: 12, date: 31 }], before: true }],
    ['20 tháng 12', { type: 'dates', dates: [{ month: 12, date: 20 }], before: false }],
    [
      'vào tháng 4 và tháng 10',
      {
        type: 'spans',
        spans: [
          { month: 4, count: 1 },
          { month: 10, count: 1 },
        ],
      },
    ],
    ['trong tháng 01 của năm tiếp theo', { type: 'spans', spans: [{ month: 1, count: 1 }] }],
    ['vào quý IV', { type: 'spans', spans: [{ month: 10, count: 3 }] }],
    ['trong quý I năm tiếp theo', { type: 'spans', spans: [{ month: 1, count: 3 }] }],
    ['trong tuần đầu của tháng 01 năm tiếp theo', { type: 'firstWeekOf', month: 1 }],
    ['trong tuần cuối của quý', { type: 'week', end: 'last', of: 'quarterly', next: false }],
    ['ngày làm việc cuối của tháng', { type: 'workday', end: 'last', of: 'monthly', next: false }],
    ['ngày làm việc đầu tiên của tháng sau', { type: 'workday', end: 'first', of: 'monthly', next: true }],
    ['ngay khi có tin', null],
    ['trong 10 ngày kể từ ngày kết thúc hội nghị sơ kết', null],
    ['trước ngày 31 tháng 6', null],
    ['trước ngày 40 hằng tháng', null],
  ])('%s', (words, due) => expect(readPeriodDue(words)).toEqual(due));
});

describe('the regulation that replaces 3929, 2026 and 2027', () => {
  const draft = draftFrom('quy-che-thay-the-3929.json');
  const schedule = scheduleOf(draft, { first: '2026-01-01', last: '2027-12-31' }, calendar);
  const daysOf = (path: string) => schedule.occurrences.filter(({ rule }) => rule === path).map(({ day }) => day);

  test('monthly reports: the 19th, or the first working day after it; Tết 2026 moves February to the 23rd', () => {
    expect(daysOf('answers.cadence[1]')).toEqual([
      ...['2026-01-19', '2026-02-23', '2026-03-19', '2026-04-20', '2026-05-19', '2026-06-19'],
      ...['2026-07-20', '2026-08-19', '2026-09-21', '2026-10-19', '2026-11-19', '2026-12-21'],
      ...['2027-01-19', '2027-02-19', '2027-03-19', '2027-04-19', '2027-05-19', '2027-06-21'],
      ...['2027-07-19', '2027-08-19', '2027-09-20', '2027-10-19', '2027-11-19', '2027-12-20'],
    ]);
  });

  test('quarterly reports in the first month of the next quarter', () => {
    expect(daysOf('answers.cadence[2]')).toEqual([
      ...['2026-01-05', '2026-04-06', '2026-07-06', '2026-10-05'],
      ...['2027-01-04', '2027-04-05', '2027-07-05', '2027-10-04'],
    ]);
  });

  test('half-year and yearly reports', () => {
    expect(daysOf('answers.cadence[3]')).toEqual(['2026-04-14', '2027-04-14']);
    expect(daysOf('answers.cadence[4]')).toEqual(['2026-10-14', '2027-10-14']);
  });

  test('quarterly meetings in the last week of the quarter, hosts in turn', () => {
    const meetings = schedule.occurrences.filter(({ rule }) => rule === 'answers.briefings[2]');
    expect(meetings.map(({ first, day, host }) => `${first} ${day} ${host}`).slice(0, 4)).toEqual([
      '2026-03-25 2026-03-31 Bộ Tư lệnh Bộ đội Biên phòng',
      '2026-06-24 2026-06-30 Cục Hải quan',
      '2026-09-24 2026-09-30 Bộ Tư lệnh Bộ đội Biên phòng',
      '2026-12-25 2026-12-31 Cục Hải quan',
    ]);
  });

  test('what hangs on an event has no day and is not lost', () => {
    expect(schedule.undated.map(({ path }) => path)).toEqual(['answers.cadence[0]', 'answers.cadence[5]', 'answers.cadence[6]']);
  });
});

describe('the four-party regulation 171, from its signing', () => {
  const draft = draftFrom('quy-che-171-song-tien.json');
  const schedule = scheduleOf(draft, { first: '2017-01-01', last: '2018-12-31' }, calendar);

  test('nothing falls due before it came into force', () => {
    expect(schedule.occurrences.every(({ day }) => day >= '2017-06-08')).toBe(true);
  });

  test('four hosts take turns', () => {
    const hosts = schedule.occurrences.filter(({ rule }) => rule === 'answers.briefings[0]').map(({ host }) => host);
    expect(hosts.slice(0, 5)).toEqual([...hosts.slice(0, 4), hosts[0]]);
    expect(new Set(hosts).size).toBe(4);
  });

  test('a week that ends on a holiday is sent on the next working day', () => {
    const september = schedule.occurrences.find(({ moved }) => moved === '2017-09-01');
    expect(september?.day).toBe('2017-09-05');
  });

  test('the end of February is met in a leap year; 31/01/2028 is a day given for Tết', () => {
    const leap = scheduleOf(
      draftFrom('quy-che-171-song-tien.json', ({ answers }) => {
        answers.cadence = [{ period: 'monthly', due: 'ngày 31 của tháng', content: 'số liệu', medium: 'văn bản' }];
      }),
      { first: '2028-02-01', last: '2028-03-31' },
      calendar,
    );
    expect(leap.occurrences.filter(({ kind }) => kind === 'report').map(({ day }) => day)).toEqual([
      '2028-02-01',
      '2028-02-29',
      '2028-03-31',
    ]);
  });
});

test('a plan ends with its period', () => {
  const plan = scheduleOf(draftFrom('ke-hoach-hai-phong-2023-2025.json'), { first: '2025-06-01', last: '2027-12-31' }, calendar);
  expect(plan.occurrences.every(({ day }) => day <= '2026-01-02')).toBe(true);
  expect(plan.occurrences.filter(({ rule }) => rule === 'answers.yearReport').map(({ day }) => day)).toEqual(['2025-12-19']);
});

describe('contradictions', () => {
  const row = { period: 'monthly', from: [], to: [], content: 'số liệu', medium: 'văn bản' };
  const found = (answers: object, rest: object = {}) =>
    scheduleFindings(
      draftFrom('quy-che-thay-the-3929.json', (draft) => {
        Object.assign(draft, rest);
        Object.assign(draft.answers, answers);
      }),
    ).map(({ code, at }) => `${code} ${at}`);

  test('two limits for the same report', () => {
    const cadence = [
      { ...row, due: 'trước ngày 20 hằng tháng' },
      { ...row, due: 'trước ngày 25 hằng tháng' },
    ];
    expect(found({ cadence })).toContain('schedule.twoLimits answers.cadence[1]');
  });

  test('a report before its data are complete', () => {
    const cadence = [
      { ...row, window: 'từ ngày 15 tháng trước đến hết ngày 14 của tháng báo cáo', due: 'trước ngày 10 hằng tháng' },
    ];
    expect(found({ cadence })).toContain('schedule.beforeData answers.cadence[0]');
  });

  test('a period that the article on information names and the reports do not have', () => {
    const cadence = [{ ...row, due: 'trước ngày 20 hằng tháng' }];
    expect(found({ cadence }).some((line) => line.startsWith('schedule.noRow'))).toBe(true);
  });

  test('an annex that says otherwise', () => {
    const cadence = [{ ...row, due: 'trước ngày 20 hằng tháng' }];
    const table = {
      columns: [{ heading: 'Nội dung' }, { heading: 'Thời hạn' }],
      rows: [['Số liệu hằng tháng', 'trước ngày 22 hằng tháng']],
    };
    const annex = { id: 'annex', type: 'annex', heading: 'Lịch', content: [{ id: 'table', kind: 'table', table }] };
    expect(found({ cadence }, { attachments: [annex] })).toContain(
      'schedule.annexDiffers attachments[0].content[0].table.rows[0]',
    );
  });
});

test('between two versions, the dates that move', () => {
  const span = { first: '2026-01-01', last: '2026-03-31' };
  const old = scheduleOf(draftFrom('quy-che-thay-the-3929.json'), span, calendar);
  const now = scheduleOf(
    draftFrom('quy-che-thay-the-3929.json', ({ answers }) => {
      const rows = answers.cadence as { due: string }[];
      answers.cadence = rows.map((row, index) => (index === 1 ? { ...row, due: 'trước ngày 25 hằng tháng' } : row));
    }),
    span,
    calendar,
  );
  const { gone, added } = movedDates(old, now);
  expect(gone.map(({ day }) => day)).toEqual(['2026-01-19', '2026-02-23', '2026-03-19']);
  expect(added.map(({ day }) => day)).toEqual(['2026-01-26', '2026-02-24', '2026-03-24']);
});
