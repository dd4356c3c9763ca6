// Calls about meetings: a record → the draft of a document, what became of tasks, what the next meeting takes over; and the
// schedule that a regulation or plan sets up.
import { z } from 'zod';
import { meetingPacks } from '../../meeting/draft-of';
import { attendeeSchema, meetingKinds } from '../../meeting/record';
import { settingsSchema } from '../../model/settings';
import { filledText } from '../../model/text';
import { call } from '../call';
import { day, idText } from '../values';

/** A list as text, as rows, or as the bytes of a file whose name ends in `extension`. */
export const listingSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('table'), text: z.string() }),
  z.strictObject({ format: z.literal('json'), rows: z.array(z.unknown()) }),
  z.strictObject({
    format: z.literal('file'),
    extension: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
]);
export type Listing = z.infer<typeof listingSchema>;

const records = z.array(z.unknown()).min(1).max(500);

const { agency } = settingsSchema.shape;

export const meetingCalls = {
  /** A new record; `id` is that of its dossier. */
  'meeting.begin': call({
    summary: 'call.meetingBegin',
    input: z.strictObject({ id: idText, title: filledText, kind: z.enum(meetingKinds), agency }),
    output: z.record(z.string(), z.unknown()),
  }),
  /** The draft of one document of a meeting, to edit or to compose. */
  'meeting.draft': call({
    summary: 'call.meetingDraft',
    input: z.strictObject({ meeting: z.unknown(), pack: z.enum(meetingPacks) }),
    output: z.record(z.string(), z.unknown()),
  }),
  /** A record as a value or as text, checked: what contradicts itself is a finding. */
  'meeting.check': call({
    summary: 'call.meetingCheck',
    input: z.strictObject({ meeting: z.unknown() }),
    output: z.record(z.string(), z.unknown()),
  }),
  /** The next meeting's record with the open tasks of the earlier ones as its follow-ups. */
  'meeting.carry': call({
    summary: 'call.meetingCarry',
    input: z.strictObject({ meeting: z.unknown(), earlier: records, today: day }),
    output: z.record(z.string(), z.unknown()),
  }),
  /** The record with the name of the draft that it is about and, where they are not known yet, its parties as sides. */
  'meeting.about': call({
    summary: 'call.meetingAbout',
    input: z.strictObject({ meeting: z.unknown(), draft: z.unknown() }),
    output: z.record(z.string(), z.unknown()),
  }),
  /** The record with its parts as the marked lines of the minutes say. */
  'meeting.entries': call({
    summary: 'call.meetingEntries',
    input: z.strictObject({ meeting: z.unknown() }),
    output: z.record(z.string(), z.unknown()),
  }),
  /** People pasted as text, as attendees; `taken` are ids already in use. */
  'meeting.attendees': call({
    summary: 'call.meetingAttendees',
    input: z.strictObject({ text: z.string().max(200_000), taken: z.array(z.string()).max(1000).default([]) }),
    output: z.array(attendeeSchema),
  }),
  /** Conclusions and limitations about articles that no version has served yet. */
  'meeting.open': call({
    summary: 'call.meetingOpen',
    input: z.strictObject({ records, dossier: z.string().optional() }),
    output: z.array(
      z.strictObject({
        meeting: z.string(),
        meetingTitle: z.string(),
        kind: z.enum(['conclusion', 'limitation']),
        id: z.string(),
        text: z.string(),
        articles: z.array(z.string()),
      }),
    ),
  }),
  /** Tasks of one or more meetings: state, last day, overdue. */
  'meeting.tasks': call({
    summary: 'call.tasks',
    input: z.strictObject({
      records: records.describe('input.records'),
      at: day.optional().describe('input.at'),
      today: day.describe('input.today'),
      format: z.enum(['table', 'json', 'ics', 'xlsx']).default('table').describe('input.listFormat'),
    }),
    output: listingSchema,
    command: { name: 'tasks', positionals: [{ key: 'records', from: 'file', many: true }], gives: 'listing' },
  }),
  /** What falls due between two days by the reporting and meeting clauses of a draft. */
  'schedule.list': call({
    summary: 'call.schedule',
    input: z.strictObject({
      draft: z.unknown().describe('input.draft'),
      from: day.describe('input.from'),
      to: day.describe('input.to'),
      format: z.enum(['table', 'json', 'ics']).default('table').describe('input.listFormat'),
      /** An earlier version: given instead are the dates that move (core/schedule/moved.ts). */
      against: z.unknown().optional().describe('input.against'),
    }),
    output: listingSchema,
    command: { name: 'schedule', positionals: [{ key: 'draft', from: 'file' }], gives: 'listing', fileOptions: ['against'] },
  }),
} as const;
