// Records as a window stores them while somebody types: rows not filled in yet, people and bodies taken off, nights.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutDraft } from '../../../core/meeting/about';
import { begunMeeting } from '../../../core/meeting/begin';
import { draftOf } from '../../../core/meeting/draft-of';
import { endAt, minutesGone, minutesLasted } from '../../../core/meeting/hours';
import { withoutPerson, withoutSide } from '../../../core/meeting/leave';
import { parseMeeting } from '../../../core/meeting/parse';
import type { Meeting } from '../../../core/meeting/record';
import { parseDraft } from '../../../core/model/parse';
import { builtInPacks } from '../../support/packs';

const base = JSON.parse(readFileSync(join(import.meta.dirname, '../../cases/meetings/giao-ban-quy-3-2026.json'), 'utf8'));
const examples = join(import.meta.dirname, '../../../examples');
const { packs } = builtInPacks();
const record = (more: object = {}): Meeting => {
  const parsed = parseMeeting({ ...base, ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
};
const codes = (more: object) => parseMeeting({ ...base, ...more }).findings.map(({ code, at }) => `${code} ${at}`);
const [, side] = base.sides;

describe('rows that were added and not filled in', () => {
  test('those that say nothing are left out without a word', () => {
    const blank = {
      agenda: [...base.agenda, { id: 'g9', topic: '', speaker: null, minutes: null }],
      attendees: [...base.attendees, { id: 'p9', side: base.sides[0].id, name: ' ', presence: 'present' }],
      assignments: [...base.assignments, { id: 't9', task: '', lead: base.sides[0].id, partners: [] }],
      sides: [...base.sides, { id: 's9', name: '', signer: { authority: 'none', name: null } }],
      conclusions: [...base.conclusions, { id: 'c9', text: '', articles: [], served: null }],
    };
    expect(codes(blank)).toEqual(codes({}));
    expect(record(blank)).toEqual(record());
  });

  test('those that say something keep a blank in place of their words, and are told', () => {
    const assignments = [{ id: 't9', task: '', due: 'trước ngày 15/10/2026' }];
    const attendees = [...base.attendees, { id: 'p9', name: '', post: 'Đội trưởng' }];
    const at = base.attendees.length;
    expect(codes({ assignments, attendees, title: ' ' })).toEqual([
      'meeting.untitled title',
      `meeting.unnamedPerson attendees[${at}]`,
      'meeting.unnamedItem assignments[0]',
    ]);
    expect(record({ assignments }).assignments).toMatchObject([{ task: '…', due: 'trước ngày 15/10/2026' }]);
  });

  test('a body with people stays, and one body always does', () => {
    const attendees = [{ id: 'p1', side: 'moi', name: 'Nguyễn Văn A' }];
    const host = { host: null, chairs: [], secretaries: [], entries: [], assignments: [], attendees, agenda: [], reports: [] };
    expect(
      record({
        ...host,
        sides: [
          { id: 'x', name: 'Cơ quan A' },
          { id: 'moi', name: '' },
        ],
      }).sides,
    ).toMatchObject([{ name: 'Cơ quan A' }, { id: 'moi', name: '…' }]);
    expect(record({ ...host, attendees: [], sides: [{ id: 'x', name: '' }] }).sides).toMatchObject([{ id: 'x', name: '…' }]);
  });

  test('whatever stands in the lists, nothing breaks', () => {
    const lists = fc.record({ sides: fc.jsonValue(), agenda: fc.jsonValue(), attendees: fc.jsonValue(), title: fc.jsonValue() });
    fc.assert(
      fc.property(lists, (value) => {
        expect(parseMeeting({ ...base, ...value }).findings).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('somebody is taken off the lists', () => {
  test('each person in turn: no line points to nobody, and what was said keeps its name', () => {
    let left = record();
    for (const { id } of left.attendees) left = withoutPerson(left, id);
    expect(left.attendees).toEqual([]);
    expect(left.opinions.map(({ by }) => by)).not.toContain(null);
    expect(parseMeeting(left).findings).toEqual([]);
  });

  test('each body in turn: people and tasks stay', () => {
    const whole = record();
    let left = whole;
    for (const { id } of whole.sides) left = withoutSide(left, id);
    expect(left.sides).toMatchObject([{ name: '' }]);
    expect(left.attendees).toHaveLength(whole.attendees.length);
    expect(left.assignments.map(({ task }) => task)).toEqual(whole.assignments.map(({ task }) => task));
    expect(parseMeeting(left).findings.map(({ code }) => code)).toEqual(['meeting.unnamedSide']);
    expect(parseMeeting(withoutSide(whole, side.id)).findings).toEqual([]);
  });
});

describe('a meeting past midnight', () => {
  const evening = { date: { year: 2026, month: 10, day: 3 }, start: '22:00', end: null, endDate: null };
  const goneAt = (day: string, clock: string) => minutesGone(evening, { day, clock });

  test('goes on over it, begins not before its hour and lasts no day', () => {
    expect(goneAt('2026-10-03', '23:30')).toBe(90);
    expect(goneAt('2026-10-04', '00:30')).toBe(150);
    expect(goneAt('2026-10-03', '21:00')).toBeNull();
    expect(goneAt('2026-10-05', '08:00')).toBeNull();
  });

  test('ends where it is closed, on the next day too; the morning after nobody knows', () => {
    expect(endAt(evening, { day: '2026-10-03', clock: '23:30' })).toEqual({ end: '23:30', endDate: null });
    const endDate = { year: 2026, month: 10, day: 4 };
    expect(endAt(evening, { day: '2026-10-04', clock: '00:30' })).toEqual({ end: '00:30', endDate });
    expect(endAt(evening, { day: '2026-10-04', clock: '15:00' })).toBeNull();
    expect(endAt({ ...evening, end: '23:00' }, { day: '2026-10-03', clock: '23:30' })).toBeNull();
    expect(minutesLasted({ ...evening, end: '00:30', endDate })).toBe(150);
    expect(minutesLasted({ ...evening, end: '00:30' })).toBeNull();
  });

  test('the minutes name the day on which it ended', () => {
    const times = { ...evening, end: '00:30', endDate: { year: 2026, month: 10, day: 4 } };
    expect(draftOf(record(times), 'meeting-minutes').answers).toMatchObject({ endText: '00 giờ 30, ngày 04 tháng 10 năm 2026' });
  });
});

describe('the regulation that a meeting is about', () => {
  const draft = parseDraft(JSON.parse(readFileSync(join(examples, 'quy-che-171-song-tien.json'), 'utf8')));
  const about = (meeting: Meeting) => {
    const pack = draft.ok ? packs.get(draft.value.pack) : undefined;
    if (!draft.ok || !pack) throw new Error('no draft');
    return { made: aboutDraft(meeting, draft.value, pack), parties: draft.value.parties };
  };

  test('is named as in a citation, and its parties are the sides of a new meeting', () => {
    const begun = begunMeeting({ id: 'm', title: 'Họp sơ kết', kind: 'interim-review', agency: null });
    const { made, parties } = about(begun);
    expect(made.sides.map(({ name }) => name)).toEqual(parties.map(({ name }) => name));
    expect(made.host).toBeNull();
    expect(made.regulation).toMatchObject({ type: 'Quy chế', date: { year: 2017, month: 6, day: 8 } });
    expect(made.regulation?.symbol).toContain('171/QCPH');
    expect(made.regulation?.subject).toMatch(/^phối hợp/);
    expect(parseMeeting(made).findings).toEqual([]);
  });

  test('leaves the sides that are known', () => {
    expect(about(record()).made.sides).toEqual(record().sides);
  });

  test('takes the others beside the user’s own agency', () => {
    const { made, parties } = about({ ...record(), sides: [{ ...base.sides[0], id: 'a', name: 'Cơ quan của tôi' }], host: 'a' });
    expect(made.sides.map(({ name }) => name)).toEqual(['Cơ quan của tôi', ...parties.map(({ name }) => name)]);
    expect(made.host).toBe('a');
  });
});
