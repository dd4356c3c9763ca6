// Quoted content → in the form of what it takes the place of: rows without the head that a quoted table shows, grounds.
import type { Node } from '../../tree/node';
import { isLeaf } from '../../tree/node';
import { printedText } from '../printed';
import { quotedRows } from '../rows';
import { type LiveNode, settled } from './live';

/** `like` is the old node, or one beside the new ones. */
export function placed(content: readonly Node[], like: LiveNode): readonly Node[] {
  if (like.kind === 'row') return quotedRows(content, headOf(like));
  if (like.kind === 'citation') return content.map((node) => (isLeaf(node) ? { ...node, kind: 'citation' as const } : node));
  return content;
}

function headOf({ parent }: LiveNode): string | undefined {
  const head = parent?.children[0];
  return head && printedText(settled(head));
}
