// What is out of date in a sentence, case by case (test/cases/succession/phrases.tsv): "words → successor", "?" before what is asked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applySuccessions } from '../../../core/succession/apply';
import { findSuccessions } from '../../../core/succession/find';
import { shownHits } from '../../../core/succession/report';
import { builtInRows, rowsWith } from '../../../core/succession/rows';
import { branch, leaf, run } from '../../../core/tree/build';
import type { Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { checkChange, valueIn } from '../../support/check-change';

const cases = readFileSync(join(import.meta.dirname, '../../cases/succession/phrases.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [kind: string, at: string, text: string, expected: string]);

function treeOf(text: string, kind = 'body'): Tree {
  const own = kind === 'ground' ? leaf('citation', 'x', text) : leaf('alinea', 'x', text);
  return branch('document', 'd', [branch(kind === 'ground' ? 'preamble' : 'body', 'b', [own])]) as Tree;
}

function found(text: string, kind: string, at: string): string {
  const hits = findSuccessions(treeOf(text, kind), builtInRows, at);
  const lines = hits.map(({ words, status, candidates }) => `${words} → ${status === 'asked' ? '?' : ''}${candidates.join('|')}`);
  return lines.join('; ') || '-';
}

describe('succession', () => {
  test.each(cases)('%s %s: %s', (kind, at, text, expected) => {
    expect(found(text, kind, at)).toBe(expected);
  });

  test.each(cases)('%s %s in decomposed letters: %s', (kind, at, text, expected) => {
    expect(found(text.normalize('NFD'), kind, at).normalize('NFC')).toBe(expected);
  });

  test('what was accepted is applied with changes and reasons; nothing proposed is left', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...cases), { minLength: 1, maxLength: 12 }), (list) => {
        const clauses = list.map(([, , text], index) =>
          branch('clause', `c${index}`, [leaf('alinea', `a${index}`, [run(text.slice(0, 9)), run(text.slice(9), 'bold')])], {
            num: `${index + 1}.`,
          }),
        );
        const tree = branch('document', 'd', [branch('body', 'b', clauses)]) as Tree;
        const hits = findSuccessions(tree, builtInRows, '2026-08-01');
        const applied = valueIn(applySuccessions(tree, hits));
        checkChange(tree, applied.tree, { ids: 'trust' });
        const proposed = hits.filter(({ status }) => status === 'proposed');
        expect(new Set(applied.changes.map((change) => ('old' in change ? change.old.id : '')))).toEqual(
          new Set(proposed.map(({ node }) => node)),
        );
        expect(applied.changes.every(({ id }) => applied.notes[id] !== undefined)).toBe(true);
        const left = findSuccessions(applied.tree, builtInRows, '2026-08-01');
        expect(left.filter(({ status }) => status === 'proposed')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a choice answers what is asked; null keeps what was proposed', () => {
    const tree = treeOf('Cục Hải quan tỉnh An Giang báo cáo Tổng cục Hải quan.');
    const [branchHit, customs] = findSuccessions(tree, builtInRows, '2026-08-01');
    const choices = { [branchHit?.id ?? '']: 'Chi cục Hải quan khu vực XX', [customs?.id ?? '']: null };
    const applied = valueIn(
      applySuccessions(
        tree,
        [branchHit, customs].flatMap((hit) => hit ?? []),
        choices,
      ),
    );
    expect(textOf(applied.tree)).toContain('Chi cục Hải quan khu vực XX báo cáo Tổng cục Hải quan.');
  });

  test("rows of the user's own come first; a wrong file says where", () => {
    const own = rowsWith({
      units: [
        {
          id: 'x',
          kind: 'name',
          old: ['Đội Kiểm soát liên ngành'],
          to: ['Tổ Kiểm soát liên ngành'],
          from: '2026-01-01',
          source: 'Quyết định của đơn vị',
          mark: 'V',
        },
      ],
    });
    const hits = findSuccessions(treeOf('Đội Kiểm soát liên ngành tuần tra.'), valueIn(own), '2026-08-01');
    expect(hits.map(({ candidates }) => candidates)).toEqual([['Tổ Kiểm soát liên ngành']]);
    const wrong = rowsWith({ units: [{ id: 'x', kind: 'name', old: [], to: ['a'], from: 'hôm qua', source: 's', mark: 'Z' }] });
    expect(wrong.findings.map(({ at }) => at)).toEqual(['rows.units[0].old', 'rows.units[0].from', 'rows.units[0].mark']);
  });

  test('a long hostile text is searched in one pass', () => {
    const text = `${'Cục Hải quan tỉnh '.repeat(3000)}${'Số 1/QĐ ngày '.repeat(2000)}`;
    expect(findSuccessions(treeOf(text), builtInRows, '2026-08-01')).toEqual([]);
  });

  test('the words around a place are whole words', () => {
    const long = 'Các đơn vị có trách nhiệm trao đổi, cung cấp thông tin cho nhau bằng văn bản hoặc qua đường dây nóng;';
    const text = `${long} Tổng cục Hải quan chủ trì, ${long}`;
    const [hit] = shownHits(treeOf(text), findSuccessions(treeOf(text), builtInRows, '2026-08-01'));
    expect(hit?.before).toBe('… thông tin cho nhau bằng văn bản hoặc qua đường dây nóng; ');
    expect(hit?.after).toBe(' chủ trì, Các đơn vị có trách nhiệm trao đổi, cung cấp thông …');
  });
});
