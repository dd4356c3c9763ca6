// Paired trees → the changes that make one the other, whatever the pairing (law L2), in the order of the new document. A
// deleted unit is told where it would stand.
import { isLeaf, type Leaf, type Node } from '../tree/node';
import type { Budget } from './budget';
import type { AttrsChange, BasicChange, IdsChange, KindChange, Renumber, Runs } from './change';
import { type SameRef, sameAttrs, sameHeading, sameRuns } from './compare';
import type { Item } from './indexed';
import type { Matching } from './matching';
import { Places } from './places';
import { type Staying, staying } from './staying';
import { wordEdits } from './word-edits';
import type { Vocabulary } from './words';

export function script(matching: Matching, vocabulary: Vocabulary, budget: Budget): BasicChange[] {
  const writer = new ScriptWriter(matching, vocabulary, budget);
  const root = matching.now.items[0];
  if (root) writer.pair(root);
  const ids = idsChange(matching);
  return ids ? [ids, ...writer.changes] : writer.changes;
}

function idsChange(matching: Matching): IdsChange | undefined {
  const pairs: (readonly [string, string])[] = [];
  for (const old of matching.old.items) {
    const now = matching.newOf(old);
    if (now && now.node.id !== old.node.id) pairs.push([old.node.id, now.node.id]);
  }
  return pairs.length > 0 ? { kind: 'ids', id: 'ids', pairs } : undefined;
}

const noItems: readonly Item[] = [];

class ScriptWriter {
  readonly changes: BasicChange[] = [];
  private readonly stay: Staying;
  private readonly oldPlaces: Places;
  private readonly newPlaces: Places;
  private readonly sameRef: SameRef;

  constructor(
    private readonly matching: Matching,
    private readonly vocabulary: Vocabulary,
    private readonly budget: Budget,
  ) {
    this.stay = staying(matching);
    this.oldPlaces = new Places((old) => this.staysOld(old));
    this.newPlaces = new Places((now) => this.staysNew(now));
    this.sameRef = sameRefIn(matching);
  }

  /** A node of the new tree that has a partner: what changed in it, then its children. */
  pair(now: Item): void {
    const old = this.matching.oldOf(now);
    if (!old) return;
    this.fields(old, now);
    const deleted = this.deletedIn(old);
    let next = this.deletions(deleted, undefined);
    for (const child of now.children) {
      const partner = this.matching.oldOf(child);
      this.arrival(child);
      if (partner && this.staysNew(child)) next = this.deletions(next, partner);
    }
  }

  private deletedIn({ children }: Item): readonly Item[] {
    for (const child of children) if (!this.matching.newOf(child)) return children.filter((one) => !this.matching.newOf(one));
    return noItems;
  }

  /** Tells the deletions that stood before the next sibling that stays, and gives the rest. */
  private deletions(deleted: readonly Item[], after: Item | undefined): readonly Item[] {
    if (deleted.length === 0) return deleted;
    const siblings = deleted[0]?.parent?.children ?? [];
    const start = after ? after.index + 1 : 0;
    const next = siblings.findIndex((item, at) => at >= start && this.matching.newOf(item) && this.staysOld(item));
    const until = next < 0 ? siblings.length : next;
    for (const item of deleted) if (item.index < until) this.delete(item);
    return deleted.filter((item) => item.index >= until);
  }

  private arrival(now: Item): void {
    const old = this.matching.oldOf(now);
    if (!old) return this.insert(now);
    if (!this.staysNew(now)) this.move(old, now);
    this.pair(now);
  }

  private move(old: Item, now: Item): void {
    const inOrder = old.parent !== undefined && this.parentsDiffer(old, now) && this.stay.inOrder()[old.at] === true;
    const spots = { old: this.oldPlaces.spot(old), new: this.newPlaces.spot(now) };
    this.changes.push({ kind: 'move', id: `move:${old.node.id}`, ...spots, inOrder });
  }

  private parentsDiffer(old: Item, now: Item): boolean {
    return !old.parent || !now.parent || !this.matching.areOne(old.parent, now.parent);
  }

  private insert(now: Item): void {
    const node = without(now, (item) => this.matching.oldOf(item) !== undefined);
    this.changes.push({ kind: 'insert', id: `insert:${now.node.id}`, new: this.newPlaces.spot(now), node });
    this.arrivalsIn(now);
  }

