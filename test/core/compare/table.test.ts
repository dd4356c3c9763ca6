// The comparison table says of every unit what became of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonTable, type TableOptions } from '../../../core/compare/table';
import type { Change } from '../../../core/diff/change';
import { diff } from '../../../core/diff/diff';
import { writeDocx } from '../../../core/docx/write';
import { branch, leaf } from '../../../core/tree/build';
import { type Branch, isBranch, type Node, type Run, type Tree } from '../../../core/tree/node';
import { number } from '../../../core/tree/number';
import { find, runsText, walk } from '../../../core/tree/walk';
import { anyTree, edited, someEdits } from '../../support/arbitrary-edit';
import { valueIn } from '../../support/check-change';

const article = (id: string, heading: string, ...texts: string[]) =>
  branch(
    'article',
    id,
    texts.map((text, at) => branch('clause', `${id}c${at}`, [leaf('alinea', `${id}t${at}`, text)])),
    { heading: [{ text: heading }] },
  );
const document = (...children: Node[]): Tree =>
  number(
    branch('document', 'd', [
      branch('title', 'ti', [leaf('docType', 'ty', 'QUY CHẾ'), leaf('subject', 'su', 'Phối hợp')]),
      branch('body', 'b', children),
    ]) as Tree,
  );

const made = (old: Tree, now: Tree, options: TableOptions = {}) =>
  comparisonTable(old, now, valueIn(diff(old, now)).changes, options);
const rowsIn = (tree: Tree): Branch[] => (find(tree, 'table') as Branch).children.filter(isBranch);
const cellText = (cell: Node) => [...walk(cell)].flatMap(({ node }) => ('runs' in node ? [runsText(node.runs)] : [])).join('\n');
const texts = (tree: Tree) => rowsIn(tree).map(({ children }) => children.map(cellText));
const runsIn = (tree: Tree): Run[] => [...walk(tree)].flatMap(({ node }) => ('runs' in node ? node.runs : []));

const leafEdits = (change: Change) => (change.kind === 'text' ? [{ node: change.id, edits: change.edits }] : []);

const unchanged = ['Phạm vi', 'Đối tượng', 'Nguyên tắc'].map((name, at) =>
  article(`s${at}`, name, `Nội dung của ${name} không đổi.`),
);

describe('any two trees', () => {
  it('have a table that can be written, and every unit of the new text has its words or is said to be the same', () => {
    fc.assert(
      fc.property(anyTree, someEdits, (old, edits) => {
        const now = edited(old, edits);
        const tree = made(old, now);
        writeDocx(tree, { properties: { title: 'Bảng', creator: 'Phối Hợp', created: '2026-11-22' } });
        const shown = texts(tree).flat().join('\n');
        for (const { node, edits: words } of valueIn(diff(old, now)).changes.flatMap(leafEdits)) {
          for (const { added } of words) expect(shown, node).toContain(added);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('rows', () => {
  it('fold what stayed and mark the words that changed', () => {
    const old = document(...unchanged, article('a', 'Thời hạn', 'Trong thời hạn 07 ngày làm việc.'));
    const now = document(...unchanged, article('a', 'Thời hạn', 'Trong thời hạn 10 ngày làm việc.'));
    const tree = made(old, now);
    expect(texts(tree).slice(1)).toEqual([
      ['Tên văn bản, Điều 1 đến Điều 3 (giữ nguyên)', 'Tên văn bản, Điều 1 đến Điều 3 (giữ nguyên)', ''],
      ['Điều 4. Thời hạn\n1. Trong thời hạn 07 ngày làm việc.', 'Điều 4. Thời hạn\n1. Trong thời hạn 10 ngày làm việc.', '…'],
    ]);
    expect(runsIn(tree).filter(({ marks }) => marks?.includes('strike'))).toEqual([{ text: '07', marks: ['strike'] }]);
    expect(runsIn(tree).filter(({ marks }) => marks?.includes('underline'))).toEqual([
      { text: '10', marks: ['bold', 'underline'] },
    ]);
  });

  it('stand in the order of the new text, dropped articles at their old place', () => {
    const [one, two, three] = unchanged as [Node, Node, Node];
    const fresh = article('n', 'Chế độ báo cáo', 'Hằng tháng các Bên gửi báo cáo.');
    const rows = texts(made(document(one, two, three), document(one, three, fresh))).slice(1);
    expect(rows.map(([old, now]) => [old?.split('\n')[0], now?.split('\n')[0]])).toEqual([
      ['Tên văn bản, Điều 1 (giữ nguyên)', 'Tên văn bản, Điều 1 (giữ nguyên)'],
      ['Điều 2. Đối tượng', '(Bãi bỏ)'],
      ['Điều 3. Nguyên tắc', 'Điều 2. Nguyên tắc'],
      ['(Bổ sung mới)', 'Điều 3. Chế độ báo cáo'],
    ]);
    expect(rows[2]?.[1]).toContain('(Đánh số lại, giữ nguyên nội dung)');
  });

  it('say where a moved article came from', () => {
    const long = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map((name, at) =>
      article(`m${at}`, name, `Điều thứ ${name} quy định riêng.`),
    );
    const [a, b, c, d, e] = long as [Node, Node, Node, Node, Node];
    const rows = texts(made(document(a, b, c, d, e), document(b, c, d, e, a))).slice(1);
    expect(rows.at(-1)).toEqual([
      'Điều 1. Một\n1. Điều thứ Một quy định riêng.',
      '(Chuyển từ vị trí Điều 1, giữ nguyên nội dung)\nĐiều 5. Một',
      '…',
    ]);
    expect(rows.filter(([, now]) => now === '(Bãi bỏ)')).toEqual([]);
  });

  it('take reasons from notes and number themselves in four columns', () => {
    const old = document(article('a', 'Thời hạn', 'Trong thời hạn 07 ngày.'));
    const now = document(article('a', 'Thời hạn', 'Trong thời hạn 10 ngày.'));
    const rows = texts(made(old, now, { columns: 4, notes: { 'text:at0': 'Theo ý kiến góp ý.' } }));
    expect(rows[0]).toEqual(['STT', 'Quy định hiện hành\nQuy chế phối hợp', 'Dự thảo\nQuy chế phối hợp', 'Thuyết minh']);
    expect(rows[2]?.[0]).toBe('2');
    expect(rows[2]?.[3]).toBe('Theo ý kiến góp ý.');
  });
});
