// Dashes and rows of a table: they have no numbers that stay, so a sentence counts them ("gạch đầu dòng thứ 2", "dòng thứ 3"). Old and
// new list → which are changed, gone or new, where the rest says the same in the same order.
import { type Branch, isBranch, isLeaf, type Node } from '../../tree/node';
import { runsText } from '../../tree/walk';
import type { Operation, Target, UnitLabel } from '../instruction';
import { printedText } from '../printed';
import { formOfRow, rowLabel, rowsOf } from '../rows';
import type { Planned } from './planned';
import type { UnitPlaces } from './unit-places';

interface Listed {
  /** The label of the old one at this place. */
  readonly label: (at: number) => UnitLabel | undefined;
  /** What is quoted for new ones. */
  readonly quoted: (nodes: readonly Node[]) => readonly Node[];
  readonly unit: Branch;
  readonly places: UnitPlaces;
}

const common = { pattern: 'P35', amends: null, source: { sentence: '', nodes: [], label: [] } } as const;

/** Undefined where the lists differ in more than one stretch, or one cannot be counted. */
function listPlans(old: readonly Node[], now: readonly Node[], listed: Listed): Planned[] | undefined {
  const { start, end } = sameEnds(old, now);
  const [gone, fresh] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  if (gone.length === fresh.length)
    return all(gone.flatMap((node, at) => (same(node, fresh[at]) ? [] : [changed(node, fresh[at] as Node, start + at, listed)])));
  if (fresh.length === 0) return all(gone.map((node, at) => repealed(node, start + at, listed)));
  if (gone.length === 0 && old.length > 0) return all([inserted(fresh, old, start, listed)]);
  return undefined;
}

function all(plans: readonly (Planned | undefined)[]): Planned[] | undefined {
  return plans.every((one) => one !== undefined) ? (plans as Planned[]) : undefined;
}

const same = (a: Node | undefined, b: Node | undefined) =>
  a !== undefined && b !== undefined && printedText(a) === printedText(b);

/** How many at the beginning and at the end say the same. */
export function sameEnds(old: readonly Node[], now: readonly Node[]) {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && same(old[start], now[start])) start += 1;
  let end = 0;
  while (end < shorter - start && same(old[old.length - 1 - end], now[now.length - 1 - end])) end += 1;
  return { start, end };
}

function targetOf({ label, unit, places }: Listed, node: Node, at: number): Target | undefined {
  const own = label(at);
  return own && { path: [own, ...places.labels(unit)], node: node.id };
}

function changed(node: Node, now: Node, at: number, listed: Listed): Planned | undefined {
  const target = targetOf(listed, node, at);
  if (!target) return undefined;
  const operation: Operation = { ...common, id: `sub-${node.id}`, kind: 'substitution', target, content: listed.quoted([now]) };
  return { operation, covers: [node.id, now.id], at: listed.places.at(node.id), changes: [] };
}

function repealed(node: Node, at: number, listed: Listed): Planned | undefined {
  const target = targetOf(listed, node, at);
  if (!target) return undefined;
  const operation: Operation = { ...common, pattern: 'P30', id: `repeal-${node.id}`, kind: 'repeal', target };
  return { operation, covers: [node.id], at: listed.places.at(node.id), changes: [] };
}

function inserted(fresh: readonly Node[], old: readonly Node[], start: number, listed: Listed): Planned | undefined {
  const position = start > 0 ? 'after' : 'before';
  const at = start > 0 ? start - 1 : 0;
  const beside = old[at];
  const target = beside && targetOf(listed, beside, at);
  if (!beside || !target) return undefined;
  const content = listed.quoted(fresh);
  const operation: Operation = { ...common, id: `ins-${fresh[0]?.id ?? ''}`, kind: 'insertion', position, target, content };
  const place = listed.places.at(beside.id) + (position === 'after' ? 0.5 : -0.5);
  return { operation, covers: fresh.map(({ id }) => id), at: place, changes: [] };
}

export const isDash = (node: Node) => (isLeaf(node) ? /^\s*[-–+]\s/u.test(runsText(node.runs)) : node.kind === 'indent');

/** `old` and `now` are all dashes that stand right in the unit. */
export function dashPlans(old: readonly Node[], now: readonly Node[], unit: Branch, places: UnitPlaces): Planned[] | undefined {
  const label = (at: number): UnitLabel => ({ level: 'indent', num: String(at + 1) });
  return listPlans(old, now, { label, quoted: (nodes) => nodes, unit, places });
}

/** The rows of the only table in the unit; `holder` is what its name says it stands in. */
export function rowPlans(old: Branch, now: Branch, holder: Branch, places: UnitPlaces): Planned[] | undefined {
  const [before, after] = [old.children.filter(isBranch), now.children.filter(isBranch)];
  const [head, newHead] = [before[0], after[0]];
  if (!head || !newHead || printedText(head) !== printedText(newHead)) return undefined;
  const rows = rowsOf(holder);
  if (rows.length === 0 || rows.some((row) => !before.includes(row))) return undefined;
  const label = (at: number) => rowLabel(rows, before[at + 1]);
  const quoted = (nodes: readonly Node[]) => [formOfRow(old, head, nodes)];
  return listPlans(before.slice(1), after.slice(1), { label, quoted, unit: holder, places });
}
