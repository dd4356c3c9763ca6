// The loop guard: what was written is read back from its own file and executed on the base; anything but the intended text is a
// finding that stops the export and names the unit. Before that, units whose parts do not give the intended text are quoted whole.
import { done, error, type Finding, type Outcome } from '../finding/finding';
import { type Branch, isBranch, type Tree } from '../tree/node';
import { walk } from '../tree/walk';
import { execute } from './execute/execute';
import type { Instruction } from './instruction';
import { type Plan, planBetween } from './plan/plan';
import { keyOf } from './plan/unit-places';
import { type Difference, differences, frameDifferences } from './printed';
import { readAmendingText } from './read/amending-text';

export interface LoopResult {
  /** Where executing the reread text on the base does not give the intended text. Empty: the loop is closed. */
  readonly differences: readonly Difference[];
  readonly instructions: readonly Instruction[];
  readonly findings: readonly Finding[];
}

/** `reread` is the amending text as read from the written file. */
export function loopResult({ base, intended }: Pick<Plan, 'base' | 'intended'>, reread: Tree): LoopResult {
  const { instructions } = readAmendingText(reread);
  const { tree } = execute(base, instructions);
  const wrong = [...frameDifferences(intended, tree), ...differences(intended, tree)];
  return { differences: wrong, instructions, findings: wrong.map(blocking) };
}

function blocking({ unit, id, expected, found }: Difference): Finding {
  const shown = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
  return error('amend.loopOpen', id, { unit: unit.replaceAll('@', ''), expected: shown(expected), found: shown(found) });
}

export interface Closed<T> {
  readonly plan: Plan;
  readonly written: T;
  readonly loop: LoopResult;
}

const mostRounds = 4;

/**
 * Writes the plan by `write` (which gives what was written and the tree that was read back), checks it, and tries again with larger
 * quotations where the texts differ. Gives the last try, open or closed.
 */
export function closedLoop<T>(
  first: Plan,
  write: (plan: Plan) => Outcome<{ readonly written: T; readonly reread: Tree }>,
): Outcome<Closed<T>> {
  let plan = first;
  let whole: ReadonlySet<string> = new Set();
  for (let round = 1; ; round += 1) {
    const made = write(plan);
    if (!made.ok) return made;
    const loop = loopResult(plan, made.value.reread);
    const closed = { plan, written: made.value.written, loop };
    const next = loop.differences.length === 0 || round === mostRounds ? whole : widened(plan, loop.differences, whole);
    if (next.size === whole.size) return done(closed, [...made.findings, ...loop.findings]);
    const again = planBetween(plan.base, plan.intended, plan.changes, next, plan.manner);
    if (!again.ok) return done(closed, [...made.findings, ...loop.findings]);
    plan = plan.issued ? { ...again.value, issued: plan.issued } : again.value;
    whole = next;
  }
}

/** The units to be quoted whole: the article that differs, or what is around it when that was tried already. */
function widened({ base }: Plan, wrong: readonly Difference[], whole: ReadonlySet<string>): ReadonlySet<string> {
  const next = new Set(whole);
  for (const { id } of wrong) {
    const path = wayTo(base, id).filter((unit) => keyOf(unit) !== undefined);
    const article = path.findIndex(({ kind }) => kind === 'article' || kind === 'attachment');
    const outer = path.slice(0, article < 0 ? path.length : article + 1).reverse();
    const unit = outer.find((one) => !whole.has(one.id));
    if (unit) next.add(unit.id);
  }
  return next;
}

function wayTo(tree: Tree, id: string): Branch[] {
  for (const { node, path } of walk(tree)) {
    if (node.id === id) return [...path, ...(isBranch(node) ? [node] : [])];
  }
  return [];
}
