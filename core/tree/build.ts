// Small constructors for nodes and runs, so that the shape of a node is written once.
import type { Attrs, Branch, BranchKind, Leaf, LeafKind, Mark, Node, Run } from './node';

export const noAttrs: Attrs = {};

export function run(text: string, ...marks: Mark[]): Run {
  return marks.length > 0 ? { text, marks } : { text };
}

export function leaf(kind: LeafKind, id: string, runs: readonly Run[] | string, attrs: Attrs = noAttrs): Leaf {
  return { kind, id, runs: typeof runs === 'string' ? [run(runs)] : runs, attrs };
}

export interface BranchParts {
  readonly num?: string | undefined;
  readonly heading?: readonly Run[] | undefined;
  readonly attrs?: Attrs | undefined;
}

export function branch(kind: BranchKind, id: string, children: readonly Node[], parts: BranchParts = {}): Branch {
  const { num, heading, attrs = noAttrs } = parts;
  if (num === undefined) return heading === undefined ? { kind, id, children, attrs } : { kind, id, heading, children, attrs };
  return heading === undefined ? { kind, id, num, children, attrs } : { kind, id, num, heading, children, attrs };
}
