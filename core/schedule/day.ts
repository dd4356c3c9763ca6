// Days of the calendar as "YYYY-MM-DD", reckoned without clock and time zone.

/** A day "YYYY-MM-DD"; days compare as texts do. */
export type Day = string;

const dayMs = 86_400_000;

/** Null when there is no such day. Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > lastDate(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function lastDate(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

export function addDays(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date) + count * dayMs).toISOString().slice(0, 10);
}

/** The same date some months on; the last of the month where that month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const [y, m] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return dayOf(y, m, Math.min(date, lastDate(y, m))) ?? day;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((msOf(to) - msOf(from)) / dayMs);
}

function msOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date);
}

/** First and last day of a stretch of whole months that begins with `month` (1 to 12, or beyond into the next years). */
export function months(year: number, month: number, count: number): Span {
  const start = new Date(Date.UTC(year, month - 1, 1));
  const first = start.toISOString().slice(0, 10);
  return { first, last: addDays(addMonths(first, count), -1) };
}

/** Both ends belong to it. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}
