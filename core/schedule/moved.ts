// Two versions of a regulation's calendar → the dates that move: what falls due on another day, no longer, or for the first time.
import type { Day } from './day';
import { movedDates, type Occurrence, type Schedule } from './occurrences';

/** `before` null: new; `after` null: no longer due. Both: the same thing about the same period on another day. */
export interface MovedDate {
  readonly what: string;
  readonly who: readonly string[];
  readonly period: string;
  readonly before: Day | null;
  readonly after: Day | null;
}

/** In the order of the days, the earlier of both. */
export function datesMoved(old: Schedule, now: Schedule): MovedDate[] {
  const { gone, added } = movedDates(old, now);
  const waiting = new Map<string, Occurrence[]>();
  for (const occurrence of added) waiting.set(keyOf(occurrence), [...(waiting.get(keyOf(occurrence)) ?? []), occurrence]);
  const left = gone.map((occurrence) => moved(occurrence, occurrence.day, waiting.get(keyOf(occurrence))?.shift()?.day ?? null));
  const fresh = [...waiting.values()].flat().map((occurrence) => moved(occurrence, null, occurrence.day));
  return [...left, ...fresh].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0));
}

function moved({ what, host, from, period }: Occurrence, before: Day | null, after: Day | null): MovedDate {
  return { what, who: host === null ? from : [host], period, before, after };
}

const firstDay = ({ before, after }: MovedDate): Day => [before, after].filter((day) => day !== null).sort()[0] ?? '';

/** What is the same duty about the same period, whatever its day; whose turn it is may change with it. */
function keyOf({ kind, what, from, to, period }: Occurrence): string {
  return JSON.stringify([kind, what.toLowerCase(), from, to, period]);
}
