// Bytes of a .docx → tree, with everything that was noticed. Never refuses what a word processor can open.
import { done, type Finding, type Outcome, warning } from '../finding/finding';
import { counter } from '../read/cursor';
import { readSource as readLines } from '../read/source';
import { leaf } from '../tree/build';
import type { Tree } from '../tree/node';
import type { Comment, Revision } from './blocks';
import { linesOf } from './lines';
import { withoutLooks } from './own-look';
import type { RevisionMode } from './word-document';
import { readWordFile } from './word-parts';

export interface Imported {
  readonly tree: Tree;
  readonly comments: readonly Comment[];
  /** With `keep`, the tree is the accepted text and these say what was changed; otherwise empty. */
  readonly revisions: readonly Revision[];
}

export interface ImportOptions {
  readonly revisions?: 'accept' | 'reject' | 'keep';
  /** Begins the ids of the new nodes. */
  readonly prefix?: string;
}

export function importDocx(bytes: Uint8Array, { revisions = 'accept', prefix = 'n' }: ImportOptions = {}): Outcome<Imported> {
  const mode: RevisionMode = revisions === 'reject' ? 'reject' : 'accept';
  const file = readWordFile(bytes, mode);
  if (!file.ok) return file;
  const { blocks, notes, comments } = file.value;
  const tree = withoutLooks(readLines(linesOf(blocks, counter(`${prefix}t`)), prefix));
  const findings: Finding[] = [...file.findings];
  if (revisions !== 'keep' && file.value.revisions.length > 0) {
    findings.push(warning('import.revisions', '', { count: file.value.revisions.length, mode }));
  }
  return done(
    { tree: withNotes(tree, notes, prefix), comments, revisions: revisions === 'keep' ? file.value.revisions : [] },
    findings,
  );
}

/** Footnotes keep their words: they stand after the document's own parts, one paragraph each. */
function withNotes(tree: Tree, notes: readonly string[], prefix: string): Tree {
  if (notes.length === 0) return tree;
  const leaves = notes.map((text, at) => leaf('alinea', `${prefix}note${at + 1}`, text, { note: at + 1 }));
  return { ...tree, children: [...tree.children, ...leaves] };
}
