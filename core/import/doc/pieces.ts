// The piece table ([MS-DOC] 2.8.35, 2.9.177): which bytes of the file hold which characters, in order.
import type { DocFile } from './information-block';

export interface Piece {
  /** First character and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Place of the first byte in the stream. */
  readonly start: number;
  /** Bytes a character: 1 (Windows-1252) or 2 (UTF-16). */
  readonly width: 1 | 2;
}

export function piecesOf(file: DocFile): Piece[] {
  const bytes = file.stored('pieces');
  let at = 0;
  while (bytes.u8(at) === 1) at += 3 + bytes.u16(at + 1);
  if (bytes.u8(at) !== 2) return [];
  const size = Math.min(bytes.u32(at + 1), bytes.length);
  const count = Math.max(0, Math.floor((size - 4) / 12));
  const table = bytes.part(at + 5, size);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [table.u32(index * 4), table.u32(index * 4 + 4)];
    const place = table.u32((count + 1) * 4 + index * 8 + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const start = isNarrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff;
    if (from === (pieces.at(-1)?.to ?? 0) && to > from) pieces.push({ from, to, start, width: isNarrow ? 1 : 2 });
  }
  return pieces;
}

const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The characters of a piece's stretch. */
export function textOfPiece({ main }: DocFile, piece: Piece, from: number, to: number): string {
  const start = piece.start + (from - piece.from) * piece.width;
  if (piece.width === 2) return main.text(start, to - from);
  let text = '';
  for (const code of main.all.subarray(start, start + to - from)) {
    text += code >= 0x80 && code < 0xa0 ? (windows1252[code - 0x80] ?? '') : String.fromCharCode(code);
  }
  return text;
}
