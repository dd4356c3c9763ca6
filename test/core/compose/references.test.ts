// References are to ids: they follow when units move, and say so when their target is gone.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { parseDraft } from '../../../core/model/parse';
import { loadPacks } from '../../../core/packs/load';
import { brief, composedOf, linesOf, saidWith } from '../../support/tiny';
import { tinyDraft, tinyPack } from '../../support/tiny-pack';

const article = (id: string, wording: string, more = {}) => ({ id, kind: 'article', heading: id, wording, ...more });
const target = article('muc-tieu', '1. Một.\n1. {#hai} Hai:\na) {#a} A;\nb) {#b} B:\n- {#g} Gạch.');
const chapter = (id: string, ...children: unknown[]) => ({ id, kind: 'chapter', heading: id, children });

/** The last line of a document in which the last article says `source`. */
function says(source: string, before: unknown[] = [target], more = {}) {
  const outline = [...before, article('cuoi', `Theo ${source}.`, more)];
  const { tree, findings } = composedOf({ outline });
  const last = linesOf(tree).at(-1) ?? '';
  return { text: last.slice('Theo '.length, -'./.'.length), broken: brief(findings).filter((line) => line.startsWith('ref')) };
}

describe('a reference names', () => {
  it.each([
    ['an article', '{{ref "muc-tieu"}}', 'Điều 1'],
    ['a clause by its anchor', '{{ref "muc-tieu.hai"}}', 'khoản 2 Điều 1'],
    ['a point', '{{ref "muc-tieu.a"}}', 'điểm a khoản 2 Điều 1'],
    ['a dash', '{{ref "muc-tieu.g"}}', 'gạch đầu dòng thứ 1 điểm b khoản 2 Điều 1'],
    ['the article it stands in', '{{ref "cuoi"}}', 'Điều này'],
  ])('%s', (_name, source, text) => expect(says(source)).toEqual({ text, broken: [] }));

  it('a unit by its slot, and an id before a slot', () => {
    const scope = { id: 'pham-vi', kind: 'article', slot: 'scope', wording: 'X.' };
    expect(says('{{ref "scope"}}', [scope, article('b', 'B.')]).text).toBe('Điều 1');
    expect(says('{{ref "scope"}}', [scope, article('scope', 'B.')]).text).toBe('Điều 2');
  });

  it('a chapter, an annex, and what stands in an annex', () => {
    const content = [article('trong', '1. {#k} K.\n1. Xem {{ref "trong.k"}} và {{ref "khac"}}.'), article('khac', 'X.')];
    const attachments = [
      { id: 'p1', type: 'annex', heading: 'H', content: [] },
      { id: 'p2', type: 'annex', heading: 'H', content },
    ];
    const outline = [
      chapter('c', article('a', '{{ref "c"}}; {{ref "d"}}; {{ref "p2"}}; {{ref "trong.k"}}.')),
      chapter('d', article('b', 'B.')),
    ];
    const { tree } = composedOf({ outline, attachments });
    expect(linesOf(tree)).toContain('Chương này; Chương II; Phụ lục II; khoản 1 Điều 1 Phụ lục II.');
    const annex = tree.children.filter(({ kind }) => kind === 'attachment')[1];
    expect(JSON.stringify(annex)).toContain('"text":"khoản 1 Điều này"');
    expect(JSON.stringify(annex)).toContain('"text":"Điều 2 Phụ lục này"');
  });

  it('a section with its chapter, because sections begin anew in each', () => {
    const section = (id: string, ...children: unknown[]) => ({ id, kind: 'section', heading: id, children });
    const outline = [
      chapter(
        'c',
        section('s1', article('a', 'A.')),
        section('s2', article('b', 'Xem {{ref "s1"}}, {{ref "s2"}}, {{ref "t1"}}.')),
      ),
      chapter('d', section('t1', article('e', 'E.'))),
    ];
    expect(linesOf(composedOf({ outline }).tree)).toContain('Xem Mục 1 Chương này, Mục này, Mục 1 Chương II.');
  });

  it('its own clause and its neighbours', () => {
    const { lines, findings } = saidWith('1. {#mot} Xem {{ref ".mot"}} và {{ref ".hai"}}.\n1. {#hai} Hết', {});
    expect(lines[0]).toBe('1. Xem khoản này và khoản 2 Điều này.');
    expect(findings).toEqual([]);
  });
});

