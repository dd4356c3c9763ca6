// Records as careless or broken programs would write them: every problem is a finding at its place, and nothing is lost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAttendees } from '../../../core/meeting/attendee-list';
import { withMarkedEntries } from '../../../core/meeting/minutes-entries';
import { parseMeeting } from '../../../core/meeting/parse';
import { overfull, room } from '../../../core/meeting/room';

const base = JSON.parse(readFileSync(join(import.meta.dirname, '../../cases/meetings/giao-ban-quy-3-2026.json'), 'utf8'));
const found = (more: object) => parseMeeting({ ...base, ...more }).findings.map(({ code, at }) => `${code} ${at}`);
const person = (id: string, name = 'Nguyễn Văn A') => ({ id, side: base.sides[0].id, name, post: 'Cán bộ', unit: 'Đội 1' });

describe('what contradicts itself', () => {
  test('an end before the start, on the same day and by days', () => {
    expect(found({ start: '14:00', end: '08:00', endDate: null })).toContain('meeting.endsBefore end');
    expect(found({ date: '2026-09-28', endDate: '2026-09-27' })).toContain('meeting.endsBefore endDate');
  });

  test.each(['2026-02-30', '2026-13-01', '30/09/2026', 'hôm nay'])('the impossible date %s', (date) => {
    const parsed = parseMeeting({ ...base, date });
    expect(parsed.ok).toBe(false);
    expect(parsed.findings.every(({ at }) => at.startsWith('date'))).toBe(true);
  });

  test.each(['25:00', '8:60', 'sáng'])('the impossible hour %s', (start) => {
    expect(parseMeeting({ ...base, start }).findings.map(({ at }) => at)).toContain('start');
  });

  test('the same person twice is told, the same id twice is refused', () => {
    const attendees = [...base.attendees, person('n1'), person('n2')];
    expect(found({ attendees })).toEqual([`meeting.samePerson attendees[${attendees.length - 1}]`]);
    expect(found({ attendees: [...base.attendees, person('n1'), person('n1', 'Trần Văn B')] })).toContain(
      `meeting.sameId attendees[${base.attendees.length + 1}].id`,
    );
  });

  test('a chair, a speaker, a lead that is nobody', () => {
    expect(found({ chairs: ['ai-do'] })).toContain('meeting.unknownId chairs[0]');
    expect(found({ entries: [{ id: 'e', text: 'x', speaker: 'ai-do' }] })).toContain('meeting.unknownId entries[0].speaker');
  });
});

describe('a great deal', () => {
  const attendees = [
    ...base.attendees,
    ...Array.from({ length: 500 - base.attendees.length }, (_, at) => person(`x${at}`, `Tên ${at}`)),
  ];
  const entries = Array.from({ length: 2_000 }, (_, at) => ({
    id: `d${at}`,
    text: `Ý kiến ${at}`,
    at: '08:30',
    mark: at % 100 === 0 ? 'conclusion' : 'none',
  }));

  test('500 people and 2,000 lines are read, and marked lines become parts', () => {
    const parsed = parseMeeting({ ...base, attendees, entries, conclusions: [] });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings.slice(0, 3)));
    expect(parsed.value.attendees).toHaveLength(500);
    expect(withMarkedEntries(parsed.value).conclusions).toHaveLength(20);
  });

  test('the screen is told of one more at once, by its list and its number', () => {
    const parsed = parseMeeting({ ...base, attendees, entries, conclusions: [] });
    if (!parsed.ok) throw new Error('not parsed');
    expect(overfull(parsed.value)).toEqual([]);
    const [one, line] = [person('more'), { id: 'more', text: 'x' }];
    expect(overfull({ ...parsed.value, attendees: [...attendees, one], entries: [...entries, line] })).toMatchObject([
      { code: 'meeting.tooManyPeople', at: 'attendees', params: { count: 501, limit: room.attendees } },
      { code: 'meeting.tooManyLines', at: 'entries', params: { count: 2001, limit: room.entries } },
    ]);
  });

  test('one more is refused by its list, not cut off', () => {
    expect(found({ attendees: [...attendees, person('more')] }).every((line) => line.endsWith(' attendees'))).toBe(true);
    expect(found({ entries: [...entries, { id: 'more', text: 'x' }] }).every((line) => line.endsWith(' entries'))).toBe(true);
  });
});

test('a pasted list never throws, gives no nameless people and no id twice', () => {
  const piece = fc.constantFrom(
    '\t',
    '\n',
    'STT',
    'Họ và tên',
    'Thượng tá',
    'Nguyễn Văn A',
    '1',
    '-',
    ';',
    ',',
    '\u0000',
    '😀',
    '=SUM(A1)',
    '<b>',
    ' ',
  );
  let next = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const people = readAttendees(pieces.join(''), () => `p${next++}`);
      expect(people.every(({ name }) => name.trim() !== '')).toBe(true);
      expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    }),
    { numRuns: 300 },
  );
});
