// Annexes and attached regulations: their numbers, their headers, their ids, what they say of the document that carries them.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { parseDraft } from '../../../core/model/parse';
import type { Branch, Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { textSign } from '../../../core/tree/text-signs';
import { builtInPacks } from '../../support/packs';
import { type Change, composedOf, nodesOf } from '../../support/tiny';

const annex = (id: string, more: Change = {}) => ({
  id,
  type: 'annex',
  heading: `Danh mục ${id}`,
  content: [{ id: `${id}-t`, kind: 'text', wording: 'X.' }],
  ...more,
});
const attached = (tree: Tree) => tree.children.filter((node): node is Branch => node.kind === 'attachment');
const numbers = (...attachments: unknown[]) => attached(composedOf({ attachments }).tree).map(({ num }) => num);

describe('annexes', () => {
  it('one has no number, several are numbered in roman', () => {
    expect(numbers(annex('a'))).toEqual(['Phụ lục']);
    expect(numbers(annex('a'), annex('b'), annex('c'))).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III']);
    expect(numbers(annex('a'), annex('b', { enabled: false }))).toEqual(['Phụ lục']);
  });

  it('a finding in one names its own place, whatever is switched off before it', () => {
    const bad = { id: 'x', kind: 'article', slot: 'nothing' };
    const change = { attachments: [annex('a', { enabled: false }), annex('b', { content: [bad, { ...bad }] })] };
    expect(() => composedOf(change)).toThrow('draft.idTwice attachments[1].content[1].id');
  });

  it('says which document it belongs to', () => {
    const [node] = attached(composedOf({ attachments: [annex('a')], symbol: { number: '3' }, date: '2026-03-04' }).tree);
    expect(JSON.stringify(node?.children[0])).toContain(
      '(Kèm theo Quy chế số 03/QC-CHQ-BTLBĐBP ngày 04 tháng 3 năm 2026 của Cục Hải quan và Bộ Tư lệnh Bộ đội Biên phòng)',
    );
  });
});

describe('an attached regulation', () => {
  const { packs } = builtInPacks();
  const inner = {
    version: 1,
    id: 'qc',
    pack: 'coordination-regulation',
    parties: [
      { id: 'hq', name: 'Hải quan' },
      { id: 'bp', name: 'Biên phòng' },
    ],
    subject: 'Phối hợp tại cửa khẩu',
    outline: [
      {
        id: 'dau',
        kind: 'article',
        heading: 'Đầu',
        wording: '1. {#k} Một.\n1. Xem {{ref ".k"}}, {{ref "cuoi"}}, {{ref "khong-co"}}.',
      },
      { id: 'cuoi', kind: 'article', heading: 'Cuối', wording: 'Hết.' },
    ],
    attachments: [annex('p1'), annex('p2')],
  };
  const decision = {
    version: 1,
    id: 'qd',
    pack: 'issuing-decision',
    parties: [{ id: 'ub', name: 'Ủy ban nhân dân tỉnh An Giang', abbreviation: 'UBND', headTitle: 'Chủ tịch', parent: null }],
    symbol: { number: '5' },
    date: '2026-02-03',
    place: 'An Giang',
    subject: 'Ban hành Quy chế',
    outline: [{ id: 'dau', kind: 'article', wording: 'Ban hành kèm theo Quyết định này Quy chế.' }],
    attachments: [{ id: 'quy-che', type: 'regulation', draft: inner }],
  };

  function composed(change: Change = {}) {
    const draft = parseDraft({ ...decision, ...change });
    if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
    const outcome = compose({ draft: draft.value, packs });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
    return outcome;
  }

  it('has the carrier’s header without number and date, its own title, "(Kèm theo …)", its own numbers, and no signature', () => {
    const [regulation] = attached(composed().value);
    const text = textOf({ ...(regulation as Branch), kind: 'document' } as Tree).replaceAll(textSign, '');
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'QUY CHẾ',
      'Phối hợp tại cửa khẩu',
      '(Kèm theo Quyết định số 05/QĐ-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh An Giang)',
      'Điều 1. Đầu',
      '1. Một.',
      '2. Xem khoản 1 Điều này, Điều 2, ….',
      'Điều 2. Cuối',
      'Hết./.',
      'Phụ lục I',
      'DANH MỤC P1',
      '(Kèm theo Quyết định số 05/QĐ-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh An Giang)',
      'X./.',
      'Phụ lục II',
      'DANH MỤC P2',
      '(Kèm theo Quyết định số 05/QĐ-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh An Giang)',
      'X./.',
    ]);
  });

  it('its ids begin with its own, so that no id stands twice', () => {
    const ids = nodesOf(composed().value).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['dau', 'quy-che/dau', 'quy-che/dau.k', 'quy-che/p1', 'quy-che']));
  });

  it('is named from the document that issues it, and so is each of its units', () => {
    const wording = 'Xem {{ref "quy-che"}}, {{ref "quy-che/dau.k"}} và {{ref "dau"}}.';
    const { value, findings } = composed({ outline: [{ id: 'dau', kind: 'article', wording }] });
    const text = textOf(value).replaceAll(textSign, '');
    expect(text).toContain(
      'Xem Quy chế ban hành kèm theo Quyết định này, khoản 1 Điều 1 Quy chế ban hành kèm theo Quyết định này và Điều này./.',
    );
    expect(text).toContain('2. Xem khoản 1 Điều này, Điều 2, ….');
    expect(findings.filter(({ code, at }) => code === 'ref.broken' && !at.startsWith('quy-che/'))).toEqual([]);
  });

  it('what it cannot print, grounds and recipients, is noted', () => {
    const draft = { ...inner, citations: [{ id: 'c', type: 'law', name: 'Luật Hải quan' }], recipients: { items: ['Như trên'] } };
    const { findings } = composed({ attachments: [{ id: 'quy-che', type: 'regulation', draft }] });
    expect(findings.filter(({ code }) => code === 'attached.unprinted').map(({ at }) => at)).toEqual([
      'attachments[0].draft.citations',
      'attachments[0].draft.recipients',
    ]);
  });

  it('its findings say where they are: a path in its draft, or the id of its node', () => {
    const found = composed().findings.map(({ code, at }) => `${code} ${at}`);
    expect(found.find((line) => line.startsWith('ref.broken'))).toMatch(/^ref\.broken quy-che\/dau\./);
    expect(found).not.toContainEqual(expect.stringContaining('attachments[0].draft.symbol'));
    const bad = { ...inner, parties: inner.parties.slice(0, 1) };
    expect(() => composed({ attachments: [{ id: 'quy-che', type: 'regulation', draft: bad }] })).toThrow(
      '"at":"attachments[0].draft.parties"',
    );
  });

  it('the fourth inside each other is left out with a warning', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? inner : { ...decision, attachments: [{ id: `r${depth}`, type: 'regulation', draft: nested(depth - 1) }] };
    const outcome = composed({ attachments: [{ id: 'r', type: 'regulation', draft: nested(4) }] });
    expect(outcome.findings.filter(({ code }) => code === 'draft.nestedTooDeep')).toHaveLength(1);
  });
});
