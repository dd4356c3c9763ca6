// The stored record of one meeting: everything that was said of it once, from which every document about it is drawn.
import { z } from 'zod';
import { dateSchema, instrumentSchema } from '../model/instrument';
import { partySchema } from '../model/party';
import { filledText, idText, maybeText, text } from '../model/text';
import { mostProgress, room } from './room';

/** Raise when the shape changes, and keep reading the older ones (law L9). */
export const meetingVersion = 1;

/** Kinds of conference (conventions §6.4). */
export const meetingKinds = ['briefing', 'extraordinary', 'interim-review', 'final-review', 'signing'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** An hour of the day as written, "08:30". */
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
  .default(null);
const ids = z.array(idText).max(50).default([]);
const many = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most).default([]);

/** `side`: the id of a body among `sides`; null for a guest of no side. `standsFor`: the person whose place is taken. */
export const attendeeSchema = z.strictObject({
  id: idText,
  side: idText.nullable().default(null),
  rank: maybeText,
  name: filledText,
  post: maybeText,
  unit: maybeText,
  presence: z.enum(['present', 'absent', 'invited']).default('present'),
  reason: maybeText,
  standsFor: maybeText,
});
export type Attendee = z.infer<typeof attendeeSchema>;

const agendaSchema = z.strictObject({
  id: idText,
  topic: filledText,
  speaker: idText.nullable().default(null),
  minutes: z.int().min(1).max(600).nullable().default(null),
});

/** Something said; `speaker` is the id of an attendee, `by` a name where nobody on the list said it; `at` the hour. */
const speech = { id: idText, speaker: idText.nullable().default(null), by: maybeText, at: clock, text: filledText };
const speechSchema = z.strictObject(speech);

/** `value`, `previous` as said ("1.184", "trên 75"): never rounded, never reckoned. */
export const resultSchema = z.strictObject({
  id: idText,
  indicator: filledText,
  value: maybeText,
  unit: maybeText,
  period: maybeText,
  previous: maybeText,
  source: maybeText,
});
export type Result = z.infer<typeof resultSchema>;

/** `articles`: units of the regulation that it concerns, by id; `served`: the dossier version that answers it. */
const linked = { articles: z.array(filledText).max(50).default([]), served: maybeText };

const limitationSchema = z.strictObject({ id: idText, text: filledText, cause: maybeText, ...linked });
const conclusionSchema = z.strictObject({ id: idText, text: filledText, ...linked });

export const taskStates = ['open', 'in-progress', 'done', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

/** What became known of a task between two meetings, and on which day (YYYY-MM-DD). Newest last. */
export const progressSchema = z.strictObject({
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  state: z.enum(taskStates),
});
export type Progress = z.infer<typeof progressSchema>;

/** `lead` and `partners` are ids of sides; `unit` the unit of the lead that does the work. `due` in words (core/meeting/due.ts). */
export const assignmentSchema = z.strictObject({
  id: idText,
  task: filledText,
  lead: idText.nullable().default(null),
  unit: maybeText,
  partners: ids,
  focal: z.strictObject({ unit: maybeText, person: maybeText, phone: maybeText }).nullable().default(null),
  due: maybeText,
  product: maybeText,
  reportTo: maybeText,
  state: z.enum(taskStates).default('open'),
  progress: many(progressSchema, mostProgress),
  articles: z.array(filledText).max(50).default([]),
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** What was reported at this meeting of a task given at an earlier one. */
export const followUpSchema = z.strictObject({
  meeting: idText,
  task: idText,
  state: z.enum(taskStates).default('open'),
  report: maybeText,
  /** The task, who leads and when it was due, as they stood in that record: this one can then be read alone. */
  said: maybeText,
  by: maybeText,
  due: maybeText,
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** A line written down while people speak, in the order of `at`; its mark says where it also goes. */
export const entrySchema = z.strictObject({
  ...speech,
  text,
  mark: z
    .enum(['none', 'report', 'result', 'strength', 'limitation', 'opinion', 'proposal', 'conclusion', 'task'])
    .default('none'),
});
export type MinutesEntry = z.infer<typeof entrySchema>;

export const meetingSchema = z.strictObject({
  schema: z.literal('phoihop/meeting').default('phoihop/meeting'),
  version: z.literal(meetingVersion),
  id: idText,
  kind: z.enum(meetingKinds),
  /** "Hội nghị sơ kết 01 năm thực hiện …", as it is called in a sentence. */
  title: filledText,
  /** The stretch of time that is looked back on, in words ("giai đoạn từ năm 2020 đến tháng 6/2025"). */
  period: maybeText,
  regulation: instrumentSchema.nullable().default(null),
  /** The dossier of that regulation in the library. */
  dossier: maybeText,
  sides: z.array(partySchema).min(1).max(20),
  /** The side that invites and issues; null is the first one. */
  host: idText.nullable().default(null),
  date: dateSchema.nullable().default(null),
  start: clock,
  end: clock,
  endDate: dateSchema.nullable().default(null),
  place: maybeText,
  chairs: ids,
  secretaries: ids,
  attendees: many(attendeeSchema, room.attendees),
  agenda: many(agendaSchema, room.agenda),
  entries: many(entrySchema, room.entries),
  followUps: many(followUpSchema, room.followUps),
  reports: many(speechSchema, room.reports),
  results: many(resultSchema, room.results),
  strengths: many(z.strictObject({ id: idText, text: filledText }), room.strengths),
  limitations: many(limitationSchema, room.limitations),
  opinions: many(speechSchema, room.opinions),
  proposals: many(z.strictObject({ ...speech, answer: maybeText }), room.proposals),
  conclusions: many(conclusionSchema, room.conclusions),
  assignments: many(assignmentSchema, room.assignments),
  /** Events on which time limits hang; null while the day is open. */
  events: many(
    z.strictObject({
      name: filledText,
      date: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .nullable()
        .default(null),
    }),
    room.events,
  ),
  /** The day of the next meeting of this kind, in words. */
  next: maybeText,
  /** Number, symbol and signer of the conclusions notice, and who gets it. */
  notice: z
    .strictObject({
      number: maybeText,
      code: maybeText,
      recipients: many(filledText, 100),
      archive: maybeText,
      date: dateSchema.nullable().default(null),
    })
    .prefault({}),
  copies: z.int().min(1).max(50).nullable().default(null),
  /** When the minutes were closed and, since, opened again and why; newest last. */
  closings: many(z.strictObject({ at: filledText, by: maybeText, what: z.enum(['closed', 'reopened']), reason: maybeText }), 200),
});

export type Meeting = z.infer<typeof meetingSchema>;
