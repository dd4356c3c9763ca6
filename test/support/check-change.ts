// Law L2 on one pair of trees: what diff finds makes the old tree the new one and back, survives storage, and is nothing for
// equal trees. Amend and the redline add their laws (L3, L8) here.
import { expect } from 'vitest';
import { apply } from '../../core/diff/apply';
import { basicChanges, type Change } from '../../core/diff/change';
import { type Diff, type DiffOptions, diff } from '../../core/diff/diff';
import { invert } from '../../core/diff/invert';
import type { Outcome } from '../../core/finding/finding';
import type { Tree } from '../../core/tree/node';

export function checkChange(a: Tree, b: Tree, options: DiffOptions = {}): Diff {
  const found = valueIn(diff(a, b, options));
  const { changes } = found;
  expect(valueIn(apply(a, changes))).toStrictEqual(b);
  expect(valueIn(apply(b, invert(changes)))).toStrictEqual(a);
  expect(invert(invert(changes))).toStrictEqual(changes);
  const stored = JSON.parse(JSON.stringify(changes)) as Change[];
  expect(stored).toStrictEqual(changes);
  expect(valueIn(diff(a, a)).changes).toEqual([]);
  expect(valueIn(diff(b, b)).changes).toEqual([]);
  checkIds(changes);
  checkEdits(changes);
  return found;
}

export function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

function checkIds(changes: readonly Change[]): void {
  const ids = [...changes.filter((change) => 'parts' in change), ...basicChanges(changes)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

/** Edits stand in order, name what is there, and make the old words the new ones. */
function checkEdits(changes: readonly Change[]): void {
  for (const change of basicChanges(changes)) {
    if (change.kind !== 'text' && change.kind !== 'heading') continue;
    const [from, to] = [change.from ?? [], change.to ?? []].map((runs) => runs.map(({ text }) => text).join(''));
    let made = '';
    let at = 0;
    for (const edit of change.edits) {
      expect(from?.slice(edit.at, edit.at + edit.removed.length)).toBe(edit.removed);
      made += from?.slice(at, edit.at);
      expect(made.length).toBe(edit.to);
      made += edit.added;
      at = edit.at + edit.removed.length;
    }
    expect(made + from?.slice(at)).toBe(to);
  }
}
