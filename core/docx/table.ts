// Tables: fixed columns by shares, bold centred header rows that repeat on every page, rows that do not split.
import { type Branch, isBranch, isLeaf, type Node } from '../tree/node';
import { runsText } from '../tree/walk';
import { chartParagraph } from './chart';
import { cellContent } from './grid';
import { hasText, type Ink, originXml, traced } from './ink';
import { textWidth } from './metrics';
import { paragraph, unbrokenRuns } from './paragraph';
import { runsXml, textRun } from './runs';

interface Row {
  readonly cells: readonly Node[];
  readonly header: boolean;
  readonly keepNext: boolean;
  readonly origin: number | undefined;
}

export function tableXml(table: Branch, ink: Ink): string {
  const rows = table.children.filter((node) => node.kind === 'row').filter(isBranch);
  const rest = table.children.filter((node) => node.kind !== 'row');
  if (rows.length === 0) return captionXml(table, ink) + ink.write(rest, ink);
  const count = Math.max(1, ...rows.map(({ children }) => children.length));
  const widths = raised(widthsOf(table, count, ink.width), leastWidths(rows, count, ink));
  const body = rows.map((row) => rowXml(rowOf(row, ink), widths, ink)).join('');
  const origin = originXml(traced({ owner: table.id, part: 'table' }, ink));
  return (
    captionXml(table, ink) +
    `<w:tbl${origin}>${properties(widths)}${body}</w:tbl>` +
    chartParagraph(table, ink) +
    ink.write(rest, ink)
  );
}

/** The caption; without one a hair of space, which also keeps two tables apart. */
function captionXml({ id, num = '', heading = [] }: Branch, ink: Ink): string {
  if (num === '' && !hasText(heading)) {
    return paragraph('Spacer', '', { keepNext: true, before: 120, origin: traced({ unit: id }, ink) });
  }
  const number = hasText(heading) && num !== '' ? `${num} ` : num;
  const words = hasText(heading) ? ({ owner: id, part: 'heading' } as const) : {};
  const origin = traced({ unit: id, ...words, start: number.length }, ink);
  return paragraph('TableCaption', textRun(number) + runsXml(heading, ink), { origin });
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

// Only short texts are measured: a date or a number must not break, a long text finds its own place to.
const shortText = 24;
const cellMargin = 85;

/** For each column the twips that its longest word needs, so that "STT" never breaks. */
function leastWidths(rows: readonly Branch[], count: number, { looks }: Ink): number[] {
  const least = Array.from({ length: count }, () => 0);
  for (const row of rows) {
    const look = row.attrs.header === true ? looks.TableHead : looks.TableText;
    row.children.forEach((cell, at) => {
      for (const text of shortTexts(cell, look === looks.TableHead)) {
        const words = text.split(/\s+/).map((word) => textWidth(word, look));
        least[at] = Math.max(least[at] ?? 0, ...words.map((width) => Math.ceil(width) + 2 * cellMargin + 20));
      }
    });
  }
  return least;
}

function shortTexts(cell: Node, header: boolean): string[] {
  const leaves = isBranch(cell) ? cell.children.filter(isLeaf) : [cell];
  return leaves.map(({ runs }) => runsText(runs)).filter((text) => text.length < (header ? 10 * shortText : shortText));
}

/** Columns below their least width take what they lack from those above theirs; unchanged where there is too little. */
export function raised(widths: readonly number[], least: readonly number[]): number[] {
  const over = widths.map((width, at) => Math.max(0, width - (least[at] ?? 0)));
  const lack = widths.map((width, at) => Math.max(0, (least[at] ?? 0) - width));
  const lacking = lack.reduce((sum, part) => sum + part, 0);
  const spare = over.reduce((sum, part) => sum + part, 0);
  if (lacking === 0 || lacking > spare) return [...widths];
  const changed = widths.map((width, at) => Math.round(width + (lack[at] ?? 0) - ((over[at] ?? 0) * lacking) / spare));
  const drift = widths.reduce((sum, width) => sum + width, 0) - changed.reduce((sum, width) => sum + width, 0);
  const widest = changed.indexOf(Math.max(...changed));
  return changed.map((width, at) => (at === widest ? width + drift : width));
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function properties(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${cellMargin}" w:type="dxa"/><w:right w:w="${cellMargin}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>`
  );
}

function rowOf(row: Branch, ink: Ink): Row {
  const header = row.attrs.header === true;
  const origin = traced({ owner: row.id, part: 'row' }, ink);
  return { cells: row.children, header, keepNext: header || row === ink.last, origin };
}

// A row much longer than this could be longer than a page, which must be allowed to split.
const longCell = 1500;

function rowXml({ cells, header, keepNext, origin }: Row, widths: readonly number[], ink: Ink): string {
  const contents = cells.map((cell, at) => cellXml(cell, { header, keepNext, width: widths[at] ?? 0 }, ink));
  const whole = contents.every((content) => content.length < longCell) || header ? '<w:cantSplit/>' : '';
  const flags = whole + (header ? '<w:tblHeader/>' : '');
  let xml = `<w:tr${originXml(origin)}>${flags === '' ? '' : `<w:trPr>${flags}</w:trPr>`}`;
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

interface CellPlace extends Pick<Row, 'header' | 'keepNext'> {
  readonly width: number;
}

function cellXml(cell: Node, { header, keepNext, width }: CellPlace, ink: Ink): string {
  const nodes = cell.kind === 'cell' && isBranch(cell) ? cell.children : [cell];
  const style = header ? 'TableHead' : 'TableText';
  const align = header ? undefined : aligns.get(cell.attrs.align);
  let xml = '';
  for (const node of nodes) {
    if (node.kind === 'alinea' && !isBranch(node)) {
      const origin = traced({ owner: node.id, part: 'text' }, ink);
      const runs = header ? unbrokenRuns(node.runs, ink.looks.TableHead, width - 2 * cellMargin) : node.runs;
      xml += paragraph(style, runsXml(runs, ink), { keepNext, origin, ...(align === undefined ? {} : { align }) });
    } else xml += ink.write([node], ink);
  }
  return xml;
}
