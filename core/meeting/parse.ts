// A JSON value → Meeting, with all problems at once; and what contradicts itself in one, as findings.
import { done, error, type Finding, failed, type Outcome, warning } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import { isTooDeep, maxDepth } from '../model/depth';
import { filledRows } from './blank-rows';
import { type Meeting, meetingSchema } from './record';
import { wholeDay } from './whole-day';

export function parseMeeting(value: unknown): Outcome<Meeting> {
  if (isTooDeep(value)) return failed([error('value.tooBig', '', { limit: maxDepth })]);
  const { record, findings: blanks } = filledRows(value);
  const parsed = meetingSchema.safeParse(record, { reportInput: true });
  if (!parsed.success) return failed(findingsOf(parsed.error.issues));
  return done(parsed.data, [...blanks, ...contradictions(parsed.data)]);
}

function contradictions(meeting: Meeting): Finding[] {
  return [...timeFindings(meeting), ...strangers(meeting), ...doubles(meeting)];
}

function timeFindings({ date, endDate, start, end }: Meeting): Finding[] {
  const [first, last] = [wholeDay(date), wholeDay(endDate)];
  if (first !== null && last !== null && last < first) return [error('meeting.endsBefore', 'endDate')];
  const sameDay = endDate === null || last === first;
  return sameDay && start !== null && end !== null && end <= start ? [error('meeting.endsBefore', 'end')] : [];
}

/** Ids that name no side and no attendee. */
function strangers({ sides, attendees, chairs, secretaries, host, assignments, entries }: Meeting): Finding[] {
  const bodies = new Set(sides.map(({ id }) => id));
  const people = new Set(attendees.map(({ id }) => id));
  const missing = (known: ReadonlySet<string>, id: string | null, at: string) =>
    id === null || known.has(id) ? [] : [error('meeting.unknownId', at, { id })];
  return [
    ...missing(bodies, host, 'host'),
    ...chairs.flatMap((id, at) => missing(people, id, `chairs[${at}]`)),
    ...secretaries.flatMap((id, at) => missing(people, id, `secretaries[${at}]`)),
    ...attendees.flatMap(({ side }, at) => missing(bodies, side, `attendees[${at}].side`)),
    ...entries.flatMap(({ speaker }, at) => missing(people, speaker, `entries[${at}].speaker`)),
    ...assignments.flatMap(({ lead, partners }, at) => [
      ...missing(bodies, lead, `assignments[${at}].lead`),
      ...partners.flatMap((id, index) => missing(bodies, id, `assignments[${at}].partners[${index}]`)),
    ]),
  ];
}

/** The same person twice, and ids that stand twice in a list. */
function doubles(meeting: Meeting): Finding[] {
  const people = repeated(
    meeting.attendees.map(({ name, post, unit }) => [name, post ?? '', unit ?? ''].join('|').toLowerCase()),
  );
  const lists = ['attendees', 'agenda', 'entries', 'reports', 'results', 'conclusions', 'assignments'] as const;
  return [
    ...people.map((at) => warning('meeting.samePerson', `attendees[${at}]`, { name: meeting.attendees[at]?.name ?? '' })),
    ...lists.flatMap((list) =>
      repeated(meeting[list].map(({ id }) => id)).map((at) => error('meeting.sameId', `${list}[${at}].id`)),
    ),
  ];
}

/** Places of texts that stood earlier. */
function repeated(texts: readonly string[]): number[] {
  const seen = new Set<string>();
  return texts.flatMap((text, at) => {
    if (seen.has(text)) return [at];
    seen.add(text);
    return [];
  });
}
