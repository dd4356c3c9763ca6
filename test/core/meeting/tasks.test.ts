// Tasks across meetings: nothing is lost, nothing stands twice, and what hangs on an event moves with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMeeting } from '../../../core/meeting/parse';
import { withProgress } from '../../../core/meeting/progress';
import type { Meeting, TaskState } from '../../../core/meeting/record';
import { carriedOver, isOpen, tasksOf } from '../../../core/meeting/tasks';
import { workCalendar } from '../../../core/schedule/holidays';

const calendar = workCalendar();
const base = JSON.parse(readFileSync(join(import.meta.dirname, '../../cases/meetings/giao-ban-quy-3-2026.json'), 'utf8'));

function meeting(more: object): Meeting {
  const parsed = parseMeeting({ ...base, followUps: [], assignments: [], ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
}

const assignment = (id: string, due: string | null = null) => ({ id, task: `việc ${id}`, lead: 'customs', due });
const at = (day: string) => ({ at: day, calendar });

describe('what became known between meetings', () => {
  const given = meeting({
    id: 'm1',
    date: '2026-03-20',
    assignments: [assignment('a', 'trước ngày 01/4/2026'), assignment('b')],
  });
  const known = withProgress(given, 'a', { day: '2026-04-10', state: 'done' });
  const next = meeting({ id: 'm2', date: '2026-06-22' });

  test('counts from then on, and the record says nothing else', () => {
    expect(tasksOf([given], at('2026-05-01'))[0]).toMatchObject({ state: 'open', overdue: true });
    expect(tasksOf([known], at('2026-05-01'))[0]).toMatchObject({ state: 'done', overdue: false });
    expect({ ...known, assignments: [] }).toEqual({ ...given, assignments: [] });
    expect(parseMeeting(known)).toMatchObject({ ok: true, value: { assignments: [{ progress: [{ state: 'done' }] }, {}] } });
  });

  test('the next meeting hears of it once', () => {
    const followUps = carriedOver([known], next, at('2026-06-22'));
    expect(followUps.map(({ task, state }) => [task, state])).toEqual([
      ['a', 'done'],
      ['b', 'open'],
    ]);
    const third = meeting({ id: 'm3', date: '2026-09-28' });
    expect(carriedOver([known, { ...next, followUps }], third, at('2026-09-28')).map(({ task }) => task)).toEqual(['b']);
  });

  test('a meeting that took it over as open and is still to come takes nothing back', () => {
    const early = { ...next, followUps: carriedOver([given], next, at('2026-04-01')) };
    expect(tasksOf([known, early], at('2026-05-01'))[0]).toMatchObject({ state: 'done' });
    expect(tasksOf([known, early], at('2026-06-22'))[0]).toMatchObject({ state: 'open' });
  });

  test('of one day the last word counts, and so many are kept', () => {
    const again = withProgress(known, 'a', { day: '2026-04-10', state: 'in-progress' });
    expect(again.assignments[0]?.progress).toEqual([{ day: '2026-04-10', state: 'in-progress' }]);
    const days = Array.from(
      { length: 60 },
      (_, day) => `2026-0${3 + Math.floor(day / 20)}-${String(1 + (day % 20)).padStart(2, '0')}`,
    );
    const many = days.reduce((made, day) => withProgress(made, 'b', { day, state: 'in-progress' }), given);
    expect(many.assignments[1]?.progress).toHaveLength(50);
    expect(many.assignments[1]?.progress.at(-1)?.day).toBe(days.at(-1));
  });
});

describe('three meetings in a row', () => {
  const first = meeting({ id: 'm1', date: '2026-03-20', assignments: [assignment('a'), assignment('b'), assignment('c')] });
  const opened = meeting({ id: 'm2', date: '2026-06-22', assignments: [assignment('d')] });
  const second = { ...opened, followUps: carriedOver([first], opened, at('2026-06-22')) };
  const reported: Meeting = {
    ...second,
    followUps: second.followUps.map((step) => (step.task === 'b' ? { ...step, state: 'done', report: 'đã xong' } : step)),
  };
  const third = meeting({ id: 'm3', date: '2026-09-28' });
  const carried = carriedOver([first, reported], third, at('2026-09-28'));

  test('the second takes over all open tasks of the first, in words', () => {
    expect(second.followUps.map(({ meeting: from, task, said, by }) => [from, task, said, by])).toEqual([
      ['m1', 'a', 'việc a', 'Chi cục Hải quan khu vực VII'],
      ['m1', 'b', 'việc b', 'Chi cục Hải quan khu vực VII'],
      ['m1', 'c', 'việc c', 'Chi cục Hải quan khu vực VII'],
    ]);
  });

  test('the third takes over what is still open, each once', () => {
    expect(carried.map(({ meeting: from, task }) => `${from}/${task}`)).toEqual(['m1/a', 'm1/c', 'm2/d']);
  });

  test('taking over again adds nothing and changes nothing', () => {
    const again = carriedOver([first, reported], { ...third, followUps: carried }, at('2026-09-28'));
    expect(again).toEqual(carried);
  });

  test('the history tells what was reported, and where', () => {
    const task = tasksOf([reported, first], at('2026-09-28')).find(({ id }) => id === 'b');
    expect(task).toMatchObject({
      state: 'done',
      overdue: false,
      history: [{ meeting: 'm2', day: '2026-06-22', report: 'đã xong' }],
    });
  });
});

describe('time limits', () => {
  test('overdue only after the last day, and only while open', () => {
    const given = meeting({ id: 'm', date: '2026-07-06', assignments: [assignment('a', 'trước ngày 15/8/2026')] });
    const overdue = (day: string) => tasksOf([given], at(day))[0]?.overdue;
    expect([overdue('2026-08-14'), overdue('2026-08-15')]).toEqual([false, true]);
  });

  test('the day of an event, entered later, moves what hangs on it', () => {
    const due = 'trong 30 ngày kể từ khi Quy chế có hiệu lực';
    const given = meeting({
      id: 'm',
      date: '2026-07-06',
      assignments: [assignment('a', due)],
      events: [{ name: 'Quy chế có hiệu lực' }],
    });
    const later = meeting({ id: 'n', date: '2026-10-06', events: [{ name: 'Quy chế có hiệu lực', date: '2026-10-01' }] });
    expect(tasksOf([given], at('2026-10-06'))[0]?.last).toBeNull();
    expect(tasksOf([given, later], at('2026-10-06'))[0]?.last).toBe('2026-10-31');
  });
});

test('through any number of meetings, open tasks are carried over without loss or doubling', () => {
  const states = fc.array(fc.constantFrom<TaskState>('open', 'in-progress', 'done', 'cancelled'), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(states, { minLength: 2, maxLength: 6 }), (rounds) => {
      const held: Meeting[] = [];
      rounds.forEach((round, index) => {
        const blank = meeting({
          id: `m${index}`,
          date: `2026-0${index + 1}-15`,
          assignments: [assignment('x'), assignment('y')],
        });
        const followUps = carriedOver(held, blank, at('2026-12-31'));
        const keys = followUps.map(({ meeting: from, task }) => `${from}/${task}`);
        expect(new Set(keys).size).toBe(keys.length);
        const open = tasksOf(held, at('2026-12-31')).filter(isOpen);
        expect(keys).toEqual(open.map(({ meeting: from, id }) => `${from}/${id}`));
        held.push({ ...blank, followUps: followUps.map((step, place) => ({ ...step, state: round[place % 8] ?? 'open' })) });
      });
    }),
    { numRuns: 60 },
  );
});
