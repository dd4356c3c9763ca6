// When in a period something falls due, as clauses say it → a rule that gives the days. Phrases are data (core/vi/schedule.json).
import grammar from '../vi/schedule.json';
import { addDays, type Day, dayOf, months, partsOf, type Span, weekdayOf } from './day';
import { type WorkCalendar, workingOnOrAfter, workingOnOrBefore } from './holidays';

export const periods = ['weekly', 'monthly', 'quarterly', 'halfYear', 'yearly'] as const;
export type Period = (typeof periods)[number];

/**
 * - `dates`, `spans`: every year, on those dates or within those months (`from` to `to`, counted from January of the year)
 * - `inMonth`: a date in the last month of the period, or so many months after it
 * - `weekday`, `workday`, `week`: a day, an end or a whole week of the period or of the next one
 * - `once`: one time only, in a stretch of a year that is named
 * `before`: the day named is already late.
 */
export type PeriodDue =
  | {
      readonly type: 'dates';
      readonly dates: readonly { readonly month: number; readonly date: number }[];
      readonly before: boolean;
    }
  | { readonly type: 'spans'; readonly spans: readonly { readonly month: number; readonly count: number }[] }
  | { readonly type: 'firstWeekOf'; readonly month: number }
  | { readonly type: 'once'; readonly span: Span }
  | { readonly type: 'inMonth'; readonly date: number; readonly after: number; readonly before: boolean }
  | { readonly type: 'weekday'; readonly weekday: number; readonly next: boolean; readonly before: boolean }
  | { readonly type: 'workday'; readonly end: 'first' | 'last'; readonly of: Period; readonly next: boolean }
  | { readonly type: 'week'; readonly end: 'first' | 'last'; readonly of: Period; readonly next: boolean };

type Groups = Readonly<Record<string, string | undefined>>;

const lead = new RegExp(grammar.lead, 'u');
const forms = Object.entries(grammar.forms).map(
  ([name, pattern]) => [name, new RegExp(`^(?:${pattern})${grammar.year}$`, 'u')] as const,
);
const once = new RegExp(grammar.once, 'u');
const bareDate = new RegExp(grammar.bareDate, 'u');
const oneDate = new RegExp(grammar.oneDate, 'gu');

/**
 * Null when the words hang on an event or are not understood. `period`: how often, where the row says so: "trước ngày 20" of a
 * monthly row is a day of every month.
 */
export function readPeriodDue(text: string, period: Period | null = null): PeriodDue | null {
  const phrase = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');
  const named = onceIn(phrase);
  if (named) return named;
  const match = lead.exec(phrase);
  const early = match?.groups?.before2 ?? (match?.groups?.hour === undefined ? match?.groups?.before : undefined);
  const rest = phrase.slice(match?.[0].length ?? 0);
  for (const [name, pattern] of forms) {
    const groups = pattern.exec(rest)?.groups;
    if (groups) return readers[name]?.(groups, early !== undefined) ?? null;
  }
  const bare = period === 'monthly' ? bareDate.exec(rest)?.groups : undefined;
  return bare ? inMonth(bare.date, 0, early !== undefined) : null;
}

/** "giữa giai đoạn, trong quý III năm 2024": what stands before a comma only says why then. */
function onceIn(phrase: string): PeriodDue | undefined {
  const groups: Groups | undefined = once.exec(phrase)?.groups;
  if (!groups) return undefined;
  const year = Number(groups.year);
  const quarter = (grammar.romans as Record<string, number>)[groups.quarter ?? ''];
  const [month, count] = quarter === undefined ? [Number(groups.month), 1] : [quarter * 3 - 2, 3];
  return month >= 1 && month <= 12 ? { type: 'once', span: months(year, month, count) } : undefined;
}

const readers: Readonly<Record<string, (groups: Groups, before: boolean) => PeriodDue | null>> = {
  weekday: ({ weekday = '', next }, before) => ({
    type: 'weekday',
    weekday: (grammar.weekdays as Record<string, number>)[weekday] ?? 5,
    next: next !== undefined,
    before,
  }),
  lastWorking: ({ unit }) => ofUnit('workday', 'last', unit, false),
  firstWorking: ({ unit, next }) => ofUnit('workday', 'first', unit, next !== undefined),
  lastWeek: ({ unit }) => ofUnit('week', 'last', unit, false),
  firstWeek: ({ unit, next }) => ofUnit('week', 'first', unit, next !== undefined),
  firstMonth: ({ date }, before) => inMonth(date, 1, before),
  lastMonth: ({ date }, before) => inMonth(date, 0, before),
  nextMonth: ({ date }, before) => inMonth(date, 1, before),
  dateOfMonth: ({ date }, before) => inMonth(date, 0, before),
  dates: ({ dates = '' }, before) => {
    const found = Array.from(dates.matchAll(oneDate), ([, date, month]) => ({ month: Number(month), date: Number(date) }));
    return found.every(({ month, date }) => dayOf(2028, month, date) !== null) ? { type: 'dates', dates: found, before } : null;
  },
  months: ({ months: text = '' }) => {
    const found = Array.from(text.matchAll(/\d+/g), ([month]) => ({ month: Number(month), count: 1 }));
    return found.every(({ month }) => month >= 1 && month <= 12) ? { type: 'spans', spans: found } : null;
  },
  quarters: ({ quarters = '' }) => ({
    type: 'spans',
    spans: Array.from(quarters.matchAll(/\b(iv|i{1,3})\b/g), ([, roman = 'i']) => ({
      month: ((grammar.romans as Record<string, number>)[roman] ?? 1) * 3 - 2,
      count: 3,
    })),
  }),
  firstWeekOf: ({ month }) => (Number(month) >= 1 && Number(month) <= 12 ? { type: 'firstWeekOf', month: Number(month) } : null),
};

