// Numbers from positions, and the words of references.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branch, leaf, run } from '../../../core/tree/build';
import { type Branch, type BranchKind, isBranch, type Node, provisionKinds, type Tree } from '../../../core/tree/node';
import { numText, pointLetter, roman } from '../../../core/tree/num-text';
import { number } from '../../../core/tree/number';
import { find } from '../../../core/tree/walk';
import { nodesOf } from '../../support/tiny';

const unit = (kind: BranchKind, id: string, ...children: Node[]) => branch(kind, id, children);
const text = (id: string, ...refs: string[]) =>
  leaf(
    'alinea',
    id,
    refs.map((ref) => ({ text: '?', ref })),
  );
const document = (...parts: Node[]) => branch('document', 'doc', parts) as Tree;
const bodyOf = (...children: Node[]) => document(unit('body', 'body', ...children));
const numOf = (tree: Tree, id: string) => (find(tree, id) as Branch | undefined)?.num;

describe('number words', () => {
  it('letters of points: 23, without f, j, w, z and letters with marks; then two', () => {
    const letters = Array.from({ length: 25 }, (_, at) => pointLetter(at + 1)).join(' ');
    expect(letters).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa ab');
    expect(pointLetter(23 * 2)).toBe('ay');
    expect(pointLetter(23 * 2 + 1)).toBe('ba');
    expect(new Set(Array.from({ length: 2000 }, (_, at) => pointLetter(at + 1))).size).toBe(2000);
  });

  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [49, 'XLIX'],
    [90, 'XC'],
    [400, 'CD'],
    [1994, 'MCMXCIV'],
  ])('%i is %s', (value, expected) => {
    expect(roman(value)).toBe(expected);
  });

  it.each([
    ['part', 'Phần II'],
    ['chapter', 'Chương II'],
    ['section', 'Mục 2'],
    ['subsection', 'Tiểu mục 2'],
    ['division', 'II.'],
    ['article', 'Điều 2.'],
    ['clause', '2.'],
    ['point', 'b)'],
    ['indent', '-'],
    ['table', undefined],
  ] as const)('the second %s is %s', (kind, expected) => expect(numText(kind, 2)).toBe(expected));
});

describe('numbers', () => {
  it('articles and chapters run through the body; sections, clauses and points begin anew', () => {
    const article = (id: string) =>
      unit(
        'article',
        id,
        unit('clause', `${id}1`, unit('point', `${id}1a`), unit('point', `${id}1b`)),
        unit('clause', `${id}2`, unit('point', `${id}2a`)),
      );
    const tree = number(
      bodyOf(
        unit('chapter', 'I', unit('section', 'I1', article('x')), unit('section', 'I2', article('y'))),
        unit('chapter', 'II', unit('section', 'II1', article('z'))),
      ),
    );
    expect(nodesOf(tree).flatMap((node) => (isBranch(node) && node.num ? [`${node.id} ${node.num}`] : []))).toEqual([
      'I Chương I',
      'I1 Mục 1',
      'x Điều 1.',
      'x1 1.',
      'x1a a)',
      'x1b b)',
      'x2 2.',
      'x2a a)',
      'I2 Mục 2',
      'y Điều 2.',
      'y1 1.',
      'y1a a)',
      'y1b b)',
      'y2 2.',
      'y2a a)',
      'II Chương II',
      'II1 Mục 1',
      'z Điều 3.',
      'z1 1.',
      'z1a a)',
      'z1b b)',
      'z2 2.',
      'z2a a)',
    ]);
  });

  it('an attachment counts for itself', () => {
    const annex = (id: string) =>
      branch('attachment', id, [unit('body', `${id}.body`, unit('article', `${id}.1`))], { attrs: { type: 'annex' } });
    const regulation = branch('attachment', 'qc', [unit('body', 'qc.body', unit('article', 'qc.1')), annex('p')], {
      attrs: { type: 'regulation' },
    });
    const tree = number(
      document(unit('body', 'body', unit('article', 'a'), unit('article', 'b')), annex('i'), annex('ii'), regulation),
    );
    expect(['b', 'i', 'ii', 'ii.1', 'qc', 'qc.1', 'p'].map((id) => numOf(tree, id))).toEqual([
      'Điều 2.',
      'Phụ lục I',
      'Phụ lục II',
      'Điều 1.',
      undefined,
      'Điều 1.',
      'Phụ lục',
    ]);
  });
});

