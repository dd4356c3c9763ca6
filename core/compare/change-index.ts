// Which changes speak of which node, by id in either tree: a note attached to a change finds its row, a click its change.
import { type BasicChange, basicChanges, type Change, type Merge, type Split } from '../diff/change';
import { visit } from '../tree/walk';

/** Formats, attributes and ids are nothing that a reader sees. */
const silent: ReadonlySet<Change['kind']> = new Set(['runs', 'attrs', 'ids', 'kind']);

export class ChangeIndex {
  private readonly old = new Map<string, Change[]>();
  private readonly now = new Map<string, Change[]>();

  constructor(changes: readonly Change[]) {
    for (const change of basicChanges(changes)) if (!silent.has(change.kind)) this.add(change);
    // A note may be attached to a split as a whole as well as to one of its parts.
    for (const change of changes) if ('parts' in change) this.addPlaces(change);
  }

  /** The changes in the units with these ids, each once. */
  of(old: Iterable<string>, now: Iterable<string>): Change[] {
    const found = new Set<Change>();
    for (const id of old) for (const change of this.old.get(id) ?? []) found.add(change);
    for (const id of now) for (const change of this.now.get(id) ?? []) found.add(change);
    return [...found];
  }

  private add(change: BasicChange): void {
    if (change.kind === 'insert') visit(change.node, ({ id }) => put(this.now, id, change));
    else if (change.kind === 'delete') visit(change.node, ({ id }) => put(this.old, id, change));
    else if (change.kind !== 'ids') {
      put(this.old, change.old.id, change);
      put(this.now, change.new.id, change);
    }
  }

  private addPlaces(change: Split | Merge): void {
    const [from, to] = change.kind === 'split' ? [[change.old], change.into] : [change.from, [change.new]];
    for (const { id } of from) put(this.old, id, change);
    for (const { id } of to) put(this.now, id, change);
  }
}

function put(map: Map<string, Change[]>, id: string, change: Change): void {
  const list = map.get(id);
  if (list) list.push(change);
  else map.set(id, [change]);
}
