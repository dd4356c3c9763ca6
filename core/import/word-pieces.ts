// The pieces of which the reader of word/document.xml is made: what is open while it reads, and what single elements mean.
import type { Mark, Run } from '../tree/node';
import type { Block, Cell, Paragraph, Row } from './blocks';
import { isOn } from './styles';
import { attribute } from './xml-events';

export interface OpenParagraph {
  place: number;
  runs: Run[];
  style: string;
  align: string | undefined;
  outline: number | undefined;
  numId: string | undefined;
  level: number | undefined;
  anchors: string[];
  /** How many letters it has so far, and how many stand before each tab. */
  letters: number;
  tabs: number[];
  /** The paragraph mark itself is inserted or deleted. */
  mark: 'insertion' | 'deletion' | undefined;
  landscape: boolean | undefined;
}

export interface OpenRun {
  bold: boolean | undefined;
  italic: boolean | undefined;
  underline: boolean;
  superscript: boolean;
  caps: boolean;
  hidden: boolean;
  font: string | undefined;
}

interface OpenRow {
  header: boolean;
  cells: Cell[];
  change: 'insertion' | 'deletion' | undefined;
  /** Columns of the table that the row leaves out at its end. */
  after: number;
}

export interface OpenTable {
  rows: Row[];
  row: OpenRow | undefined;
  /** Blocks of the open cell; `outer` is where blocks went before. */
  outer: Block[];
  columns: number;
  ruled: boolean;
  readonly widths: number[];
}

export interface OpenChange {
  readonly change: 'insertion' | 'deletion';
  readonly author: string;
  readonly date: string;
  text: string;
}

/** What is inside these is no text of the document. */
export const skipped: ReadonlySet<string> = new Set([
  'w:instrText',
  'w:delInstrText',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
]);

/** What a drawing holds that words cannot say. Text boxes are read, and a drawn line says nothing. */
export const unread: ReadonlySet<string> = new Set([
  'pic:pic',
  'v:imagedata',
  'c:chart',
  'cx:chart',
  'dgm:relIds',
  'o:OLEObject',
  'w:control',
  'w14:contentPart',
]);

export const symbols: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

export const runSetters: Readonly<Record<string, (run: OpenRun, value: string | undefined) => void>> = {
  'w:b': (run, value) => {
    run.bold = isOn(value);
  },
  'w:i': (run, value) => {
    run.italic = isOn(value);
  },
  'w:u': (run, value) => {
    run.underline = value !== 'none';
  },
  'w:vertAlign': (run, value) => {
    run.superscript = value === 'superscript';
  },
  'w:caps': (run, value) => {
    run.caps = isOn(value);
  },
  'w:vanish': (run, value) => {
    run.hidden = isOn(value);
  },
};

export function newParagraph(place: number): OpenParagraph {
  return {
    place,
    runs: [],
    style: '',
    align: undefined,
    outline: undefined,
    numId: undefined,
    level: undefined,
    anchors: [],
    letters: 0,
    tabs: [],
    mark: undefined,
    landscape: undefined,
  };
}

export function isBorder(name: string): boolean {
  return name === 'w:top' || name === 'w:bottom' || name === 'w:left' || name === 'w:insideH' || name === 'w:insideV';
}

export function alignOf(align: string | undefined): Paragraph['align'] {
  if (align === 'center' || align === 'both') return align;
  return align === 'right' || align === 'end' ? 'right' : 'left';
}

/** A number of columns, as no honest table exceeds (Word knows 63). */
export function columnsIn(raw: string): number {
  return Math.max(0, Math.min(63, Number(attribute(raw, 'w:val') ?? 1) || 0));
}

export function symbolText(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  // Symbol fonts keep their signs in the private area; the common dash and bullet are all that legal texts use.
  return Number.isNaN(value) ? '' : value >= 0xf000 ? '-' : String.fromCodePoint(value);
}

/** The text cut at its tabs, which are counted behind `carried`; several in a row are one. Undefined where no words stand behind one. */
export function columnsOf(runs: readonly Run[], tabs: readonly number[], carried: readonly Run[]): readonly string[] | undefined {
  if (tabs.length === 0) return undefined;
  const text = textOf(runs);
  const before = textOf(carried).length;
  const ends = [...tabs.map((tab) => before + tab), text.length];
  const pieces = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end).trim());
  const columns = pieces.filter((piece, at) => at === 0 || piece !== '').map((piece) => piece.normalize('NFC'));
  return columns.length > 1 ? columns : undefined;
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** Neighbouring runs of the same look as one. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && sameMarks(last.marks, run.marks)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result.map((run) => ({ ...run, text: run.text.normalize('NFC') }));
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  return (a?.join() ?? '') === (b?.join() ?? '');
}
