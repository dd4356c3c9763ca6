// Answers against the fields that ask: an unfit one is a finding with its path, and is left out.
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../../core/packs/answers';
import { loadPack } from '../../../core/packs/load';
import { questionFiles } from '../../support/question-pack';
import { tinyFiles } from '../../support/tiny';

const pack = loadPack(tinyFiles({}, questionFiles));
const fields = pack.ok ? pack.value.fields : [];

function read(answers: Record<string, unknown>) {
  const { values, findings } = parseAnswers(fields, answers, ['answers'], new Set(['a', 'b']));
  return { values, findings: findings.map(({ code, at }) => `${at}: ${code}`) };
}

describe('fits', () => {
  it.each([
    ['text', { note: 'Ho\u0300a\tBình' }, { note: 'Hòa Bình' }],
    ['null is not known', { note: null }, { note: undefined }],
    ['only spaces are not known', { note: ' \n' }, { note: undefined }],
    ['paragraphs without the empty ones', { items: ['một', null, '  ', 'hai'] }, { items: ['một', 'hai'] }],
    ['a choice', { period: 'week' }, { period: 'week' }],
    ['choices', { periods: ['month', 'week'] }, { periods: ['month', 'week'] }],
    ['a party', { lead: 'b' }, { lead: 'b' }],
    ['parties', { partners: ['a', 'b'] }, { partners: ['a', 'b'] }],
    ['a number at its limit', { count: 12 }, { count: 12 }],
    ['no is an answer', { urgent: false }, { urgent: false }],
    ['a date', { start: '2024-02-29' }, { start: '2024-02-29' }],
    ['a deadline', { limit: { value: 7, unit: 'day' } }, { limit: { value: 7, unit: 'day', workingDays: false } }],
    ['a list with ids', { rows: [{ id: 'r-1', what: 'A', who: 'a' }] }, { rows: [{ id: 'r-1', what: 'A', who: 'a' }] }],
  ])('%s', (_name, answers, values) => expect(read(answers)).toEqual({ values, findings: [] }));
});

describe('does not fit', () => {
  it.each([
    ['a number for a text', { note: 5 }, 'answers.note: value.type'],
    ['an object for a text', { story: {} }, 'answers.story: value.type'],
    ['a text for a list of texts', { items: 'một' }, 'answers.items: value.type'],
    ['a number among texts', { items: ['một', 2] }, 'answers.items[1]: value.type'],
    ['a value that is no option', { period: 'year' }, 'answers.period: value.choice'],
    ['one among several', { periods: ['week', 'year'] }, 'answers.periods[1]: value.choice'],
    ['a party that is not there', { lead: 'c' }, 'answers.lead: answer.party'],
    ['one of several', { partners: ['a', 'c'] }, 'answers.partners[1]: answer.party'],
    ['a name of Object.prototype as a party', { lead: 'constructor' }, 'answers.lead: answer.party'],
    ['a number as text', { count: '5' }, 'answers.count: value.type'],
    ['too small', { count: 0 }, 'answers.count: value.tooSmall'],
    ['too big', { count: 13 }, 'answers.count: value.tooBig'],
    ['yes as text', { urgent: 'true' }, 'answers.urgent: value.type'],
    ['a date as we print it', { start: '04/9/2019' }, 'answers.start: value.format'],
    ['30 February', { start: '2026-02-30' }, 'answers.start: date.impossible'],
    ['month 13', { start: '2026-13-01' }, 'answers.start: date.impossible'],
    ['a deadline in words', { limit: '7 ngày' }, 'answers.limit: answer.deadline'],
    ['a deadline of no days', { limit: { value: 0, unit: 'day' } }, 'answers.limit: answer.deadline'],
    ['a deadline in another unit', { limit: { value: 1, unit: 'quý' } }, 'answers.limit: answer.deadline'],
    ['a list that is an object', { rows: { what: 'A' } }, 'answers.rows: value.type'],
    ['a line that is a text', { rows: ['A'] }, 'answers.rows[0]: value.type'],
    ['an answer in a line', { rows: [{}, { who: 'c' }] }, 'answers.rows[1].who: answer.party'],
    ['an unknown name', { ghiChu: 'x' }, 'answers.ghiChu: answer.unknown'],
    ['an unknown name in a line', { rows: [{ wat: 'x' }] }, 'answers.rows[0].wat: answer.unknown'],
    ['an id of the whole', { id: 'x' }, 'answers.id: answer.unknown'],
    ['an id that is none', { rows: [{ id: 'a b.c' }] }, 'answers.rows[0].id: value.format'],
    ['__proto__', JSON.parse('{"__proto__": {"note": "x"}}'), 'answers.__proto__: answer.unknown'],
  ])('%s', (_name, answers, expected) => expect(read(answers).findings).toEqual([expected]));

  it('leaves the unfit out and keeps the rest', () => {
    const { values, findings } = read({ note: 'được', lead: 'c', rows: [{ what: 'A', who: 'z' }], count: 99 });
    expect(values).toEqual({ note: 'được', rows: [{ what: 'A' }] });
    expect(findings).toEqual(['answers.lead: answer.party', 'answers.rows[0].who: answer.party', 'answers.count: value.tooBig']);
  });
});
