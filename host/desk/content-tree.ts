// A stored content, or somebody's file → the tree of its text.
import { writeDocx } from '../../core/docx/write';
import type { Outcome } from '../../core/finding/finding';
import type { Content } from '../../core/library/content';
import type { Tree } from '../../core/tree/node';
import type { Bench } from './jobs/bench';
import { draftTree, recomposed, treeOfContent } from './jobs/documents';
import { treeOf } from './read-file';

export type Side = { readonly content: Content } | { readonly bytes: Uint8Array };

export function sideTree(side: Side, bench: Bench): Outcome<Tree> | Promise<Outcome<Tree>> {
  return 'bytes' in side ? fileTree(side.bytes, bench) : treeOfContent(side.content, bench);
}

/** A file that begins like JSON is a draft. */
export function fileTree(bytes: Uint8Array, bench: Bench): Outcome<Tree> | Promise<Outcome<Tree>> {
  if (isDraft(bytes)) return draftTree(new TextDecoder().decode(bytes), bench);
  return treeOf(bytes, 'accept', (value) => recomposed(value, bench));
}

/**
 * A text as it stands on paper. What an amending text quotes is known by its marks alone, so one of ours must not be opened from
 * the draft inside it: there the quoted clauses look like its own.
 */
export async function printedTree(bytes: Uint8Array, bench: Bench): Promise<Outcome<Tree>> {
  const tree = await fileTree(bytes, bench);
  if (!tree.ok) return tree;
  const file = isDraft(bytes) ? writeDocx(tree.value, { properties: { title: '', creator: '', created: '2000-01-01' } }) : bytes;
  return treeOf(file, 'accept', () => undefined);
}

function isDraft(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{');
}
