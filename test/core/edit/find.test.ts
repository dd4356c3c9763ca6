// Find and replace over a whole draft, and what one click does about a finding.
import { describe, expect, it } from 'vitest';
import { findIn, replaceIn } from '../../../core/edit/find';
import { fixOf } from '../../../core/edit/fix';
import { pathText } from '../../../core/finding/zod';
import { lint } from '../../../core/lint/lint';
import type { Draft } from '../../../core/model/draft';
import { parseDraft } from '../../../core/model/parse';
import { composedOf } from '../../support/tiny';
import { tinyDraft } from '../../support/tiny-pack';

const change = {
  answers: { ...tinyDraft.answers, note: 'tuần tra ban đêm' },
  outline: [
    {
      id: 'scope',
      kind: 'article',
      heading: 'Tuần tra',
      wording: '1. Tuần tra {{lead}} tuần tra;\n1. kiểm tra tuần {{limit}} tra.',
    },
    { id: 'duty', kind: 'article', slot: 'duty', answers: { area: 'Tuyến tuần tra' }, enabled: false },
  ],
};

function draft(more: object = {}): Draft {
  const parsed = parseDraft({ ...tinyDraft, ...change, ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
}

const query = { words: 'tuần  tra', matchCase: false, wholeWords: false };

describe('find', () => {
  it('looks at words, not at tags, ids and settings', () => {
    const hits = findIn(draft(), query).map(({ path, nth }) => `${pathText(path)} ${nth}`);
    expect(hits).toEqual([
      'answers.items[1] 0',
      'answers.note 0',
      'outline[0].heading 0',
      'outline[0].wording 0',
      'outline[0].wording 1',
      'outline[1].answers.area 0',
    ]);
    expect(findIn(draft(), { ...query, words: 'lead' })).toEqual([]);
    expect(findIn(draft(), { ...query, words: '.*' })).toEqual([]);
    expect(findIn(draft(), { ...query, words: '(NĐ-CP/[x]{2}^$|\\\\)' })).toEqual([]);
  });

  it('with capitals, whole words', () => {
    expect(findIn(draft(), { ...query, matchCase: true, words: 'Tuần tra' }).length).toBe(3);
    expect(findIn(draft(), { ...query, words: 'tuầ', wholeWords: true })).toEqual([]);
  });

  it('an excerpt shows the hit', () => {
    const hit = findIn(draft(), query)[1];
    expect(hit?.excerpt.slice(hit.start, hit.start + hit.length)).toBe('tuần tra');
  });

  it('an excerpt shows a field as a blank, and lines apart', () => {
    const own = { ...draft().outline[0], id: 'own', wording: '1. Theo {{subject}} này:\na) Tuần tra;\nb) Khác.' };
    const found = findIn({ ...draft(), outline: [own] } as never, query);
    expect(found.map(({ excerpt }) => excerpt)).toContain('Theo … này: Tuần tra; Khác.');
  });

  it('an excerpt has whole words only, and says where it leaves some out', () => {
    const words = 'liên lạc thông suốt trong suốt thời gian làm nhiệm vụ chung';
    const found = findIn({ ...draft(), subject: `${words} tuần tra ${words}` }, query);
    expect(found.map(({ excerpt }) => excerpt)).toContain(
      '… suốt thời gian làm nhiệm vụ chung tuần tra liên lạc thông suốt trong suốt thời …',
    );
  });
});

describe('replace', () => {
  it('some hits or all; what is put in is words, whatever it looks like', () => {
    const before = draft();
    const hits = findIn(before, query);
    const after = replaceIn(before, query, hits, '{{x}}');
    expect(findIn(after, query)).toEqual([]);
    expect(findIn(after, { ...query, words: '{{x}}' }).length).toBe(hits.length);
    const one = replaceIn(before, query, hits.slice(4, 5), 'kiểm soát');
    expect(one.outline[0]?.wording).toBe('1. Tuần tra {{lead}} kiểm soát;\n1. kiểm tra tuần {{limit}} tra.');
    expect({ ...one, outline: [] }).toEqual({ ...before, outline: [] });
  });

  it('never leaves a name empty', () => {
    const before = draft({ subject: 'tuần tra' });
    expect(replaceIn(before, query, findIn(before, query), ' ').subject).toBe('tuần tra');
  });
});

describe('one click', () => {
  it('spells a defined term as it was defined', () => {
    const outline = [
      {
        id: 'terms',
        kind: 'article',
        heading: 'Giải thích từ ngữ',
        wording: '1. Bên chủ trì là Bên được giao.\n1. “Đơn vị đầu mối” là phòng.',
      },
      {
        id: 'own',
        kind: 'article',
        heading: 'H',
        wording: 'Ben chu tri và bên chủ trì báo don vị đầu mối; đơn vị đầu mối trả lời bên chủ trí.',
      },
    ];
    const { tree } = composedOf({ outline });
    const findings = lint(tree).filter(({ code }) => code === 'lint.termSpelling');
    expect(findings.map(({ params }) => `${params.found} → ${params.term}`)).toEqual([
      'Ben chu tri → Bên chủ trì',
      'don vị đầu mối → Đơn vị đầu mối',
      'bên chủ trí → Bên chủ trì',
    ]);
    let now = draft({ outline });
    for (const finding of findings) now = fixOf(now, finding)?.apply(now) ?? now;
    expect(now.outline[1]?.wording).toBe('Bên chủ trì và bên chủ trì báo đơn vị đầu mối; đơn vị đầu mối trả lời bên chủ trì.');
    expect(lint(composedOf({ outline: now.outline }).tree).filter(({ code }) => code === 'lint.termSpelling')).toEqual([]);
  });

  it('switches on what a reference names', () => {
    const outline = [
      { id: 'a', kind: 'article', heading: 'A', wording: 'Theo {{ref "b"}}.' },
      { id: 'b', kind: 'article', heading: 'B', wording: 'B.', enabled: false },
    ];
    const { findings } = composedOf({ outline });
    const broken = findings.find(({ code }) => code === 'ref.broken');
    const now = draft({ outline });
    const fix = broken && fixOf(now, broken);
    expect(fix?.name).toBe('enableUnit');
    expect(fix?.apply(now).outline[1]?.enabled).toBe(true);
  });

  it('does nothing where somebody has to think', () => {
    expect(fixOf(draft(), { code: 'blank', severity: 'warning', at: 'answers.note', params: {} })).toBeUndefined();
  });
});
