// Random trees of all kinds, and random edits of them: insert, delete, move, split, merge, renumber, words, titles, formats,
// attributes, rows and columns. New ids, no ids in common, or ids that mean nothing.
import fc from 'fast-check';
import { branch, leaf } from '../../core/tree/build';
import {
  type Attrs,
  type Branch,
  type BranchKind,
  isBranch,
  isLeaf,
  type Leaf,
  type LeafKind,
  leafKinds,
  type Node,
  provisionKinds,
  type Run,
  type Tree,
} from '../../core/tree/node';
import { numText } from '../../core/tree/num-text';
import { mapRuns, walk } from '../../core/tree/walk';

const phrases = [
  'Hải quan chủ trì, phối hợp với Bộ đội Biên phòng',
  'tuần tra, kiểm soát khu vực cửa khẩu',
  'trao đổi thông tin hằng tháng',
  'trong thời hạn 05 ngày làm việc',
  'theo quy định của pháp luật',
  'buôn lậu, gian lận thương mại',
  'các Bên có trách nhiệm thực hiện',
  'Quy chế này',
  'và',
  'e\u0323\u0302',
  '😀',
  '15/2020/NĐ-CP',
  '  ',
];
const words = fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const extras: fc.Arbitrary<Partial<Run>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Partial<Run>>({ marks: ['bold'] }, { marks: ['bold', 'italic'] }, { field: 'answers.x' }),
  },
  { weight: 1, arbitrary: fc.nat(30).map((at) => ({ ref: `i${at}` })) },
  { weight: 1, arbitrary: fc.constant<Partial<Run>>({ text: '…', field: 'answers.y', blank: true }) },
);
const run: fc.Arbitrary<Run> = fc.tuple(words, extras).map(([text, extra]) => ({ text, ...extra }));
const runs = fc.array(run, { maxLength: 3 });
const attrs: fc.Arbitrary<Attrs> = fc.constantFrom<Attrs>({}, {}, {}, { type: 'annex' }, { width: 3, landscape: true });

/** A node without ids; they are given when the tree is whole. */
interface Plan {
  readonly kind: BranchKind | LeafKind;
  readonly runs?: readonly Run[];
  readonly heading?: readonly Run[] | undefined;
  readonly num?: string | undefined;
  readonly attrs: Attrs;
  readonly children: readonly Plan[];
}

const leafPlan = (kinds: readonly LeafKind[]): fc.Arbitrary<Plan> =>
  fc.record({ kind: fc.constantFrom(...kinds), runs, attrs, children: fc.constant([]) });
const paragraph = leafPlan(['alinea']);

function unit(kind: BranchKind, child: fc.Arbitrary<Plan>, maxLength: number): fc.Arbitrary<Plan> {
  return fc.record({
    kind: fc.constant(kind),
    heading: fc.option(runs, { nil: undefined }),
    num: fc.option(
      fc.integer({ min: 1, max: 12 }).map((value) => numText(kind, value)),
      { nil: undefined, freq: 8 },
    ),
    attrs,
    children: fc.array(child, { maxLength }),
  });
}

const cell = unit('cell', paragraph, 2);
const table = unit('table', unit('row', cell, 3), 4);
const point = unit('point', fc.oneof({ weight: 4, arbitrary: paragraph }, unit('indent', paragraph, 2)), 2);
const clause = unit('clause', fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 3, arbitrary: point }, table), 4);
const article = unit('article', fc.oneof({ weight: 2, arbitrary: paragraph }, { weight: 4, arbitrary: clause }, table), 4);
const chapter = unit('chapter', fc.oneof({ weight: 4, arbitrary: article }, unit('section', article, 2)), 4);
const body = unit('body', fc.oneof({ weight: 3, arbitrary: article }, { weight: 2, arbitrary: chapter }, paragraph), 5);
const part = fc.oneof(
  unit('header', leafPlan(['parentBody', 'issuingBody', 'symbol', 'placeDate']), 4),
  unit('preamble', leafPlan(['citation', 'formula']), 4),
  unit('conclusions', unit('signatures', unit('signature', leafPlan(['role', 'person']), 3), 2), 2),
  unit('attachment', body, 1),
);

/** Every node has an id of its own: i1, i2 … in the order of the document. */
export const anyTree: fc.Arbitrary<Tree> = fc
  .tuple(body, fc.array(part, { maxLength: 3 }), attrs)
  .map(([main, parts, own]) => grown({ kind: 'document', attrs: own, children: [main, ...parts] }, counter('i')) as Tree);

