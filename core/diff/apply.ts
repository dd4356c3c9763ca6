// A tree and a list of changes → the changed tree (law L2), or what does not fit. All changes speak of the same old tree, so
// their order does not matter; untouched nodes are shared with it.
import { done, error, type Finding, failed, type Outcome } from '../finding/finding';
import { isLeaf, type Node, type Tree } from '../tree/node';
import { type BasicChange, basicChanges, type Change, type Delete, type IdsChange, type Move, type Spot } from './change';
import { sameNode } from './compare';
import { setField } from './fields';
import { Rebuild } from './rebuild';
import { remaining, type Slot, slotOf, slotsOf } from './slot';

export function apply(tree: Tree, changes: readonly Change[]): Outcome<Tree> {
  const work = new Work(tree);
  const value = work.result(basicChanges(changes));
  return work.findings.length === 0 ? done(value) : failed(work.findings);
}

interface Arrival {
  readonly slot: Slot;
  readonly spot: Spot;
}

class Work {
  readonly findings: Finding[] = [];
  private readonly slots: ReadonlyMap<string, Slot>;
  private readonly root: Slot;
  private readonly newIds = new Map<string, string>();
  private readonly oldIds = new Map<string, string>();
  private readonly inserted = new Map<string, Slot>();
  private readonly arrivals = new Map<Slot, Arrival[]>();
  private readonly deleted: { readonly slot: Slot; readonly change: Delete }[] = [];
  private readonly left = new Set<Slot>();
  /** Nodes that must be in the result, or a change would be lost without a word. */
  private readonly touched = new Map<Slot, string>();

  constructor(tree: Tree) {
    const { root, slots } = slotsOf(tree);
    this.root = root;
    this.slots = slots;
  }

  result(changes: readonly BasicChange[]): Tree {
    for (const change of changes) this.prepare(change);
    for (const change of changes) if ('new' in change && 'index' in change.new) this.arrive(change.new, change);
    for (const { slot, change } of this.deleted) this.checkContent(slot, change);
    for (const parent of this.left) parent.children = parent.children.filter(({ hasLeft }) => !hasLeft);
    for (const [parent, list] of this.arrivals) this.place(parent, list);
    const rebuild = new Rebuild(this.newIds);
    const tree = rebuild.node(this.root);
    for (const id of rebuild.doubles) this.findings.push(error('change.idTaken', id, { id }));
    for (const [slot, id] of this.touched) if (!rebuild.reached.has(slot)) this.refuse(id, slot.node.id, 'change.lost');
    return tree as Tree;
  }

  private prepare(change: BasicChange): void {
    if (change.kind === 'ids') return this.rename(change);
    if (change.kind === 'insert') return this.build(change.node);
    const slot = this.slots.get(change.old.id);
    if (!slot) return this.refuse(change.id, change.old.id, 'change.noNode');
    if (change.kind === 'delete' || change.kind === 'move') this.leave(slot, change);
    else if (setField(slot, change)) this.touched.set(slot, change.id);
    else this.refuse(change.id, change.old.id, 'change.differs');
  }

  private rename({ id, pairs }: IdsChange): void {
    for (const [old, now] of pairs) {
      if (!this.slots.has(old)) this.refuse(id, old, 'change.noNode');
      this.newIds.set(old, now);
      this.oldIds.set(now, old);
    }
  }

  private build(node: Node): void {
    slotOf(node, undefined, true, (slot) => this.inserted.set(slot.node.id, slot));
  }

  private leave(slot: Slot, change: Delete | Move): void {
    const fits = slot.parent?.node.id === change.old.parent && !slot.hasLeft;
    if (!fits) return this.refuse(change.id, change.old.id, 'change.differs');
    slot.hasLeft = true;
    if (slot.parent) this.left.add(slot.parent);
    if (change.kind === 'delete') this.deleted.push({ slot, change });
    else this.touched.set(slot, change.id);
  }

  private checkContent(slot: Slot, change: Delete): void {
    if (!sameNode(remaining(slot), change.node)) this.refuse(change.id, change.old.id, 'change.differs');
  }

  private arrive(spot: Spot, change: BasicChange): void {
    const slot = change.kind === 'move' ? this.slots.get(change.old.id) : this.inserted.get(spot.id);
    const parent = this.byNewId(spot.parent);
    if (!slot || (change.kind === 'move' && !slot.hasLeft)) return;
    if (!parent || isLeaf(parent.node)) return this.refuse(change.id, spot.parent, 'change.noPlace');
    this.touched.set(slot, change.id);
    const list = this.arrivals.get(parent) ?? [];
    list.push({ slot, spot });
    this.arrivals.set(parent, list);
  }

  private byNewId(id: string): Slot | undefined {
    const inserted = this.inserted.get(id);
    if (inserted) return inserted;
    const old = this.oldIds.get(id);
    if (old !== undefined) return this.slots.get(old);
    return this.newIds.has(id) ? undefined : this.slots.get(id);
  }

  private place(parent: Slot, list: readonly Arrival[]): void {
    const stayed: ReadonlySet<Slot> = new Set(parent.children);
    const behind = new Map<Slot | null, Arrival[]>();
    for (const arrival of list) {
      const anchor = arrival.spot.after === null ? null : this.byNewId(arrival.spot.after);
      if (anchor === undefined || (anchor && !stayed.has(anchor))) {
        this.refuse(this.touched.get(arrival.slot) ?? '', arrival.spot.after ?? '', 'change.noPlace');
      } else behind.set(anchor, [...(behind.get(anchor) ?? []), arrival]);
    }
    const inOrder = (anchor: Slot | null) => (behind.get(anchor) ?? []).sort((a, b) => a.spot.index - b.spot.index);
    const after = (anchor: Slot | null) => inOrder(anchor).map(({ slot }) => slot);
    parent.children = [...after(null), ...[...stayed].flatMap((slot) => [slot, ...after(slot)])];
  }

  private refuse(change: string, at: string, code: RefusalCode): void {
    this.findings.push(error(code, at, { change }));
  }
}

type RefusalCode = 'change.noNode' | 'change.differs' | 'change.noPlace' | 'change.lost';
