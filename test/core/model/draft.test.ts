// Unknown JSON → a draft, or all of its problems, each with its path and what should be there.
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../core/model/parse';
import { tinyDraft } from '../../support/tiny-pack';

function problems(value: unknown): string[] {
  const draft = parseDraft(value);
  if (draft.ok) return [];
  return draft.findings.map(({ code, at, params }) => `${at}: ${code} ${Object.values(params).join(' ')}`.trimEnd());
}

const changed = (change: Record<string, unknown>) => problems({ ...tinyDraft, ...change });
const [first, second] = tinyDraft.parties;

describe('a draft that is not one', () => {
  it.each([
    ['null', null, [': value.type object']],
    ['a list', [], [': value.type object']],
    ['a text', 'Quy chế', [': value.type object']],
  ])('%s', (_name, value, expected) => expect(problems(value)).toEqual(expected));

  it('empty: every fact that must be there is named', () => {
    expect(problems({})).toEqual([
      'version: value.missing 1',
      'id: value.missing string',
      'pack: value.missing string',
      'parties: value.missing array',
      'subject: value.missing string',
    ]);
  });

  it('tells all problems at once, in the order of the input', () => {
    const value = {
      ...tinyDraft,
      id: 'có dấu cách',
      parties: [{ ...first, name: '   ', signer: { authority: 'PP' } }, { ...second, force: 7, nickname: 'BP' }, 'Công an tỉnh'],
      date: '2026-02-30',
      subject: 12,
      citations: [{ id: 'c1', type: 'law' }],
      outline: [{ id: 'a', kind: 'điều', children: [{ id: 'b', kind: 'article', heading: 5 }] }],
      format: { body: 12 },
    };
    expect(problems(value)).toEqual([
      'id: value.format /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/',
      'parties[0].name: text.empty',
      'parties[0].signer.authority: value.choice none, TM, Q, KT, TL, TUQ',
      'parties[1].force: value.choice customs, border-guard, police, coast-guard, military, other',
      'parties[1].nickname: value.unknownKey nickname',
      'parties[2]: value.type object',
      'date: date.impossible',
      'subject: value.type string',
      'citations[0].name: value.missing string',
      'outline[0].kind: value.choice part, chapter, section, subsection, division, article, clause, text, table',
      'outline[0].children[0].heading: value.type string',
      'format.body: value.choice 13, 14',
    ]);
  });
});

describe('one problem', () => {
  it.each([
    ['no party', { parties: [] }, ['parties: value.tooSmall 1']],
    ['a party without a name', { parties: [{ id: 'a' }, second] }, ['parties[0].name: value.missing string']],
    ['a party whose name is null', { parties: [{ id: 'a', name: null }, second] }, ['parties[0].name: value.type string']],
    ['an unknown key', { tieuDe: 'x' }, ['tieuDe: value.unknownKey tieuDe']],
    [
      'a kind of citation that does not exist',
      { citations: [{ id: 'c', type: 'decree' }] },
      ['citations[0].type: value.choice type'],
    ],
    ['a citation that is a text', { citations: ['Luật Hải quan'] }, ['citations[0]: value.type object']],
    ['an attachment of no kind', { attachments: [{ id: 'p', heading: 'X' }] }, ['attachments[0].type: value.choice type']],
    [
      'an annex without a heading',
      { attachments: [{ id: 'p', type: 'annex' }] },
      ['attachments[0].heading: value.missing string'],
    ],
    [
      'an id with a dot',
      { outline: [{ id: 'a.b', kind: 'article' }] },
      ['outline[0].id: value.format /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/'],
    ],
    [
      'a place in the header that is no place',
      { parties: [{ ...first, headerOrder: 0 }, second] },
      ['parties[0].headerOrder: value.tooSmall 1'],
    ],
    ['a newer version', { version: 2 }, ['version: draft.newer 1']],
    ['a version that is no number', { version: '1' }, ['version: value.choice 1']],
  ])('%s', (_name, change, expected) => expect(changed(change)).toEqual(expected));

  it('inside an attached regulation, and in the annex of that regulation', () => {
    const annex = { id: 'p', type: 'annex', heading: 'H', content: [{ id: 't', kind: 'table', table: { columns: [] } }] };
    const inner = { ...tinyDraft, subject: '', attachments: [annex] };
    expect(changed({ attachments: [{ id: 'qc', type: 'regulation', draft: inner }] })).toEqual([
      'attachments[0].draft.subject: text.empty',
      'attachments[0].draft.attachments[0].content[0].table.columns: value.tooSmall 1',
    ]);
  });

  it('an attached regulation of a newer version', () => {
    const inner = { ...tinyDraft, version: 9 };
    expect(changed({ attachments: [{ id: 'qc', type: 'regulation', draft: inner }] })).toEqual([
      'attachments[0].draft.version: draft.newer 1',
    ]);
  });

  it('nesting without end, which would exhaust every reader', () => {
    let entry: unknown = { id: 'x', kind: 'article' };
    for (let depth = 0; depth < 20_000; depth += 1) entry = { id: 'x', kind: 'chapter', children: [entry] };
    expect(changed({ outline: [entry] })).toEqual([': value.tooBig 100']);
  });
});

describe('dates', () => {
  const dateOf = (date: unknown) => {
    const draft = parseDraft({ ...tinyDraft, date });
    return draft.ok ? draft.value.date : draft.findings.map(({ code, at }) => `${at}: ${code}`);
  };

  it.each([
    ['2026-02-28', { year: 2026, month: 2, day: 28 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    [null, null],
    [{ year: 2026 }, { year: 2026, month: null, day: null }],
    [
      { day: 29, month: 2 },
      { year: null, month: 2, day: 29 },
    ],
    ['2026-02-29', ['date: date.impossible']],
    [{ day: 31, month: 4, year: 2026 }, ['date: date.impossible']],
    [{ day: 30, month: 2 }, ['date: date.impossible']],
    ['2026-13-01', ['date.month: value.tooBig']],
    [{ day: 0, month: 1 }, ['date.day: value.tooSmall']],
    ['04/9/2019', ['date: value.type']],
  ])('%j', (date, expected) => expect(dateOf(date)).toEqual(expected));
});

it('names that JavaScript gives a meaning to are only names', () => {
  const value = JSON.parse(JSON.stringify(tinyDraft).replace('"answers":{', '"__proto__":{"polluted":1},"answers":{'));
  expect(problems(value)).toEqual(['__proto__: value.unknownKey __proto__']);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