function inMonth(date: string | undefined, after: number, before: boolean): PeriodDue | null {
  const number = Number(date);
  return number >= 1 && number <= 31 ? { type: 'inMonth', date: number, after, before } : null;
}

function ofUnit(type: 'workday' | 'week', end: 'first' | 'last', unit: string | undefined, next: boolean): PeriodDue | null {
  const of = (grammar.units as Record<string, Period>)[unit ?? ''];
  return of === undefined ? null : { type, end, of, next };
}

/** One time it falls due: `last` is the last day in time, `first` the first on which it may be done where a stretch is meant. */
export interface DueStretch extends Span {
  /** The period it is about. */
  readonly of: Span;
}

/** Due stretches whose last day lies between `from` and `to`, in order. */
export function stretchesOf(
  due: PeriodDue,
  period: Period,
  { first: from, last: to }: Span,
  calendar: WorkCalendar,
): DueStretch[] {
  const found = isYearly(due) ? yearly(due, from, to) : everyPeriod(due, period, from, to, calendar);
  return found.filter(({ last }) => last >= from && last <= to).sort((a, b) => (a.last < b.last ? -1 : 1));
}

type YearlyDue = Extract<PeriodDue, { type: 'dates' | 'spans' | 'firstWeekOf' | 'once' }>;

function isYearly(due: PeriodDue): due is YearlyDue {
  return due.type === 'dates' || due.type === 'spans' || due.type === 'firstWeekOf' || due.type === 'once';
}

function yearly(due: YearlyDue, from: Day, to: Day): DueStretch[] {
  if (due.type === 'once') return [{ ...due.span, of: due.span }];
  const years = range(partsOf(from).year - 1, partsOf(to).year + 1);
  return years.flatMap((year) => {
    const of = months(year, 1, 12);
    if (due.type === 'spans') return due.spans.map(({ month, count }) => ({ ...months(year, month, count), of }));
    if (due.type === 'firstWeekOf') {
      const { first } = months(year, due.month, 1);
      return [{ first, last: addDays(first, 6), of }];
    }
    return due.dates.flatMap(({ month, date }) => {
      const day = dayOf(year, month, date) ?? months(year, month, 1).last;
      const last = due.before ? addDays(day, -1) : day;
      return [{ first: last, last, of }];
    });
  });
}

function everyPeriod(
  due: Exclude<PeriodDue, YearlyDue>,
  period: Period,
  from: Day,
  to: Day,
  calendar: WorkCalendar,
): DueStretch[] {
  const about = due.type === 'weekday' ? 'weekly' : due.type === 'inMonth' ? atLeastMonthly(period) : due.of;
  return periodsBetween(about, from, to).map((of) => {
    const where = 'next' in due && due.next ? following(about, of) : of;
    return { ...stretchIn(due, of, where, calendar), of };
  });
}

function stretchIn(due: Exclude<PeriodDue, YearlyDue>, of: Span, where: Span, calendar: WorkCalendar): Span {
  if (due.type === 'inMonth') return dateIn(of, due);
  if (due.type === 'weekday') return single(addDays(where.first, due.weekday - 1 - (due.before ? 1 : 0)));
  if (due.type === 'workday') {
    return single(due.end === 'last' ? workingOnOrBefore(where.last, calendar) : workingOnOrAfter(where.first, calendar));
  }
  return due.end === 'last'
    ? { first: addDays(where.last, -6), last: where.last }
    : { first: where.first, last: addDays(where.first, 6) };
}

function dateIn({ last: end }: Span, { date, after, before }: Extract<PeriodDue, { type: 'inMonth' }>): Span {
  const { year, month } = partsOf(end);
  const { first, last } = months(year, month + after, 1);
  const day = addDays(first, Math.min(date, partsOf(last).date) - 1);
  return single(before ? addDays(day, -1) : day);
}

function single(day: Day): Span {
  return { first: day, last: day };
}

function atLeastMonthly(period: Period): Period {
  return period === 'weekly' ? 'monthly' : period;
}

const monthCounts: Readonly<Record<Exclude<Period, 'weekly'>, number>> = { monthly: 1, quarterly: 3, halfYear: 6, yearly: 12 };

/** Periods of a kind that touch a stretch of time, with one more on each side. */
export function periodsBetween(period: Period, from: Day, to: Day): Span[] {
  if (period === 'weekly') {
    const spans: Span[] = [];
    for (let monday = addDays(from, -6 - weekdayOf(from)); monday <= addDays(to, 7); monday = addDays(monday, 7)) {
      spans.push({ first: monday, last: addDays(monday, 6) });
    }
    return spans;
  }
  const count = monthCounts[period];
  return range(partsOf(from).year - 1, partsOf(to).year + 1).flatMap((year) =>
    range(0, 12 / count - 1).map((index) => months(year, index * count + 1, count)),
  );
}

function following(period: Period, { first, last }: Span): Span {
  if (period === 'weekly') return { first: addDays(first, 7), last: addDays(last, 7) };
  const { year, month } = partsOf(first);
  return months(year, month + monthCounts[period], monthCounts[period]);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
