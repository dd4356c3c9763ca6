// What the words of a paragraph refer to, before any tree is asked: units with their numbers, documents, instruments.

const levels = [
  'alinea',
  'indent',
  'point',
  'clause',
  'article',
  'subsection',
  'section',
  'division',
  'chapter',
  'part',
  'attachment',
] as const;
export type Level = (typeof levels)[number];

/** Numbers in one form, whatever the printed one: "5", "3a", "đ", "a1"; Roman and spelt numbers in digits, "last" for the last. */
export interface UnitNumber {
  readonly from: string;
  /** The end of a range, inside it. */
  readonly to?: string;
}

/** `numbers` is empty for "khoản này" (`self`) and for an annex without a number. */
export interface UnitPart {
  readonly level: Level;
  readonly numbers: readonly UnitNumber[];
  readonly self: boolean;
}

/** From the inside out: điểm a · khoản 2 · Điều 5. */
export type UnitPath = readonly UnitPart[];

export interface Instrument {
  readonly kind: string;
  /** As printed, with its symbol: "01/2015/NĐ-CP"; only "171" where the text says no more. */
  readonly number?: string;
  /** "2015-01-02". */
  readonly date?: string;
  readonly year?: number;
  readonly issuer?: string;
  readonly title?: string;
  /** The end of the title was judged by the words around it: the law is not in the list. */
  readonly titleGuessed?: true;
  /** "Quy chế …" that was issued with the instrument. */
  readonly attached?: string;
}

/** The document that the units are in: "Quy chế này", an instrument, or a bare "Thông tư liên tịch". */
export type Owner =
  | { readonly type: 'self'; readonly kind: string }
  | { readonly type: 'bare'; readonly kind: string }
  | { readonly type: 'instrument'; readonly instrument: Instrument };

/** `start` and `end` are offsets in the text. `paths` is empty when a document is named alone. */
export interface Mention {
  readonly kind: 'units' | 'document' | 'instrument';
  readonly start: number;
  readonly end: number;
  readonly paths: readonly UnitPath[];
  readonly owner?: Owner;
  /** The reference before in the same list: "khoản 2 Điều 5 và khoản 7" may go on with Điều 5. */
  readonly after?: { readonly path: UnitPath; readonly owner?: Owner };
  /** A ";" stands between the units and the instrument. */
  readonly doubt?: boolean;
}

const ranks: Readonly<Record<Level, number>> = {
  alinea: 0,
  indent: 1,
  point: 2,
  clause: 3,
  article: 4,
  subsection: 5,
  section: 6,
  division: 6,
  chapter: 7,
  part: 8,
  attachment: 9,
};
export const documentRank = 10;

/** 0 for the innermost level. */
export function rankOf(level: Level): number {
  return ranks[level];
}
