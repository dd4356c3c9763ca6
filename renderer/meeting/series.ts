// Meetings that follow one another: which the next one goes on from, and whose open tasks it takes over.
import type { Meeting } from '../../core/meeting/record';

/** Newest first; those without a day last. */
export function byDay(records: readonly Meeting[]): Meeting[] {
  return [...records].sort((a, b) => (dayKey(a) < dayKey(b) ? 1 : -1));
}

/** `before` and the meetings of the same regulation, or of the same bodies, up to its day. */
export function seriesOf(records: readonly Meeting[], before: Meeting): Meeting[] {
  const earlier = records.filter(
    (record) => record.id !== before.id && belongs(record, before) && dayKey(record) <= dayKey(before),
  );
  return [...byDay(earlier).reverse(), before];
}

function belongs(record: Meeting, before: Meeting): boolean {
  if (record.dossier !== null && record.dossier === before.dossier) return true;
  const [fewer, more] = [namesOf(record), namesOf(before)].sort((a, b) => a.size - b.size);
  return fewer !== undefined && more !== undefined && fewer.size > 0 && [...fewer].every((name) => more.has(name));
}

const namesOf = ({ sides }: Meeting) => new Set(sides.map(({ name }) => name.trim().toLowerCase()).filter((name) => name !== ''));

function dayKey({ date }: Meeting): string {
  const two = (value: number | null | undefined) => String(value ?? 0).padStart(2, '0');
  return `${String(date?.year ?? 0).padStart(4, '0')}-${two(date?.month)}-${two(date?.day)}`;
}
