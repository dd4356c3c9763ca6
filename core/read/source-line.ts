// One paragraph of a source, whatever it came from, with what its looks say: the reader judges words first and looks second.
import type { LeafKind, Node, Run } from '../tree/node';

export interface SourceLine {
  /** The printed number, when a word processor made it, and the words, as one text. */
  readonly text: string;
  readonly runs: readonly Run[];
  readonly centred: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  /** A table instead of words. */
  readonly table?: Node | undefined;
  /** The side of a layout table on which the line stood: heads and closings come in two columns. */
  readonly side?: 'left' | 'right' | undefined;
  /** Its text cut at tabs, where it has some: columns of a head or of signatures. */
  readonly columns?: readonly string[] | undefined;
  /** What the line is inside a head, a title, grounds or signatures, when its style says so for certain. */
  readonly kind?: LeafKind | undefined;
  /** A table of signatures begins; the formula of passing may stand above it. */
  readonly signs?: true;
  /** What begins with the line at the latest, when its style says so for certain. */
  readonly begins?: 'conclusions' | 'attachment' | undefined;
}

/** Where a run came from, when somebody asks: no part of the tree, lost when it is stored. */
const place: unique symbol = Symbol('place');

export function withPlace(runs: readonly Run[], at: number): Run[] {
  return runs.map((run) => ({ ...run, [place]: at }));
}

/** The place that a run was given, as long as it was only cut and copied since. */
export function placeOf(run: Run): number | undefined {
  return (run as { [place]?: number })[place];
}

export function plainLine(text: string): SourceLine {
  return { text, runs: text === '' ? [] : [{ text }], centred: false, bold: false, italic: false };
}

/** The same line with other words, its runs cut to fit: `text` must be the end of the line's text. */
export function endOf(line: SourceLine, text: string): SourceLine {
  let skip = line.text.length - text.length;
  const runs: Run[] = [];
  for (const run of line.runs) {
    const cut = Math.min(skip, run.text.length);
    skip -= cut;
    if (cut < run.text.length) runs.push(cut === 0 ? run : { ...run, text: run.text.slice(cut) });
  }
  return { ...line, text, runs };
}

/** The runs without the spaces at both ends of the line, however many runs they fill. */
export function trimmed({ runs }: SourceLine): readonly Run[] {
  const text = runs.map((run) => run.text).join('');
  const [from, to] = [text.length - text.trimStart().length, text.trimEnd().length];
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const own = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return own === '' ? [] : [own === run.text ? run : { ...run, text: own }];
  });
}
