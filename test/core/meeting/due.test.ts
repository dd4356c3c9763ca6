// Time limits as people say them: every labelled phrase, said at a meeting on 06/7/2026 (a Monday).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Due, dueDay, readDue } from '../../../core/meeting/due';
import { workCalendar } from '../../../core/schedule/holidays';

const said = '2026-07-06';
const calendar = workCalendar();
/** `legal-phrases`: from laws and decrees, labelled before the parser had seen them: of the first 75 it read 60 as labelled, of the next 50, 48; no date was wrong. */
const rows = ['phrases', 'legal-phrases'].flatMap((name) =>
  readFileSync(join(import.meta.dirname, `../../cases/due/${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]),
);

/** A limit in the notation of the labels. */
function shown(due: Due): string {
  switch (due.kind) {
    case 'until':
      return `until ${due.last}`;
    case 'span':
      return ['span', due.amount, due.unit, due.from].filter((part) => part !== null).join(' ');
    case 'recurring':
      return [
        'recurring',
        due.every,
        due.date,
        due.weekday === undefined ? undefined : `weekday ${due.weekday}`,
        due.before && 'before',
      ]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'event':
      return `event ${due.relation} ${due.event}`;
    default:
      return due.kind;
  }
}

/** Sets written one after the other, each before the parser had seen it; the day said, the phrase, what it means; "-" for no day. */
const unseen = readFileSync(join(import.meta.dirname, '../../cases/due/unseen.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [string, string, string]);

describe('readDue', () => {
  test.each(rows)('%s', (phrase, label) => {
    expect(shown(readDue(phrase, said))).toBe(label);
  });

  test.each(unseen)('%s: %s', (day, phrase, label) => {
    expect(shown(readDue(phrase, day === '-' ? null : day))).toBe(label);
  });

  test('without the day of the meeting, a date without its year stays words', () => {
    for (const phrase of ['trước ngày 20/7', 'trong tháng 8', 'trong quý IV', 'tuần sau']) {
      expect(readDue(phrase, null).kind, phrase).toBe('words');
    }
    expect(readDue('trước ngày 20/7/2026', null)).toEqual({ kind: 'until', last: '2026-07-19' });
  });

  test('never throws, whatever was typed', () => {
    const pieces = fc.constantFrom(
      'trước',
      'ngày',
      'tháng',
      'quý',
      'III',
      '15',
      '/',
      '2026',
      'hằng',
      'trong',
      ' ',
      'kể từ',
      ',',
      '(',
      ')',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join(' ')),
        ),
        (text) => void readDue(text, said),
      ),
    );
  });
});

describe('dueDay', () => {
  const world = (days: Readonly<Record<string, string>> = {}) => ({
    said,
    calendar,
    eventDay: (name: string) => days[name] ?? null,
  });
  const day = (phrase: string, days?: Readonly<Record<string, string>>) => dueDay(readDue(phrase, said), world(days));

  test('times from the meeting', () => {
    expect(day('trong thời hạn 05 ngày làm việc')).toBe('2026-07-13');
    expect(day('trong vòng một tháng')).toBe('2026-08-06');
    expect(day('ngay sau hội nghị')).toBe(said);
  });

  test('what hangs on an event has no day until the event has one, and moves with it', () => {
    const phrase = 'trong 30 ngày kể từ khi Quy chế có hiệu lực';
    expect(day(phrase)).toBeNull();
    expect(day(phrase, { 'quy chế có hiệu lực': '2026-09-01' })).toBe('2026-10-01');
    expect(day(phrase, { 'quy chế có hiệu lực': '2026-10-01' })).toBe('2026-10-31');
    expect(day('trước Tết Nguyên đán', { 'tết nguyên đán': '2027-02-06' })).toBe('2027-02-05');
  });

  test('a span may begin on a day that is named', () => {
    expect(day('trong 30 ngày kể từ ngày 01/8/2026')).toBe('2026-08-31');
  });

  test('standing and recurring tasks have none', () => {
    expect([day('thường xuyên'), day('hằng tháng'), day('khẩn trương')]).toEqual([null, null, null]);
  });
});
