// Wording in the language of slots → what it begins with, to tell a unit by that is not printed: its heading, or its first line with
// words of its own. An ellipsis stands for what is filled in; what depends on a condition is left out where something else is there.
// "" where it has no words.
import { clipped } from '../vi/letters';
import { linesOf } from './lines';
import type { Piece } from './token';

/** Letters, the ellipsis with them. */
const most = 82;

export function firstWords(wording: string): string {
  const lines = linesOf(wording).map(({ pieces }) => pieces);
  return firstOf(certain(lines)) || firstOf(lines);
}

function firstOf(lines: readonly (readonly Piece[])[]): string {
  return clipped(lines.map(wordsOf).find((words) => /\p{L}/u.test(words)) ?? '', most);
}

/** The lines without what stands inside of a condition or a loop. */
function certain(lines: readonly (readonly Piece[])[]): Piece[][] {
  let depth = 0;
  return lines.map((pieces) =>
    pieces.filter((piece) => {
      if (piece.type !== 'code') return depth === 0;
      if (/^\{\{[#^]/.test(piece.source)) depth += 1;
      else if (/^\{\{\//.test(piece.source)) depth -= 1;
      return false;
    }),
  );
}

function wordsOf(pieces: readonly Piece[]): string {
  const texts = pieces.map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'code' ? '' : '…'));
  return (
    texts
      .join('')
      .replace(/…(\s*…)+/g, '…')
      // As printed: an ellipsis takes the full stop into itself.
      .replace(/…\.(?![./…])/g, '…')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
