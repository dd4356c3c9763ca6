// A task is known to be done, or not to go on, before the next meeting hears of it.
import type { Meeting, Progress } from './record';
import { mostProgress } from './room';

/** What is known of the same day twice is known as it was said last. */
export function withProgress(meeting: Meeting, task: string, step: Progress): Meeting {
  const assignments = meeting.assignments.map((one) => {
    if (one.id !== task) return one;
    // Records of before there was any have none.
    const earlier = (one.progress ?? []).filter(({ day }) => day !== step.day);
    return { ...one, progress: [...earlier, step].slice(-mostProgress) };
  });
  return { ...meeting, assignments };
}
