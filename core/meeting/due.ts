// The time limit of a task as people say it → what it means, and the last day on which the task is in time. What is not
// understood whole stays words: a wrong date is worse than none. The phrases themselves are data (core/vi/due.json).
import { addDays, addMonths, type Day, dayOf, months, partsOf, weekdayOf } from '../schedule/day';
import { addWorkingDays, type WorkCalendar } from '../schedule/holidays';
import grammar from '../vi/due.json';

export type DueUnit = 'day' | 'working-day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/**
 * - `until`: in time up to and with `last`; "before the 15th" ends on the 14th
 * - `span`: so many units from the meeting, or from an event in words
 * - `recurring`: again and again; `date` of the month or `weekday` (1 Monday) where said, `before` when that day is already late
 * - `event`: hangs on an event whose day may become known later
 */
export type Due =
  | { readonly kind: 'until'; readonly last: Day }
  | { readonly kind: 'span'; readonly amount: number; readonly unit: DueUnit; readonly from: string | null }
  | {
      readonly kind: 'recurring';
      readonly every: DueUnit;
      readonly date?: number;
      readonly weekday?: number;
      readonly before?: true;
    }
  | { readonly kind: 'standing' }
  | { readonly kind: 'immediate' }
  | { readonly kind: 'event'; readonly relation: 'after' | 'before'; readonly event: string }
  | { readonly kind: 'words' };

type Relation = 'before' | 'by' | 'within';
type Groups = Readonly<Record<string, string | undefined>>;
const words: Due = { kind: 'words' };

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u');
const skip = new RegExp(`^${grammar.skip}`, 'u');
const note = /\s*\([^()]*\)$/u;
const relations = grammar.relations.map(({ pattern, relation }) => ({
  start: new RegExp(`^(?:${pattern})\\s*`, 'u'),
  relation: relation as Relation,
}));
const times = Object.fromEntries(Object.entries(grammar.times).map(([name, pattern]) => [name, whole(pattern)]));
const recurring = grammar.recurring.map(whole);
const [standing, immediate, event, range, current] = [
  grammar.standing,
  grammar.immediate,
  grammar.event,
  grammar.range,
  grammar.current,
].map(whole);
const dated = new RegExp(grammar.dated, 'u');

/** `said`: the day on which it was said, from which a missing year is reckoned; null leaves such a limit in words. */
export function readDue(text: string, said: Day | null): Due {
  const phrase = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '')
    .replace(note, '');
  const core = phrase.replace(skip, '').trim();
  for (const candidate of new Set([phrase, core])) {
    const due = understood(candidate, said);
    if (due.kind !== 'words') return due;
  }
  return words;
}

function understood(phrase: string, said: Day | null): Due {
  if (phrase === '') return words;
  if (standing?.test(phrase)) return { kind: 'standing' };
  if (immediate?.test(phrase)) return { kind: 'immediate' };
  return (
    recurringDue(phrase) ??
    currentDue(phrase, said) ??
    timeDue(phrase, said) ??
    rangeDue(phrase, said) ??
    eventDue(phrase) ??
    words
  );
}

function recurringDue(phrase: string): Due | undefined {
  for (const pattern of recurring) {
    const groups: Groups | undefined = pattern.exec(phrase)?.groups;
    if (groups) return recurringOf(groups);
  }
  return undefined;
}

function recurringOf({ unit, date, weekday, before, half, quarter, month }: Groups): Due {
  const counted = half ? 'half-year' : quarter ? 'quarter' : month ? 'month' : undefined;
  const every = counted ?? unitOf(unit);
  if (every === undefined || Number(date) > 31 || Number(date) === 0) return words;
  return {
    kind: 'recurring',
    every,
    ...(date === undefined ? {} : { date: Number(date) }),
    ...(weekday === undefined ? {} : { weekday: valueIn(grammar.weekdays, weekday) ?? 1 }),
    ...(before === undefined ? {} : { before: true as const }),
  };
}

/** "Trong năm": by the end of the year in which it was said. */
function currentDue(phrase: string, said: Day | null): Due | undefined {
  const unit = current?.exec(phrase)?.groups?.unit;
  if (unit === undefined) return undefined;
  const found = said === null ? null : relativeOf(unitOf(unit), 0, said);
  return found === null ? words : { kind: 'until', last: found.last };
}

function timeDue(phrase: string, said: Day | null): Due | undefined {
  for (const { start, relation } of relations) {
    const match = start.exec(phrase);
    if (!match) continue;
    const due = limitOf(phrase.slice(match[0].length), relation, said);
    if (due) return due;
  }
  return undefined;
}

function limitOf(time: string, relation: Relation, said: Day | null): Due | undefined {
  const span = times.span?.exec(time)?.groups;
  if (span) return relation === 'before' ? undefined : spanOf(span);
  for (const [name, read] of Object.entries(readers)) {
    const groups = times[name]?.exec(time)?.groups;
    if (!groups) continue;
    const found = read(groups, said);
    if (found === null) return words;
    return { kind: 'until', last: relation === 'before' ? addDays(found.first, -1) : found.last };
  }
  return undefined;
}

function rangeDue(phrase: string, said: Day | null): Due | undefined {
  const end = range?.exec(phrase)?.groups?.end;
  return end === undefined ? undefined : limitOf(end, 'by', said);
}

function eventDue(phrase: string): Due | undefined {
  const groups: Groups | undefined = event?.exec(phrase)?.groups;
  const name = groups?.event?.trim();
  // What looks like a date or a limit but was not understood is no event.
  if (!groups || name === undefined || dated.test(name) || /\d{1,2}\s*[/.]\s*\d{1,2}/.test(name)) return undefined;
  return { kind: 'event', relation: groups.before === undefined ? 'after' : 'before', event: name };
}

