// A list of changes → the list that undoes it (law L2). Inverting twice gives the first list again.
import type { BasicChange, Change, ChangeKind, Edit } from './change';

export function invert(changes: readonly Change[]): Change[] {
  return changes.map(inverse);
}

type Inverses = { readonly [K in ChangeKind]: (change: Extract<Change, { kind: K }>) => Change };

const inverses: Inverses = {
  insert: ({ new: spot, node }) => ({ kind: 'delete', id: `delete:${node.id}`, old: spot, node }),
  delete: ({ old, node }) => ({ kind: 'insert', id: `insert:${node.id}`, new: old, node }),
  move: (change) => ({ ...turned(change), inOrder: change.inOrder }),
  text: (change) => ({ ...swapped(change), edits: change.edits.map(turnedEdit) }),
  heading: (change) => ({ ...swapped(change), edits: change.edits.map(turnedEdit) }),
  runs: swapped,
  renumber: swapped,
  attrs: swapped,
  kind: swapped,
  ids: ({ kind, id, pairs }) => ({ kind, id, pairs: pairs.map(([old, now]) => [now, old] as const) }),
  split: ({ old, into, parts }) => ({ kind: 'merge', id: `merge:${old.id}`, from: into, new: old, parts: inverseParts(parts) }),
  merge: ({ from, new: now, parts }) => ({
    kind: 'split',
    id: `split:${now.id}`,
    old: now,
    into: from,
    parts: inverseParts(parts),
  }),
};

function inverse<K extends ChangeKind>(change: Extract<Change, { kind: K }>): Change {
  return (inverses[change.kind] as (change: Change) => Change)(change);
}

const inverseParts = (parts: readonly BasicChange[]) => parts.map(inverse) as BasicChange[];

/** The id names the unit as the old tree has it. */
function turned<T extends { kind: string; id: string; old: { id: string }; new: { id: string } }>(change: T): T {
  return { ...change, id: `${change.kind}:${change.new.id}`, old: change.new, new: change.old };
}

function swapped<T extends { kind: string; id: string; old: { id: string }; new: { id: string }; from: unknown; to: unknown }>(
  change: T,
): T {
  return { ...turned(change), from: change.to, to: change.from };
}

function turnedEdit({ at, removed, to, added }: Edit): Edit {
  return { at: to, removed: added, to: at, added: removed };
}
