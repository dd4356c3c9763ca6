// Modifiers → what the reader wants to know of a paragraph and of a stretch of characters ([MS-DOC] 2.6.1, 2.6.2).
import type { Bytes } from './bytes';
import { eachModifier } from './properties';

/** A toggle may also say "as the style" or "the opposite of the style". */
export type Toggle = 'on' | 'off' | 'style' | 'opposite';

export interface ParagraphLooks {
  style?: number;
  align?: string;
  outline?: number;
  /** 1-based instance of a list; 0 none. */
  list?: number;
  level?: number;
  inTable?: boolean;
  rowEnd?: boolean;
  /** How many tables it stands in. */
  depth?: number;
  innerCellEnd?: boolean;
  innerRowEnd?: boolean;
  row?: RowLooks;
}

export interface RowLooks {
  /** Twips of the edges of the cells, from the left. */
  edges: number[];
  ruled: boolean;
  header: boolean;
}

export interface CharacterLooks {
  bold?: Toggle;
  italic?: Toggle;
  caps?: Toggle;
  hidden?: Toggle;
  underline?: boolean;
  superscript?: boolean;
  font?: number;
  style?: number;
  inserted?: boolean;
  deleted?: boolean;
  /** The character is a sign of the file (a picture, a call of a note), not a letter. */
  special?: boolean;
  symbol?: number;
  author?: number;
  date?: number;
}

const aligns = ['left', 'center', 'right', 'both', 'both', 'both'] as const;

type Read<T> = (looks: T, list: Bytes, at: number, length: number) => void;

const paragraphReaders: Readonly<Record<number, Read<ParagraphLooks>>> = {
  0x4600: (looks, list, at) => {
    looks.style = list.u16(at);
  },
  0x2403: (looks, list, at) => {
    looks.align = aligns[list.u8(at)] ?? 'left';
  },
  0x2461: (looks, list, at) => {
    looks.align = aligns[list.u8(at)] ?? 'left';
  },
  0x2640: (looks, list, at) => {
    looks.outline = list.u8(at);
  },
  0x460b: (looks, list, at) => {
    looks.list = list.u16(at) >= 0xf801 ? 0 : list.u16(at);
  },
  0x260a: (looks, list, at) => {
    looks.level = list.u8(at);
  },
  0x2416: (looks, list, at) => {
    looks.inTable = list.u8(at) === 1;
  },
  0x2417: (looks, list, at) => {
    looks.rowEnd = list.u8(at) === 1;
  },
  0x6649: (looks, list, at) => {
    looks.depth = list.u32(at);
  },
  0x244b: (looks, list, at) => {
    looks.innerCellEnd = list.u8(at) === 1;
  },
  0x244c: (looks, list, at) => {
    looks.innerRowEnd = list.u8(at) === 1;
  },
  0xd608: (looks, list, at) => {
    const count = Math.min(63, list.u8(at + 2));
    const row = rowOf(looks);
    row.edges = Array.from({ length: count + 1 }, (_, edge) => list.s16(at + 3 + edge * 2));
    const cells = at + 3 + (count + 1) * 2;
    const end = at + list.u16(at) + 1;
    for (let cell = cells; cell + 20 <= end; cell += 20) {
      for (const border of [4, 8, 12, 16]) row.ruled ||= isDrawn(list.u8(cell + border + 1));
    }
  },
  0xd605: (looks, list, at) => {
    for (let border = 0; border < 6; border += 1) rowOf(looks).ruled ||= isDrawn(list.u8(at + 1 + border * 4 + 1));
  },
  0xd613: (looks, list, at) => {
    for (let border = 0; border < 6; border += 1) rowOf(looks).ruled ||= isDrawn(list.u8(at + 1 + border * 8 + 5));
  },
  0x3404: (looks, list, at) => {
    rowOf(looks).header = list.u8(at) === 1;
  },
};

function rowOf(looks: ParagraphLooks): RowLooks {
  looks.row ??= { edges: [], ruled: false, header: false };
  return looks.row;
}

const isDrawn = (type: number): boolean => type !== 0 && type !== 0xff;

const toggle = (value: number): Toggle => (value === 0x80 ? 'style' : value === 0x81 ? 'opposite' : value === 0 ? 'off' : 'on');

const characterReaders: Readonly<Record<number, Read<CharacterLooks>>> = {
  0x0835: (looks, list, at) => {
    looks.bold = toggle(list.u8(at));
  },
  0x0836: (looks, list, at) => {
    looks.italic = toggle(list.u8(at));
  },
  0x083b: (looks, list, at) => {
    looks.caps = toggle(list.u8(at));
  },
  0x083c: (looks, list, at) => {
    looks.hidden = toggle(list.u8(at));
  },
  0x2a3e: (looks, list, at) => {
    looks.underline = list.u8(at) !== 0;
  },
  0x2a48: (looks, list, at) => {
    looks.superscript = list.u8(at) === 1;
  },
  0x4a4f: (looks, list, at) => {
    looks.font = list.u16(at);
  },
  0x4a30: (looks, list, at) => {
    looks.style = list.u16(at);
  },
  0x0800: (looks, list, at) => {
    looks.deleted = list.u8(at) === 1;
  },
  0x0801: (looks, list, at) => {
    looks.inserted = list.u8(at) === 1;
  },
  0x0855: (looks, list, at) => {
    looks.special = list.u8(at) === 1;
  },
  0x6a09: (looks, list, at) => {
    looks.symbol = list.u16(at + 2);
  },
  0x4804: (looks, list, at) => {
    looks.author = list.u16(at);
  },
  0x4863: (looks, list, at) => {
    looks.author = list.u16(at);
  },
  0x6805: (looks, list, at) => {
    looks.date = list.u32(at);
  },
  0x6864: (looks, list, at) => {
    looks.date = list.u32(at);
  },
};

export function paragraphLooks(list: Bytes, start: number, looks: ParagraphLooks = {}): ParagraphLooks {
  eachModifier(list, start, (code, at, length) => paragraphReaders[code]?.(looks, list, at, length));
  return looks;
}

export function characterLooks(list: Bytes, start: number, looks: CharacterLooks = {}): CharacterLooks {
  eachModifier(list, start, (code, at, length) => characterReaders[code]?.(looks, list, at, length));
  return looks;
}

/** Whether it is on, under a style that says `below`. */
export function isOn(value: Toggle | undefined, below: boolean): boolean {
  if (value === undefined || value === 'style') return below;
  return value === 'opposite' ? !below : value === 'on';
}
