// The record of a meeting → the draft of one of its documents: an ordinary draft that the user may edit before it is
// composed. Nothing is typed twice, and what the record does not know stays a blank.
import { dateText, instrumentText } from '../compose/scope';
import { draftVersion } from '../model/draft';
import type { Party } from '../model/party';
import { blankText, joinWords, lexicon } from '../vi/lexicon';
import meetingWords from '../vi/meeting.json';
import { absentOf, attendeeOf, groupsOf, guestsOf, personText, speakerText, titledName } from './people';
import type { Assignment, Attendee, Meeting } from './record';

export const meetingPacks = [
  'meeting-invitation',
  'meeting-minutes',
  'conclusion-notice',
  'review-report',
  'assignment-table',
] as const;
export type MeetingPack = (typeof meetingPacks)[number];

type Answers = Readonly<Record<string, unknown>>;
type Json = Readonly<Record<string, unknown>>;

export function isMeetingPack(pack: string): pack is MeetingPack {
  return (meetingPacks as readonly string[]).includes(pack);
}

/** A JSON value that parses as a Draft. */
export function draftOf(meeting: Meeting, pack: MeetingPack): Json {
  const { parties, symbol, date, place } = shells[pack](meeting);
  const answers = answersOf[pack](meeting);
  return {
    schema: 'phoihop/draft',
    version: draftVersion,
    id: `${meeting.id}-${pack}`.slice(0, 80),
    pack,
    parties,
    symbol,
    place,
    date,
    subject: subjectOf(meeting, pack),
    answers,
    outline: outlines[pack]?.(meeting, answers) ?? [],
    recipients: recipientsOf(meeting, pack),
  };
}

/** A review reports on the regulation or plan where one is named, else on the meeting. */
function subjectOf({ regulation, period, ...meeting }: Meeting, pack: MeetingPack): string {
  const { title } = meeting;
  if (pack !== 'review-report' || regulation === null) {
    return filled(meetingWords.subjects[pack], { title, chair: chairShort(meeting) });
  }
  const name = `${regulation.type} ${lexicon.instrumentNumber} ${regulation.symbol ?? blankText}`;
  const review = filled(meetingWords.subjects.review, { name });
  return period === null ? review : `${review}, ${period}`;
}

interface Shell {
  readonly parties: readonly Party[];
  readonly symbol: { readonly number: string | null; readonly code: string | null };
  readonly date: Meeting['date'];
  readonly place: string | null;
}

const unnumbered = { number: null, code: null };

const shells: Readonly<Record<MeetingPack, (meeting: Meeting) => Shell>> = {
  'meeting-invitation': (meeting) => ({
    parties: [hostOf(meeting)],
    symbol: unnumbered,
    date: null,
    place: hostOf(meeting).place,
  }),
  'meeting-minutes': (meeting) => ({ parties: signingSides(meeting), symbol: unnumbered, date: meeting.date, place: null }),
  'conclusion-notice': ({ notice, ...meeting }) => ({
    parties: [hostOf(meeting)],
    symbol: { number: notice.number, code: notice.code },
    date: notice.date,
    place: hostOf(meeting).place,
  }),
  'review-report': (meeting) => ({
    parties: signingSides(meeting),
    symbol: unnumbered,
    date: null,
    place: hostOf(meeting).place,
  }),
  'assignment-table': (meeting) => ({ parties: [hostOf(meeting)], symbol: unnumbered, date: meeting.notice.date, place: null }),
};

function hostOf({ sides, host }: Pick<Meeting, 'sides' | 'host'>): Party {
  return sides.find(({ id }) => id === host) ?? (sides[0] as Party);
}

/** Sides that have a chair sign together; with one chair the host alone issues. */
function signingSides(meeting: Meeting): readonly Party[] {
  const chairing = new Set(meeting.chairs.map((id) => attendeeOf(meeting, id)?.side));
  const joint = meeting.sides.filter(({ id }) => chairing.has(id));
  return joint.length > 1 ? joint : [hostOf(meeting)];
}

