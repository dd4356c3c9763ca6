// Ô 7–9: signatures and recipients (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7–9; joint texts: conventions §1.7).
import { type Branch, isBranch, isLeaf, type Node } from '../tree/node';
import { child, runsText } from '../tree/walk';
import { type GridRow, gridXml, padding, rowsXml } from './grid';
import { hasText, type Ink, traced } from './ink';
import { textWidth } from './metrics';
import { centredLeaf, type Direct, leafParagraph, paragraph } from './paragraph';
import { runsXml } from './runs';
import { signingSpace } from './styles';
import { lineWidths, unbroken } from './wrap';

export function conclusionsXml(conclusions: Branch, ink: Ink): string {
  const signatures = child(conclusions, 'signatures');
  const recipients = child(conclusions, 'recipients');
  const rest = conclusions.children.filter((node) => node !== signatures && node !== recipients);
  const blocks = signatures?.children.filter(isSignature) ?? [];
  const loose = signatures?.children.filter((node) => !isSignature(node)) ?? [];
  const single = conclusions.attrs.layout !== 'joint' && blocks.length === 1;
  const body = single ? sideBySide(recipients, blocks, ink) : stacked(recipients, blocks, ink);
  return body + ink.write([...loose, ...rest], ink);
}

const isSignature = (node: Node): node is Branch => node.kind === 'signature' && isBranch(node);
/** Twips between the text, the rows of signatures and the recipients. */
const rowGap = 240;
const apart = paragraph('Spacer', '', { keepNext: true, before: rowGap });

/** Recipients at left, level with the title of the signer at right (mục II.9). */
function sideBySide(recipients: Branch | undefined, blocks: readonly Branch[], ink: Ink): string {
  const left = Math.round(ink.width * 0.45);
  const right = ink.width - left;
  const [block = ''] = rowOfBlocks(blocks, [right - 2 * padding], { keepNext: false, above: 0 }, ink);
  const list = recipients ? recipientsXml(recipients, ink) : '';
  return apart + gridXml([left + padding, right], [[list, block]], -padding);
}

/**
 * A row of signatures, one for each party, and the recipients below at left. All rows are one table: only rows of one table
 * stay together in every word processor, so the recipients never stand alone on a page.
 */
function stacked(recipients: Branch | undefined, blocks: readonly Branch[], ink: Ink): string {
  const inset = Math.round(ink.width * 0.25);
  if (blocks.length === 0) return recipients ? apart + recipientsXml(recipients, ink, { insetRight: inset }) : '';
  const rows = signatureRows(blocks, recipients !== undefined, ink);
  if (!recipients) return apart + rowsXml(rows);
  const list = recipientsXml(recipients, ink, { insetRight: inset, before: rowGap });
  const last = { columns: [ink.width], cells: [list], splits: recipients.children.length > shortList };
  return apart + rowsXml(flush([...rows, last]), -padding);
}

/** The first column moves out by its padding, so that its text stands at the margin. */
function flush(rows: readonly GridRow[]): GridRow[] {
  return rows.map((row) => ({ ...row, columns: row.columns.map((width, at) => (at === 0 ? width + padding : width)) }));
}

/** 2 → one row of two, 3 → one of three, 4 → 2 and 2, 5 → 3 and 2, 6 → 3 and 3: a narrower cell would break titles. */
export function rowLengths(count: number): number[] {
  const rows = Math.max(1, Math.ceil(count / 3));
  return Array.from({ length: rows }, (_, at) => Math.ceil((count - at) / rows));
}

/** The columns of each row fit its titles and names. */
function signatureRows(blocks: readonly Branch[], followed: boolean, ink: Ink): GridRow[] {
  const lengths = rowLengths(blocks.length);
  const together = lengths.length <= 3; // four rows may not fit on one page
  let start = 0;
  return lengths.map((length, at) => {
    const row = blocks.slice(start, start + length);
    start += length;
    const columns = columnWidths(needsOf(row, ink, ['person']), needsOf(row, ink, ['onBehalf', 'role', 'person']), ink.width);
    const rooms = columns.map((width) => width - 2 * padding);
    const isLast = at === lengths.length - 1;
    const keepNext = isLast ? followed : together;
    return { columns, cells: rowOfBlocks(row, rooms, { keepNext, above: at > 0 ? rowGap : 0 }, ink) };
  });
}

