// What versions and working copies of the product hold, as a value of JSON: a draft, a document that was read, or the record of a meeting.
import { z } from 'zod';
import { isTree } from '../tree/is-tree';
import type { Tree } from '../tree/node';

const tree = z.custom<Tree>(isTree);

/** A draft need not be finished: autosave keeps what there is. */
const draft = z.custom<Readonly<Record<string, unknown>>>(
  (value) => value instanceof Object && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype,
);

/**
 * `draft`: the draft, and in a version also the tree that it composed to at that time, so that a later wording of the pack
 * changes nothing in it; a draft that does not compose has none. `document`: what a file of somebody's said. `meeting`: the
 * record of a meeting (core/meeting/record.ts), finished or not.
 */
export const contentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), draft, tree: tree.optional() }),
  z.strictObject({ kind: z.literal('document'), tree }),
  z.strictObject({ kind: z.literal('meeting'), meeting: draft }),
]);
export type Content = z.output<typeof contentSchema>;