const answersOf: Readonly<Record<MeetingPack, (meeting: Meeting) => Answers>> = {
  'meeting-invitation': (meeting) => ({
    meeting: meeting.title,
    chairs: peopleOf(meeting, meeting.chairs),
    timeText: momentText(meeting.start, meeting.date),
    venue: meeting.place,
    invitees: inviteesOf(meeting),
    agenda: meeting.agenda.map(({ topic, speaker, minutes }) => ({
      topic,
      by: speakerText(meeting, speaker, null),
      length: minutes === null ? null : filled(meetingWords.minutes, { count: minutes }),
    })),
  }),
  'meeting-minutes': (meeting) => ({
    startText: momentText(meeting.start, meeting.date),
    endText: momentText(meeting.end, meeting.endDate ?? meeting.date),
    venue: meeting.place,
    groups: groupsOf(meeting),
    guests: guestsOf(meeting),
    absent: absentOf(meeting),
    chairs: peopleOf(meeting, meeting.chairs),
    secretaries: peopleOf(meeting, meeting.secretaries),
    previous: previousOf(meeting),
    reports: speeches(meeting, meeting.reports),
    results: resultsOf(meeting),
    strengths: meeting.strengths.map(({ text }) => text),
    limitations: limitationsOf(meeting),
    opinions: speeches(meeting, meeting.opinions),
    proposals: proposalsOf(meeting),
    conclusions: meeting.conclusions.map(({ text }) => text),
    tasks: without(tasksIn(meeting), 'reportTo', 'focal'),
    copiesTotal: meeting.copies,
    signers: signersOf(meeting),
  }),
  'conclusion-notice': (meeting) => ({
    meeting: meeting.title,
    dayText: meeting.date === null ? null : dateText(meeting.date),
    venue: meeting.place,
    chairs: meeting.chairs.flatMap((id) => attendeeOf(meeting, id) ?? []).map(titledName),
    chairShort: chairShort(meeting),
    attendance: meeting.sides.map(({ name }) => name),
    speakers: speakersOf(meeting),
    results: without(resultsOf(meeting), 'source'),
    strengths: meeting.strengths.map(({ text }) => text),
    limitations: limitationsOf(meeting),
    conclusions: meeting.conclusions.map(({ text }) => text),
    proposals: proposalsOf(meeting),
    tasks: tasksIn(meeting),
  }),
  'review-report': (meeting) => ({
    meeting: meeting.title,
    period: meeting.period,
    regulationTitle: meeting.regulation === null ? null : instrumentText(meeting.regulation),
    results: resultsOf(meeting),
    strengths: meeting.strengths.map(({ text }) => text),
    limitations: limitationsOf(meeting),
    previous: previousOf(meeting),
    proposals: without(proposalsOf(meeting), 'answer'),
    direction: meeting.conclusions.map(({ text }) => text),
    tasks: without(tasksIn(meeting), 'reportTo', 'focal'),
  }),
  'assignment-table': (meeting) => ({ noticeTitle: noticeTitle(meeting), tasks: tasksIn(meeting) }),
};

/** Rows without what a document does not print. */
function without(rows: readonly Json[], ...names: readonly string[]): Json[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))));
}

/** A unit of a document and the answers without which it has nothing to say. */
interface Part {
  readonly entry: Json;
  readonly needs: readonly string[];
}

const entry = (id: string, kind: string, more: Json = {}): Json => ({ id, kind, ...more });
const slotted = (id: string, slot: string, heading: string | undefined, kind = 'division'): Json =>
  entry(id, kind, heading === undefined ? { slot } : { slot, heading });

const outlines: Partial<Record<MeetingPack, (meeting: Meeting, answers: Answers) => Json[]>> = {
  'meeting-minutes': (_, answers) => kept(minutesParts, answers),
  'conclusion-notice': (_, answers) => kept(noticeParts, answers),
  'review-report': (_, answers) => kept(reportParts, answers),
};