/** The room that keeps the lines of these kinds whole. The name of an agency may always wrap. */
function needsOf(row: readonly Branch[], { looks, width }: Ink, kinds: readonly Node['kind'][]): number[] {
  return row.map(({ children }) => {
    const lines = children.filter(isLeaf).filter(({ kind }) => kinds.includes(kind));
    const widths = lines.map(({ runs }) => textWidth(runsText(runs), looks.SignatureTitle) + 2 * padding + 40);
    return Math.min(width * 0.45, Math.max(0, ...widths));
  });
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

/** Equal columns if each has what it wants; else what each needs, and the rest to those that want more; else equal. */
export function columnWidths(needs: readonly number[], wants: readonly number[], total: number): number[] {
  const equal = total / wants.length;
  if (wants.every((want) => want <= equal) || sum(needs) > total) return wants.map(() => Math.floor(equal));
  const fits = sum(wants) <= total;
  const low = fits ? wants : needs;
  const missing = wants.map((want, at) => (fits ? Math.max(0, equal - want) : want - (needs[at] ?? 0)));
  const part = (total - sum(low)) / sum(missing);
  return low.map((least, at) => Math.floor(least + part * (missing[at] ?? 0)));
}

interface RowPlace {
  /** Whether the row stays with what follows. */
  readonly keepNext: boolean;
  /** Twips above it. */
  readonly above: number;
}

/** The names of one row stand level: shorter titles get more space below. */
function rowOfBlocks(blocks: readonly Branch[], rooms: readonly number[], place: RowPlace, ink: Ink): string[] {
  const heights = blocks.map((block, at) => titleLines(block, rooms[at] ?? ink.width, ink));
  const most = Math.max(0, ...heights);
  const pitch = ink.looks.SignatureTitle.size * 20 * 1.15;
  return blocks.map((block, at) => {
    const missing = Math.round((most - (heights[at] ?? 0)) * pitch);
    return signatureXml(block, { ...place, room: rooms[at] ?? ink.width, before: signingSpace + missing }, ink);
  });
}

function titleLines({ children }: Branch, room: number, { looks }: Ink): number {
  let count = 0;
  for (const node of children) {
    if (!isLeaf(node) || node.kind === 'person') continue;
    const text = unbroken(runsText(node.runs), looks.SignatureTitle, room);
    count += lineWidths(text, looks.SignatureTitle, room).length;
  }
  return count;
}

interface Place extends RowPlace {
  readonly room: number;
  /** Space above the name. */
  readonly before: number;
}

function signatureXml({ children }: Branch, { room, before, keepNext, above }: Place, ink: Ink): string {
  let xml = '';
  const signed = children.some(({ kind }) => kind === 'person');
  for (const node of children) {
    const top = xml === '' && above > 0 ? { before: above } : {};
    if (!isLeaf(node)) xml += ink.write([node], ink);
    else if (node.kind === 'person') xml += centredLeaf(node, 'SignaturePerson', room, ink, { before, keepNext });
    else xml += centredLeaf(node, 'SignatureTitle', room, ink, { ...top, keepNext: true });
  }
  return signed ? xml : xml + paragraph('SignaturePerson', '', { before, keepNext });
}

/** A list no longer than this stays on one page. */
const shortList = 15;

/** "Nơi nhận:" and its list (mục II.9.b), `insetRight` twips narrower than the text and `before` twips below what is above. */
export function recipientsXml(
  { id, heading, children }: Branch,
  ink: Ink,
  { before, ...direct }: Pick<Direct, 'insetRight' | 'before'> = {},
): string {
  const top = before === undefined ? {} : { before };
  const headed = () => ({ ...direct, ...top, origin: traced({ owner: id, part: 'heading' }, ink) });
  const first = hasText(heading) ? paragraph('RecipientsHeading', runsXml(heading, ink), headed()) : '';
  const items = children.map((node, at) => {
    const keepNext = children.length <= shortList && at < children.length - 1;
    const own = first === '' && at === 0 ? { ...direct, ...top } : direct;
    return isLeaf(node) ? leafParagraph(node, 'Recipient', ink, { ...own, keepNext }) : ink.write([node], ink);
  });
  return first + items.join('');
}
