// L2: apply(a, diff(a, b)) = b, inverting undoes, diff(a, a) is empty, and changes survive storage: on random trees and edits.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Tree } from '../../../core/tree/node';
import { anyTree, edited, foreign, renumbered, someEdits } from '../../support/arbitrary-edit';
import { checkChange } from '../../support/check-change';

const ids: Readonly<Record<string, (tree: Tree) => Tree>> = {
  'permanent ids': (tree) => tree,
  'no ids in common': foreign,
  'ids that mean nothing': renumbered,
};

describe.each(Object.entries(ids))('L2 with %s', (_name, renaming) => {
  it('holds for a tree and its edited version', () => {
    fc.assert(
      fc.property(anyTree, someEdits, (tree, list) => {
        checkChange(tree, renaming(edited(tree, list)));
      }),
      { numRuns: 300 },
    );
  });

  it('holds for two trees that have nothing to do with each other', () => {
    fc.assert(
      fc.property(anyTree, anyTree, (a, b) => {
        checkChange(a, renaming(b));
      }),
      { numRuns: 100 },
    );
  });
});
