// Bytes of a .docx → tree, with everything that was noticed. Never refuses what a word processor can open.
import { done, type Finding, type Outcome, warning } from '../finding/finding';
import { counter } from '../read/cursor';
import { readSource as readLines } from '../read/source';
import { leaf } from '../tree/build';
import type { Tree } from '../tree/node';
import type { Block, Comment, Revision } from './blocks';
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
  const whole = withNotes(tree, notes, prefix);
  if (mode === 'accept') readFrom.set(whole, { bytes, blocks });
  return done({ tree: whole, comments, revisions: revisions === 'keep' ? file.value.revisions : [] }, findings);
}

/** What a tree was read from, for as long as the tree is there. */
const readFrom = new WeakMap<Tree, { readonly bytes: Uint8Array; readonly blocks: readonly Block[] }>();

/** The blocks of a file with its revisions accepted; those that its tree was read from are not read again. */
export function blocksOf(bytes: Uint8Array, tree: Tree): readonly Block[] | undefined {
  const known = readFrom.get(tree);
  if (known?.bytes === bytes) return known.blocks;
  const file = readWordFile(bytes, 'accept');
  return file.ok ? file.value.blocks : undefined;
}

/** Footnotes keep their words: they stand after the document's own parts, one paragraph each. */
function withNotes(tree: Tree, notes: readonly string[], prefix: string): Tree {
  if (notes.length === 0) return tree;
  const leaves = notes.map((text, at) => leaf('alinea', `${prefix}note${at + 1}`, text, { note: at + 1 }));
  return { ...tree, children: [...tree.children, ...leaves] };
}
