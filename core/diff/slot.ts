// A node of a tree that is being changed: its fields can be replaced and its children come and go.

import type { Attrs, Kind } from '../tree/node';
import { isLeaf, type Node, type Tree } from '../tree/node';
import type { Runs } from './change';

/** Fields to be; null takes a number or a title away. */
export interface NewFields {
  runs?: Runs;
  heading?: Runs | null;
  num?: string | null;
  attrs?: Attrs;
  kind?: Kind;
}

export interface Slot {
  readonly node: Node;
  readonly parent: Slot | undefined;
  readonly isNew: boolean;
  children: Slot[];
  /** Deleted, or moved to another place. */
  hasLeft: boolean;
  fields: NewFields | undefined;
}

/** `add` hears of every slot, parents first. */
export function slotOf(node: Node, parent: Slot | undefined, isNew: boolean, add: (slot: Slot) => void): Slot {
  const slot: Slot = { node, parent, isNew, children: [], hasLeft: false, fields: undefined };
  add(slot);
  if (!isLeaf(node)) slot.children = node.children.map((child) => slotOf(child, slot, isNew, add));
  return slot;
}

export function slotsOf(tree: Tree): { root: Slot; slots: Map<string, Slot> } {
  const slots = new Map<string, Slot>();
  return { root: slotOf(tree, undefined, false, (slot) => slots.set(slot.node.id, slot)), slots };
}

/** The node with those of its descendants that have not moved elsewhere. */
export function remaining({ node, children }: Slot): Node {
  if (isLeaf(node)) return node;
  return { ...node, children: children.filter(({ hasLeft }) => !hasLeft).map(remaining) };
}
