// A table without lines that holds signatures: in every column an office in capitals, and otherwise only bodies, notes in brackets
// and names. It stands at the end of the text; behind it come recipients or annexes at most.
import { plain } from '../references/words';
import { isSignerTitle, isSigningLine } from '../tree/signer-words';
import { lexicon } from '../vi/lexicon';
import type { Block, Table } from './blocks';
import { paragraphsOf } from './own-styles';

const mostLines = 12;

/** `blocks`: those of the document; the table is that at `place`. */
export function isSignatureTable(table: Table, blocks: readonly Block[], place: number): boolean {
  if (table.ruled || !endsText(blocks, place)) return false;
  const columns = columnTexts(table).filter((lines) => lines.length > 0);
  return (
    columns.length > 0 &&
    columns.every((lines) => lines.length <= mostLines && lines.every(isSigningLine) && lines.some(isSignerTitle))
  );
}

/** Several rows with an office in each cell: four parties stand two by two. */
export function signersByRow(table: Table): boolean {
  const cells = table.rows
    .flatMap((row) => row.cells.map((cell) => textsOf(paragraphsOf(cell))))
    .filter((lines) => lines.length > 0);
  return table.rows.length > 1 && cells.every((lines) => lines.some(isSignerTitle));
}

function columnTexts(table: Table): string[][] {
  const columns: string[][] = [];
  for (const { cells } of table.rows) {
    cells.forEach((cell, at) => {
      columns[at] = [...(columns[at] ?? []), ...textsOf(paragraphsOf(cell))];
    });
  }
  return columns;
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? block.runs
            .map(({ text }) => text)
            .join('')
            .split('\n')
        : [],
    )
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\p{N}…]/u.test(text));
}

function endsText(blocks: readonly Block[], place: number): boolean {
  const next = blocks.find((block, at) => at > place && (block.type === 'table' || textsOf([block]).length > 0));
  if (next?.type !== 'paragraph') return true;
  const first = plain(textsOf([next])[0] ?? '');
  return lexicon.afterSignatures.some((word) => first.startsWith(word)) || (next.align === 'center' && next.bold);
}
