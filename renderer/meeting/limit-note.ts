// A limit as it was read → what is said beside it: the last day, or why there is none and nobody will be reminded.
import type { Task } from '../../core/meeting/tasks';
import type { WordKey } from '../words/catalog';

export interface LimitNote {
  readonly key: WordKey;
  /** `day` as "2026-10-14", the last day in time; `event` in words. */
  readonly day?: string;
  readonly event?: string;
  /** No day was understood: maybe it was meant, maybe it is a slip. */
  readonly isDoubtful: boolean;
}

export function limitNote({ limit, last }: Pick<Task, 'limit' | 'last'>): LimitNote {
  if (last !== null) return { key: 'meeting.dueRead', day: last, isDoubtful: false };
  if (limit.kind === 'recurring' || limit.kind === 'standing') return { key: 'meeting.dueRecurring', isDoubtful: false };
  if (limit.kind === 'event') return { key: 'meeting.dueEvent', event: limit.event, isDoubtful: false };
  if (limit.kind === 'span' && limit.from !== null) return { key: 'meeting.dueEvent', event: limit.from, isDoubtful: false };
  if (limit.kind === 'span' || limit.kind === 'immediate') return { key: 'meeting.dueNeedsDate', isDoubtful: true };
  return { key: 'meeting.dueNoDay', isDoubtful: true };
}
