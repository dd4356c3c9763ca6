// The time limit of a task as people say it → what it means, and the last day on which the task is in time. What is not
// understood whole stays words: a wrong date is worse than none. The phrases themselves are data (core/vi/due.json).
import { addDays, addMonths, type Day, partsOf } from '../schedule/day';
import { addWorkingDays, type WorkCalendar } from '../schedule/holidays';
import grammar from '../vi/due.json';
import { readingsOf } from './due-phrase';
import { type DueUnit, type Groups, numberOf, relativeOf, stretchOf, unitOf, valueIn, whole } from './due-time';

export type { DueUnit };

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
const words: Due = { kind: 'words' };

const relations = grammar.relations.map(({ pattern, relation }) => ({
  start: new RegExp(`^(?:${pattern})\\s*`, 'u'),
  relation: relation as Relation,
}));
const spans = whole(grammar.times.span);
const recurring = grammar.recurring.map(whole);
const [standing, immediate, event, range, current] = [
  grammar.standing,
  grammar.immediate,
  grammar.event,
  grammar.range,
  grammar.current,
].map(whole);
const dated = new RegExp(grammar.dated, 'u');
const never = new RegExp(grammar.never, 'u');
/** Where a range begins when only its end says the month or the year: "từ ngày 01 đến 15/8". */
const opened = /^(?:ngày |tháng |quý |đầu |giữa |cuối )*(?:\d{1,2}|[iv]{1,3}|nay)$/u;
const signing = new RegExp(grammar.signing, 'u');
const everyYear = new RegExp(grammar.everyYear, 'u');
const offset = new RegExp(grammar.offset, 'u');
/** "Before the end of August" may mean up to its last day: it is no day before August. */
const ending = new RegExp(grammar.ending, 'u');

/** `said`: the day on which it was said, from which a missing year is reckoned; null leaves such a limit in words. */
export function readDue(text: string, said: Day | null): Due {
  const readings = readingsOf(text);
  // "Báo cáo năm trước ngày 05/12" comes again every year, said or not.
  if (everyYear.test(readings[0]?.phrase ?? '')) return words;
  for (const { phrase, sure, inside } of readings) {
    const due = understood(phrase, said);
    if (due.kind === 'words') continue;
    return (sure || !namesEvent(due)) && !(inside && isOver(due, said)) ? due : words;
  }
  return words;
}

/** In a sentence, a day that is over is told as a fact ("các vụ … trước ngày 30/6"). */
function isOver(due: Due, said: Day | null): boolean {
  return due.kind === 'until' && said !== null && due.last < said;
}

function namesEvent(due: Due): boolean {
  return due.kind === 'event' || (due.kind === 'span' && due.from !== null);
}

function understood(phrase: string, said: Day | null): Due {
  if (phrase === '' || never.test(phrase)) return words;
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

function recurringOf(groups: Groups): Due {
  const { date, before } = groups;
  const weekday = groups.weekday === undefined ? undefined : (valueIn(grammar.weekdays, groups.weekday) ?? 1);
  const every = everyOf(groups);
  if (every === undefined || Number(date) > 31 || Number(date) === 0) return words;
  // A date belongs to a month, a day of the week to a week: "the 10th of every quarter" is not understood.
  if ((date !== undefined && every !== 'month') || (weekday !== undefined && every !== 'week')) return words;
  return {
    kind: 'recurring',
    every,
    ...(date === undefined ? {} : { date: Number(date) }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(before === undefined ? {} : { before: true as const }),
  };
}

/** "Every Friday" says its week by the day alone. */
function everyOf({ unit, weekday, half, quarter, month }: Groups): DueUnit | undefined {
  if (half !== undefined) return 'half-year';
  if (quarter !== undefined) return 'quarter';
  if (month !== undefined) return 'month';
  return unit === undefined && weekday !== undefined ? 'week' : unitOf(unit);
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
  const span = spans.exec(time)?.groups;
  if (span) return relation === 'before' ? undefined : spanOf(span);
  const found = stretchOf(time, said);
  if (found === undefined) return undefined;
  if (found === null || (relation === 'before' && ending.test(time))) return words;
  return { kind: 'until', last: relation === 'before' ? addDays(found.first, -1) : found.last };
}

function rangeDue(phrase: string, said: Day | null): Due | undefined {
  const { start, end } = range?.exec(phrase)?.groups ?? {};
  if (start === undefined || end === undefined) return undefined;
  const [opening, due] = [limitOf(start, 'within', said), limitOf(end, 'by', said)];
  if (opening === undefined && !opened.test(start) && !signing.test(start)) return words;
  if (due?.kind === 'until' && startsAfter(start, due.last)) return words;
  const backwards = opening?.kind === 'until' && due?.kind === 'until' && opening.last > due.last;
  return backwards && /\d{4}$/.test(start) ? words : due;
}

/** "Từ ngày 20 đến 10/8": the 20th of which month? */
function startsAfter(start: string, last: Day): boolean {
  const date = /^(?:ngày )?(\d{1,2})$/u.exec(start)?.[1];
  return date !== undefined && Number(date) > partsOf(last).date;
}

function eventDue(phrase: string): Due | undefined {
  const groups: Groups | undefined = event?.exec(phrase)?.groups;
  const name = groups?.event?.trim();
  // What looks like a date or a limit but was not understood is no event; nor is "three days before" the day of one.
  if (!groups || name === undefined || dated.test(name) || offset.test(name) || /\d{1,2}\s*[/.]\s*\d{1,2}/.test(name))
    return undefined;
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
  const start = due.from === null ? said : (eventDay(due.from) ?? namedDay(due.from));
  return start === null ? null : spanEnd(start, due.amount, due.unit, calendar);
}

/** "Trong 30 ngày kể từ ngày 01/8/2026": the span begins on a day, not with an event. */
function namedDay(from: string): Day | null {
  const due = limitOf(from, 'by', null);
  return due?.kind === 'until' && dated.test(`ngày ${from}`) ? due.last : null;
}

function spanEnd(start: Day, amount: number, unit: DueUnit, calendar: WorkCalendar): Day {
  if (unit === 'working-day') return addWorkingDays(start, amount, calendar);
  if (unit === 'day' || unit === 'week') return addDays(start, amount * (unit === 'week' ? 7 : 1));
  return addMonths(start, amount * (unit === 'year' ? 12 : unit === 'half-year' ? 6 : unit === 'quarter' ? 3 : 1));
}
