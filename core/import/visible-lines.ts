// Every paragraph of a .docx as it can be seen, in order: to tell whether somebody edited a file since it was written.
import type { Block } from './blocks';
import type { RevisionMode } from './word-document';
import { readWordFile } from './word-parts';

/** A file that cannot be read has no lines. */
export function visibleLines(bytes: Uint8Array, mode: RevisionMode = 'accept'): string[] {
  const file = readWordFile(bytes, mode);
  return file.ok ? file.value.blocks.flatMap(linesOf).filter((line) => line !== '') : [];
}

function linesOf(block: Block): string[] {
  if (block.type === 'section') return [];
  if (block.type === 'table') return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(linesOf)));
  const text = block.runs.map((run) => run.text).join('');
  return [`${block.label} ${text}`.replace(/\s+/g, ' ').trim()];
}
