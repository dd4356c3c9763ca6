// Title and grounds of the text: what amending it can change in front of its body, as the intended text has it and as instructions.
import { type Branch, isBranch, isLeaf, type Leaf, type Node, type Tree } from '../../tree/node';
import { runsText } from '../../tree/walk';
import type { Operation, UnitLabel } from '../instruction';
import { printedText } from '../printed';
import { sameEnds } from './listed';
import type { Planned } from './planned';
import type { UnitPlaces } from './unit-places';

const leavesOf = (part: Branch, kind: Leaf['kind']): Leaf[] =>
  part.children.filter((node): node is Leaf => isLeaf(node) && node.kind === kind);

const textOf = (leaves: readonly Leaf[]) =>
  leaves
    .map(({ runs }) => runsText(runs))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Parts of the old text in front of its body that have the new title or grounds, by the old ones. */
export function amendedFrame(old: Tree, now: Tree): ReadonlyMap<Node, Branch> {
  const [title, newTitle] = [partOf(old, 'title'), partOf(now, 'title')];
  const [grounds, newGrounds] = [partOf(old, 'preamble'), partOf(now, 'preamble')];
  return new Map([
    ...(title && newTitle ? [[title, withSubject(title, newTitle)] as const] : []),
    ...(grounds && newGrounds ? [[grounds, withGrounds(grounds, newGrounds)] as const] : []),
  ]);
}

/** A title is one line: amending it gives it as a whole. */
function withSubject(old: Branch, now: Branch): Branch {
  const [before, after] = [leavesOf(old, 'subject'), leavesOf(now, 'subject')];
  const [first] = before;
  const text = textOf(after);
  if (!first || text === '' || textOf(before) === text) return old;
  const line = { ...first, runs: [{ text }] };
  const children = old.children.flatMap((node): Node[] =>
    node === first ? [line] : before.includes(node as Leaf) ? [] : [node],
  );
  return { ...old, children };
}

function withGrounds(old: Branch, now: Branch): Branch {
  const [before, after] = [leavesOf(old, 'citation'), leavesOf(now, 'citation')];
  const [first] = before;
  const same = before.length === after.length && before.every((leaf, at) => printedText(leaf) === printedText(after[at] as Leaf));
  if (!first || after.length === 0 || same) return old;
  const children = old.children.flatMap((node): readonly Node[] =>
    node === first ? after : before.includes(node as Leaf) ? [] : [node],
  );
  return { ...old, children };
}

const common = { amends: null, source: { sentence: '', nodes: [], label: [] } } as const;

/** The one part of this kind. */
function partOf(tree: Tree, kind: string): Branch | undefined {
  const parts = tree.children.filter((node): node is Branch => isBranch(node) && node.kind === kind);
  return parts.length === 1 ? parts[0] : undefined;
}

export function framePlans(places: UnitPlaces, old: Tree, now: Tree): Planned[] {
  const [title, newTitle] = [partOf(old, 'title'), partOf(now, 'title')];
  const [grounds, newGrounds] = [partOf(old, 'preamble'), partOf(now, 'preamble')];
  return [
    ...(title && newTitle ? titlePlans(places, title, newTitle) : []),
    ...(grounds && newGrounds ? groundPlans(places, grounds, newGrounds) : []),
  ];
}

function titlePlans(places: UnitPlaces, old: Branch, now: Branch): Planned[] {
  const [before, after] = [leavesOf(old, 'subject'), leavesOf(now, 'subject')];
  if (before.length === 0 || textOf(before) === textOf(after)) return [];
  const operation: Operation = {
    ...common,
    id: `heading-${old.id}`,
    pattern: 'P19',
    kind: 'headingSubstitution',
    target: { path: [], part: 'heading', node: old.id },
    heading: [{ text: textOf(after) }],
  };
  return [{ operation, covers: [...before, ...after].map(({ id }) => id), at: places.at(old.id), changes: [] }];
}

/** One ground or neighbours that became others, ground by ground; else the whole part. */
function groundPlans(places: UnitPlaces, old: Branch, now: Branch): Planned[] {
  const [before, after] = [leavesOf(old, 'citation'), leavesOf(now, 'citation')];
  const { start, end } = sameEnds(before, after);
  const [gone, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (gone.length + fresh.length === 0) return [];
  const first = before[start];
  if (gone.length === 0) return [added(places, before, fresh, start)];
  if (fresh.length === 0) return gone.map((leaf, at) => repealed(places, leaf, start + at));
  if (gone.length === 1 && first) return [substituted(places, gone, fresh, { level: 'citation', num: String(start + 1) })];
  if (gone.length === fresh.length) {
    const pairs = gone.map((leaf, at) => ({ leaf, now: fresh[at] as Leaf, at: start + at }));
    const changed = pairs.filter(({ leaf, now: other }) => printedText(leaf) !== printedText(other));
    return changed.map(({ leaf, now: other, at }) =>
      substituted(places, [leaf], [other], { level: 'citation', num: String(at + 1) }),
    );
  }
  return [substituted(places, before, after, { level: 'citation', num: '' })];
}

function substituted(places: UnitPlaces, gone: readonly Leaf[], fresh: readonly Leaf[], label: UnitLabel): Planned {
  const [first] = gone;
  const operation: Operation = {
    ...common,
    id: `sub-${first?.id ?? ''}`,
    pattern: 'P17',
    kind: 'substitution',
    target: { path: [label] },
    content: fresh,
  };
  return { operation, covers: [...gone, ...fresh].map(({ id }) => id), at: places.at(first?.id ?? ''), changes: [] };
}

function repealed(places: UnitPlaces, leaf: Leaf, at: number): Planned {
  const target = { path: [{ level: 'citation' as const, num: String(at + 1) }], node: leaf.id };
  const operation: Operation = { ...common, id: `repeal-${leaf.id}`, pattern: 'P30', kind: 'repeal', target };
  return { operation, covers: [leaf.id], at: places.at(leaf.id), changes: [] };
}

function added(places: UnitPlaces, before: readonly Leaf[], fresh: readonly Leaf[], start: number): Planned {
  const position = start > 0 ? 'after' : 'before';
  const beside = before[Math.max(0, start - 1)];
  const operation: Operation = {
    ...common,
    id: `ins-${fresh[0]?.id ?? ''}`,
    pattern: 'P18',
    kind: 'insertion',
    position,
    target: { path: [{ level: 'citation', num: String(Math.max(1, start)) }] },
    content: fresh,
  };
  return { operation, covers: fresh.map(({ id }) => id), at: places.at(beside?.id ?? '') + 0.5, changes: [] };
}
