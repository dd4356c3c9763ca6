// Old text + new text → the smallest honest set of instructions, in the order of the amended text, with the intended text: the one
// that amending the old text can give (law L3: executing the plan on the old text gives it).
import type { Change } from '../../diff/change';
import { type DiffOptions, diff } from '../../diff/diff';
import { done, type Finding, failed, type Outcome, warning } from '../../finding/finding';
import { isBranch, type Tree } from '../../tree/node';
import { visit } from '../../tree/walk';
import type { Operation } from '../instruction';
import { type Manner, usualManner } from '../manner';
import { amendedPart } from './amended-part';
import { amendedStyle } from './numbering';
import { phrasesOf } from './phrases';
import { linkedTo } from './plan-changes';
import { planTree } from './plan-tree';
import { articleKey, type Planned } from './planned';

export interface Plan {
  readonly base: Tree;
  /** The act that issued the base as its attachment (P37). */
  readonly issued?: Tree;
  /** The new text with amended numbers; nodes that stayed have the ids of the base. */
  readonly intended: Tree;
  /** Between base and intended text: what redline, table, summary and instructions are made from. */
  readonly changes: readonly Change[];
  /** About units, in the order of the base. */
  readonly units: readonly Planned[];
  /** About words that change in many places: one list a phrase. They come after all others. */
  readonly phrases: readonly (readonly Planned[])[];
  /** Ids of changes without words: formats and attributes. */
  readonly untold: readonly string[];
  /** How its sentences are put. */
  readonly manner: Manner;
}

export interface PlanOptions extends DiffOptions {
  /** "written": the new text's own numbers, whatever it takes to get there. */
  readonly numbering?: 'amended' | 'written';
  readonly manner?: Manner;
}

export function plan(before: Tree, after: Tree, options: PlanOptions = {}): Outcome<Plan> {
  const { old, now, issued, findings: doubts } = amendedPart(before, after);
  const found = diff(old, now, options);
  if (!found.ok) return found;
  const style = amendedStyle(old, now, found.value, options.numbering ?? 'amended');
  const between = style.tree === now ? found : diff(old, style.tree, { ids: 'trust' });
  if (!between.ok) return failed([...found.findings, ...between.findings]);
  const value = planBetween(old, style.tree, between.value.changes, new Set(), options.manner);
  if (!value.ok) return value;
  const findings = [...doubts, ...found.findings, ...style.findings, ...renumberings(style.renumbered), ...value.findings];
  return done(issued ? { ...value.value, issued } : value.value, [...findings, ...advice(value.value)]);
}

/** The plan again, with the units of `whole` (ids of the base) quoted whole. */
export function planBetween(
  base: Tree,
  intended: Tree,
  changes: readonly Change[],
  whole: ReadonlySet<string>,
  manner: Manner = usualManner,
): Outcome<Plan> {
  const phrases = phrasesOf(base, intended, changes, whole, manner.phraseFrom);
  const { planned, findings } = planTree(phrases.base, intended, { whole, manner, known: phrases.places });
  const quoted = new Set(
    planned.flatMap(({ operation, covers }) => (operation.kind === 'substitution' || operation.kind === 'repeal' ? covers : [])),
  );
  const terms = phrases.groups
    .map((group) => group.filter(({ operation }) => !isQuoted(base, operation, quoted)))
    .filter((group) => group.length > 0);
  const { told, untold } = linkedTo([...planned, ...terms.flat()], changes);
  const linked = (list: readonly Planned[]) => list.map((one) => ({ ...one, changes: told.get(one) ?? [] }));
  return done({ base, intended, changes, units: linked(planned), phrases: terms.map(linked), untold, manner }, findings);
}

/** A place whose new words are quoted anyhow has no such words any more. */
function isQuoted(base: Tree, operation: Operation, quoted: ReadonlySet<string>): boolean {
  const node = 'target' in operation ? operation.target.node : undefined;
  if (node === undefined || quoted.size === 0) return false;
  return quoted.has(node) || wayTo(base, node).some((id) => quoted.has(id));
}

function wayTo(tree: Tree, id: string): string[] {
  let way: string[] = [];
  visit(tree, (node, path) => {
    if (node.id === id) way = path.map((outer) => outer.id);
  });
  return way;
}

export const allPlanned = ({ units, phrases }: Plan): Planned[] => [...units, ...phrases.flat()];

function renumberings(list: readonly { readonly id: string; readonly from: string; readonly to: string }[]): Finding[] {
  const shown = list.filter(({ from }) => from !== '');
  const [first] = shown;
  if (!first) return [];
  return [warning('amend.renumbered', first.id, { count: shown.length, from: first.from, to: first.to })];
}

/** Without a change there is nothing to order; above half of the articles a text is replaced, not amended (Luật 64/2025/QH15, Điều 8.4). */
function advice(plan: Plan): Finding[] {
  if (allPlanned(plan).length === 0) return [warning('amend.nothingToAmend', '')];
  let total = 0;
  visit(plan.base, (node) => {
    if (isBranch(node) && node.kind === 'article') total += 1;
  });
  const keys = allPlanned(plan).flatMap(({ operation }) =>
    'target' in operation && operation.kind !== 'insertion' ? [articleKey(operation.target.path)] : [],
  );
  const changed = new Set(keys.filter((key) => key.startsWith('article '))).size;
  return changed * 2 > total ? [warning('amend.adviseReplace', '', { changed, total })] : [];
}
