// Styles of our own writer → what their paragraphs are. Only in files that carry our style sheet: elsewhere a style of the same name
// says nothing.
import type { LeafKind } from '../tree/node';
import type { Block, Cell, Paragraph } from './blocks';

/** A .doc knows styles by their names (docx/styles.ts) alone: name without spaces → id. */
const ids: Readonly<Record<string, string>> = {
  Title: 'DocType',
  Subtitle: 'Subject',
  Stamp: 'Mark',
  PlaceandDate: 'PlaceDate',
  Signature: 'SignaturePerson',
  AttachmentHeading: 'Attachment',
};

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
  return entry(beginnings, idOf(style));
}

/** What a paragraph of this style is, in a file of ours; undefined when the style alone does not tell. */
export function ownKind(style: string): LeafKind | undefined {
  return entry(kinds, idOf(style));
}

const idOf = (style: string) => entry(ids, style) ?? style;

function entry<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A document of ours has a national title, a body and a type, each in its style. */
export function isOurs(blocks: readonly Block[]): boolean {
  const styles = new Set(blocks.flatMap(paragraphsIn).map(({ style }) => idOf(style)));
  return ['NationalTitle', 'IssuingBody', 'DocType'].every((style) => styles.has(style));
}

/** Whether a signer's name stands in the cell, or nothing. */
export function isSigned(cell: Cell): boolean {
  const paragraphs = paragraphsOf(cell).filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  return paragraphs.length === 0 || paragraphs.some(({ style }) => idOf(style) === 'SignaturePerson');
}

export function paragraphsOf(cell: Cell): Paragraph[] {
  return cell.blocks.flatMap(paragraphsIn);
}

function paragraphsIn(block: Block): Paragraph[] {
  if (block.type === 'section') return [];
  return block.type === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap(paragraphsOf));
}