function spanOf({ amount, unit, from }: Groups): Due {
  const count = numberOf(amount ?? '');
  const measured = unitOf(unit);
  if (count === undefined || count === 0 || measured === undefined) return words;
  const start = from?.trim();
  const own = start === undefined || grammar.meetingWords.includes(start);
  return { kind: 'span', amount: count, unit: measured, from: own ? null : start };
}

interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

const readers: Readonly<Record<string, (groups: Groups, said: Day | null) => Stretch | null>> = {
  date: ({ date, month, year, nextYear }, said) => {
    if (nextYear === undefined) return single(dayIn(Number(date), Number(month), year, said));
    return single(said === null ? null : dayOf(partsOf(said).year + 1, Number(month), Number(date)));
  },
  dateOfMonth: ({ date, next }, said) => {
    if (said === null) return null;
    const { year, month } = partsOf(addMonths(said, next === undefined ? 0 : 1));
    return single(dayOf(year, month, Number(date)));
  },
  month: ({ month, year }, said) => monthIn(month, year, said),
  monthStart: (groups, said) => partOfMonth(groups, said, 0),
  monthMiddle: (groups, said) => partOfMonth(groups, said, 10),
  quarter: ({ quarter = '', year }, said) => {
    const number = valueIn(grammar.romans, quarter) ?? Number(quarter);
    const found = yearOf(year, said, (y) => months(y, number * 3 - 2, 3).last);
    return found === null ? null : months(found, number * 3 - 2, 3);
  },
  half: ({ first, year }, said) => {
    const start = first === undefined ? 7 : 1;
    const found = yearOf(year, said, (y) => months(y, start, 6).last);
    return found === null ? null : months(found, start, 6);
  },
  year: ({ year }) => months(Number(year), 1, 12),
  relative: ({ unit, next }, said) => (said === null ? null : relativeOf(unitOf(unit), next !== undefined ? 1 : 0, said)),
  weekday: ({ weekday, sunday, next }, said) => {
    if (said === null) return null;
    const number = sunday === undefined ? valueIn(grammar.weekdays, weekday ?? '') : 7;
    return number === undefined ? null : single(addDays(said, number - weekdayOf(said) + (next === undefined ? 0 : 7)));
  },
};

function single(day: Day | null): Stretch | null {
  return day === null ? null : { first: day, last: day };
}

function monthIn(text: string | undefined, year: string | undefined, said: Day | null): Stretch | null {
  const month = valueIn(grammar.monthNames, text ?? '') ?? Number(text);
  if (month < 1 || month > 12) return null;
  const found = yearOf(year, said, (y) => months(y, month, 1).last);
  return found === null ? null : months(found, month, 1);
}

/** A third of a month: its beginning ends with the tenth, its middle with the twentieth. */
function partOfMonth({ month, year }: Groups, said: Day | null, from: number): Stretch | null {
  const found = monthIn(month, year, said);
  return found && { first: addDays(found.first, from), last: addDays(found.first, from + 9) };
}

function dayIn(date: number, month: number, year: string | undefined, said: Day | null): Day | null {
  const found = yearOf(year, said, (y) => dayOf(y, month, Math.min(date, 28)) ?? '');
  return found === null ? null : dayOf(found, month, date);
}

/** The year said, or the first one in which the time is not over on the day it was said. */
function yearOf(year: string | undefined, said: Day | null, lastIn: (year: number) => Day): number | null {
  if (year !== undefined) return Number(year);
  if (said === null) return null;
  const own = partsOf(said).year;
  return lastIn(own) >= said ? own : own + 1;
}

function relativeOf(unit: DueUnit | undefined, ahead: number, said: Day): Stretch | null {
  const { year, month } = partsOf(said);
  if (unit === 'month') return months(year, month + ahead, 1);
  if (unit === 'quarter') return months(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * ahead, 3);
  if (unit === 'year') return months(year + ahead, 1, 12);
  if (unit !== 'week') return null;
  const monday = addDays(said, 1 - weekdayOf(said) + 7 * ahead);
  return { first: monday, last: addDays(monday, 6) };
}

function valueIn<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function unitOf(text: string | undefined): DueUnit | undefined {
  return valueIn(grammar.units as Record<string, DueUnit>, text ?? '');
}

function numberOf(text: string): number | undefined {
  return valueIn(grammar.numbers as Record<string, number>, text) ?? (/^\d+$/.test(text) ? Number(text) : undefined);
}

export interface DueWorld {
  /** The day of the meeting; null when it is not known. */
  readonly said: Day | null;
  /** The day of an event by its words; null while it is open. */
  readonly eventDay: (event: string) => Day | null;
  readonly calendar: WorkCalendar;
}

/** The last day in time; null for what has none (yet): standing and recurring tasks, events to come, words. */
export function dueDay(due: Due, { said, eventDay, calendar }: DueWorld): Day | null {
  if (due.kind === 'until') return due.last;
  if (due.kind === 'immediate') return said;
  if (due.kind === 'event') {
    const day = eventDay(due.event);
    return day === null ? null : due.relation === 'before' ? addDays(day, -1) : day;
  }
  if (due.kind !== 'span') return null;
  const start = due.from === null ? said : eventDay(due.from);
  return start === null ? null : spanEnd(start, due.amount, due.unit, calendar);
}

function spanEnd(start: Day, amount: number, unit: DueUnit, calendar: WorkCalendar): Day {
  if (unit === 'working-day') return addWorkingDays(start, amount, calendar);
  if (unit === 'day' || unit === 'week') return addDays(start, amount * (unit === 'week' ? 7 : 1));
  return addMonths(start, amount * (unit === 'year' ? 12 : unit === 'half-year' ? 6 : unit === 'quarter' ? 3 : 1));
}
