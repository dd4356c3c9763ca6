// The paragraphs and tables of a document as they stand on paper, before it is cut into pages. All lengths are twips (1/20 pt).
import type { StyleId } from '../docx/styles';
import type { Chart } from '../tree/chart';
import type { Mark } from '../tree/node';

/** `field`: the answer it shows; `ref`: the id of the unit it names. */
export interface Ink {
  readonly text: string;
  readonly marks?: readonly Mark[];
  readonly field?: string;
  readonly blank?: true;
  readonly ref?: string;
  readonly colour?: string;
}

/** What a paragraph has of its own, beyond its style. */
export interface Direct {
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly right?: number;
  readonly align?: string;
  readonly keepNext?: true;
  /** Drawn above, or all around, in this colour; space in points. */
  readonly border?: { readonly sides: 'top' | 'box'; readonly colour: string; readonly space: number };
}

export interface SheetParagraph {
  readonly kind: 'paragraph';
  readonly style: StyleId;
  readonly direct: Direct;
  readonly ink: readonly Ink[];
  /** Stands in place of words. */
  readonly picture?: { readonly chart: Chart; readonly width: number; readonly height: number };
  /** The unit whose number it begins with, and the node whose words it shows. */
  readonly unit?: string;
  readonly owner?: string;
}

export interface SheetCell {
  readonly width: number;
  readonly blocks: readonly SheetParagraph[];
  readonly middle: boolean;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly header: boolean;
  readonly whole: boolean;
}

export interface SheetTable {
  readonly kind: 'table';
  readonly ruled: boolean;
  readonly indent: number;
  readonly padding: number;
  readonly rows: readonly SheetRow[];
  readonly owner?: string;
}

export type SheetBlock = SheetParagraph | SheetTable;

/** A stretch with page size and page numbers of its own. */
export interface SheetSection {
  readonly landscape: boolean;
  readonly blocks: readonly SheetBlock[];
}
