// The tasks that meetings gave, followed from one meeting to the next: state, last day, overdue, history, what is carried over.
import type { Day } from '../schedule/day';
import type { WorkCalendar } from '../schedule/holidays';
import { leadText } from './draft-of';
import { type Due, dueDay, readDue } from './due';
import type { Assignment, FollowUp, Meeting, TaskState } from './record';
import { wholeDay } from './whole-day';

/** What became of a task at one meeting; `meeting` is null for what became known between two. */
export interface TaskStep {
  readonly meeting: string | null;
  readonly day: Day | null;
  readonly state: TaskState;
  readonly report: string | null;
}

/** `last`: the last day in time, null when there is none or it is not known; `lead` and `partners` in words. */
export interface Task extends Omit<Assignment, 'lead' | 'partners' | 'state'> {
  readonly meeting: string;
  readonly meetingTitle: string;
  readonly given: Day | null;
  readonly lead: string | null;
  readonly partners: readonly string[];
  readonly limit: Due;
  readonly last: Day | null;
  readonly state: TaskState;
  readonly overdue: boolean;
  readonly history: readonly TaskStep[];
}

export interface TaskWorld {
  /** The day as seen from which a task is overdue. */
  readonly at: Day;
  readonly calendar: WorkCalendar;
}

/** Every task once, in the order of the meetings; meetings may come in any order. */
export function tasksOf(meetings: readonly Meeting[], world: TaskWorld): Task[] {
  const ordered = inOrder(meetings);
  const steps = stepsByTask(ordered);
  const eventDays = eventDaysOf(ordered);
  return ordered.flatMap((meeting) =>
    meeting.assignments.map((assignment) =>
      taskOf(meeting, assignment, steps.get(keyOf(meeting.id, assignment.id)) ?? [], eventDays, world),
    ),
  );
}

/**
 * Tasks not done and not cancelled, and those of which no meeting has heard yet that they are, as the follow-ups of the next meeting;
 * those already there stay as they are.
 */
export function carriedOver(earlier: readonly Meeting[], next: Meeting, world: TaskWorld): FollowUp[] {
  const known = new Set(next.followUps.map(({ meeting, task }) => keyOf(meeting, task)));
  const before = earlier.filter(({ id }) => id !== next.id);
  const open = tasksOf(before, world).filter((task) => isUnsettled(task) && !known.has(keyOf(task.meeting, task.id)));
  return [
    ...next.followUps,
    ...open.map(({ meeting, id, state, task, lead, due }) => ({
      meeting,
      task: id,
      state,
      report: null,
      said: task,
      by: lead,
      due,
    })),
  ];
}

function isUnsettled(task: Task): boolean {
  return isOpen(task) || task.history.at(-1)?.meeting === null;
}

export function isOpen({ state }: Pick<Task, 'state'>): boolean {
  return state === 'open' || state === 'in-progress';
}

/** By date; those of unknown date keep their place at the end. */
export function inOrder(meetings: readonly Meeting[]): Meeting[] {
  const key = (meeting: Meeting) => `${wholeDay(meeting.date) ?? '9999'} ${meeting.start ?? ''}`;
  return [...meetings].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function keyOf(meeting: string, task: string): string {
  return `${meeting}/${task}`;
}

function stepsByTask(meetings: readonly Meeting[]): Map<string, TaskStep[]> {
  const steps = new Map<string, TaskStep[]>();
  for (const meeting of meetings) {
    for (const { meeting: from, task, state, report } of meeting.followUps) {
      const key = keyOf(from, task);
      steps.set(key, [...(steps.get(key) ?? []), { meeting: meeting.id, day: wholeDay(meeting.date), state, report }]);
    }
  }
  return steps;
}

/** What meetings heard and what became known between them, by day; of one day the latter is later. */
function inTime(heard: readonly TaskStep[], { progress }: Assignment): TaskStep[] {
  if (progress.length === 0) return [...heard];
  const known = progress.map(({ day, state }): TaskStep => ({ meeting: null, day, state, report: null }));
  const key = ({ day }: TaskStep) => day ?? '9999';
  return [...heard, ...known].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** A meeting that is still to come takes a task over as open, which says nothing of what is known by now. */
function stateAt(day: Day, steps: readonly TaskStep[]): TaskState | undefined {
  const known = steps.some(({ meeting }) => meeting === null);
  return steps.filter((step) => !known || step.day === null || step.day <= day || !isOpen(step)).at(-1)?.state;
}

/** The days of events by their words in small letters; a later meeting knows better. */
function eventDaysOf(meetings: readonly Meeting[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const { events } of meetings) for (const { name, date } of events) if (date !== null) days.set(eventKey(name), date);
  return days;
}

function eventKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function taskOf(
  meeting: Meeting,
  assignment: Assignment,
  heard: readonly TaskStep[],
  eventDays: ReadonlyMap<string, Day>,
  { at, calendar }: TaskWorld,
): Task {
  const given = wholeDay(meeting.date);
  const limit = readDue(assignment.due ?? '', given);
  const last = dueDay(limit, { said: given, eventDay: (name) => eventDays.get(eventKey(name)) ?? null, calendar });
  const history = inTime(heard, assignment);
  const state = stateAt(at, history) ?? assignment.state;
  const name = (id: string) => meeting.sides.find((side) => side.id === id)?.name ?? id;
  const after = limit.kind === 'event' && limit.relation === 'after';
  return {
    ...assignment,
    meeting: meeting.id,
    meetingTitle: meeting.title,
    given,
    lead: leadText(meeting, assignment),
    partners: assignment.partners.map(name),
    limit,
    last,
    state,
    overdue: isOpen({ state }) && last !== null && last < at && !after,
    history,
  };
}
