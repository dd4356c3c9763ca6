// The hours of a meeting on the clock: how long it has gone on, and when it ended, also past midnight.
import { type Day, daysBetween, partsOf } from '../schedule/day';
import type { Meeting } from './record';
import { wholeDay } from './whole-day';

/** `clock` as "08:30". */
export interface Moment {
  readonly day: Day;
  readonly clock: string;
}

type Times = Pick<Meeting, 'date' | 'start' | 'end' | 'endDate'>;

const dayLength = 24 * 60;
/** No meeting that began on the day before is thought to go on longer, in minutes. */
const longestNight = 12 * 60;

/** Minutes since it began; null where it has not, or is over: no meeting lasts a day. Without a day it is of today. */
export function minutesGone({ date, start }: Times, now: Moment): number | null {
  if (start === null) return null;
  const gone = daysBetween(wholeDay(date) ?? now.day, now.day) * dayLength + minutesOf(now.clock) - minutesOf(start);
  return gone >= 0 && gone < dayLength ? gone : null;
}

/** Minutes from start to end; null where one is not known or the end is not the later. */
export function minutesLasted({ date, start, end, endDate }: Times): number | null {
  if (start === null || end === null) return null;
  const [first, last] = [wholeDay(date), wholeDay(endDate)];
  const nights = first === null || last === null ? 0 : daysBetween(first, last);
  const lasted = nights * dayLength + minutesOf(end) - minutesOf(start);
  return lasted > 0 ? lasted : null;
}

/** The end of a meeting that is closed now: the hour, and the day where it is the next one. Null where nobody knows it. */
export function endAt(meeting: Times, now: Moment): Pick<Meeting, 'end' | 'endDate'> | null {
  const gone = minutesGone(meeting, now);
  const first = wholeDay(meeting.date);
  if (meeting.end !== null || first === null || gone === null || gone === 0) return null;
  if (first === now.day) return { end: now.clock, endDate: meeting.endDate };
  const { year, month, date } = partsOf(now.day);
  return gone <= longestNight ? { end: now.clock, endDate: { year, month, day: date } } : null;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