const { headings } = meetingWords;
const minutesParts: readonly Part[] = [
  { entry: slotted('facts', 'facts', undefined, 'text'), needs: [] },
  { entry: withTable('previous-results', headings.previous, 'previous'), needs: ['previous'] },
  { entry: slotted('reports-heard', 'reports', headings.reports), needs: ['reports'] },
  { entry: withTable('figures', headings.figures, 'results', 'figures'), needs: ['results'] },
  { entry: slotted('assessment', 'assessment', headings.assessment), needs: ['strengths', 'limitations'] },
  { entry: slotted('opinions-given', 'opinions', headings.opinions), needs: ['opinions'] },
  { entry: slotted('proposals-made', 'proposals', headings.proposals), needs: ['proposals'] },
  { entry: slotted('conclusions-drawn', 'conclusions', headings.conclusions), needs: ['conclusions'] },
  { entry: withTable('assignments', headings.assignments, 'tasks', 'assignments'), needs: ['tasks'] },
  { entry: slotted('closing', 'closing', undefined, 'text'), needs: [] },
];
const noticeParts: readonly Part[] = [
  { entry: slotted('opening', 'opening', undefined, 'text'), needs: [] },
  { entry: slotted('assessment', 'assessment', headings.assessment), needs: ['results', 'strengths', 'limitations'] },
  { entry: slotted('work', 'work', headings.work), needs: [] },
  { entry: slotted('petitions', 'petitions', headings.petitions), needs: ['proposals'] },
  { entry: slotted('assignments', 'assignments', headings.carryOut), needs: [] },
  { entry: slotted('closing', 'closing', undefined, 'text'), needs: [] },
];
const reportParts: readonly Part[] = [
  { entry: slotted('opening', 'opening', undefined, 'text'), needs: [] },
  {
    entry: entry('results-achieved', 'division', {
      heading: headings.results,
      children: [
        slotted('figures', 'figures', undefined, 'clause'),
        entry('results-table', 'table', { slot: 'results' }),
        slotted('strengths-shown', 'strengths', undefined, 'clause'),
      ],
    }),
    needs: [],
  },
  { entry: withTable('previous-results', headings.previousMany, 'previous'), needs: ['previous'] },
  { entry: slotted('limitations-shown', 'limitations', headings.limitations), needs: [] },
  { entry: slotted('proposals-made', 'proposals', headings.proposals), needs: ['proposals'] },
  { entry: slotted('way-ahead', 'way-ahead', headings.wayAhead), needs: ['direction', 'tasks'] },
];

function withTable(id: string, heading: string, table: string, intro = table): Json {
  const children = [slotted(`${id}-intro`, intro, undefined, 'text'), entry(`${id}-table`, 'table', { slot: table })];
  return entry(id, 'division', { heading, children });
}

/** Units with something to say; the others are switched off, so that the user can switch them on. */
function kept(parts: readonly Part[], answers: Answers): Json[] {
  const has = (name: string) => Array.isArray(answers[name]) && answers[name].length > 0;
  return parts.map(({ entry: unit, needs }) => ({ ...unit, enabled: needs.length === 0 || needs.some(has) }));
}

/** A body that issues alone does not send to itself; a notice without recipients of its own goes to the other sides. */
function recipientsOf(meeting: Meeting, pack: MeetingPack): Json {
  const { notice, sides } = meeting;
  const archives: Readonly<Record<string, string>> = meetingWords.archives;
  const issuers = shells[pack](meeting).parties;
  const others = issuers.length > 1 ? sides : sides.filter(({ id }) => id !== issuers[0]?.id);
  const bodies = others.map(({ name }) => name);
  if (pack === 'conclusion-notice') {
    return { items: notice.recipients.length > 0 ? notice.recipients : bodies, archive: notice.archive };
  }
  return { items: pack === 'meeting-invitation' ? [meetingWords.asAbove] : bodies, archive: archives[pack] ?? null };
}

/** "08 giờ 00, ngày 29 tháng 3 năm 2018"; without the hour, the day alone. */
function momentText(clock: string | null, date: Meeting['date']): string | null {
  if (date === null) return null;
  const [hour, minute] = clock?.split(':') ?? [blankText, blankText];
  return `${hour} ${meetingWords.hour} ${minute}, ${dateText(date)}`;
}

function peopleOf(meeting: Meeting, ids: readonly string[]): string[] {
  return ids.flatMap((id) => attendeeOf(meeting, id) ?? []).map(personText);
}

/** Who concludes, as named in a sentence; of several chairs, all. */
function chairShort(meeting: Pick<Meeting, 'chairs' | 'attendees'>): string {
  const chairs = meeting.chairs.flatMap((id) => attendeeOf(meeting, id) ?? []);
  return chairs.length === 0 ? blankText : joinWords(chairs.map(titledName));
}

