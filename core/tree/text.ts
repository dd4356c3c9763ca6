// Tree → plain text, one paragraph a line, parts of the document parted by an empty line; read() turns it back (law L4).
import { hasTitleLine, mayHaveHeading, openBelow, staysOpen } from './levels';
import {
  headerKind,
  headerKinds,
  type LineKinds,
  preambleKind,
  preambleKinds,
  signatureKind,
  signatureKinds,
  titleKind,
  titleKinds,
} from './line-kind';
import { isIssuedWith, labelOf } from './line-label';
import { type Branch, isLeaf, type Leaf, type LeafKind, type Node, type Tree } from './node';
import { breakSign, cellSign, endsLikeText, outSign, type PartKind, paragraphSign, partOrder, textSign } from './text-signs';
import { runsText } from './walk';

export function textOf(tree: Tree): string {
  const lines = tree.children.flatMap(partLines);
  // A text that begins with its header needs no sign to say so.
  return `${(tree.children[0]?.kind === 'header' ? lines.slice(1) : lines).join('\n')}\n`;
}

function partLines(part: Node): string[] {
  const sign = textSign.repeat(partOrder.indexOf(part.kind as PartKind) + 1);
  return [sign, ...(isLeaf(part) ? [lineText(part)] : partWriters[part.kind as PartKind](part))];
}

const partWriters: Readonly<Record<PartKind, (part: Branch) => string[]>> = {
  header: (part) => signed(part.children, headerKinds, (line, at, lines) => headerKind(line, lines[at + 1])),
  title: (part) => signed(part.children, titleKinds, (line, at, _lines, kinds) => titleKind(line, kinds.slice(0, at))),
  preamble: (part) =>
    signed(part.children, preambleKinds, (line, at, lines, kinds) => preambleKind(line, kinds.slice(0, at), lines[at - 1])),
  body: (part) => bodyLines(part),
  conclusions: (part) => part.children.flatMap((child) => (isLeaf(child) ? [lineText(child)] : closingLines(child))),
  attachment: attachmentLines,
};

type Judge = (line: string, at: number, lines: readonly string[], kinds: readonly LeafKind[]) => LeafKind;

/** The lines of leaves; a line that `judge` takes for another kind begins with the signs of its own. */
function signed(children: readonly Node[], kinds: LineKinds, judge: Judge): string[] {
  const leaves = children.filter(isLeaf);
  const lines = leaves.map(lineText);
  const own = leaves.map(({ kind }) => kind);
  const signedLines = leaves.map(({ kind }, at) => {
    const line = lines[at] ?? '';
    return judge(line, at, lines, own) === kind ? line : textSign.repeat(kinds.indexOf(kind) + 1) + line;
  });
  // Foreign heads hold tables now and then: their words are kept, after the lines.
  const tables = children.flatMap((child) => (isLeaf(child) ? [] : bodyLines({ ...child, children: [child] })));
  return [...signedLines, ...tables];
}

function closingLines(part: Branch): string[] {
  if (part.kind === 'recipients') return [runsText(part.heading ?? []), ...part.children.filter(isLeaf).map(lineText)];
  return part.children.flatMap((signature) =>
    isLeaf(signature)
      ? [lineText(signature)]
      : signed(signature.children, signatureKinds, (line, at, lines) => signatureKind(line, lines[at + 1])),
  );
}

function attachmentLines(part: Branch): string[] {
  const own = part.children.filter(isLeaf).map(lineText);
  const heading = plain(runsText(part.heading ?? []));
  const title = part.heading ? [own.length === 0 && isIssuedWith(heading) ? textSign + heading : heading] : [];
  const inner = part.children.flatMap((child) => (isLeaf(child) ? [] : partLines(child)));
  return [...(part.num === undefined ? [] : [part.num]), ...title, ...own, ...inner];
}

function bodyLines(container: Branch): string[] {
  const lines: string[] = [];
  let open = 0;
  for (const [at, child] of container.children.entries()) {
    if (isLeaf(child))
      lines.push(outSign.repeat(open) + alineaText(child, at === 0 && hasTitleLine(container.kind) && !container.heading));
    else if (child.kind === 'table') lines.push(...tableLines(child, open));
    else lines.push(...unitLines(child));
    if (isLeaf(child) || child.kind === 'table') open = 0;
    else if (staysOpen(child.kind)) open = openBelow(child);
  }
  return lines;
}

function unitLines(unit: Branch): string[] {
  const num = unit.num ?? '';
  const heading = unit.heading && plain(runsText(unit.heading));
  if (hasTitleLine(unit.kind)) return [num, ...(heading === undefined ? [] : [titleText(heading)]), ...bodyLines(unit)];
  if (heading !== undefined) return [`${num} ${headingText(heading)}`, ...bodyLines(unit)];
  const [first, ...rest] = unit.children;
  if (!first || !isLeaf(first)) return [num, ...bodyLines(unit)];
  const text = lineText(first);
  const sign = mayHaveHeading(unit.kind) && !endsLikeText(text) ? textSign : '';
  return [`${num} ${sign}${text}`, ...bodyLines({ ...unit, children: rest, heading: [] })];
}

function titleText(text: string): string {
  return labelOf(text) || text === '' ? text + textSign : text;
}

function headingText(text: string): string {
  return endsLikeText(text) || text === '' ? text + textSign : text;
}

/** `untitled`: the first line below a number that has no title would be taken for the title. */
function alineaText(node: Leaf, untitled: boolean): string {
  const text = lineText(node);
  return untitled || text === '' || labelOf(text) ? textSign + text : text;
}

function tableLines(table: Branch, open: number): string[] {
  const caption = table.heading ? plain(runsText(table.heading)) : '';
  return [`${outSign.repeat(open)}${cellSign}${textSign}${caption}`, ...table.children.map((row) => rowText(row as Branch))];
}

function rowText(row: Branch): string {
  return row.children.map((cell) => cellSign + cellText(cell as Branch)).join('');
}

function cellText(cell: Branch): string {
  return cell.children.map((child) => (isLeaf(child) ? lineText(child) : '')).join(paragraphSign);
}

function lineText(node: Leaf): string {
  return plain(runsText(node.runs));
}

function plain(text: string): string {
  return text.replace(/\n/g, breakSign);
}
