// Two trees → what changed, as a list of values that can be applied, inverted, stored and shown (law L2).
import { done, error, type Finding, failed, type Outcome, warning } from '../finding/finding';
import { branch } from '../tree/build';
import type { Tree } from '../tree/node';
import { bracketed } from './brackets';
import { Budget, defaultLimit } from './budget';
import type { Change } from './change';
import { type Indexed, indexed, Names } from './indexed';
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

interface Comparison {
  readonly matching: Matching;
  readonly likeness: Likeness;
}

const emptyTree = branch('document', '', []) as Tree;
/**
 * Lives as long as the program: engines forget the shapes of objects, and the code made for them, with the last object of a
 * shape, and a comparison that begins anew takes three times as long.
 */
const nothing = compared(indexed(emptyTree, new Names()), indexed(emptyTree, new Names()), {});

function compared(old: Indexed, now: Indexed, { ids = 'detect', limit = defaultLimit }: DiffOptions): Comparison {
  const likeness = new Likeness(new Vocabulary(), new Budget(limit));
  return { matching: match(old, now, likeness, ids), likeness };
}

/** Fails only when a tree has one id twice. `apply(a, diff(a, b).changes)` is b. */
export function diff(a: Tree, b: Tree, options: DiffOptions = {}): Outcome<Diff> {
  const names = new Names();
  const [old, now] = [indexed(a, names), indexed(b, names)];
  const doubles = [...doubleIds(old), ...doubleIds(now)];
  if (doubles.length > 0) return failed(doubles);
  const isNothing = a === emptyTree && b === emptyTree;
  const { matching, likeness } = isNothing ? nothing : compared(old, now, options);
  const changes = bracketed(script(matching, likeness.vocabulary, likeness.budget), matching, likeness);
  return done({ changes, matches: matchesOf(matching) }, coarse(likeness.budget));
}

function coarse({ exhausted, limit }: Budget): Finding[] {
  return exhausted ? [warning('diff.coarse', '', { limit })] : [];
}

function doubleIds({ doubles }: Indexed): Finding[] {
  return doubles.map((id) => error('diff.doubleId', id, { id }));
}

function matchesOf(matching: Matching): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const old of matching.old.items) {
    const now = matching.newOf(old);
    if (now) pairs.push([old.node.id, now.node.id]);
  }
  return pairs;
}
