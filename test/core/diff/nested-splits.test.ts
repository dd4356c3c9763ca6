// A move that an outer merge has taken is not taken again by one inside it. The seed is the run of L2 that found it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basicChanges } from '../../../core/diff/change';
import { anyTree, edited, renumbered, someEdits } from '../../support/arbitrary-edit';
import { checkChange } from '../../support/check-change';

test('every basic change stands in one split or merge at most', () => {
  fc.assert(
    fc.property(anyTree, someEdits, (tree, list) => {
      const { changes } = checkChange(tree, renumbered(edited(tree, list)));
      const ids = basicChanges(changes).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300, seed: 79368537 },
  );
});