describe('the words of a reference', () => {
  const clause = (id: string, ...children: Node[]) => unit('clause', id, ...children);
  const points = (id: string) => [
    unit('point', `${id}a`, text(`${id}at`)),
    unit('point', `${id}b`, unit('indent', `${id}b1`), unit('indent', `${id}b2`)),
  ];
  const article = (id: string) =>
    unit('article', id, clause(`${id}1`, ...points(`${id}1`)), clause(`${id}2`, ...points(`${id}2`)));

  /** What a reference to `ref` prints in a paragraph at the end of unit `here`. */
  function words(ref: string, here: string): string {
    const add = (node: Node): Node =>
      isBranch(node) ? { ...node, children: [...node.children.map(add), ...(node.id === here ? [text('ref', ref)] : [])] } : node;
    const annexes = ['pl1', 'pl2'].map((id) =>
      branch('attachment', `phu-${id}`, [unit('body', `${id}.body`, article(id))], { attrs: { type: 'annex' } }),
    );
    const body = unit(
      'body',
      'body',
      article('x'),
      article('y'),
      unit('division', 'm', clause('m1')),
      unit('division', 'n', clause('n1'), clause('n2')),
    );
    const found = find(number(add(document(body, ...annexes)) as Tree), 'ref');
    return found && !isBranch(found) ? found.runs.map((item) => item.text).join() : '';
  }

  it.each([
    ['điểm a khoản 2 Điều 1', 'x2a', 'y'],
    ['khoản 2 Điều 1', 'x2', 'y1'],
    ['Điều 1', 'x', 'y'],
    ['khoản 2 Điều này', 'x2', 'x1'],
    ['khoản này', 'x2', 'x2'],
    ['khoản này', 'x2', 'x2a'],
    ['điểm a khoản này', 'x2a', 'x2'],
    ['điểm a khoản 2 Điều này', 'x2a', 'x1'],
    ['điểm này', 'x2a', 'x2a'],
    ['Điều này', 'x', 'x2a'],
    ['gạch đầu dòng thứ 2 điểm b khoản 1 Điều 2', 'y1b2', 'x'],
    ['gạch đầu dòng thứ 2 điểm này', 'y1b2', 'y1b'],
    ['Mục II', 'n', 'x'],
    ['Mục này', 'n', 'n1'],
    ['khoản 2 Mục II', 'n2', 'm1'],
    ['khoản 2 Mục này', 'n2', 'n1'],
    ['Phụ lục II', 'phu-pl2', 'x'],
    ['Phụ lục này', 'phu-pl2', 'pl21'],
    ['khoản 1 Điều 1 Phụ lục II', 'pl21', 'x'],
    ['khoản 1 Điều 1 Phụ lục I', 'pl11', 'pl2'],
    ['khoản 1 Điều này', 'pl21', 'pl22'],
    ['Điều 1', 'x', 'pl1'],
  ])('%s', (expected, ref, here) => expect(words(ref, here)).toBe(expected));

  it('to what is not there stays as it was', () => expect(words('nowhere', 'x')).toBe('?'));
});

describe('L1', () => {
  const anyTree = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.array(fc.nat(40), { maxLength: 2 }).map((refs) => text('', ...refs.map(String))),
      fc
        .tuple(
          fc.constantFrom<BranchKind>(...provisionKinds, 'table', 'row', 'cell', 'body'),
          fc.option(fc.string(), { nil: undefined }),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([kind, heading, children]) =>
          branch(kind, '', children, { heading: heading === undefined ? undefined : [run(heading)], num: heading }),
        ),
      fc
        .tuple(fc.constantFrom('annex', 'regulation'), fc.array(tie('node'), { maxLength: 3 }))
        .map(([type, children]) => branch('attachment', '', children, { attrs: { type } })),
    ),
  })).node;

  function withIds(node: Node, next: () => string): Node {
    const id = next();
    return isBranch(node) ? { ...node, id, children: node.children.map((child) => withIds(child, next)) } : { ...node, id };
  }

  it('numbering again changes nothing, and no id, text or shape is lost, in any tree', () => {
    fc.assert(
      fc.property(fc.array(anyTree, { maxLength: 5 }), (parts) => {
        let count = 0;
        const tree = withIds(document(...parts), () => String(count++)) as Tree;
        const once = number(tree);
        expect(number(once)).toEqual(once);
        const shape = (root: Tree) => nodesOf(root).map(({ id, kind, attrs }) => [id, kind, attrs]);
        expect(shape(once)).toEqual(shape(tree));
      }),
      { numRuns: 500 },
    );
  });
});
