// A place of the draft by name (core/edit/name.ts), or the id of a node → where on the pages it is.
import type { Pages } from '../../../core/page/proof';
import type { SheetBlock, SheetParagraph } from '../../../core/page/sheet';

export interface OnPages {
  /** Of the page, from 0. */
  readonly index: number;
  /** Twips below the upper margin. */
  readonly top: number;
}

/** The answer itself where it is printed, else the unit or the part of the document that it belongs to. */
export function pageOfPlace(pages: Pages, name: string): OnPages | undefined {
  const prefix = name.slice(0, name.lastIndexOf('/') + 1);
  const rest = name.slice(prefix.length);
  const unit = /^~([^.[]+)/.exec(rest)?.[1];
  const part = parts[/^@?([A-Za-z]+)/.exec(rest)?.[1] ?? ''];
  return (
    first(pages, ({ ink }) => ink.some(({ field }) => isIn(field, name))) ??
    first(pages, ofNode(prefix + (unit ?? rest))) ??
    (part === undefined ? undefined : first(pages, ofNode(prefix + part)))
  );
}

/** Nodes in which the parts of a draft are printed. */
const parts: Readonly<Record<string, string>> = {
  general: 'title',
  subject: 'title',
  symbol: 'header',
  place: 'header',
  date: 'header',
  marks: 'header',
  format: 'header',
  parties: 'header',
  citations: 'citation',
  replaces: 'citation',
  recipients: 'recipients',
};

type Asks = (paragraph: SheetParagraph) => boolean;

function ofNode(id: string): Asks {
  return ({ unit, owner }) => isIn(unit, id) || isIn(owner, id);
}

function isIn(place: string | undefined, outer: string): boolean {
  return place?.startsWith(outer) === true && /^(?:$|[./[])/.test(place.slice(outer.length));
}

function first({ pages, blocks }: Pages, asks: Asks): OnPages | undefined {
  for (const [index, page] of pages.entries()) {
    for (const { block, top } of page.placed) if (paragraphsIn(blocks.get(block)).some(asks)) return { index, top };
  }
  return undefined;
}

function paragraphsIn(block: SheetBlock | undefined): readonly SheetParagraph[] {
  if (!block) return [];
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
}
