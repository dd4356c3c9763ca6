// One w:p: a style, the few properties that differ from it (in the order of CT_PPr, ECMA-376 Part 1, 17.3.1.26), content.
import type { Leaf, Run } from '../tree/node';
import { runsText } from '../tree/walk';
import { lexicon } from '../vi/lexicon';
import { noteReferences } from './footnotes';
import { type Ink, originXml, traced } from './ink';
import { runsXml } from './runs';
import type { Look, StyleId } from './styles';
import { evenInset, insetBetween, unbroken } from './wrap';

export interface Direct {
  readonly keepNext?: boolean;
  /** w:pBdr in full. */
  readonly borders?: string;
  readonly before?: number;
  readonly after?: number;
  /** Equal indents left and right. */
  readonly inset?: number;
  readonly insetRight?: number;
  readonly align?: string;
  readonly section?: string;
  /** From `traced`. */
  readonly origin?: number | undefined;
}

export function paragraph(style: string, content: string, direct?: Direct): string {
  const properties = direct ? directXml(direct) : '';
  return `<w:p${originXml(direct?.origin)}><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

function directXml({ keepNext, borders = '', before, after, inset, insetRight, align, section = '' }: Direct): string {
  const spacing =
    before === undefined && after === undefined ? '' : `<w:spacing${attribute('before', before)}${attribute('after', after)}/>`;
  const left = attribute('left', inset);
  const right = attribute('right', insetRight ?? inset);
  const indents = left + right === '' ? '' : `<w:ind${left}${right}/>`;
  const justified = align === undefined ? '' : `<w:jc w:val="${align}"/>`;
  return (keepNext ? '<w:keepNext/>' : '') + borders + spacing + indents + justified + section;
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` w:${name}="${Math.round(value)}"`;
}

/** `runs` stand for the leaf's own where they only look different. */
export function leafParagraph(
  leaf: Leaf,
  style: StyleId,
  ink: Ink,
  direct: Direct | undefined = undefined,
  runs = leaf.runs,
): string {
  const origin = ink.origins && traced({ owner: leaf.id, part: 'text' }, ink);
  const kept = leaf === ink.last || (leaf.kind === 'alinea' && introduces(runs)) ? { ...direct, keepNext: true } : direct;
  const content = runsXml(runs, ink) + noteReferences(leaf, ink);
  return paragraph(style, content, origin === undefined ? kept : { ...kept, origin });
}

const { article, chapter, section } = lexicon.labels;
const heading = new RegExp(`^[“"]?(?:${article} \\d+\\p{L}{0,2}\\. |(?:${chapter}|${section}) [IVXL\\d]+\\p{L}?$)`, 'u');

/** Words that end with a colon, and headings of a text that is quoted, stay with the first of what they introduce. */
export function introduces(runs: readonly Run[]): boolean {
  const end = runs.at(-1)?.text.trimEnd() ?? '';
  return end.endsWith(':') || (!/[.,;”"]$/.test(end) && heading.test(runsText(runs)));
}

/** A centred leaf whose lines come out even within `room` of the `width` twips between its margins; compounds stay whole. */
export function centredLeaf(leaf: Leaf, style: StyleId, room: number, ink: Ink, direct: Direct = {}, width = room): string {
  const look = ink.looks[style];
  const text = runsText(leaf.runs);
  const kept = look.italic ? text : unbroken(text, look, room);
  const inset = (look.italic ? insetBetween : evenInset)(kept, look, room, width);
  const runs = kept === text ? leaf.runs : spelt(leaf.runs, kept);
  return leafParagraph(leaf, style, ink, inset > 0 ? { ...direct, inset } : direct, runs);
}

/** The runs of a text that wraps in `room` twips, with spaces inside compounds that do not break. */
export function unbrokenRuns(runs: readonly Run[], look: Look, room: number): readonly Run[] {
  const text = runsText(runs);
  const kept = unbroken(text, look, room);
  return kept === text ? runs : spelt(runs, kept);
}

/** Runs with the letters of `text`, which are as many as their own. */
function spelt(runs: readonly Run[], text: string): Run[] {
  let from = 0;
  return runs.map((run) => {
    const piece = text.slice(from, from + run.text.length);
    from += run.text.length;
    return { ...run, text: piece };
  });
}

/** A drawn line, centred: the upper border of an empty paragraph. All lengths in twips. */
export function rule(length: number, room: number, direct: Pick<Direct, 'before' | 'after' | 'keepNext'>): string {
  const borders = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>';
  return paragraph('Rule', '', { ...direct, borders, inset: Math.max(0, (room - length) / 2) });
}
