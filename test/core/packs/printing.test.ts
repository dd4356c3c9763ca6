// How an answer of each type is printed, and how a blank shows.
import { describe, expect, it } from 'vitest';
import { questionFiles } from '../../support/question-pack';
import { type Change, saidWith } from '../../support/tiny';

const printed = (source: string, answers: Change) => saidWith(source, answers, questionFiles).lines.join('\n');
const findings = (source: string, answers: Change = {}) => saidWith(source, answers, questionFiles).findings;

describe('an answer prints', () => {
  it.each([
    ['a party by its short name', '{{lead}}', { lead: 'b' }, 'Bộ Tư lệnh Bộ đội Biên phòng'],
    ['parties joined', '{{partners}}', { partners: ['b', 'a'] }, 'Bộ Tư lệnh Bộ đội Biên phòng và Cục Hải quan'],
    ['a deadline with two digits', '{{limit}}', { limit: { value: 7, unit: 'day', workingDays: true } }, '07 ngày làm việc'],
    ['a deadline in calendar days', '{{limit}}', { limit: { value: 30, unit: 'day' } }, '30 ngày'],
    ['hours, which are never working days', '{{limit}}', { limit: { value: 24, unit: 'hour', workingDays: true } }, '24 giờ'],
    ['months', '{{limit}}', { limit: { value: 6, unit: 'month' } }, '06 tháng'],
    ['a date: zero before a day below 10 and months 1 and 2', '{{start}}', { start: '2026-02-04' }, 'ngày 04 tháng 02 năm 2026'],
    ['a date: no zero before month 3', '{{start}}', { start: '2026-03-14' }, 'ngày 14 tháng 3 năm 2026'],
    ['a choice by its text', '{{period}}', { period: 'week' }, 'hằng tuần'],
    ['a choice without a text by its label', '{{period}}', { period: 'month' }, 'Hằng tháng'],
    ['choices joined', '{{periods}}', { periods: ['week', 'month'] }, 'hằng tuần và Hằng tháng'],
    ['a list of three', '{{items}}', { items: ['một', 'hai', 'ba'] }, 'một, hai và ba'],
    ['a list of one', '{{items}}', { items: ['một'] }, 'một'],
    ['a number with a comma', '{{count}}', { count: 2.5 }, '2,5'],
    ['a text as it is', '{{note}}', { note: 'Đội “số 1” & <b>' }, 'Đội “số 1” & <b>'],
  ])('%s', (_name, source, answers, expected) => {
    expect(printed(source, answers)).toBe(expected);
    expect(findings(source, answers)).not.toContainEqual(expect.stringMatching(/^blank answers\./));
  });

  it('an answer in a list by the type of its own field', () => {
    const rows = [{ what: 'Tuần tra', who: 'b', due: { value: 5, unit: 'day', workingDays: false } }];
    expect(printed('{{#each rows}}{{what}}: {{who}}, {{due}}{{/each}}', { rows })).toBe(
      'Tuần tra: Bộ Tư lệnh Bộ đội Biên phòng, 05 ngày',
    );
    expect(printed('{{list rows "who"}}', { rows })).toBe('Bộ Tư lệnh Bộ đội Biên phòng');
  });
});

describe('a blank is seen', () => {
  it.each([
    ['a text', '{{note}}', {}, '…', ['blank answers.note']],
    ['a text of spaces', '{{note}}', { note: ' \n ' }, '…', ['blank answers.note']],
    ['a null', '{{note}}', { note: null }, '…', ['blank answers.note']],
    ['a duty', '{{limit}}', {}, '…', ['blank.duty answers.limit']],
    ['an empty list', '{{items}}', { items: [] }, '…', ['blank answers.items']],
    [
      'an answer of one item',
      '{{#each rows}}{{what}} {{due}}{{/each}}',
      { rows: [{ what: 'A' }] },
      'A …',
      ['blank answers.rows[0].due'],
    ],
    ['a duty of one item', '{{#each rows}}{{what}}{{/each}}', { rows: [{}] }, '…', ['blank.duty answers.rows[0].what']],
    ['inside a joined list', '{{list rows "what"}}', { rows: [{ what: 'A' }, {}] }, 'A và …', ['blank.duty answers.rows']],
    ['on purpose', '{{blank "số điện thoại"}} {{blank "địa chỉ"}}', {}, '… …', ['blank scope', 'blank scope']],
  ])('%s', (_name, source, answers, line, expected) => {
    const { lines, findings: found } = saidWith(source, { limit: undefined, lead: 'a', ...answers }, questionFiles);
    expect(lines).toEqual([line]);
    expect(found.filter((finding) => !finding.endsWith('].answers.area'))).toEqual(expected);
  });

  it('a duty that the article does not even print is still open', () => {
    expect(findings('Không hỏi gì.')).toEqual(['blank.duty outline[0].answers.area']);
  });

  it('false and zero are answers, not blanks', () => {
    expect(printed('{{#if urgent}}khẩn{{else}}thường{{/if}}', { urgent: false })).toBe('thường');
    expect(findings('{{#if urgent}}{{/if}}x', { urgent: false })).toEqual(['blank.duty outline[0].answers.area']);
  });
});
