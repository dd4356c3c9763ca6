// A date of a record, of which parts may be unknown → its day.
import type { PartialDate } from '../model/instrument';
import { type Day, dayOf } from '../schedule/day';

/** Null when a part of the date is not known. */
export function wholeDay(date: PartialDate | null): Day | null {
  if (!date || date.day === null || date.month === null || date.year === null) return null;
  return dayOf(date.year, date.month, date.day);
}
