// What falls due → an iCalendar file (RFC 5545), all-day events with ids that stay, so that a second import changes nothing.
import { createEvents, type EventAttributes } from 'ics';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { addDays, partsOf } from '../../core/schedule/day';

const calendarName = 'Ph\u1ed1i H\u1ee3p';

export interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  /** Both days belong to it. */
  readonly first: string;
  readonly last: string;
}

/** `stamp`: the day of writing, "YYYY-MM-DD"; the same input gives the same bytes. */
export function icsOf(entries: readonly CalendarEntry[], stamp: string): Outcome<string> {
  const { value, error: problem } = createEvents(entries.map(eventOf), { productId: 'phoihop', calName: calendarName });
  if (!value) return failed([error('calendar.notWritten', '', { detail: problem?.message ?? '' })]);
  return done(stamped(value, stamp));
}

function eventOf({ id, title, notes, first, last }: CalendarEntry): EventAttributes {
  const end = addDays(last, 1);
  return {
    uid: `${id}@phoihop`,
    title,
    description: notes,
    start: dateOf(first),
    end: dateOf(end),
    busyStatus: 'FREE',
  };
}

/** The package writes the moment of writing; ours comes from outside. */
function stamped(text: string, stamp: string): string {
  return text.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${stamp.replaceAll('-', '')}T000000Z`);
}

function dateOf(day: string): [number, number, number] {
  const { year, month, date } = partsOf(day);
  return [year, month, date];
}
