// Law: every unit of the old text is accounted for exactly once, the figures add up, and what is open is exactly what was dropped
// without a reason.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, fates } from '../../../core/coverage/coverage';
import { unitsOf } from '../../../core/coverage/units';
import { hasErrors } from '../../../core/finding/finding';
import type { Tree } from '../../../core/tree/node';
import { visit } from '../../../core/tree/walk';
import { anyTree, edited, foreign, someEdits } from '../../support/arbitrary-edit';
import { valueIn } from '../../support/check-change';

function idsOf(tree: Tree): Set<string> {
  const ids = new Set<string>();
  visit(tree, ({ id }) => ids.add(id));
  return ids;
}

function check(old: Tree, now: Tree): void {
  const made = coverage(old, now);
  const { rows, counts, added } = valueIn(made);
  const ids = rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { node } of unitsOf(old)) expect(ids).toContain(node.id);
  const news = idsOf(now);
  for (const { fate, now: into, reason, open } of rows) {
    expect(into.length === 0).toBe(fate === 'dropped');
    expect(into.every(({ id }) => news.has(id))).toBe(true);
    expect(open).toBe(fate === 'dropped' && reason === null);
  }
  expect(fates.reduce((sum, fate) => sum + counts[fate], 0)).toBe(counts.old);
  expect(counts.added).toBe(added.length);
  expect(hasErrors(made.findings)).toBe(rows.some(({ open }) => open));
  const reasons = Object.fromEntries(ids.map((id) => [id, { reason: 'Không còn phù hợp' }]));
  expect(valueIn(coverage(old, now, reasons)).rows.some(({ open }) => open)).toBe(false);
}

describe('coverage', () => {
  test.each([
    ['permanent ids', (tree: Tree) => tree],
    ['no ids in common', foreign],
  ])('accounts for every unit once: %s', (_, renaming) => {
    fc.assert(
      fc.property(anyTree, someEdits, (tree, list) => check(tree, renaming(edited(tree, list)))),
      { numRuns: 150 },
    );
  });

  test('of the same text nothing was changed', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(valueIn(coverage(tree, tree)).rows.every(({ fate }) => fate === 'kept')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
