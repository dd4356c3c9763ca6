// Kinds of meetings, marks of lines and states of tasks, under the words that name them.
import type { MeetingKind, MinutesEntry, TaskState } from '../../core/meeting/record';
import type { WordKey } from '../words/catalog';

export const kindWords: Readonly<Record<MeetingKind, WordKey>> = {
  briefing: 'meeting.kind.briefing',
  extraordinary: 'meeting.kind.extraordinary',
  'interim-review': 'meeting.kind.interim',
  'final-review': 'meeting.kind.final',
  signing: 'meeting.kind.signing',
};
export const meetingKinds = Object.keys(kindWords) as MeetingKind[];

type Mark = MinutesEntry['mark'];

/** In the order of the keys Alt+0 to Alt+8. */
export const markWords: Readonly<Record<Mark, WordKey>> = {
  none: 'meeting.mark.none',
  report: 'meeting.mark.report',
  opinion: 'meeting.mark.opinion',
  proposal: 'meeting.mark.proposal',
  conclusion: 'meeting.mark.conclusion',
  task: 'meeting.mark.task',
  result: 'meeting.mark.result',
  strength: 'meeting.mark.strength',
  limitation: 'meeting.mark.limitation',
};
export const marks = Object.keys(markWords) as Mark[];

export const stateWords: Readonly<Record<TaskState, WordKey>> = {
  open: 'meeting.state.open',
  'in-progress': 'meeting.state.inProgress',
  done: 'meeting.state.done',
  cancelled: 'meeting.state.cancelled',
};
export const states = Object.keys(stateWords) as TaskState[];
