// Slots → nodes, with new ids for nodes and for the references to them. A slot in which nothing changed gives its old node.
import { type Branch, isLeaf, type Leaf, type LeafKind, type Node } from '../tree/node';
import type { Runs } from './change';
import type { Slot } from './slot';

export class Rebuild {
  readonly reached = new Set<Slot>();
  readonly doubles: string[] = [];
  private readonly ids = new Set<string>();

  constructor(private readonly newIds: ReadonlyMap<string, string>) {}

  node(slot: Slot): Node {
    const again = this.reached.has(slot);
    this.reached.add(slot);
    const id = slot.isNew ? slot.node.id : (this.newIds.get(slot.node.id) ?? slot.node.id);
    if (this.ids.has(id)) this.doubles.push(id);
    this.ids.add(id);
    if (again) return slot.node;
    return isLeaf(slot.node) ? this.leaf(slot, slot.node, id) : this.branch(slot, slot.node, id);
  }

  private leaf({ isNew, fields }: Slot, node: Leaf, id: string): Node {
    const runs = fields?.runs ?? (isNew ? node.runs : this.withNewRefs(node.runs));
    if (!fields && id === node.id && runs === node.runs) return node;
    return { ...node, kind: (fields?.kind ?? node.kind) as LeafKind, id, runs, attrs: fields?.attrs ?? node.attrs };
  }

  private branch({ isNew, fields, children: slots }: Slot, node: Branch, id: string): Node {
    const children = slots.map((slot) => this.node(slot));
    const own = node.heading && !isNew ? this.withNewRefs(node.heading) : node.heading;
    const heading = fields?.heading === undefined ? own : (fields.heading ?? undefined);
    const same = children.length === node.children.length && children.every((child, at) => child === node.children[at]);
    if (!fields && same && id === node.id && heading === node.heading) return node;
    const num = fields?.num === undefined ? node.num : (fields.num ?? undefined);
    return {
      kind: (fields?.kind ?? node.kind) as Branch['kind'],
      id,
      ...(num === undefined ? {} : { num }),
      ...(heading === undefined ? {} : { heading }),
      children,
      attrs: fields?.attrs ?? node.attrs,
    };
  }

  private withNewRefs(runs: Runs): Runs {
    if (this.newIds.size === 0 || runs.every(({ ref }) => ref === undefined || !this.newIds.has(ref))) return runs;
    return runs.map((run) => {
      const ref = run.ref === undefined ? undefined : this.newIds.get(run.ref);
      return ref === undefined ? run : { ...run, ref };
    });
  }
}
