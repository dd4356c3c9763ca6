// Changes → the nodes of the old tree in which a reader sees a difference.
import { type BasicChange, basicChanges, type Change } from '../diff/change';

/** `oldOf`: the old id of a node of the new tree, where it has one. Numbers, formats and ids are nothing that was changed. */
export function touchedBy(changes: readonly Change[], oldOf: (id: string) => string | undefined): Set<string> {
  return new Set(basicChanges(changes).flatMap((change) => nodesOf(change, oldOf).flatMap((id) => id ?? [])));
}

function nodesOf(change: BasicChange, oldOf: (id: string) => string | undefined): (string | undefined)[] {
  switch (change.kind) {
    case 'text':
    case 'heading':
    case 'kind':
      return [change.old.id];
    case 'delete':
      return [change.old.parent];
    case 'insert':
      return [oldOf(change.new.parent)];
    case 'move':
      return change.inOrder ? [] : [change.old.parent, oldOf(change.new.parent)];
    case 'runs':
    case 'renumber':
    case 'attrs':
    case 'ids':
      return [];
  }
}