describe('a target that is not there', () => {
  const broken = { text: '…', broken: ['ref.broken outline[1].wording:1'] };

  it.each([
    ['never was', '{{ref "khong-co"}}', [target]],
    ['an anchor that never was', '{{ref "muc-tieu.khong"}}', [target]],
    ['is switched off', '{{ref "muc-tieu"}}', [{ ...target, enabled: false }]],
    ['is switched off with its chapter', '{{ref "muc-tieu"}}', [{ ...chapter('c', target), enabled: false }]],
    ['is a paragraph, which has no number', '{{ref "p.x"}}', [article('p', '{#x} Đoạn.')]],
    ['is a table, which has none', '{{ref "t"}}', [{ id: 't', kind: 'table', table: { columns: [{ heading: 'H' }] } }]],
    ['is a text, which has none', '{{ref "t"}}', [{ id: 't', kind: 'text', wording: 'T.' }]],
    ['is a part of the document', '{{ref "body"}}', [target]],
  ])('%s: "…" and a finding with its place', (_name, source, before) => {
    expect(says(source, before)).toEqual(broken);
  });

  it('is named by its title, where it has one', () => {
    const told = (source: string, before: unknown[]) => {
      const outline = [...before, article('cuoi', `Theo ${source}.`)];
      return composedOf({ outline }).findings.flatMap(({ code, params }) => (code === 'ref.broken' ? [params.unit] : []));
    };
    expect(told('{{ref "muc-tieu.hai"}}', [{ ...target, heading: 'Mục tiêu', enabled: false }])).toEqual(['Mục tiêu']);
    expect(told('{{ref "scope"}}', [])).toEqual(['Phạm vi điều chỉnh']);
    expect(told('{{ref "khong-co"}}', [target])).toEqual(['khong-co']);
  });

  it('two of them in one line are two findings; one that is named twice is one', () => {
    const outline = [article('a', 'Theo {{ref "mot"}}, {{ref "hai"}} và {{ref "mot"}}.')];
    const { findings } = composedOf({ outline });
    expect(findings.flatMap(({ code, params }) => (code === 'ref.broken' ? [params.target] : []))).toEqual(['mot', 'hai']);
  });

  it('an annex that is switched off', () => {
    const { findings } = composedOf({
      outline: [article('a', '{{ref "p"}}')],
      attachments: [{ id: 'p', type: 'annex', enabled: false, heading: 'H' }],
    });
    expect(brief(findings)).toContain('ref.broken outline[0].wording:1');
  });
});

describe('references follow', () => {
  const texts = (...ids: string[]) => {
    const all = {
      dau: article('dau', 'Xem {{ref "dich.k"}}.'),
      giua: article('giua', 'G.'),
      dich: article('dich', 'Đ:\n1. {#k} K.'),
    };
    const outline = ids.map((id) => all[id as keyof typeof all]);
    return linesOf(composedOf({ outline }).tree).find((line) => line.startsWith('Xem'));
  };

  it('when articles move, come and go', () => {
    expect(texts('dau', 'giua', 'dich')).toBe('Xem khoản 1 Điều 3.');
    expect(texts('dau', 'dich', 'giua')).toBe('Xem khoản 1 Điều 2.');
    expect(texts('dich', 'dau')).toBe('Xem khoản 1 Điều 1./.');
  });

  it('when a line above the target is switched off, the target keeps its id', () => {
    const idsOf = (note: string | null) => {
      const { tree } = composedOf(
        { answers: { note } },
        { scope: '# T\n{{#if note}}\n1. Chỉ khi có.\n{{/if}}\n1. Luôn luôn.\n1. {#k} Có tên.' },
      );
      return JSON.stringify(tree).match(/"scope\.[a-z0-9-]+"/g) ?? [];
    };
    const without = idsOf(null);
    expect(without).toHaveLength(2);
    expect(idsOf('x')).toEqual(expect.arrayContaining(without));
  });
});

it('the same draft composes to the same tree', () => {
  const tree = () => {
    const draft = parseDraft(structuredClone(tinyDraft));
    return draft.ok ? compose({ draft: draft.value, packs: loadPacks([tinyPack()]).packs }) : draft;
  };
  expect(tree()).toEqual(tree());
});
