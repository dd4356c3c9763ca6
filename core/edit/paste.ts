// What is pasted into the wording of an article → its lines. The labels that somebody typed, and those that a word processor
// made, become levels; fields and references come only from our own editor.
import { cleanText } from '../model/text';
import { unitLabel } from '../read/unit-label';
import type { LineKind, WordingLine } from '../wording/lines';
import { htmlParagraphs, type PastedParagraph } from './html-paragraphs';

export function linesOfHtml(html: string): WordingLine[] {
  return htmlParagraphs(html).flatMap(brokenLines).map(lineOf);
}

/** Lines broken within a paragraph (mail, Shift+Enter): those that begin with a label stand alone, the others go on. */
function brokenLines(paragraph: PastedParagraph): PastedParagraph[] {
  const [first = '', ...others] = paragraph.text.split('\n').map((line) => line.trim());
  const lines = [{ ...paragraph, text: first }];
  for (const text of others) {
    const next = { ...paragraph, label: '', level: 0, text };
    const last = lines.at(-1);
    if (typedLabel(text, next).kind === 'text' && last) last.text = `${last.text} ${text}`.trim();
    else lines.push(next);
  }
  return lines;
}

/** One line a paragraph, as plain text comes from a clipboard. */
export function linesOfText(text: string): WordingLine[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => lineOf({ label: '', level: 0, text: line, bold: false, heading: false }));
}

function lineOf(paragraph: PastedParagraph): WordingLine {
  const text = cleanText(paragraph.text);
  if (paragraph.row) return made('text', text, false);
  const label = paragraph.label.replace(/\s+/g, ' ').trim();
  if (label !== '') return made(kindOfLabel(label, paragraph.level), text, paragraph.bold);
  const typed = typedLabel(text, paragraph);
  return made(typed.kind, typed.rest, paragraph.bold);
}

function made(kind: LineKind, text: string, bold: boolean): WordingLine {
  const pieces = text === '' ? [] : [{ type: 'text' as const, text }];
  return kind === 'clause' && bold && pieces.length > 0 ? { kind, title: true, pieces } : { kind, pieces };
}

const several = /^\d{1,3}(?:\.\d{1,3})+[.)]?$/;
const typedSeveral = /^(\d{1,2}(?:\.\d{1,2})+[.)]?)\s+(.*)$/su;
/** "10.000.000 đồng", "1.5 km", "01.02 hằng năm" begin a sentence; a label "1.2" stands before a capital. */
const amount = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,2}\.\d{1,2})\s+(?=\p{Ll})/u;
const number = /^(?:\d{1,3}[a-zđ]?|[ivxIVX]+)[.)]?$/;
const letter = /^\(?[a-zđ]\d?[.)]$/i;

/** "1." a clause, "a)" a point, a sign a dash; "1.1." by its depth. */
function kindOfLabel(label: string, level: number): LineKind {
  if (several.test(label)) return label.split('.').filter(Boolean).length > 2 ? 'indent' : 'point';
  const byDepth = level > 2 ? 'indent' : level === 2 ? 'point' : 'clause';
  if (/^[ivx][.)]$/i.test(label) ? level !== 2 : number.test(label)) return byDepth;
  if (letter.test(label)) return level > 2 ? 'indent' : 'point';
  return /\p{L}|\p{N}/u.test(label) ? 'text' : 'indent';
}

/** Labels as the reader of foreign texts knows them; the title of an article is its heading. */
function typedLabel(text: string, { bold, heading }: PastedParagraph): { kind: LineKind; rest: string } {
  const plain = { kind: heading && text.length < 200 ? ('heading' as const) : ('text' as const), rest: text };
  if (amount.test(text)) return plain;
  const label = unitLabel({ text, runs: [], centred: false, bold, italic: false }, false);
  const kinds: Partial<Record<string, LineKind>> = { article: 'heading', clause: 'clause', point: 'point', indent: 'indent' };
  const kind = label && kinds[label.kind];
  if (label && kind) return { kind, rest: label.rest };
  const deeper = typedSeveral.exec(text);
  if (deeper) return { kind: kindOfLabel(deeper[1] ?? '', 0), rest: deeper[2] ?? '' };
  return plain;
}
