// The characters of a .doc with the looks of each stretch: the main text and, behind it, notes, comments and text boxes.
import type { Bytes, Plc } from './bytes';
import type { DocFile } from './information-block';
import { type CharacterLooks, characterLooks, type ParagraphLooks, paragraphLooks } from './looks';
import { type Piece, piecesOf, textOfPiece } from './pieces';
import { type Stretch, stretchAt, stretchesOf } from './properties';

/** Characters that look alike, from place `at` on. */
export interface Span {
  readonly at: number;
  readonly text: string;
  readonly looks: CharacterLooks;
}

const none: CharacterLooks = {};

export class Stories {
  private readonly pieces: readonly Piece[];
  private readonly characters: readonly Stretch[];
  private readonly paragraphs: readonly Stretch[];
  private readonly known = new Map<Stretch, CharacterLooks>();

  constructor(private readonly file: DocFile) {
    this.pieces = piecesOf(file);
    this.characters = stretchesOf(file, 'characters');
    this.paragraphs = stretchesOf(file, 'paragraphs');
  }

  /** The characters [from, to), cut where looks change. */
  spans(from: number, to: number): Span[] {
    const found: Span[] = [];
    for (const piece of this.pieces) {
      const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
      for (let at = start; at < end; ) {
        const stretch = stretchAt(this.characters, byteOf(piece, at));
        const until = stretch ? piece.from + Math.ceil((stretch.to - piece.start) / piece.width) : end;
        const next = Math.min(end, Math.max(at + 1, until));
        found.push({ at, text: textOfPiece(this.file, piece, at, next), looks: this.looksOf(stretch) });
        at = next;
      }
    }
    return found;
  }

  /** The words of a stretch without any sign of the file. */
  plainText(from: number, to: number): string {
    const words = this.spans(from, to).flatMap(({ text, looks }) => (looks.deleted ? [] : [text]));
    return shownText(words.join('')).trim();
  }

  /** What the file says of the paragraph that ends with this character. */
  paragraphAt(place: number): { style: number; looks: ParagraphLooks } {
    const piece = this.pieces.find(({ from, to }) => from <= place && place < to);
    const stretch = piece && stretchAt(this.paragraphs, byteOf(piece, place));
    if (!stretch) return { style: 0, looks: {} };
    const looks = paragraphLooks(this.long(stretch) ?? stretch.list, this.long(stretch) ? 0 : stretch.start);
    return { style: looks.style ?? stretch.style, looks };
  }

  /** sprmPHugePapx: the real list stands in the stream "Data". */
  private long({ list, start }: Stretch): Bytes | undefined {
    const code = list.u16(start);
    if (code !== 0x6646 && code !== 0x6645) return undefined;
    const at = list.u32(start + 2);
    return this.file.data.part(at + 2, this.file.data.u16(at));
  }

  private looksOf(stretch: Stretch | undefined): CharacterLooks {
    if (!stretch) return none;
    const known = this.known.get(stretch);
    if (known) return known;
    const looks = characterLooks(stretch.list, stretch.start);
    this.known.set(stretch, looks);
    return looks;
  }
}

function byteOf(piece: Piece, place: number): number {
  return piece.start + (place - piece.from) * piece.width;
}

/** Without signs of the file; a field shows its result, not the code between its start and its separator. */
function shownText(text: string): string {
  let shown = '';
  const fields: boolean[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code === 0x13) fields.push(true);
    else if (code === 0x14) fields[fields.length - 1] = false;
    else if (code === 0x15) fields.pop();
    else if (!fields.includes(true)) shown += code === 0x0d || code === 0x0b ? '\n' : code < 0x20 && code !== 0x09 ? '' : letter;
  }
  return shown;
}

/** The texts of a story's parts (notes, comments, boxes), whose places count from the story's start. */
export function partsOfStory(stories: Stories, texts: Plc, start: number): string[] {
  return Array.from({ length: Math.max(0, texts.count) }, (_, at) =>
    stories.plainText(start + texts.position(at), start + texts.position(at + 1)),
  );
}
