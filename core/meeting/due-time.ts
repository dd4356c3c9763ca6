// A time in words ("ngày 15/8", "cuối quý III", "nửa đầu tháng 8") → the days it covers. A missing year is the first in which the
// time is not over on the day it was said. The words are data (core/vi/due.json).
import { addDays, addMonths, type Day, dayOf, months, partsOf, weekdayOf } from '../schedule/day';
import grammar from '../vi/due.json';

export type DueUnit = 'day' | 'working-day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';
export type Groups = Readonly<Record<string, string | undefined>>;

const parts: Readonly<Record<string, string>> = {
  ...grammar.parts,
  number: Object.keys(grammar.numbers)
    .sort((one, two) => two.length - one.length)
    .join('|'),
};
const filled = (pattern: string) => pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => parts[name] ?? '');
export const whole = (pattern: string) => new RegExp(`^(?:${filled(pattern)})$`, 'u');
const times = Object.fromEntries(Object.entries(grammar.times).map(([name, pattern]) => [name, whole(pattern)]));

/** First and last day, both inside. */
interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

/** Undefined: no time that is understood; null: there is no such day, or no year to put it in. */
export function stretchOf(time: string, said: Day | null): Stretch | null | undefined {
  for (const [name, read] of Object.entries(readers)) {
    const groups = times[name]?.exec(time)?.groups;
    if (groups) return read(groups, said);
  }
  return undefined;
}

const readers: Readonly<Record<string, (groups: Groups, said: Day | null) => Stretch | null>> = {
  date: (groups, said) => {
    const day = dayIn(Number(groups.date), monthOf(groups.month), shortYearOf(groups, said), said);
    const weekday = weekdayNamed(groups);
    return single(day !== null && weekday !== undefined && weekdayOf(day) !== weekday ? null : day);
  },
  dateOfMonth: ({ date, next }, said) => {
    if (said === null) return null;
    const { year, month } = partsOf(addMonths(said, next === undefined ? 0 : 1));
    return single(dayOf(year, month, Number(date)));
  },
  month: (groups, said) => monthIn(groups.month, groups, said),
  monthStart: (groups, said) => partOfMonth(groups, said, 0, 10),
  monthMiddle: (groups, said) => partOfMonth(groups, said, 10, 10),
  monthHalf: (groups, said) => partOfMonth(groups, said, 0, 15),
  firstDays: (groups, said) => {
    const count = numberOf(groups.count ?? '') ?? 0;
    return count < 1 || count > 28 ? null : partOfMonth(groups, said, 0, count);
  },
  months: (groups, said) => joined(monthIn(groups.from, groups, said), monthIn(groups.month, groups, said)),
  dates: (groups, said) => {
    const [from, to] = [groups.from, groups.date].map((date) => single(dayIn(Number(date), monthOf(groups.month), groups, said)));
    return joined(from ?? null, to ?? null);
  },
  half: (groups, said) => monthsIn(groups.first === undefined ? 7 : 1, 6, groups, said),
  firstMonths: (groups, said) => {
    const count = numberOf(groups.count ?? '') ?? 0;
    return count < 1 || count > 11 ? null : monthsIn(groups.final === undefined ? 1 : 13 - count, count, groups, said);
  },
  quarter: (groups, said) => quarterIn(groups.quarter, groups, said),
  quarters: (groups, said) => joined(quarterIn(groups.from, groups, said), quarterIn(groups.quarter, groups, said)),
  period: ({ from, year }) => joined(months(Number(from), 1, 12), months(Number(year), 1, 12)),
  year: ({ year }) => months(Number(year), 1, 12),
  nearDay: ({ today, tomorrow }, said) =>
    single(said === null ? null : addDays(said, today !== undefined ? 0 : tomorrow !== undefined ? 1 : 2)),
  relative: ({ unit, next }, said) => (said === null ? null : relativeOf(unitOf(unit), next !== undefined ? 1 : 0, said)),
  weekday: (groups, said) => {
    const number = weekdayNamed(groups);
    if (said === null || number === undefined) return null;
    return single(addDays(said, number - weekdayOf(said) + (groups.next === undefined ? 0 : 7)));
  },
};

