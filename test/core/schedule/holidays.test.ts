// Public holidays and working days, against calendars that were published.
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day, daysBetween, weekdayOf } from '../../../core/schedule/day';
import { addWorkingDays, fromLunar, workCalendar, workingOnOrAfter } from '../../../core/schedule/holidays';

const calendar = workCalendar();

/** Days from Monday to Friday on which offices are closed. */
function closedIn(year: number): Day[] {
  const closed: Day[] = [];
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1)) {
    if (weekdayOf(day) < 6 && !calendar.isWorking(day)) closed.push(day);
  }
  return closed;
}

describe('the lunar calendar is the Vietnamese one', () => {
  // In 1985, 2007 and 2030 the first of Tết differs from the Chinese new year.
  test.each([
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2030, '2030-02-02'],
  ])('Tết of %i', (year, day) => expect(fromLunar(year, 1, 1)).toBe(day));

  test.each([
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
  ])('Giỗ Tổ of %i', (year, day) => expect(fromLunar(year, 3, 10)).toBe(day));
});

describe('days off', () => {
  test('2026, with the days given for Giỗ Tổ on a Sunday and the exchanged ones', () => {
    expect(closedIn(2026)).toEqual([
      '2026-01-01',
      '2026-01-02',
      ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
      '2026-04-27',
      '2026-04-30',
      '2026-05-01',
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
    ]);
    expect(calendar.isWorking('2026-08-22')).toBe(true);
  });

  test('2025: Tết began two days before', () => {
    expect(closedIn(2025)).toEqual([
      '2025-01-01',
      ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
      '2025-04-07',
      '2025-04-30',
      '2025-05-01',
      '2025-05-02',
      '2025-09-01',
      '2025-09-02',
    ]);
  });

  test("the user's own rules of a year take the place of ours", () => {
    const own = workCalendar({ '2027': { off: ['2027-03-15'], work: ['2027-03-20'] } });
    expect([own.isWorking('2027-03-15'), own.isWorking('2027-03-20')]).toEqual([false, true]);
  });
});

describe('reckoning', () => {
  test('working days pass over weekends and Tết', () => {
    expect(addWorkingDays('2026-02-12', 3, calendar)).toBe('2026-02-24');
    expect(workingOnOrAfter('2026-02-15', calendar)).toBe('2026-02-23');
  });

  test('months end where they end, leap days included', () => {
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });
});
