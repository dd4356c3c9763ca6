// Basic changes → the same changes, those that together split or merge a unit put into one. A merge is a split seen from the
// other side.
import type { BasicChange, Change, Merge, Split } from './change';
import type { Item } from './indexed';
import { invert } from './invert';
import type { Likeness } from './likeness';
import type { Matching } from './matching';
import { splitsIn } from './splits';

export function bracketed(changes: readonly BasicChange[], matching: Matching, likeness: Likeness): Change[] {
  if (!changes.some(({ kind }) => kind === 'insert' || kind === 'delete')) return [...changes];
  const { old, now } = matching;
  const partner = (item: Item | undefined, of: (item: Item) => Item | undefined) => item && of(item);
  const forth = { old, now, newOf: (id: string) => partner(old.byId.get(id), (item) => matching.newOf(item)) };
  const back = { old: now, now: old, newOf: (id: string) => partner(now.byId.get(id), (item) => matching.oldOf(item)) };
  const splits = splitsIn(changes, forth, likeness);
  const left = without(changes, splits);
  const merges = invert(splitsIn(invert(left) as BasicChange[], back, likeness)) as Merge[];
  return inPlace(changes, [...splits, ...merges]);
}

function without(changes: readonly BasicChange[], splits: readonly Split[]): BasicChange[] {
  const used = new Set(splits.flatMap(({ parts }) => parts.map(({ id }) => id)));
  return changes.filter(({ id }) => !used.has(id));
}

/** Each split or merge stands where the first of its parts stood. */
function inPlace(changes: readonly BasicChange[], groups: readonly (Split | Merge)[]): Change[] {
  const groupOf = new Map(groups.flatMap((group) => group.parts.map(({ id }) => [id, group] as const)));
  const told = new Set<Change>();
  return changes.flatMap((change): Change[] => {
    const group = groupOf.get(change.id);
    if (!group) return [change];
    if (told.has(group)) return [];
    told.add(group);
    return [group];
  });
}
