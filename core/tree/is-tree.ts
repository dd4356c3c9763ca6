// Whether a value of JSON is a tree: for trees that come from a file. Looks at every node, and is done in one pass.
import { branchKinds, leafKinds, type Tree } from './node';

const leaves: ReadonlySet<unknown> = new Set(leafKinds);
const branches: ReadonlySet<unknown> = new Set(branchKinds);

/** Deeper than any document; walks of trees call themselves. */
const maxDepth = 100;

type Values = Readonly<Record<string, unknown>>;

export function isTree(value: unknown): value is Tree {
  return isValues(value) && value.kind === 'document' && isNode(value, 0);
}

function isNode(node: unknown, depth: number): boolean {
  if (!isValues(node) || depth > maxDepth || typeof node.id !== 'string' || !areAttrs(node.attrs)) return false;
  if (leaves.has(node.kind)) return areRuns(node.runs);
  if (!branches.has(node.kind) || !Array.isArray(node.children)) return false;
  const hasHead = isMaybe(node.num, 'string') && (node.heading === undefined || areRuns(node.heading));
  return hasHead && node.children.every((child) => isNode(child, depth + 1));
}

function areRuns(runs: unknown): boolean {
  return Array.isArray(runs) && runs.every(isRun);
}

function isRun(run: unknown): boolean {
  if (!isValues(run) || typeof run.text !== 'string') return false;
  const hasMarks = run.marks === undefined || (Array.isArray(run.marks) && run.marks.every((mark) => typeof mark === 'string'));
  return hasMarks && isMaybe(run.ref, 'string') && isMaybe(run.field, 'string') && isMaybe(run.blank, 'boolean');
}

function areAttrs(attrs: unknown): boolean {
  return isValues(attrs) && Object.values(attrs).every((value) => ['string', 'number', 'boolean'].includes(typeof value));
}

function isMaybe(value: unknown, type: 'string' | 'boolean'): boolean {
  return value === undefined || typeof value === type;
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
