// Dates that move between two versions, as a reader would list them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDraft } from '../../../core/model/parse';
import { workCalendar } from '../../../core/schedule/holidays';
import { datesMoved } from '../../../core/schedule/moved';
import { scheduleOf } from '../../../core/schedule/occurrences';

const example = readFileSync(join(import.meta.dirname, '../../../examples/quy-che-thay-the-3929.json'), 'utf8');
const span = { first: '2027-01-01', last: '2027-03-31' };

function scheduleWith(change: (cadence: Record<string, unknown>[]) => Record<string, unknown>[]) {
  const value = JSON.parse(example);
  const draft = parseDraft({ ...value, answers: { ...value.answers, cadence: change(value.answers.cadence) } });
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  return scheduleOf(draft.value, span, workCalendar());
}

const same = scheduleWith((rows) => rows);

test('the same text moves nothing', () => expect(datesMoved(same, same)).toEqual([]));

test('another limit: each report with its old and its new day', () => {
  const later = scheduleWith((rows) =>
    rows.map((row) => (row.period === 'monthly' ? { ...row, due: 'ngày 25 của tháng' } : row)),
  );
  const moved = datesMoved(same, later);
  expect(moved.map(({ period, before, after }) => [period, before, after])).toEqual([
    ['tháng 01/2027', '2027-01-19', '2027-01-25'],
    ['tháng 02/2027', '2027-02-19', '2027-02-25'],
    ['tháng 03/2027', '2027-03-19', '2027-03-25'],
  ]);
});

test('a row taken out is no longer due, one put in is due for the first time', () => {
  const less = scheduleWith((rows) => rows.filter((row) => row.period !== 'monthly'));
  expect(datesMoved(same, less).every(({ before, after }) => before !== null && after === null)).toBe(true);
  expect(datesMoved(less, same).every(({ before, after }) => before === null && after !== null)).toBe(true);
  expect(datesMoved(same, less)).toHaveLength(3);
});
