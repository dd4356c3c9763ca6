// One w:p: a style, the few properties that differ from it (in the order of CT_PPr, ECMA-376 Part 1, 17.3.1.26), content.
import type { Leaf } from '../tree/node';
import { runsText } from '../tree/walk';
import { type Ink, originXml, traced } from './ink';
import { runsXml } from './runs';
import type { StyleId } from './styles';
import { evenInset } from './wrap';

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

export function leafParagraph(leaf: Leaf, style: StyleId, ink: Ink, direct: Direct = {}): string {
  const origin = traced({ owner: leaf.id, part: 'text' }, ink);
  const kept = leaf === ink.last ? { ...direct, keepNext: true } : direct;
  return paragraph(style, runsXml(leaf.runs, ink), origin === undefined ? kept : { ...kept, origin });
}

/** A centred leaf whose lines come out even within `room` of the `width` twips between its margins. */
export function centredLeaf(leaf: Leaf, style: StyleId, room: number, ink: Ink, direct: Direct = {}, width = room): string {
  const inset = evenInset(runsText(leaf.runs), ink.looks[style], room, width);
  return leafParagraph(leaf, style, ink, inset > 0 ? { ...direct, inset } : direct);
}

/** A drawn line, centred: the upper border of an empty paragraph. All lengths in twips. */
export function rule(length: number, room: number, direct: Pick<Direct, 'before' | 'after' | 'keepNext'>): string {
  const borders = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>';
  return paragraph('Rule', '', { ...direct, borders, inset: Math.max(0, (room - length) / 2) });
}
