// The outline: order, overrides, the user's own units, switches, levels, ids, the end mark.
import { describe, expect, it } from 'vitest';
import { type Change, composedOf, errorsOf, linesOf, nodesOf } from '../../support/tiny';

const body = (outline: unknown[], more: Change = {}) => linesOf(composedOf({ outline, ...more }).tree);
const article = (id: string, wording: string, more: Change = {}) => ({
  id,
  kind: 'article',
  heading: `Điều ${id}`,
  wording,
  ...more,
});

describe('units', () => {
  it('the user’s own article may stand anywhere, and numbers follow', () => {
    const chapter = {
      id: 'c',
      kind: 'chapter',
      heading: 'Chung',
      children: [article('a', 'Lời a.'), { id: 'scope', kind: 'article', slot: 'scope' }],
    };
    expect(
      body([chapter, { id: 'd', kind: 'chapter', heading: 'Riêng', children: [article('duty', '1. {#limit} Lời b.')] }]),
    ).toEqual([
      'Chương I',
      'CHUNG',
      'Điều 1. Điều a',
      'Lời a.',
      'Điều 2. Phạm vi điều chỉnh',
      'Quy chế này quy định việc phối hợp theo khoản 1 Điều 3.',
      'Chương II',
      'RIÊNG',
      'Điều 3. Điều duty',
      '1. Lời b./.',
    ]);
  });

  it('wording and heading of the user take the place of the pack’s, and may use its questions', () => {
    const outline = [
      {
        id: 'duty',
        kind: 'article',
        slot: 'duty',
        heading: 'Tiêu đề mới',
        wording: '# Bị thay\n1. {{lead}} tại {{area}}.',
        answers: { area: 'cửa khẩu' },
      },
    ];
    expect(body(outline)).toEqual(['Điều 1. Tiêu đề mới', '1. Cục Hải quan tại cửa khẩu./.']);
  });

  it('one slot twice, each with answers of its own', () => {
    const duty = (id: string, area: string) => ({
      id,
      kind: 'article',
      slot: 'duty',
      wording: '# Khu vực {{area}}\nTại {{area}}.',
      answers: { area },
    });
    expect(body([duty('x', 'bắc'), duty('y', 'nam')])).toEqual([
      'Điều 1. Khu vực bắc',
      'Tại bắc.',
      'Điều 2. Khu vực nam',
      'Tại nam./.',
    ]);
  });

  it('what is switched off is not there, with all that is in it', () => {
    expect(body([{ id: 'c', kind: 'chapter', enabled: false, children: [article('a', 'A.')] }, article('b', 'B.')])).toEqual([
      'Điều 1. Điều b',
      'B./.',
    ]);
  });

  it('a text may stand after a chapter, and a table among articles', () => {
    const table = { columns: [{ heading: 'Việc' }, { heading: 'Bên' }], rows: [['Tuần tra'], ['', 'hai Bên', 'thừa']] };
    const lines = body([
      { id: 'c', kind: 'chapter', heading: 'C', children: [article('a', 'A.')] },
      { id: 't', kind: 'text', wording: 'Đoạn cuối.' },
      { id: 'b', kind: 'table', table },
    ]);
    expect(lines.slice(-5)).toEqual(['\u2063\u2063Đoạn cuối.', '\t', '\tViệc\tBên', '\tTuần tra\t', '\t\thai Bên']);
  });

  it('a pack’s unit for each party carries its party, and its children have ids of their own', () => {
    const outlineJson = JSON.stringify({
      body: [
        { id: 'each', kind: 'article', slot: 'duty', each: 'parties', children: [{ id: 'more', kind: 'clause', slot: 'scope' }] },
      ],
    });
    const fields = JSON.stringify([{ id: 'party', type: 'party', label: { vi: 'Bên', en: 'Party' }, slots: ['duty'] }]);
    const slots = { duty: '# Trách nhiệm của {{party}}\n1. {{party}} làm.', scope: '{{party}} báo cáo.' };
    const { tree } = composedOf({ answers: {} }, slots, { 'outline.json': outlineJson, 'fields.json': fields });
    expect(linesOf(tree)).toEqual([
      'Điều 1. Trách nhiệm của Cục Hải quan',
      '1. Cục Hải quan làm.',
      '2. Cục Hải quan báo cáo.',
      'Điều 2. Trách nhiệm của Bộ Tư lệnh Bộ đội Biên phòng',
      '1. Bộ Tư lệnh Bộ đội Biên phòng làm.',
      '2. Bộ Tư lệnh Bộ đội Biên phòng báo cáo./.',
    ]);
    const ids = nodesOf(tree).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('units in the wrong place', () => {
  const chapter = (id: string, ...children: unknown[]) => ({ id, kind: 'chapter', heading: 'C', children });

  it.each([
    ['an article after a chapter', [chapter('c', article('a', 'A.')), article('b', 'B.')], 'outline[1]'],
    ['a chapter in an article', [article('a', 'A.', { children: [chapter('c')] })], 'outline[0].children[0]'],
    ['an article in an article', [article('a', 'A.', { children: [article('b', 'B.')] })], 'outline[0].children[0]'],
    [
      'a clause in a clause, by wording',
      [article('a', 'A.', { children: [{ id: 'k', kind: 'clause', wording: '1. Trong khoản.' }] })],
      'outline[0].children[0]',
    ],
    [
      'clauses of a text after a chapter',
      [chapter('c', article('a', 'A.')), { id: 't', kind: 'text', wording: '1. Khoản lạc.' }],
      'outline[1]',
    ],
    ['a unit in a text', [{ id: 't', kind: 'text', wording: 'T.', children: [article('a', 'A.')] }], 'outline[0].children[0]'],
    [
      'a unit in a table',
      [{ id: 't', kind: 'table', table: { columns: [{ heading: 'H' }] }, children: [article('a', 'A.')] }],
      'outline[0].children[0]',
    ],
  ])('%s', (_name, outline, at) => expect(errorsOf({ outline })).toEqual([`draft.level ${at}`]));

  it('also in an annex', () => {
    const content = [chapter('c', article('x', 'X.')), article('y', 'Y.')];
    expect(errorsOf({ attachments: [{ id: 'p', type: 'annex', heading: 'H', content }] })).toEqual([
      'draft.level attachments[0].content[1]',
    ]);
  });

  it.each([
    ['two entries', { outline: [article('a', 'A.'), article('a', 'B.')] }, ['draft.idTwice outline[1].id']],
    [
      'an entry and an annex',
      { attachments: [{ id: 'scope', type: 'annex', heading: 'H' }] },
      ['draft.idTwice attachments[0].id'],
    ],
    ['an entry and a part of the document', { outline: [article('body', 'A.')] }, ['draft.idTwice outline[0].id']],
    [
      'two parties',
      {
        parties: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      },
      ['draft.idTwice parties[1].id'],
    ],
  ])('an id that stands twice: %s', (_name, change, expected) => {
    expect(errorsOf({ ...change, answers: {} })).toEqual(expected);
  });

  it('one of the two switched off is no problem', () => {
    expect(errorsOf({ outline: [article('a', 'A.'), article('a', 'B.', { enabled: false })] })).toEqual([]);
  });

  it.each([
    ['a slot that the pack has not', [{ id: 'a', kind: 'article', slot: 'nothing' }], ['draft.slotMissing outline[0].slot']],
    ['a table that nobody has', [{ id: 'a', kind: 'table' }], ['draft.tableMissing outline[0]']],
    ['wording that cannot be read', [article('a', '{{#if')], ['slot.syntax outline[0].wording']],
    [
      'an answer to a question of another slot',
      [article('a', 'A.', { answers: { area: 'x' } })],
      ['answer.unknown outline[0].answers.area'],
    ],
  ])('%s', (_name, outline, expected) => expect(errorsOf({ outline })).toEqual(expected));
});

describe('the end mark', () => {
  const ended = (wording: string, answers: Change = {}) => body([article('a', 'Đầu.'), article('z', wording)], { answers });

  it.each([
    ['text', 'Hết.', 'Hết./.'],
    ['text without a stop', 'Hết', 'Hết./.'],
    ['a clause', '1. Một.\n1. Hai;', '2. Hai./.'],
    ['a point', '1. Một:\na) Hai.', 'a) Hai./.'],
    ['a dash', '- Hai;', '- Hai./.'],
    ['a value', 'Theo {{note}}', 'Theo kế hoạch./.'],
    ['a value with a stop of its own, and another', 'Theo {{note}}.', 'Theo kế hoạch./.'],
    ['a blank', 'Theo {{area}}.', 'Theo …./.'],
    ['a reference', 'Theo {{ref "a"}}.', 'Theo Điều 1./.'],
    ['an end mark that was typed', 'Hết./.', 'Hết./.'],
  ])('after %s', (_name, wording, last) => {
    const note = wording.includes('.') && wording.endsWith('}}.') ? 'kế hoạch.' : 'kế hoạch';
    const outline = [article('a', 'Đầu.'), { ...article('z', wording), slot: 'duty' }];
    const lines = linesOf(composedOf({ outline, answers: { note } }).tree);
    expect(lines.at(-1)).toBe(last);
    expect(lines.join('\n').split('./.')).toHaveLength(2);
  });

  it('a body that ends with a table has none', () => {
    const lines = body([article('a', 'Đầu.'), { id: 't', kind: 'table', table: { columns: [{ heading: 'H' }], rows: [['x']] } }]);
    expect(lines.join('\n')).not.toContain('./.');
  });

  it('stands in the annex again, for the annex', () => {
    const { tree } = composedOf({
      attachments: [{ id: 'p', type: 'annex', heading: 'H', content: [{ id: 't', kind: 'text', wording: 'Phụ.' }] }],
    });
    expect(linesOf(tree, 'attachment').at(-1)).toBe('Phụ./.');
    expect(ended('Hết.').at(-1)).toBe('Hết./.');
  });
});
