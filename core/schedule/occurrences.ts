// Rules of a calendar between two days → what falls due, day by day.
import type { Draft } from '../model/draft';
import type { Tree } from '../tree/node';
import grammar from '../vi/schedule.json';
import { articleRules } from './article-rules';
import { type Day, dayOf, daysBetween, partsOf, type Span } from './day';
import { type WorkCalendar, workingOnOrAfter } from './holidays';
import { type DueStretch, type Period, stretchesOf } from './period-due';
import { type Rule, type RuleKind, rulesOf } from './rules';

/**
 * `day` is the last day in time: a limit on a day of rest moves to the next working day (Bộ luật Dân sự 2015, Điều 148
 * khoản 5; mark M), and `moved` is the day it moved from. Meetings and reviews have a stretch and do not move. `host`: whose turn it is.
 */
export interface Occurrence {
  readonly rule: string;
  readonly kind: RuleKind;
  readonly what: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly first: Day;
  readonly day: Day;
  readonly moved: Day | null;
  readonly period: string;
  readonly host: string | null;
}

export interface Schedule {
  readonly occurrences: readonly Occurrence[];
  /** Rules without a day: what hangs on an event, or is in words that are not understood. */
  readonly undated: readonly Rule[];
}

/** `tree`: the composed document, whose other articles are read too (article-rules.ts). */
export function scheduleOf(draft: Draft, span: Span, calendar: WorkCalendar, tree?: Tree): Schedule {
  const answered = rulesOf(draft);
  const rules = tree ? [...answered, ...articleRules(tree, answered)] : answered;
  const force = forceOf(draft);
  const occurrences = rules.flatMap((rule) => occurrencesOf(rule, span, force, calendar));
  return {
    occurrences: occurrences.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    undated: rules.filter(({ due }) => due === null),
  };
}

/** From when to when the document is in force, as far as it says; open ends are null. */
export function forceOf({ date, answers }: Draft): { readonly from: Day | null; readonly until: Day | null } {
  const signed =
    date && date.day !== null && date.month !== null && date.year !== null ? dayOf(date.year, date.month, date.day) : null;
  const from = typeof answers.effectDate === 'string' ? answers.effectDate : signed;
  const years = [answers.periodFrom, answers.periodTo].map((year) => (typeof year === 'number' ? year : null));
  const start = years[0] === null || years[0] === undefined ? null : dayOf(years[0], 1, 1);
  const end = years[1] === null || years[1] === undefined ? null : dayOf(years[1], 12, 31);
  return { from: from ?? start, until: end };
}

function occurrencesOf(rule: Rule, span: Span, force: ReturnType<typeof forceOf>, calendar: WorkCalendar): Occurrence[] {
  const { due, period } = rule;
  if (due === null || period === null) return [];
  // Turns are counted from the first time after the document came into force.
  const start = force.from ?? span.first;
  const first = [start, span.first].sort()[0] ?? start;
  const all = stretchesOf(due, period, { first, last: span.last }, calendar);
  const owed = (stretch: DueStretch) => (rule.kind === 'meeting' ? canStillMeet(stretch, start) : stretch.last >= start);
  const inForce = all.filter((stretch) => owed(stretch) && (force.until === null || stretch.last <= force.until));
  return inForce
    .map((stretch, index) => occurrenceOf(rule, period, stretch, index, calendar))
    .filter(({ day }) => day >= span.first && day <= span.last);
}

/** Days that it takes to invite, prepare and come together. */
const daysToMeet = 10;

/** A stretch that was nearly over when the document came into force has no meeting, and is nobody's turn as host (mark D). */
function canStillMeet({ first, last }: DueStretch, start: Day): boolean {
  return first >= start || daysBetween(start, last) >= daysToMeet;
}

function occurrenceOf(rule: Rule, period: Period, stretch: DueStretch, turn: number, calendar: WorkCalendar): Occurrence {
  const fixed = rule.kind === 'meeting' || rule.kind === 'review';
  const day = fixed ? stretch.last : workingOnOrAfter(stretch.last, calendar);
  return {
    rule: rule.path,
    kind: rule.kind,
    what: rule.what,
    from: rule.from,
    to: rule.to,
    first: stretch.first,
    day,
    moved: day === stretch.last ? null : stretch.last,
    period: periodText(isWholeYear(stretch.of) ? 'yearly' : period, stretch.of),
    host: rule.hosts.length === 0 ? null : (rule.hosts[turn % rule.hosts.length] ?? null),
  };
}

function isWholeYear({ first, last }: Span): boolean {
  return first.endsWith('-01-01') && last.endsWith('-12-31');
}

const romans = ['I', 'II', 'III', 'IV'];

export function dayText(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

function periodText(period: Period, of: Span): string {
  const { year, month } = partsOf(of.first);
  const params: Readonly<Record<string, string>> = {
    first: dayText(of.first),
    last: dayText(of.last),
    month: String(month).padStart(2, '0'),
    year: String(year),
    roman: romans[Math.floor((month - 1) / 3)] ?? '',
  };
  return grammar.periods[period].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

/** Occurrences that one version has and the other has not: dates that move when a version takes the place of another. */
export function movedDates(old: Schedule, now: Schedule): { readonly gone: Occurrence[]; readonly added: Occurrence[] } {
  const key = ({ kind, what, day, from, to, host }: Occurrence) => JSON.stringify([kind, what, day, from, to, host]);
  const [before, after] = [new Set(old.occurrences.map(key)), new Set(now.occurrences.map(key))];
  return {
    gone: old.occurrences.filter((occurrence) => !after.has(key(occurrence))),
    added: now.occurrences.filter((occurrence) => !before.has(key(occurrence))),
  };
}
