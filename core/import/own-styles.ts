// Styles of our own writer → what their paragraphs are. Only in files that carry our style sheet: elsewhere a style of the same name
// says nothing.
import type { LeafKind } from '../tree/node';
import type { Block, Cell, Paragraph } from './blocks';

const kinds: Readonly<Record<string, LeafKind>> = {
  ParentBody: 'parentBody',
  IssuingBody: 'issuingBody',
  Symbol: 'symbol',
  NationalTitle: 'nationalTitle',
  Motto: 'motto',
  PlaceDate: 'placeDate',
  Mark: 'mark',
  DocType: 'docType',
  Subject: 'subject',
  IssuedWith: 'issuedWith',
  Authority: 'authority',
  Citation: 'citation',
  Formula: 'formula',
  Enacting: 'enacting',
  SignaturePerson: 'person',
  Recipient: 'recipient',
};

const beginnings: Readonly<Record<string, 'conclusions' | 'attachment'>> = {
  SignatureTitle: 'conclusions',
  SignaturePerson: 'conclusions',
  RecipientsHeading: 'conclusions',
  Recipient: 'conclusions',
  Attachment: 'attachment',
};

export function ownBeginning(style: string): 'conclusions' | 'attachment' | undefined {
  return Object.hasOwn(beginnings, style) ? beginnings[style] : undefined;
}

/** What a paragraph of this style is, in a file of ours; undefined when the style alone does not tell. */
export function ownKind(style: string): LeafKind | undefined {
  return Object.hasOwn(kinds, style) ? kinds[style] : undefined;
}

/** A document of ours has a national title, a body and a type, each in its style. */
export function isOurs(blocks: readonly Block[]): boolean {
  const styles = new Set(blocks.flatMap(paragraphsIn).map(({ style }) => style));
  return ['NationalTitle', 'IssuingBody', 'DocType'].every((style) => styles.has(style));
}

/** Whether a signer's name stands in the cell, or nothing. */
export function isSigned(cell: Cell): boolean {
  const paragraphs = paragraphsOf(cell).filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  return paragraphs.length === 0 || paragraphs.some(({ style }) => style === 'SignaturePerson');
}

export function paragraphsOf(cell: Cell): Paragraph[] {
  return cell.blocks.flatMap(paragraphsIn);
}

function paragraphsIn(block: Block): Paragraph[] {
  if (block.type === 'section') return [];
  return block.type === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap(paragraphsOf));
}
