// A stored content, or somebody's file → the tree of its text.
import { compose } from '../../core/compose/compose';
import { done, failed, hasErrors, type Outcome } from '../../core/finding/finding';
import type { Content } from '../../core/library/content';
import { parseDraft } from '../../core/model/parse';
import type { Tree } from '../../core/tree/node';
import { type Bench, packIds, packsToWriteWith } from './jobs/bench';
import { draftTree, recomposed } from './jobs/documents';
import { treeOf } from './read-file';

export type Side = { readonly content: Content } | { readonly bytes: Uint8Array };

export function sideTree(side: Side, bench: Bench): Outcome<Tree> | Promise<Outcome<Tree>> {
  return 'bytes' in side ? fileTree(side.bytes, bench) : contentTree(side.content, bench);
}

/** A version of a draft has the tree that it composed to when it was made; a working copy is composed now. */
export function contentTree(content: Content, bench: Bench): Outcome<Tree> {
  if (content.tree) return done(content.tree);
  const draft = parseDraft(content.kind === 'draft' ? content.draft : undefined);
  if (!draft.ok) return draft;
  const { packs, findings } = packsToWriteWith(bench, packIds(draft.value));
  return hasErrors(findings) ? failed(findings) : compose({ draft: draft.value, packs });
}

/** A file that begins like JSON is a draft. */
export function fileTree(bytes: Uint8Array, bench: Bench): Outcome<Tree> | Promise<Outcome<Tree>> {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('{')) return draftTree(new TextDecoder().decode(bytes), bench);
  return treeOf(bytes, 'accept', (value) => recomposed(value, bench));
}
