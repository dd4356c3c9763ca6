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
  17920: (looks, list, at) => {
    looks.style = list.u16(at);
  },
  9219: (looks, list, at) => {
    looks.align = aligns[list.u8(at)] ?? 'left';
  },
  9313: (looks, list, at) => {
    looks.align = aligns[list.u8(at)] ?? 'left';
  },
  9792: (looks, list, at) => {
    looks.outline = list.u8(at);
  },
  17931: (looks, list, at) => {
    looks.list = list.u16(at) >= 0xf801 ? 0 : list.u16(at);
  },
  9738: (looks, list, at) => {
    looks.level = list.u8(at);
  },
  9238: (looks, list, at) => {
    looks.inTable = list.u8(at) === 1;
  },
  9239: (looks, list, at) => {
    looks.rowEnd = list.u8(at) === 1;
  },
  26185: (looks, list, at) => {
    looks.depth = list.u32(at);
  },
  9291: (looks, list, at) => {
    looks.innerCellEnd = list.u8(at) === 1;
  },
  9292: (looks, list, at) => {
    looks.innerRowEnd = list.u8(at) === 1;
  },
  54792: (looks, list, at) => {
    const count = Math.min(63, list.u8(at + 2));
    const row = rowOf(looks);
    row.edges = Array.from({ length: count + 1 }, (_, edge) => list.s16(at + 3 + edge * 2));
    const cells = at + 3 + (count + 1) * 2;
    const end = at + list.u16(at) + 1;
    for (let cell = cells; cell + 20 <= end; cell += 20) {
      for (const border of [4, 8, 12, 16]) row.ruled ||= isDrawn(list.u8(cell + border + 1));
    }
  },
  54789: (looks, list, at) => {
    for (let border = 0; border < 6; border += 1) rowOf(looks).ruled ||= isDrawn(list.u8(at + 1 + border * 4 + 1));
  },
  54803: (looks, list, at) => {
    for (let border = 0; border < 6; border += 1) rowOf(looks).ruled ||= isDrawn(list.u8(at + 1 + border * 8 + 5));
  },
  13316: (looks, list, at) => {
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
  2101: (looks, list, at) => {
    looks.bold = toggle(list.u8(at));
  },
  2102: (looks, list, at) => {
    looks.italic = toggle(list.u8(at));
  },
  2107: (looks, list, at) => {
    looks.caps = toggle(list.u8(at));
  },
  2108: (looks, list, at) => {
    looks.hidden = toggle(list.u8(at));
  },
  10814: (looks, list, at) => {
    looks.underline = list.u8(at) !== 0;
  },
  10824: (looks, list, at) => {
    looks.superscript = list.u8(at) === 1;
  },
  19023: (looks, list, at) => {
    looks.font = list.u16(at);
  },
  18992: (looks, list, at) => {
    looks.style = list.u16(at);
  },
  2048: (looks, list, at) => {
    looks.deleted = list.u8(at) === 1;
  },
  2049: (looks, list, at) => {
    looks.inserted = list.u8(at) === 1;
  },
  2133: (looks, list, at) => {
    looks.special = list.u8(at) === 1;
  },
  27145: (looks, list, at) => {
    looks.symbol = list.u16(at + 2);
  },
  18436: (looks, list, at) => {
    looks.author = list.u16(at);
  },
  18531: (looks, list, at) => {
    looks.author = list.u16(at);
  },
  26629: (looks, list, at) => {
    looks.date = list.u32(at);
  },
  26724: (looks, list, at) => {
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