function single(day: Day | null): Stretch | null {
  return day === null ? null : { first: day, last: day };
}

/** Two stretches named together; none where the second is not the later. */
function joined(one: Stretch | null, two: Stretch | null): Stretch | null {
  return one && two && one.last < two.first ? { first: one.first, last: two.last } : null;
}

function weekdayNamed({ weekday, sunday }: Groups): number | undefined {
  return sunday === undefined ? valueIn(grammar.weekdays, weekday ?? '') : 7;
}

function monthOf(text = ''): number {
  return valueIn(grammar.monthNames, text) ?? Number(text);
}

function monthIn(text: string | undefined, year: Groups, said: Day | null): Stretch | null {
  const month = monthOf(text);
  return month < 1 || month > 12 ? null : monthsIn(month, 1, year, said);
}

function quarterIn(text = '', year: Groups, said: Day | null): Stretch | null {
  return monthsIn((valueIn(grammar.romans, text) ?? Number(text)) * 3 - 2, 3, year, said);
}

function monthsIn(start: number, count: number, year: Groups, said: Day | null): Stretch | null {
  const found = yearOf(year, said, (y) => months(y, start, count).last);
  return found === null ? null : months(found, start, count);
}

/** A third of a month: its beginning ends with the tenth, its middle with the twentieth. */
function partOfMonth(groups: Groups, said: Day | null, from: number, length: number): Stretch | null {
  const found = groups.month === undefined ? relativeMonth(groups, said) : monthIn(groups.month, groups, said);
  return found && { first: addDays(found.first, from), last: addDays(found.first, from + length - 1) };
}

function relativeMonth({ next }: Groups, said: Day | null): Stretch | null {
  return said === null ? null : relativeOf('month', next === undefined ? 0 : 1, said);
}

/** A year of two digits is read only close to the day it was said: "15/08/26"; another one names no year that is. */
function shortYearOf(groups: Groups, said: Day | null): Groups {
  if (groups.shortYear === undefined) return groups;
  const near = said !== null && Math.abs(2000 + Number(groups.shortYear) - partsOf(said).year) <= 5;
  return { ...groups, year: near ? `20${groups.shortYear}` : '0' };
}

function dayIn(date: number, month: number, year: Groups, said: Day | null): Day | null {
  const found = yearOf(year, said, (y) => dayOf(y, month, Math.min(date, 28)) ?? '');
  return found === null || found === 0 ? null : dayOf(found, month, date);
}

/** The year said, or the first one in which the time is not over on the day it was said. */
function yearOf(groups: Groups, said: Day | null, lastIn: (year: number) => Day): number | null {
  if (groups.year !== undefined) return Number(groups.year);
  if (said === null) return null;
  const own = partsOf(said).year;
  if (groups.thisYear !== undefined || groups.nextYear !== undefined) return own + (groups.nextYear === undefined ? 0 : 1);
  return lastIn(own) >= said ? own : own + 1;
}

export function relativeOf(unit: DueUnit | undefined, ahead: number, said: Day): Stretch | null {
  const { year, month } = partsOf(said);
  if (unit === 'day') return single(addDays(said, ahead));
  if (unit === 'month') return months(year, month + ahead, 1);
  if (unit === 'quarter') return months(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * ahead, 3);
  if (unit === 'year') return months(year + ahead, 1, 12);
  if (unit !== 'week') return null;
  const monday = addDays(said, 1 - weekdayOf(said) + 7 * ahead);
  return { first: monday, last: addDays(monday, 6) };
}

export function valueIn<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function unitOf(text: string | undefined): DueUnit | undefined {
  return valueIn(grammar.units as Record<string, DueUnit>, text ?? '');
}

export function numberOf(text: string): number | undefined {
  return valueIn(grammar.numbers as Record<string, number>, text) ?? (/^\d+$/.test(text) ? Number(text) : undefined);
}
