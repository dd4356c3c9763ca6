// A stored content, or somebody's file → the tree of its text.
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
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('{')) return draftTree(new TextDecoder().decode(bytes), bench);
  return treeOf(bytes, 'accept', (value) => recomposed(value, bench));
}
