// A stored content, or somebody's file → the tree of its text.
import { compose } from '../../core/compose/compose';
import { parseContent } from '../../core/compose/content';
import { done, failed, hasErrors, type Outcome } from '../../core/finding/finding';
import type { Tree } from '../../core/tree/node';
import { type Bench, packIds, packsToWriteWith } from './jobs/bench';
import { draftTree, recomposed } from './jobs/documents';
import { treeOf } from './read-file';

export type Side = { readonly content: unknown } | { readonly bytes: Uint8Array };

export function sideTree(side: Side, bench: Bench): Outcome<Tree> | Promise<Outcome<Tree>> {
  return 'bytes' in side ? fileTree(side.bytes, bench) : contentTree(side.content, bench);
}

export function contentTree(given: unknown, bench: Bench): Outcome<Tree> {
  const content = parseContent(given);
  if (!content.ok) return content;
  if (content.value.kind === 'document') return done(content.value.tree);
  const { draft } = content.value;
  const { packs, findings } = packsToWriteWith(bench, packIds(draft));
  return hasErrors(findings) ? failed(findings) : compose({ draft, packs });
}

/** A file that begins like JSON is a draft. */
export function fileTree(bytes: Uint8Array, bench: Bench): Outcome<Tree> | Promise<Outcome<Tree>> {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('{')) return draftTree(new TextDecoder().decode(bytes), bench);
  return treeOf(bytes, 'accept', (value) => recomposed(value, bench));
}