  private arrivalsIn(now: Item): void {
    for (const child of now.children) {
      if (this.matching.oldOf(child)) this.arrival(child);
      else this.arrivalsIn(child);
    }
  }

  private delete(old: Item): void {
    const node = without(old, (item) => this.matching.newOf(item) !== undefined);
    this.changes.push({ kind: 'delete', id: `delete:${old.node.id}`, old: this.oldPlaces.spot(old), node });
  }

  private staysOld(old: Item): boolean {
    if (this.matching.newOf(old)) return this.stay.among[old.at] === true;
    return old.parent !== undefined && !this.matching.newOf(old.parent);
  }

  private staysNew(now: Item): boolean {
    const old = this.matching.oldOf(now);
    if (old) return this.stay.among[old.at] === true;
    return now.parent !== undefined && !this.matching.oldOf(now.parent);
  }

  private fields(old: Item, now: Item): void {
    const [a, b] = [old.node, now.node];
    if (a.kind !== b.kind) this.field(old, now, { kind: 'kind', from: a.kind, to: b.kind });
    if (!sameAttrs(a.attrs, b.attrs)) this.field(old, now, { kind: 'attrs', from: a.attrs, to: b.attrs });
    if (isLeaf(a)) {
      if (isLeaf(b)) this.text(old, now, a, b);
      return;
    }
    if (isLeaf(b)) return;
    if (a.num !== b.num) this.field(old, now, { kind: 'renumber', from: a.num ?? null, to: b.num ?? null });
    if (!sameHeading(a.heading, b.heading, this.sameRef)) this.heading(old, now, a.heading, b.heading);
  }

  private field(old: Item, now: Item, change: FieldOf<KindChange> | FieldOf<AttrsChange> | FieldOf<Renumber>): void {
    const places = { old: this.oldPlaces.place(old), new: this.newPlaces.place(now) };
    this.changes.push({ ...change, id: `${change.kind}:${old.node.id}`, ...places });
  }

  private text(old: Item, now: Item, a: Leaf, b: Leaf): void {
    if (sameRuns(a.runs, b.runs, this.sameRef)) return;
    const both = { old: this.oldPlaces.place(old), new: this.newPlaces.place(now), from: a.runs, to: b.runs };
    const edits = wordEdits(old.text, now.text, this.vocabulary, this.budget);
    if (edits.length > 0) this.changes.push({ kind: 'text', id: `text:${a.id}`, ...both, edits });
    else this.changes.push({ kind: 'runs', id: `runs:${a.id}`, part: 'text', ...both });
  }

  private heading(old: Item, now: Item, from: Runs | undefined, to: Runs | undefined): void {
    const both = { old: this.oldPlaces.place(old), new: this.newPlaces.place(now) };
    const { id } = old.node;
    const edits = wordEdits(old.text, now.text, this.vocabulary, this.budget);
    if (from && to && edits.length === 0) {
      this.changes.push({ kind: 'runs', id: `runs:${id}`, part: 'heading', ...both, from, to });
    } else this.changes.push({ kind: 'heading', id: `heading:${id}`, ...both, from: from ?? null, to: to ?? null, edits });
  }
}

type FieldOf<T> = Omit<T, 'id' | 'old' | 'new'>;

/** The node without those descendants, which are told as moves. */
function without(item: Item, isGone: (item: Item) => boolean): Node {
  const { node } = item;
  if (isLeaf(node)) return node;
  const left = item.children.filter((child) => !isGone(child));
  const children = left.map((child) => without(child, isGone));
  const same = left.length === node.children.length && children.every((child, at) => child === node.children[at]);
  return same ? node : { ...node, children };
}

/** Both ways, because a deleted unit's id may be the new id of another. */
function sameRefIn(matching: Matching): SameRef {
  const { old, now } = matching;
  return (a, b) => {
    if (a === undefined || b === undefined) return a === b;
    const [from, to] = [old.byId.get(a), now.byId.get(b)];
    const forth = from && (matching.newOf(from)?.node.id ?? a);
    const back = to && (matching.oldOf(to)?.node.id ?? b);
    return (forth ?? a) === b && (back ?? b) === a;
  };
}
