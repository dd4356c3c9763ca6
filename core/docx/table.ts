// Tables: fixed columns by shares, bold centred header rows that repeat on every page, rows that do not split.
import { type Branch, isBranch, type Node } from '../tree/node';
import { cellContent } from './grid';
import { hasText, type Ink } from './ink';
import { paragraph } from './paragraph';
import { runsXml, textRun } from './runs';

interface Row {
  readonly cells: readonly Node[];
  readonly header: boolean;
  readonly keepNext: boolean;
}

export function tableXml(table: Branch, ink: Ink): string {
  const rows = table.children.filter((node) => node.kind === 'row').filter(isBranch);
  const rest = table.children.filter((node) => node.kind !== 'row');
  if (rows.length === 0) return captionXml(table, ink) + ink.write(rest, ink);
  const count = Math.max(1, ...rows.map(({ children }) => children.length));
  const widths = widthsOf(table, count, ink.width);
  const body = rows.map((row) => rowXml(rowOf(row, ink), widths, ink)).join('');
  return captionXml(table, ink) + `<w:tbl>${properties(widths)}${body}</w:tbl>` + ink.write(rest, ink);
}

/** The caption; without one a hair of space, which also keeps two tables apart. */
function captionXml({ num = '', heading = [] }: Branch, ink: Ink): string {
  if (num === '' && !hasText(heading)) return paragraph('Spacer', '', { keepNext: true, before: 120 });
  const number = num === '' ? '' : textRun(hasText(heading) ? `${num} ` : num);
  return paragraph('TableCaption', number + runsXml(heading, ink));
}

/** Shares ("30,40,30") as twips that add up to `room`; equal shares where they are missing or wrong. */
export function widthsOf({ attrs }: Branch, count: number, room: number): number[] {
  const given = String(attrs.widths ?? '')
    .split(',')
    .map(Number);
  const fits = given.length === count && given.every((share) => share > 0 && share < 1e6);
  const shares = fits ? given : Array.from({ length: count }, () => 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  let left = Math.round(room);
  return shares.map((share, at) => {
    const width = at === count - 1 ? left : Math.round((share / total) * room);
    left -= width;
    return width;
  });
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function properties(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${columns}</w:tblGrid>`
  );
}

function rowOf(row: Branch, { last }: Ink): Row {
  const header = row.attrs.header === true;
  return { cells: row.children, header, keepNext: header || row === last };
}

// A row much longer than this could be longer than a page, which must be allowed to split.
const longCell = 1500;

function rowXml({ cells, header, keepNext }: Row, widths: readonly number[], ink: Ink): string {
  const contents = cells.map((cell) => cellXml(cell, { header, keepNext }, ink));
  const whole = contents.every((content) => content.length < longCell) || header ? '<w:cantSplit/>' : '';
  const flags = whole + (header ? '<w:tblHeader/>' : '');
  let xml = `<w:tr>${flags === '' ? '' : `<w:trPr>${flags}</w:trPr>`}`;
  widths.forEach((width, at) => {
    const vertical = header ? '<w:vAlign w:val="center"/>' : '';
    xml += `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${vertical}</w:tcPr>${cellContent(contents[at] ?? '')}</w:tc>`;
  });
  return `${xml}</w:tr>`;
}

const aligns: ReadonlyMap<unknown, string> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['justify', 'both'],
]);

function cellXml(cell: Node, { header, keepNext }: Omit<Row, 'cells'>, ink: Ink): string {
  const nodes = cell.kind === 'cell' && isBranch(cell) ? cell.children : [cell];
  const style = header ? 'TableHead' : 'TableText';
  const align = header ? undefined : aligns.get(cell.attrs.align);
  let xml = '';
  for (const node of nodes) {
    if (node.kind === 'alinea' && !isBranch(node)) {
      xml += paragraph(style, runsXml(node.runs, ink), { keepNext, ...(align === undefined ? {} : { align }) });
    } else xml += ink.write([node], ink);
  }
  return xml;
}
