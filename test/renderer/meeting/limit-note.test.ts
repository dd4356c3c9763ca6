// What is said beside a limit is what the lists and reminders will do with it.
import { expect, test } from 'vitest';
import { dueDay, readDue } from '../../../core/meeting/due';
import { workCalendar } from '../../../core/schedule/holidays';
import { limitNote } from '../../../renderer/meeting/limit-note';

function noteOf(due: string, said: string | null = '2026-09-28'): string {
  const limit = readDue(due, said);
  const last = dueDay(limit, { said, eventDay: () => null, calendar: workCalendar() });
  const { key, day, event, isDoubtful } = limitNote({ limit, last });
  return [key.replace('meeting.due', ''), day ?? event ?? '', isDoubtful ? '!' : ''].join(' ').trim();
}

test.each([
  ['15/12/2026', 'Read 2026-12-15'],
  ['trước ngày 15/12/2026', 'Read 2026-12-14'],
  ['trong tháng 12', 'Read 2026-12-31'],
  ['trong 10 ngày', 'Read 2026-10-08'],
  ['hằng tháng', 'Recurring'],
  ['thường xuyên', 'Recurring'],
  ['sau khi ký Quy chế', 'Event ký quy chế'],
  ['45/13/2026', 'NoDay  !'],
  ['31/02/2027', 'NoDay  !'],
  ['khi nào xong thì báo', 'NoDay  !'],
])('%s → %s', (due, note) => {
  expect(noteOf(due)).toBe(note);
});

test('what is counted from the meeting waits for its day', () => {
  expect(noteOf('trong 10 ngày', null)).toBe('NeedsDate  !');
  expect(noteOf('trước ngày 15/12', null)).toBe('NoDay  !');
  expect(noteOf('trước ngày 15/12/2026', null)).toBe('Read 2026-12-14');
});
