// The loop guard: what was written is read back from its own file and executed on the base; anything but the intended text is a
// finding that stops the export and names the unit. Before that, units whose parts do not give the intended text are quoted whole.
import { done, error, type Finding, type Outcome } from '../finding/finding';
import { type Branch, isBranch, type Tree } from '../tree/node';
import { walk } from '../tree/walk';
import { execute } from './execute/execute';
import { type Identity, identityOf, isText } from './identity';
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
export function loopResult(plan: Pick<Plan, 'base' | 'intended'>, reread: Tree): LoopResult {
  return resultOf(plan, readAmendingText(reread).instructions);
}

function resultOf({ base, intended }: Pick<Plan, 'base' | 'intended'>, instructions: readonly Instruction[]): LoopResult {
  const { tree } = execute(base, instructions);
  const wrong = [...frameDifferences(intended, tree), ...differences(intended, tree)];
  return { differences: wrong, instructions, findings: wrong.map(blocking) };
}

type Checked = Pick<Plan, 'base' | 'intended' | 'issued'>;

/** For a text that amends several (layout C): each is given what is ordered of it. */
export function loopResults(plans: readonly Checked[], reread: Tree): LoopResult[] {
  const { instructions } = readAmendingText(reread);
  const [only] = plans;
  if (only && plans.length === 1) return [resultOf(only, instructions)];
  const identities = plans.map(({ base, issued }) => identityOf(issued ?? base));
  const owners = instructions.map((instruction) => ownersOf(instruction, identities));
  return plans.map((plan, at) => {
    const own = instructions.filter((_, index) => owners[index]?.includes(at));
    return resultOf(plan, own);
  });
}

/** The texts that are meant; those that may be, where none is for certain. */
function ownersOf({ amends }: Instruction, identities: readonly Identity[]): number[] {
  const answers = identities.map((identity) => (amends === null ? 'no' : isText(amends, identity)));
  const those = (answer: string) => answers.flatMap((own, at) => (own === answer ? [at] : []));
  const sure = those('yes');
  return sure.length > 0 ? sure : those('maybe');
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

/** Of a text that amends several: a plan and a result for each. */
export interface ClosedAll<T> {
  readonly plans: readonly Plan[];
  readonly written: T;
  readonly loops: readonly LoopResult[];
}

type Write<P, T> = (plan: P) => Outcome<{ readonly written: T; readonly reread: Tree }>;

const mostRounds = 4;

/**
 * Writes the plan by `write` (which gives what was written and the tree that was read back), checks it, and tries again with larger
 * quotations where the texts differ. Gives the last try, open or closed.
 */
export function closedLoop<T>(first: Plan, write: Write<Plan, T>): Outcome<Closed<T>> {
  const closed = closedLoops([first], ([plan = first]) => write(plan));
  if (!closed.ok) return closed;
  const { plans, written, loops } = closed.value;
  return done({ plan: plans[0] ?? first, written, loop: loops[0] as LoopResult }, closed.findings);
}

export function closedLoops<T>(first: readonly Plan[], write: Write<readonly Plan[], T>): Outcome<ClosedAll<T>> {
  let plans = first;
  let wholes: readonly ReadonlySet<string>[] = first.map(() => new Set());
  for (let round = 1; ; round += 1) {
    const made = write(plans);
    if (!made.ok) return made;
    const loops = loopResults(plans, made.value.reread);
    const closed = { plans, written: made.value.written, loops };
    const result = done(closed, [...made.findings, ...loops.flatMap(({ findings }) => findings)]);
    if (round === mostRounds) return result;
    const next = plans.map((plan, at) => widened(plan, loops[at]?.differences ?? [], wholes[at] ?? new Set()));
    const changed = next.map((whole, at) => whole.size !== wholes[at]?.size);
    if (!changed.includes(true)) return result;
    const again = plans.map((plan, at) => (changed[at] ? planAgain(plan, next[at] ?? new Set()) : plan));
    if (again.includes(undefined)) return result;
    plans = again as Plan[];
    wholes = next;
  }
}

function planAgain(plan: Plan, whole: ReadonlySet<string>): Plan | undefined {
  const again = planBetween(plan.base, plan.intended, plan.changes, whole, plan.manner);
  if (!again.ok) return undefined;
  return plan.issued ? { ...again.value, issued: plan.issued } : again.value;
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
