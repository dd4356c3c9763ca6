// The days on which offices are closed: weekends, public holidays (Bộ luật Lao động 2019, Điều 112), days given for holidays
// that fall on a weekend (Điều 111 khoản 3), and what a year's own decision adds. The data names its sources and marks.
import { LunarDate } from '@nghiavuive/lunar_date_vi';
import { z } from 'zod';
import data from '../vi/holidays.json';
import { addDays, type Day, dayOf, partsOf, weekdayOf } from './day';

const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What a year's decision says of its own: days off and on, and how many days before the first of Tết the rest begins. */
export const yearRuleSchema = z.object({
  tet: z.object({ startsBefore: z.int().min(0).max(6) }).optional(),
  nationalDay: z.object({ startsBefore: z.int().min(0).max(1) }).optional(),
  off: z.array(dayText).default([]),
  work: z.array(dayText).default([]),
});
export const yearRulesSchema = z.record(z.string().regex(/^\d{4}$/), yearRuleSchema);
export type YearRules = z.infer<typeof yearRulesSchema>;

export interface WorkCalendar {
  /** The name of the holiday; null for every other day, a weekend too. */
  readonly holiday: (day: Day) => string | null;
  readonly isWorking: (day: Day) => boolean;
}

type Rule = (typeof data.rules)[number];
const saturday = 6;

/** `own` are the user's rules of a year; they take the place of the built-in ones of that year. */
export function workCalendar(own: YearRules = {}): WorkCalendar {
  const rules: YearRules = { ...yearRulesSchema.parse(data.years), ...own };
  const years = new Map<number, ReadonlyMap<Day, string>>();
  const holidaysOf = (year: number) => {
    const known = years.get(year) ?? holidaysIn(year, rules);
    years.set(year, known);
    return known;
  };
  const holiday = (day: Day) => holidaysOf(partsOf(day).year).get(day) ?? null;
  const rule = (day: Day) => rules[String(partsOf(day).year)];
  const isWorking = (day: Day) => {
    if (rule(day)?.work.includes(day)) return true;
    return weekdayOf(day) < saturday && holiday(day) === null && !rule(day)?.off.includes(day);
  };
  return { holiday, isWorking };
}

/** Holidays and the days given for those that fall on a weekend, which may lie just outside of the year. */
function holidaysIn(year: number, rules: YearRules): ReadonlyMap<Day, string> {
  const days = new Map<Day, string>();
  for (const rule of data.rules) for (const day of daysOf(rule, year, rules)) days.set(day, rule.name);
  for (const [day, name] of [...days].sort()) {
    if (weekdayOf(day) < saturday || rules[String(year)]?.work.includes(day)) continue;
    let free = addDays(day, 1);
    while (weekdayOf(free) >= saturday || days.has(free)) free = addDays(free, 1);
    days.set(free, name);
  }
  return days;
}

function daysOf(rule: Rule, year: number, rules: YearRules): Day[] {
  const own = rules[String(year)]?.[rule.id as 'tet' | 'nationalDay'];
  const main = 'lunar' in rule && rule.lunar ? fromLunar(year, rule.month, rule.date) : dayOf(year, rule.month, rule.date);
  if (main === null) return [];
  const first = addDays(main, -(own?.startsBefore ?? ('startsBefore' in rule ? (rule.startsBefore ?? 0) : 0)));
  return Array.from({ length: rule.days }, (_, at) => addDays(first, at));
}

/** A day of the Vietnamese lunar calendar (time zone +7, so it may differ from the Chinese one by a day or a month). */
export function fromLunar(year: number, month: number, date: number): Day | null {
  const lunar = new LunarDate({ year, month, day: date });
  lunar.init();
  const { year: y, month: m, day: d } = lunar.toSolarDate().get();
  return dayOf(y, m, d);
}

/** The day itself, or the first working day after it. */
export function workingOnOrAfter(day: Day, calendar: WorkCalendar): Day {
  let found = day;
  while (!calendar.isWorking(found)) found = addDays(found, 1);
  return found;
}

export function workingOnOrBefore(day: Day, calendar: WorkCalendar): Day {
  let found = day;
  while (!calendar.isWorking(found)) found = addDays(found, -1);
  return found;
}

/** The day that ends a time of so many working days; the day it starts from does not count (Bộ luật Dân sự 2015, Điều 147). */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, 1);
    if (calendar.isWorking(found)) left -= 1;
  }
  return found;
}