function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${++count}`;
}

function grown(plan: Plan, nextId: () => string): Node {
  const id = nextId();
  if (isLeafKind(plan.kind)) return leaf(plan.kind, id, plan.runs ?? [], plan.attrs);
  const { num, heading } = plan;
  return branch(
    plan.kind,
    id,
    plan.children.map((child) => grown(child, nextId)),
    { num, heading, attrs: plan.attrs },
  );
}

const isLeafKind = (kind: string): kind is LeafKind => (leafKinds as readonly string[]).includes(kind);

const edits = [
  'insert',
  'insertLeaf',
  'delete',
  'move',
  'shift',
  'words',
  'title',
  'format',
  'attrs',
  'renumber',
  'kind',
  'split',
  'merge',
  'column',
  'copy',
] as const;

export interface RandomEdit {
  readonly edit: (typeof edits)[number];
  readonly at: number;
  readonly to: number;
  readonly place: number;
  readonly run: Run;
  readonly plan: Plan;
}

const anyEdit: fc.Arbitrary<RandomEdit> = fc.record({
  edit: fc.constantFrom(...edits),
  at: fc.nat(1000),
  to: fc.nat(1000),
  place: fc.nat(10),
  run,
  plan: fc.oneof(clause, article, table, chapter, point),
});
export const someEdits = fc.array(anyEdit, { maxLength: 6 });

/** New nodes get ids that no other node has. */
export function edited(tree: Tree, list: readonly RandomEdit[]): Tree {
  const nextId = counter('new');
  return list.reduce((before, edit) => editors[edit.edit](before, edit, nextId), tree);
}

type Editor = (tree: Tree, edit: RandomEdit, nextId: () => string) => Tree;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const nodesOf = (tree: Tree): Node[] => [...walk(tree)].map(({ node }) => node);
const below = (tree: Tree): Node[] => nodesOf(tree).slice(1);
const branchesOf = (tree: Tree): Branch[] => nodesOf(tree).filter(isBranch);

/** The tree with `change` made of the node; undefined takes it away, a list puts several in its place. */
function replaced(tree: Tree, target: Node | undefined, change: (node: Node) => readonly Node[]): Tree {
  const visit = (node: Node): readonly Node[] => {
    if (node === target) return change(node);
    return [isLeaf(node) ? node : { ...node, children: node.children.flatMap(visit) }];
  };
  return target ? (visit(tree)[0] as Tree) : tree;
}

function withChild(tree: Tree, parent: Node | undefined, child: Node, place: number): Tree {
  return replaced(tree, parent, (node) => {
    if (isLeaf(node)) return [node];
    const at = place % (node.children.length + 1);
    return [{ ...node, children: [...node.children.slice(0, at), child, ...node.children.slice(at)] }];
  });
}

const contains = (node: Node, inner: Node): boolean => [...walk(node)].some((item) => item.node === inner);

const leafNear = (tree: Tree, at: number): Leaf | undefined => pick(nodesOf(tree).filter(isLeaf), at);

function withRuns(node: Node, own: readonly Run[]): Node {
  return isLeaf(node) ? { ...node, runs: own } : { ...node, heading: own };
}

const fresh = (node: Node, nextId: () => string): Node =>
  isLeaf(node)
    ? { ...node, id: nextId() }
    : { ...node, id: nextId(), children: node.children.map((child) => fresh(child, nextId)) };

const editors: Readonly<Record<RandomEdit['edit'], Editor>> = {
  insert: (tree, { plan, to, place }, nextId) => withChild(tree, pick(branchesOf(tree), to), grown(plan, nextId), place),
  insertLeaf: (tree, { run: own, to, place }, nextId) =>
    withChild(tree, pick(branchesOf(tree), to), leaf('alinea', nextId(), [own]), place),
  delete: (tree, { at }) => replaced(tree, pick(below(tree), at), () => []),
  move: (tree, { at, to, place }) => {
    const node = pick(below(tree), at);
    if (!node) return tree;
    const parents = branchesOf(tree).filter((parent) => !contains(node, parent));
    const parent = pick(parents, to);
    const without = replaced(tree, node, () => []);
    return withChild(
      without,
      branchesOf(without).find(({ id }) => id === parent?.id),
      node,
      place,
    );
  },
  shift: (tree, { at, to, place }) => {
    const parent = pick(
      branchesOf(tree).filter(({ children }) => children.length > 1),
      at,
    );
    const child = parent && pick(parent.children, to);
    if (!child) return tree;
    const without = replaced(tree, child, () => []);
    return withChild(
      without,
      branchesOf(without).find(({ id }) => id === parent.id),
      child,
      place,
    );
  },
  words: (tree, { at, place, run: own }) =>
    replaced(tree, leafNear(tree, at), (node) => {
      const list = isLeaf(node) ? node.runs : [];
      const index = place % (list.length + 1);
      return [withRuns(node, [...list.slice(0, index), own, ...list.slice(index + (place % 2))])];
    }),
  title: (tree, { at, run: own, place }) =>
    replaced(tree, pick(branchesOf(tree), at), (node) => {
      const { heading: _, ...rest } = node as Branch;
      return [place % 3 === 0 ? rest : { ...rest, heading: place % 3 === 1 ? [own] : [] }];
    }),
  format: (tree, { at }) =>
    replaced(tree, leafNear(tree, at), (node) => [
      withRuns(
        node,
        (node as Leaf).runs.map(({ text }) => ({ text, marks: ['underline'] })),
      ),
    ]),
  attrs: (tree, { at, place }) => replaced(tree, pick(nodesOf(tree), at), (node) => [{ ...node, attrs: { width: place } }]),
  renumber: (tree, { at, place }) =>
    replaced(tree, pick(branchesOf(tree), at), (node) => {
      const { num: _, ...rest } = node as Branch;
      return [place % 4 === 0 ? rest : { ...rest, num: `${place}.` }];
    }),
  kind: (tree, { at, place }) =>
    replaced(
      tree,
      pick(
        branchesOf(tree).filter(({ kind }) => (provisionKinds as readonly string[]).includes(kind)),
        at,
      ),
      (node) => [{ ...(node as Branch), kind: provisionKinds[place % provisionKinds.length] ?? 'clause' }],
    ),
  split: (tree, { at, place }, nextId) =>
    replaced(
      tree,
      pick(
        branchesOf(tree).filter(({ kind, children }) => kind !== 'document' && children.length > 1),
        at,
      ),
      (node) => {
        const { children } = node as Branch;
        const cut = 1 + (place % (children.length - 1));
        const second = { ...(node as Branch), id: nextId(), children: children.slice(cut) };
        return [{ ...(node as Branch), children: children.slice(0, cut) }, second];
      },
    ),
  merge: (tree, { at }) => {
    const parent = pick(
      branchesOf(tree).filter(({ children }) => children.length > 1),
      at,
    );
    const [first, second] = parent?.children ?? [];
    if (!first || !second) return tree;
    const without = replaced(tree, second, () => []);
    const target = nodesOf(without).find(({ id }) => id === first.id);
    return replaced(without, target, (node) => [joined(node, second)]);
  },
  column: (tree, { at, place, run: own }, nextId) =>
    replaced(
      tree,
      pick(
        branchesOf(tree).filter(({ kind }) => kind === 'table'),
        at,
      ),
      (node) => {
        const rows = (node as Branch).children.filter(isBranch);
        const filled = (row: Branch) => [
          ...row.children.slice(0, place % 3),
          branch('cell', nextId(), [leaf('alinea', nextId(), [own])]),
          ...row.children.slice(place % 3),
        ];
        return [{ ...(node as Branch), children: rows.map((row) => ({ ...row, children: filled(row) })) }];
      },
    ),
  copy: (tree, { at, to, place }, nextId) => {
    const node = pick(below(tree), at);
    return node ? withChild(tree, pick(branchesOf(tree), to), fresh(node, nextId), place) : tree;
  },
};

function joined(first: Node, second: Node): Node {
  if (isLeaf(first)) return { ...first, runs: [...first.runs, ...(isLeaf(second) ? second.runs : [])] };
  return { ...first, children: [...first.children, ...(isLeaf(second) ? [second] : second.children)] };
}

/** The same tree with other ids; references follow. `nameOf` gets the old id and its place in the document. */
function renamed(tree: Tree, nameOf: (id: string, at: number) => string): Tree {
  const names = new Map(nodesOf(tree).map(({ id }, at) => [id, nameOf(id, at)]));
  const refs = mapRuns(tree, (list) =>
    list.map((item) => (item.ref === undefined ? item : { ...item, ref: names.get(item.ref) ?? item.ref })),
  );
  const visit = (node: Node): Node => {
    const id = names.get(node.id) ?? node.id;
    return isLeaf(node) ? { ...node, id } : { ...node, id, children: node.children.map(visit) };
  };
  return visit(refs) as Tree;
}

/** No id in common with any other tree. */
export const foreign = (tree: Tree): Tree => renamed(tree, (id) => `f-${id}`);

/** Ids from positions, as a reader gives them: two such trees share ids that mean nothing. */
export const renumbered = (tree: Tree): Tree => renamed(tree, (_, at) => `i${at + 1}`);
