// The limits of a meeting's tasks as the lists and reminders will read them, a moment after they were written.
import { useEffect, useState } from 'react';
import type { Meeting } from '../../core/meeting/record';
import type { Task } from '../../core/meeting/tasks';
import { call } from '../wire';
import { today } from '../words/words';

/** Milliseconds after the last key. */
const pause = 500;

/** By id of the task; only for what still stands there as it was read. */
export function useLimits(meeting: Meeting): ReadonlyMap<string, Task> {
  const [read, setRead] = useState<readonly Task[]>([]);
  useEffect(() => {
    if (meeting.assignments.every(({ due }) => due === null)) return;
    const control = new AbortController();
    const timer = setTimeout(async () => {
      // No limit hangs on the lines of the minutes, and there may be thousands.
      const records = [{ ...meeting, entries: [] }];
      const listed = await call('meeting.tasks', { records, today: today(), format: 'json' }, { signal: control.signal });
      if (!control.signal.aborted && listed.ok && listed.value.format === 'json') setRead(listed.value.rows as Task[]);
    }, pause);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [meeting]);
  const now = new Map(meeting.assignments.map(({ id, due }) => [id, due]));
  return new Map(read.filter(({ id, due }) => due !== null && now.get(id)?.trim() === due.trim()).map((task) => [task.id, task]));
}
