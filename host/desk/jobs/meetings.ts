// Jobs about meetings and schedules.
import type { Listing, meetingCalls } from '../../../core/bridge/calls/meetings';
import { done, type Finding, failed, type Outcome } from '../../../core/finding/finding';
import { aboutDraft } from '../../../core/meeting/about';
import { readAttendees } from '../../../core/meeting/attendee-list';
import { begunMeeting } from '../../../core/meeting/begin';
import { draftOf as documentOf } from '../../../core/meeting/draft-of';
import { openItems, unservedFindings } from '../../../core/meeting/links';
import { movedTable, scheduleTable, type TextTable, tableText, taskTable } from '../../../core/meeting/listing';
import { withMarkedEntries } from '../../../core/meeting/minutes-entries';
import { carriedOver, type Task, tasksOf } from '../../../core/meeting/tasks';
import type { Draft } from '../../../core/model/draft';
import { scheduleFindings } from '../../../core/schedule/conflicts';
import type { Span } from '../../../core/schedule/day';
import { workCalendar } from '../../../core/schedule/holidays';
import { datesMoved } from '../../../core/schedule/moved';
import { type Occurrence, type Schedule, scheduleOf } from '../../../core/schedule/occurrences';
import type { CalendarEntry } from '../../calendar/ics';
import { type Bench, packIds, packsToWriteWith } from './bench';
import { draftOf, treeOfContent } from './documents';
import type { Jobs } from './jobs';
import { meetingOf, meetingsOf } from './records';

export const meetingJobs: Jobs<keyof typeof meetingCalls> = {
  'meeting.begin': (begin) => done(begunMeeting(begin)),
  'meeting.draft': ({ meeting, pack }) => {
    const record = meetingOf(meeting);
    return record.ok ? done(documentOf(record.value, pack), record.findings) : record;
  },
  'meeting.check': ({ meeting }) => meetingOf(meeting),
  'meeting.carry': ({ meeting, earlier, today }) => {
    const next = meetingOf(meeting);
    const before = meetingsOf(earlier);
    if (!next.ok || !before.ok) return failed([...next.findings, ...before.findings]);
    const followUps = carriedOver(before.value, next.value, { at: today, calendar: workCalendar() });
    return done({ ...next.value, followUps }, next.findings);
  },
  'meeting.about': ({ meeting, draft: given }, bench) => {
    const [record, draft] = [meetingOf(meeting), draftOf(given)];
    if (!record.ok || !draft.ok) return failed([...record.findings, ...draft.findings]);
    const { packs, findings } = packsToWriteWith(bench, packIds(draft.value));
    const pack = packs.get(draft.value.pack);
    return pack ? done(aboutDraft(record.value, draft.value, pack), record.findings) : failed(findings);
  },
  'meeting.entries': ({ meeting }) => {
    const record = meetingOf(meeting);
    return record.ok ? done(withMarkedEntries(record.value), record.findings) : record;
  },
  'meeting.attendees': ({ text, taken }) => {
    const ids = freeIds(new Set(taken));
    return done(readAttendees(text, ids));
  },
  'meeting.open': ({ records, dossier }) => {
    const meetings = meetingsOf(records);
    if (!meetings.ok) return meetings;
    const items = openItems(meetings.value, dossier);
    return done(items, [...meetings.findings, ...unservedFindings(items)]);
  },
  'meeting.tasks': async ({ records, at, today, format }) => {
    const meetings = meetingsOf(records);
    if (!meetings.ok) return meetings;
    const tasks = tasksOf(meetings.value, { at: at ?? today, calendar: workCalendar() });
    const listing = { table: taskTable(tasks), rows: tasks, entries: tasks.flatMap(taskEntry), stamp: today };
    return listed(format, listing, meetings.findings);
  },
  'schedule.list': ({ draft: given, from, to, format, against }, bench) => {
    const draft = draftOf(given);
    if (!draft.ok) return draft;
    const span = { first: from, last: to };
    const schedule = calendarOf(draft.value, span, bench);
    if (against !== undefined) return movedSince(against, schedule, { span, format, bench });
    const entries = schedule.occurrences.map(occurrenceEntry);
    const rows = [...schedule.occurrences, ...schedule.undated];
    return listed(format, { table: scheduleTable(schedule), rows, entries, stamp: from }, scheduleFindings(draft.value));
  },
};

/** "p1", "p2" …, without those in use. */
function freeIds(taken: ReadonlySet<string>): () => string {
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(`p${last}`));
    return `p${last}`;
  };
}

interface Asked {
  readonly span: Span;
  readonly format: string;
  readonly bench: Bench;
}

/** Of a draft that does not compose, what its answers say. */
function calendarOf(draft: Draft, span: Span, bench: Bench): Schedule {
  const tree = treeOfContent({ kind: 'draft', draft }, bench);
  return scheduleOf(draft, span, workCalendar(), tree.ok ? tree.value : undefined);
}

/** The dates that move when this calendar takes the place of an older one. A calendar file has what is due now. */
async function movedSince(given: unknown, now: Schedule, { span, format, bench }: Asked): Promise<Outcome<Listing>> {
  const draft = draftOf(given);
  if (!draft.ok) return draft;
  const rows = datesMoved(calendarOf(draft.value, span, bench), now);
  const entries = now.occurrences.map(occurrenceEntry);
  return listed(format, { table: movedTable(rows), rows, entries, stamp: span.first }, []);
}

interface Listed {
  readonly table: TextTable;
  readonly rows: readonly unknown[];
  readonly entries: readonly CalendarEntry[];
  readonly stamp: string;
}

/** The packages that write calendars and spreadsheets load only when they are asked for. */
async function listed(
  format: string,
  { table, rows, entries, stamp }: Listed,
  findings: readonly Finding[],
): Promise<Outcome<Listing>> {
  if (format === 'json') return done({ format: 'json', rows: [...rows] }, findings);
  if (format === 'table') return done({ format: 'table', text: tableText(table) }, findings);
  if (format === 'xlsx') {
    const { xlsxOf } = await import('../../calendar/xlsx');
    return done({ format: 'file', extension: 'xlsx', bytes: await xlsxOf(table) }, findings);
  }
  const { icsOf } = await import('../../calendar/ics');
  const text = icsOf(entries, stamp);
  return text.ok ? done({ format: 'file', extension: 'ics', bytes: new TextEncoder().encode(text.value) }, findings) : text;
}

/** A task with a last day, unless it is done. */
function taskEntry({ id, meeting, task, lead, last, state, meetingTitle }: Task): CalendarEntry[] {
  if (last === null || state === 'done' || state === 'cancelled') return [];
  return [{ id: `${meeting}-${id}`, title: lead === null ? task : `${lead}: ${task}`, notes: meetingTitle, first: last, last }];
}

function occurrenceEntry({ rule, what, first, day, moved, from, to, host, period }: Occurrence): CalendarEntry {
  const doers = host ?? from.join(', ');
  return {
    id: `${rule.replace(/[^A-Za-z0-9]+/g, '-')}-${day}`,
    title: doers === '' ? what : `${doers}: ${what}`,
    notes: [period, ...to].filter((part) => part !== '').join('; '),
    first: moved === null && first <= day ? first : day,
    last: day,
  };
}
