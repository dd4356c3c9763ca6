// Words that stand on the pages but not in the draft itself: the pack's own wording. Each is the unit to go to.
import { patternOf, type Query } from '../../../core/edit/find';
import type { Pages } from '../../../core/page/proof';

/** Ids of the units whose words have it, in the order of the pages; one that has it twice stands once. */
export function printedHits({ pages, blocks }: Pages, query: Query): string[] {
  const pattern = patternOf(query);
  if (!pattern) return [];
  const units = new Set<string>();
  for (const id of new Set(pages.flatMap(({ placed }) => placed.map(({ block }) => block)))) {
    const block = blocks.get(id);
    const unit = block?.kind === 'paragraph' ? (block.unit ?? block.owner) : undefined;
    if (block?.kind !== 'paragraph' || unit === undefined) continue;
    if (
      block.ink
        .map(({ text }) => text)
        .join('')
        .search(pattern) >= 0
    )
      units.add(unit);
  }
  return [...units];
}
