// A .docx file as one side of a redline: its bytes, and the tree of what can be seen in it.
import { importDocx } from '../../import/import';
import { placeOf } from '../../read/source-line';
import { isLeaf, type Tree } from '../../tree/node';
import { walk } from '../../tree/walk';

/** The tree's runs still know their paragraphs. */
export interface WordSide {
  readonly bytes: Uint8Array;
  readonly tree: Tree;
}

/** Whether the tree was read from what a .docx shows, in this process. */
export function hasPlaces(tree: Tree): boolean {
  for (const { node } of walk(tree)) {
    const runs = isLeaf(node) ? node.runs : (node.heading ?? []);
    if (runs.some((run) => placeOf(run) !== undefined)) return true;
  }
  return false;
}

/** undefined for anything but a .docx. */
export function wordSide(bytes: Uint8Array, tree: Tree): WordSide | undefined {
  if (hasPlaces(tree)) return { bytes, tree };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const visible = importDocx(bytes, { revisions: 'accept' });
  return visible.ok ? { bytes, tree: visible.value.tree } : undefined;
}
