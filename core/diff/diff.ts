// Two trees → what changed, as a list of values that can be applied, inverted, stored and shown (law L2).
import { done, error, type Finding, failed, type Outcome, warning } from '../finding/finding';
import type { Tree } from '../tree/node';
import { bracketed } from './brackets';
import { Budget, defaultLimit } from './budget';
import type { Change } from './change';
import { type Indexed, indexed, type Names } from './indexed';
import { Likeness } from './likeness';
import { type IdPolicy, match } from './match';
import type { Matching } from './matching';
import { script } from './script';
import { Vocabulary } from './words';

export interface Diff {
  readonly changes: readonly Change[];
  /** Old id and new id of every node that is in both trees, in the order of the old one. */
  readonly matches: readonly (readonly [old: string, now: string])[];
}

export interface DiffOptions {
  /** What equal ids mean: "detect" looks at what they name, "trust" believes them, "ignore" does without. */
  readonly ids?: IdPolicy;
  /** Steps of work; beyond them units that differ are told as deleted and inserted, with a finding. */
  readonly limit?: number;
}

/** Fails only when a tree has one id twice. `apply(a, diff(a, b).changes)` is b. */
export function diff(a: Tree, b: Tree, { ids = 'detect', limit = defaultLimit }: DiffOptions = {}): Outcome<Diff> {
  const names: Names = new Map();
  const [old, now] = [indexed(a, names), indexed(b, names)];
  const doubles = [...doubleIds(old), ...doubleIds(now)];
  if (doubles.length > 0) return failed(doubles);
  const vocabulary = new Vocabulary();
  const budget = new Budget(limit);
  const likeness = new Likeness(vocabulary, budget);
  const matching = match(old, now, likeness, ids);
  const changes = bracketed(script(matching, vocabulary, budget), matching, likeness);
  return done({ changes, matches: matchesOf(matching) }, budget.exhausted ? [warning('diff.coarse', '', { limit })] : []);
}

function doubleIds({ doubles }: Indexed): Finding[] {
  return doubles.map((id) => error('diff.doubleId', id, { id }));
}

function matchesOf(matching: Matching): (readonly [string, string])[] {
  return matching.old.items.flatMap((old): (readonly [string, string])[] => {
    const now = matching.newOf(old);
    return now ? [[old.node.id, now.node.id]] : [];
  });
}
