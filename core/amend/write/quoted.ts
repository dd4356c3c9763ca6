// Units of the tree → what stands between the quotes: paragraphs with their labels as printed, and tables.
import { hasTitleLine } from '../../tree/levels';
import { type Branch, isLeaf, type Node } from '../../tree/node';
import { runsText } from '../../tree/walk';

export type Piece =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly table: Branch };

export function quotedPieces(content: readonly Node[]): Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) pieces.push({ kind: 'lines', lines });
    lines = [];
  };
  const say = (line: string) => {
    const text = line.trim().replace(/\.\/\.$/, '.');
    if (text !== '') lines.push(text);
  };
  const table = (node: Branch) => {
    close();
    pieces.push({ kind: 'table', table: node });
  };
  for (const node of content) write(node, say, table);
  close();
  return pieces;
}

type Say = (line: string) => void;

function write(node: Node, say: Say, table: (node: Branch) => void): void {
  if (isLeaf(node)) return say(runsText(node.runs));
  if (node.kind === 'table') return table(node);
  const [num, heading] = [node.num ?? '', runsText(node.heading ?? [])];
  const [first, ...rest] = node.children;
  if (hasTitleLine(node.kind)) {
    say(num);
    say(heading);
  } else if (heading === '' && num !== '' && first && isLeaf(first)) {
    say(`${num} ${runsText(first.runs)}`);
    for (const child of rest) write(child, say, table);
    return;
  } else say(`${num} ${heading}`);
  for (const child of node.children) write(child, say, table);
}
