// Changes of one field of a node: whether the node has the old value, and what it gets.
import { isLeaf, type Node } from '../tree/node';
import type { AttrsChange, HeadingChange, KindChange, Renumber, RunsChange, TextChange } from './change';
import { sameAttrs, sameHeading, sameRuns } from './compare';
import type { NewFields, Slot } from './slot';

export type FieldChange = TextChange | HeadingChange | RunsChange | Renumber | AttrsChange | KindChange;

type Setters = {
  readonly [K in FieldChange['kind']]: (node: Node, change: Extract<FieldChange, { kind: K }>) => NewFields | undefined;
};

const headingOf = (node: Node) => (isLeaf(node) ? undefined : node.heading);

/** What the node gets; undefined when it does not have the old value. */
const setters: Setters = {
  text: (node, { from, to }) => (isLeaf(node) && sameRuns(node.runs, from) ? { runs: to } : undefined),
  heading: (node, { from, to }) =>
    !isLeaf(node) && sameHeading(headingOf(node), from ?? undefined) ? { heading: to } : undefined,
  runs: (node, { part, from, to }) => {
    if (part === 'text') return isLeaf(node) && sameRuns(node.runs, from) ? { runs: to } : undefined;
    return sameHeading(headingOf(node), from) ? { heading: to } : undefined;
  },
  renumber: (node, { from, to }) => (!isLeaf(node) && (node.num ?? null) === from ? { num: to } : undefined),
  attrs: (node, { from, to }) => (sameAttrs(node.attrs, from) ? { attrs: to } : undefined),
  kind: (node, { from, to }) => (node.kind === from && isLeaf(node) === isLeafKind(to) ? { kind: to } : undefined),
};

function isLeafKind(kind: Node['kind']): boolean {
  return isLeaf({ kind } as Node);
}

/** False when the node is not as the change says. */
export function setField(slot: Slot, change: FieldChange): boolean {
  const set = setters[change.kind] as (node: Node, change: FieldChange) => NewFields | undefined;
  const fields = set(slot.node, change);
  if (fields) slot.fields = { ...slot.fields, ...fields };
  return fields !== undefined;
}
