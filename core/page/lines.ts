// A paragraph in a width → where its lines begin, and how high it stands. Lengths are twips; measured with the advance widths
// of Times New Roman (docx/metrics.ts), as a word processor would break it.
import { textWidth } from '../docx/metrics';
import type { Look, Looks } from '../docx/styles';
import type { Ink, SheetParagraph } from './sheet';

/** Ascent, descent and gap of Times New Roman (and Liberation Serif), in em. */
const lineEm = 1.149;

export interface Measured {
  /** Offsets in the paragraph's text at which lines begin; the first is 0. */
  readonly starts: readonly number[];
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
}

export function heightOf({ starts, lineHeight, before, after }: Measured): number {
  return before + starts.length * lineHeight + after;
}

export function lineHeightOf({ size, line = 240 }: Pick<Look, 'size' | 'line'>): number {
  return (size * 20 * lineEm * line) / 240;
}

/** Remembers what it measured; what is not asked for again is forgotten at the next `turn`. */
export class Ruler {
  private old = new Map<string, Measured>();
  private fresh = new Map<string, Measured>();

  constructor(private readonly looks: Looks) {}

  turn(): void {
    this.old = this.fresh;
    this.fresh = new Map();
  }

  measure(paragraph: SheetParagraph, width: number): Measured {
    const key = `${width}|${paragraph.style}|${directKey(paragraph)}|${inkKey(paragraph.ink)}`;
    const known = this.fresh.get(key) ?? this.old.get(key);
    const measured = known ?? measure(paragraph, width, this.looks[paragraph.style] as Look);
    if (!this.fresh.has(key)) this.fresh.set(key, measured);
    return measured;
  }
}

function directKey({ direct, picture }: SheetParagraph): string {
  return `${picture?.height ?? ''},${direct.before ?? ''},${direct.after ?? ''},${direct.left ?? ''},${direct.right ?? ''},${direct.border?.sides ?? ''}`;
}

function inkKey(ink: readonly Ink[]): string {
  let key = '';
  for (const { text, marks } of ink) key += marks ? `${marks.join()}:${text}` : text;
  return key;
}

function measure({ ink, direct, picture }: SheetParagraph, width: number, look: Look): Measured {
  if (picture) return { starts: [0], lineHeight: picture.height, before: look.before ?? 0, after: look.after ?? 0 };
  const { left = 0, right = 0, border } = direct;
  const room = width - left - right;
  const starts = lineStarts(ink, look, room, look.first ?? 0);
  // A frame takes room above and below its text.
  const frame = border?.sides === 'box' ? 2 * (border.space * 20 + 20) : 0;
  const { before = look.before ?? 0, after = look.after ?? 0 } = direct;
  return { starts, lineHeight: lineHeightOf(look) + frame / starts.length, before, after };
}

interface Word {
  /** Offset of its first letter. */
  readonly start: number;
  readonly width: number;
  /** Of the white space behind it. */
  readonly space: number;
  readonly breaks: boolean;
}

function lineStarts(ink: readonly Ink[], look: Look, room: number, first: number): number[] {
  const starts = [0];
  let used = first;
  let empty = true;
  for (const { start, width, space, breaks } of wordsOf(ink, look)) {
    if (!empty && used + width > room + 2) {
      starts.push(start);
      used = 0;
    }
    used += width + space;
    empty = false;
    if (breaks) {
      starts.push(start + 1);
      used = 0;
      empty = true;
    }
  }
  return starts;
}

/** Words across pieces: a break inside the paragraph is a word of its own, of no width. */
function wordsOf(ink: readonly Ink[], look: Look): Word[] {
  const words = new Words();
  for (const piece of ink) words.add(piece.text, { size: look.size, ...faceOf(piece, look) });
  words.end(0, false);
  return words.found;
}

type Face = Pick<Look, 'size' | 'bold' | 'italic'>;

class Words {
  readonly found: Word[] = [];
  private offset = 0;
  private start: number | undefined;
  private width = 0;

  add(text: string, face: Face): void {
    for (const match of text.matchAll(/\n|[^\S\n]+|[^\s]+?-(?=\S)|[^\s]+/g))
      this.token(match[0], this.offset + match.index, face);
    this.offset += text.length;
  }

  private token(token: string, at: number, face: Face): void {
    if (token === '\n') {
      this.end(0, false);
      this.found.push({ start: at, width: 0, space: 0, breaks: true });
    } else if (token.trim() === '') this.end(textWidth(token, face), false);
    else {
      this.start ??= at;
      this.width += textWidth(token, face);
      // A line may end behind a hyphen.
      if (token.endsWith('-') && token.length > 1) this.end(0, false);
    }
  }

  end(space: number, breaks: boolean): void {
    if (this.start !== undefined) this.found.push({ start: this.start, width: this.width, space, breaks });
    this.start = undefined;
    this.width = 0;
  }
}

function faceOf({ marks }: Ink, look: Look): { bold?: true; italic?: true } {
  const bold = look.bold || marks?.includes('bold');
  const italic = look.italic || marks?.includes('italic');
  return { ...(bold ? { bold: true } : {}), ...(italic ? { italic: true } : {}) };
}
