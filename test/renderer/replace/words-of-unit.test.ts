// Law: where an article of the old text is opened, all its words are there, whatever became of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonView } from '../../../core/compare/view';
import { coverage } from '../../../core/coverage/coverage';
import { unitsOf } from '../../../core/coverage/units';
import { diff } from '../../../core/diff/diff';
import type { Node, Tree } from '../../../core/tree/node';
import { ownText, visit } from '../../../core/tree/walk';
import { rowsOf } from '../../../renderer/replace/unit-rows';
import { anyTree, edited, foreign, someEdits } from '../../support/arbitrary-edit';
import { valueIn } from '../../support/check-change';

function wordsOf(unit: Node): string[] {
  const words: string[] = [];
  // The random trees give titles to rows of tables too, which no text has.
  const isTable = ({ kind }: Node) => ['table', 'row', 'cell'].includes(kind);
  visit(unit as unknown as Tree, (node) => isTable(node) || words.push(...ownText(node).split(/\s+/)));
  return words.filter((word) => word !== '');
}

function check(old: Tree, now: Tree): void {
  const { rows } = valueIn(coverage(old, now));
  const view = comparisonView(old, now, valueIn(diff(old, now)).changes);
  const units = new Map(unitsOf(old).map(({ node }) => [node.id, node as Node]));
  for (const row of rows.filter(({ counted }) => counted)) {
    const found = rowsOf(view.rows, row);
    const shown = found.flatMap(({ lines }) => lines.flatMap((line) => (line.old ?? []).map(({ text }) => text))).join('');
    const missing = wordsOf(units.get(row.id) as Node).filter((word) => !shown.includes(word));
    expect(missing, `${row.fate} ${row.name} → ${JSON.stringify(row.now)}: ${shown}`).toEqual([]);
  }
}

describe('the words of a unit', () => {
  test.each([
    ['permanent ids', (tree: Tree) => tree],
    ['no ids in common', foreign],
  ])('are all there: %s', (_, renaming) => {
    fc.assert(
      fc.property(anyTree, someEdits, (tree, list) => check(tree, renaming(edited(tree, list)))),
      { numRuns: 150 },
    );
  });
});
