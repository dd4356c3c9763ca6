// A tree that comes from outside (a stored version, a file of a dossier) → checked: known kinds, runs and attributes, one id a
// node. Asks nothing of the order of kinds: every part of the program takes any tree.
import { z } from 'zod';
import { branchKinds, isLeaf, leafKinds, type Node, type Tree } from './node';

/** Far above any document: articles with clauses, points, tables inside attachments stay below 20. */
const deepest = 60;

const marks = z.array(z.enum(['bold', 'italic', 'underline', 'strike', 'superscript']));
const runSchema = z.strictObject({
  text: z.string(),
  marks: marks.optional(),
  ref: z.string().optional(),
  field: z.string().optional(),
  blank: z.literal(true).optional(),
});
const attrs = z.record(z.string().max(100), z.union([z.string(), z.number(), z.boolean()]));
const id = z.string().max(500);
const leafSchema = z.strictObject({ kind: z.enum(leafKinds), id, runs: z.array(runSchema), attrs });
const branchSchema = z.strictObject({
  kind: z.enum(branchKinds),
  id,
  num: z.string().max(500).optional(),
  heading: z.array(runSchema).optional(),
  get children() {
    return z.array(z.discriminatedUnion('kind', [leafSchema, branchSchema]));
  },
  attrs,
});

/** A plain object of any shape → the tree, or a zod error. Depth is looked at first, so that nothing runs out of stack. */
export const treeSchema = z
  .unknown()
  .refine((value) => !isDeep(value), { params: { code: 'tree.tooDeep' } })
  .pipe(branchSchema.extend({ kind: z.literal('document') }))
  .refine((tree) => hasOwnIds(tree as Tree), { params: { code: 'tree.doubleId' } })
  .transform((tree) => tree as Tree);

function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) level = level.flatMap(childrenIn);
  return level.length > 0;
}

function childrenIn(value: unknown): unknown[] {
  const inner = value instanceof Object && 'children' in value ? value.children : undefined;
  return Array.isArray(inner) ? inner : [];
}

function hasOwnIds(tree: Tree): boolean {
  const seen = new Set<string>();
  const isNew = (node: Node): boolean => {
    if (seen.has(node.id)) return false;
    seen.add(node.id);
    return isLeaf(node) || node.children.every(isNew);
  };
  return isNew(tree);
}
