// Are two values of nodes equal? References are compared through the pairing of ids: a unit under another id is the same unit.
import type { Attrs, Mark, Node, Run } from '../tree/node';
import { isLeaf } from '../tree/node';
import type { Runs } from './change';

/** Whether an old id and a new one name the same unit. */
export type SameRef = (old: string | undefined, now: string | undefined) => boolean;

export const exactly: SameRef = (old, now) => old === now;

export function sameRuns(a: Runs, b: Runs, sameRef: SameRef = exactly): boolean {
  if (a === b && sameRef === exactly) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (!sameRun(a[at] as Run, b[at] as Run, sameRef)) return false;
  return true;
}

/** One test for each field of a run: a new field that is not in here does not compile. */
const runTests: Readonly<Record<keyof Run, (a: Run, b: Run, sameRef: SameRef) => boolean>> = {
  text: (a, b) => a.text === b.text,
  marks: (a, b) => sameMarks(a.marks, b.marks),
  ref: (a, b, sameRef) => sameRef(a.ref, b.ref),
  field: (a, b) => a.field === b.field,
  blank: (a, b) => a.blank === b.blank,
};
const runTestList = Object.values(runTests);

function sameRun(a: Run, b: Run, sameRef: SameRef): boolean {
  if (a.text !== b.text) return false;
  if (a === b && a.ref === undefined) return true;
  for (const test of runTestList) if (!test(a, b, sameRef)) return false;
  return true;
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && a.length === b.length && a.every((mark, at) => mark === b[at]);
}

export function sameAttrs(a: Attrs, b: Attrs): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  if (keys.length === 0) return isEmpty(b);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && Object.is(a[key], b[key]));
}

function isEmpty(attrs: Attrs): boolean {
  for (const _ in attrs) return false;
  return true;
}

export function sameHeading(a: Runs | undefined, b: Runs | undefined, sameRef: SameRef = exactly): boolean {
  return a === undefined || b === undefined ? a === b : sameRuns(a, b, sameRef);
}

/** The same in everything, ids too. */
export function sameNode(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || a.id !== b.id || !sameAttrs(a.attrs, b.attrs)) return false;
  if (isLeaf(a) || isLeaf(b)) return isLeaf(a) && isLeaf(b) && sameRuns(a.runs, b.runs);
  if (a.num !== b.num || !sameHeading(a.heading, b.heading) || a.children.length !== b.children.length) return false;
  return a.children.every((child, at) => sameNode(child, b.children[at] as Node));
}
