// Tree → plain text, one paragraph a line; read() turns it back (law L4). What a line alone cannot say is said by
// characters that do not print: U+2060 marks a line or a rest of a line as text, U+2028 is a break inside a paragraph,
// a tab at the start of a line makes it a row of a table.
import { type Branch, isLeaf, type Leaf, type Node, type Tree } from './node';
import { runsText } from './walk';

/** Put before text that would otherwise be taken for a label, a heading or another part of the document. */
export const textSign = '\u2060';
const breakSign = '\u2028';
const paragraphSign = '\u2029';

export function textOf(tree: Tree): string {
  return `${tree.children.map(partText).join('\n\n')}\n`;
}

function partText(part: Node): string {
  if (isLeaf(part)) return leafText(part);
  if (part.kind === 'attachment') return attachmentText(part);
  return part.kind === 'body' ? bodyLines(part).join('\n') : part.children.flatMap(partLines).join('\n');
}

function partLines(node: Node): string[] {
  if (isLeaf(node)) return [leafText(node)];
  const heading = node.heading ? [lineText(runsText(node.heading))] : [];
  return [...heading, ...node.children.flatMap(partLines)];
}

function attachmentText(node: Branch): string {
  const heading = node.heading ? [lineText(runsText(node.heading))] : [];
  const own = node.num === undefined ? [] : [[node.num, ...heading].join('\n')];
  const parts: string[] = [];
  for (const child of node.children) {
    if (child.kind === 'issuedWith') own.push(leafText(child as Leaf));
    else parts.push(partText(child));
  }
  return [...(own.length > 0 ? [own.join('\n')] : []), ...parts].join('\n\n');
}

function bodyLines(node: Branch): string[] {
  return node.children.flatMap((child) => (isLeaf(child) ? [alineaText(child)] : unitLines(child)));
}

function unitLines(node: Branch): string[] {
  switch (node.kind) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'subsection':
      return [node.num ?? '', ...(node.heading ? [lineText(runsText(node.heading))] : []), ...bodyLines(node)];
    case 'table':
      return tableLines(node);
    default:
      return numberedLines(node);
  }
}

/** "Điều 5. Heading" on a line of its own, or "a) text" with the first paragraph on the line of the number. */
function numberedLines(node: Branch): string[] {
  const num = node.num ?? '';
  if (node.heading) return [`${num} ${headingText(lineText(runsText(node.heading)))}`, ...bodyLines(node)];
  const [first, ...rest] = node.children;
  const text = first?.kind === 'alinea' && isLeaf(first) ? lineText(runsText(first.runs)) : undefined;
  if (text === undefined) return [num, ...bodyLines(node)];
  const sign = canHaveHeading(node) && !endsLikeText(text) ? textSign : '';
  return [`${num} ${sign}${text}`, ...bodyLines({ ...node, children: rest })];
}

function canHaveHeading({ kind }: Branch): boolean {
  return kind === 'article' || kind === 'clause' || kind === 'division';
}

/** A line that ends with a stop is text; a heading has none. */
export function endsLikeText(text: string): boolean {
  return /[.;:,!?…)”"]$/.test(text);
}

function headingText(text: string): string {
  return endsLikeText(text) ? text + textSign : text;
}

function tableLines(node: Branch): string[] {
  const caption = node.heading ? [`\t\t${lineText(runsText(node.heading))}`] : ['\t\t'];
  return [...caption, ...node.children.map((row) => rowText(row as Branch))];
}

function rowText(row: Branch): string {
  return `\t${row.children.map((cell) => cellText(cell as Branch)).join('\t')}`;
}

function cellText(cell: Branch): string {
  return cell.children.map((child) => (isLeaf(child) ? lineText(runsText(child.runs)) : '')).join(paragraphSign);
}

function leafText(node: Leaf): string {
  return lineText(runsText(node.runs));
}

function alineaText(node: Leaf): string {
  const text = leafText(node);
  return looksLikeUnit(text) ? textSign + text : text;
}

/** Whether a reader would take the line for the beginning of a unit or another part. */
const unitStart =
  /^(?:(?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục|Nơi nhận|PHẦN|CHƯƠNG|MỤC|ĐIỀU|PHỤ LỤC)(?:\s|:|$)|\d{1,3}[a-zđ]?\.(?:\s|$)|[IVXLC]+\.(?:\s|$)|[a-zđ]{1,2}\d?\)(?:\s|$)|-(?:\s|$)|\s|$)/u;

export function looksLikeUnit(text: string): boolean {
  return unitStart.test(text) || /^\p{Lu}[^\p{Ll}]*$/u.test(text);
}

function lineText(text: string): string {
  return text.replace(/\n/g, breakSign);
}

/** The inverse of lineText. */
export function unlineText(text: string): string {
  return text.replaceAll(breakSign, '\n');
}

export function cellParagraphs(text: string): string[] {
  return text.split(paragraphSign);
}
