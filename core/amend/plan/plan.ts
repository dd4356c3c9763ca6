// Old text + new text → the smallest honest set of instructions, in the order of the amended text, with the intended text: the one
// that amending the old text can give (law L3: executing the plan on the old text gives it).
import type { Change } from '../../diff/change';
import { type DiffOptions, diff } from '../../diff/diff';
import { done, type Finding, failed, type Outcome, warning } from '../../finding/finding';
import { isBranch, type Tree } from '../../tree/node';
import { visit } from '../../tree/walk';
import { amendedStyle } from './numbering';
import { withChanges } from './plan-changes';
import { planTree } from './plan-tree';
import { articleKey, type Planned } from './planned';

export interface Plan {
  readonly base: Tree;
  /** The new text with amended numbers; nodes that stayed have the ids of the base. */
  readonly intended: Tree;
  /** Between base and intended text: what redline, table, summary and instructions are made from. */
  readonly changes: readonly Change[];
  readonly planned: readonly Planned[];
  /** Ids of changes without words: formats and attributes. */
  readonly untold: readonly string[];
}

/** `numbering: "written"`: the new text's own numbers, whatever it takes to get there. */
export interface PlanOptions extends DiffOptions {
  readonly numbering?: 'amended' | 'written';
}

export function plan(old: Tree, now: Tree, options: PlanOptions = {}): Outcome<Plan> {
  const found = diff(old, now, options);
  if (!found.ok) return found;
  const style = amendedStyle(old, now, found.value, options.numbering ?? 'amended');
  const between = diff(old, style.tree, { ids: 'trust' });
  if (!between.ok) return failed([...found.findings, ...between.findings]);
  const { planned, findings } = planTree(old, style.tree, new Set());
  const linked = withChanges(planned, between.value.changes);
  const value = { base: old, intended: style.tree, changes: between.value.changes, ...linked };
  return done(value, [...found.findings, ...style.findings, ...renumberings(style.renumbered), ...findings, ...advice(value)]);
}

function renumberings(list: readonly { readonly id: string; readonly from: string; readonly to: string }[]): Finding[] {
  const shown = list.filter(({ from }) => from !== '');
  const [first] = shown;
  if (!first) return [];
  return [warning('amend.renumbered', first.id, { count: shown.length, from: first.from, to: first.to })];
}

/** Luật 64/2025/QH15, Điều 8.4: above half of the articles a text is replaced, not amended. */
function advice({ base, planned }: Pick<Plan, 'base' | 'planned'>): Finding[] {
  let total = 0;
  visit(base, (node) => {
    if (isBranch(node) && node.kind === 'article') total += 1;
  });
  const changed = new Set(
    planned.flatMap(({ operation }) =>
      'target' in operation && operation.kind !== 'insertion' ? [articleKey(operation.target.path)] : [],
    ),
  );
  const articles = [...changed].filter((key) => key.startsWith('article '));
  return articles.length * 2 > total ? [warning('amend.adviseReplace', '', { changed: articles.length, total })] : [];
}