/** The other sides, and guests by name: the host does not invite itself. */
function inviteesOf(meeting: Meeting): string[] {
  const { sides, attendees } = meeting;
  const host = hostOf(meeting);
  return [
    ...sides.filter(({ id }) => id !== host.id).map(({ name }) => name),
    ...attendees.filter(({ side, presence }) => side === null && presence === 'invited').map(personText),
  ];
}

function speeches(meeting: Meeting, all: Meeting['reports']): Json[] {
  return all.map(({ speaker, by, text }) => ({ by: speakerText(meeting, speaker, by), what: text }));
}

/** Everyone whom the chairs heard, once, post first as in a sentence. */
function speakersOf(meeting: Meeting): string[] {
  const heard = [...meeting.reports, ...meeting.opinions].filter(
    ({ speaker }) => speaker === null || !meeting.chairs.includes(speaker),
  );
  const names = heard.flatMap(({ speaker, by }) => {
    const person = attendeeOf(meeting, speaker);
    return person ? titledName(person) : (by ?? []);
  });
  return [...new Set(names)];
}

function resultsOf({ results }: Meeting): Json[] {
  return results.map(({ id: _, ...shown }) => shown);
}

function limitationsOf({ limitations }: Meeting): Json[] {
  return limitations.map(({ text, cause }) => ({ what: text, cause }));
}

function proposalsOf(meeting: Meeting): Json[] {
  return meeting.proposals.map(({ speaker, by, text, answer }) => ({
    by: speakerText(meeting, speaker, by),
    what: text,
    answer,
  }));
}

function previousOf({ followUps }: Meeting): Json[] {
  return followUps.map(({ said, by, due, state, report }) => ({
    task: said,
    by,
    due,
    outcome: report === null ? meetingWords.states[state] : `${meetingWords.states[state]}: ${report}`,
  }));
}

function tasksIn(meeting: Meeting): Json[] {
  return meeting.assignments.map((assignment) => ({
    task: assignment.task,
    by: leadText(meeting, assignment),
    partners: assignment.partners.length === 0 ? null : joinWords(assignment.partners.map((id) => sideName(meeting, id))),
    due: assignment.due,
    product: assignment.product,
    reportTo: assignment.reportTo,
    focal: focalText(assignment),
  }));
}

/** The unit that does the work, with its body where the unit's own name does not say it. */
export function leadText(meeting: Meeting, { lead, unit }: Pick<Assignment, 'lead' | 'unit'>): string | null {
  const body = lead === null ? null : sideName(meeting, lead);
  if (unit === null || body === null) return unit ?? body;
  return unit.includes(body) ? unit : `${unit} (${body})`;
}

function sideName({ sides }: Meeting, id: string): string {
  return sides.find((side) => side.id === id)?.name ?? id;
}

function focalText({ focal }: Assignment): string | null {
  const parts = focal === null ? [] : [focal.unit, focal.person, focal.phone].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** Secretary at left, chair at right (Mẫu 1.9); with two chairs, the representative of each side. */
function signersOf(meeting: Meeting): Json[] {
  const { secretary, chair, representative } = meetingWords.roles;
  const chairs = meeting.chairs.flatMap((id) => attendeeOf(meeting, id) ?? []);
  const secretaries = meeting.secretaries.flatMap((id) => attendeeOf(meeting, id) ?? []);
  const left = secretaries.length === 0 ? [{ role: secretary }] : secretaries.map((person) => signer(secretary, person));
  if (chairs.length === 0) return [...left, { role: chair }];
  if (chairs.length === 1) return [...left, ...chairs.map((person) => signer(chair, person))];
  return [...left, ...chairs.map((person) => signer(sideRole(meeting, person, representative), person))];
}

function sideRole(meeting: Meeting, { side }: Attendee, role: string): string {
  return filled(role, { side: side === null ? blankText : sideName(meeting, side) });
}

function signer(role: string, { rank, name }: Attendee): Json {
  return rank === null ? { role, person: name } : { role, rank, person: name };
}

function noticeTitle(meeting: Meeting): string {
  const { notice } = meeting;
  const symbol = `${notice.number ?? blankText}/${notice.code ?? blankText}`;
  return filled(meetingWords.notice, { symbol, date: dateText(notice.date), issuer: hostOf(meeting).name });
}

function filled(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
