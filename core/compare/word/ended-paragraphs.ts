// Paragraphs whose end is deleted in the file itself → the paragraphs that are seen once that is accepted: their words go on in the
// next one. Before a table there is nothing to go on in: without words the paragraph is gone, with words it stays.
import type { WrittenBlock, WrittenItem, WrittenParagraph } from '../../docx/written';

export function withoutEnded(blocks: readonly WrittenBlock[]): WrittenBlock[] {
  const kept: WrittenBlock[] = [];
  let waiting: WrittenParagraph[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && goesOn(block, blocks[at + 1])) waiting.push(block);
    else {
      kept.push(waiting.length === 0 ? block : joined(waiting, block));
      waiting = [];
    }
  }
  return kept;
}

function goesOn({ ended, items }: WrittenParagraph, next: WrittenBlock | undefined): boolean {
  if (!ended || !next) return false;
  return next.kind === 'paragraph' || items.every(({ kind }) => kind === 'anchor');
}

/** `block` with what the paragraphs before it held; its own number stands in front. */
function joined(ended: readonly WrittenParagraph[], block: WrittenBlock): WrittenBlock {
  const before = ended.map((paragraph) => (paragraph.before ?? '') + (paragraph.after ?? '')).join('') + (block.before ?? '');
  const around = before === '' ? block : { ...block, before };
  if (around.kind === 'table') return around;
  const { items, numbered } = around;
  const own = numbered ? items.findIndex(({ kind }) => kind === 'run') + 1 : 0;
  const carried: WrittenItem[] = ended.flatMap((paragraph) => [...paragraph.items]);
  // The number ends where the carried words begin.
  const label = items[own - 1];
  const start = label?.kind === 'run' ? label.text.length : 0;
  const origin = around.origin && { ...around.origin, start };
  return { ...around, origin, items: [...items.slice(0, own), ...carried, ...items.slice(own)] };
}
