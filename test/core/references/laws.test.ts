// Total on any text; spans in order, inside the text, apart; what numbering prints resolves back to its unit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../core/references/find-references';
import { resolveReferences } from '../../../core/references/resolve-references';
import { branch, leaf } from '../../../core/tree/build';
import { type Branch, type BranchKind, isBranch, type Node, type Tree } from '../../../core/tree/node';
import { number } from '../../../core/tree/number';
import { visit } from '../../../core/tree/walk';
import { lexicon } from '../../../core/vi/lexicon';

const { references } = lexicon;
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? [...Object.keys(value), ...Object.values(value).flatMap(strings)]
      : [];
const numbers = [
  '1',
  '2',
  '3a',
  'a',
  'đ',
  'a1',
  'II',
  'IVa',
  '01/2015/NĐ-CP',
  '171/QCPH-BP-HQ/VX-TP',
  'ngày 04/9/2019',
  'năm 2014',
  'số',
];
const separators = [' ', ', ', '; ', ' và ', ' đến ', '.', '-', '\n', '  ', '“', '(', '\u00a0', '…'];
const common = [...Object.keys(references.units), 'Điều', 'Điều này', 'các', 'từ', 'Quy chế', 'Luật', 'Nghị định', 'của', 'này'];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...common) },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 3, arbitrary: fc.constantFrom(...separators) },
  { weight: 1, arbitrary: fc.constantFrom(...strings(references)) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const anyText = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ', ' ')), { maxLength: 40 })
  .map((words) => words.map(([text, gap]) => text + gap).join(''));

describe('any text', () => {
  it('gives references whose spans are inside it and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const mention of findReferences(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          end = mention.end;
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('in any place of a tree is resolved without a throw', () => {
    fc.assert(
      fc.property(anyTree, anyText, fc.boolean(), (tree, text, quoted) => {
        for (const { targets, status } of resolveReferences(filledWith(tree, () => [leaf('alinea', 'x', text, { quoted })]))) {
          expect(status === 'resolved' ? targets.length : 1).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to its length', () => {
    for (const piece of ['Điều 5, ', 'Quy chế a ', 'khoản 1 ', 'Luật Hải ', '1.', 'các điều từ ', '… ', 'ngày 1 ']) {
      const before = performance.now();
      findReferences(piece.repeat(20_000));
      expect(performance.now() - before).toBeLessThan(3000);
    }
  });
});

interface Shape {
  readonly kind: BranchKind;
  readonly inner: readonly Shape[];
}

const shape = (kind: BranchKind, inner: fc.Arbitrary<Shape[]>): fc.Arbitrary<Shape> =>
  inner.map((shapes) => ({ kind, inner: shapes }));
const some = (item: fc.Arbitrary<Shape>, minLength = 0, maxLength = 3) => fc.array(item, { minLength, maxLength });
const none = fc.constant<Shape[]>([]);
const dash = shape('indent', none);
const point = shape('point', some(dash));
const clause = shape('clause', fc.oneof(some(point, 0, 4), some(dash)));
const article = shape('article', fc.oneof(some(clause), some(point), some(dash)));
const subsection = shape('subsection', some(article, 1, 2));
const section = shape('section', fc.oneof(some(article, 1, 3), some(subsection, 1, 2)));
const chapter = shape('chapter', fc.oneof(some(article, 1, 3), some(section, 1, 3)));
const part = shape('part', some(chapter, 1, 2));
const division = shape('division', some(clause));
const body = fc.oneof(some(article, 1, 5), some(chapter, 1, 3), some(part, 1, 2), some(division, 1, 4));
const anyTree = fc.tuple(body, fc.array(body, { maxLength: 3 })).map(([own, annexes]) => treeOf(own, annexes));

function treeOf(own: readonly Shape[], annexes: readonly (readonly Shape[])[]): Tree {
  let count = 0;
  const id = () => `u${++count}`;
  const build = ({ kind, inner }: Shape): Branch => branch(kind, id(), inner.map(build));
  const bodyOf = (shapes: readonly Shape[]) => branch('body', id(), shapes.map(build));
  const attached = annexes.map((shapes) => branch('attachment', id(), [bodyOf(shapes)], { attrs: { type: 'annex' } }));
  return number(branch('document', 'root', [bodyOf(own), ...attached]) as Tree);
}

/** New paragraphs at the end of every unit. */
function filledWith<T extends Node>(node: T, made: (unit: Branch) => Node[]): T {
  if (!isBranch(node)) return node;
  const children = node.children.map((child) => filledWith(child, made));
  return { ...node, children: node.num === undefined ? children : [...children, ...made(node)] };
}

function unitIds(node: Node): string[] {
  const ids: string[] = [];
  visit(node, (unit) => {
    if (isBranch(unit) && unit.num !== undefined) ids.push(unit.id);
  });
  return ids;
}

describe('words of numbering', () => {
  it('resolve back to their unit from every unit of the same document', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        for (const document of [tree.children[0], ...tree.children.slice(1)]) {
          const ids = document ? unitIds(document) : [];
          const asked = filledIn(tree, document?.id ?? '', ids);
          const found = new Map(resolveReferences(asked).map((reference) => [reference.node, reference]));
          for (const [name, target] of wantedIn(asked)) {
            const { status, targets, words } = found.get(name) ?? { status: 'none', targets: [], words: name };
            expect({ words, status, targets }).toEqual({ words, status: 'resolved', targets: [target] });
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** In each unit of one document a paragraph for every unit of it, with the words that numbering prints. */
function filledIn(tree: Tree, document: string, ids: readonly string[]): Tree {
  const paragraphs = (unit: Branch) =>
    ids.map((target) => ({ ...leaf('alinea', `${unit.id}>${target}`, []), runs: [{ text: '', ref: target }] }));
  const children = tree.children.map((child) => (child.id === document ? filledWith(child, paragraphs) : child));
  return number({ ...tree, children });
}

function wantedIn(tree: Tree): [string, string][] {
  const wanted: [string, string][] = [];
  visit(tree, ({ id }) => {
    if (id.includes('>')) wanted.push([id, id.split('>')[1] ?? '']);
  });
  return wanted;
}
