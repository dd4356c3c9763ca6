// The wording of a unit ⇄ its lines, as an editor shows them: what each line is, and its words with fields and references in
// between. Numbers are not kept: they are counted. wordingOf(linesOf(w)) composes to what w composes to.
import { type Piece, piecesOf } from './token';

export const lineKinds = ['heading', 'clause', 'point', 'indent', 'text'] as const;
export type LineKind = (typeof lineKinds)[number];

export interface WordingLine {
  readonly kind: LineKind;
  /** A lasting id of the line's own, for references. */
  readonly anchor?: string;
  /** A clause that is a title: its words stand in bold on a line of their own. */
  readonly title?: true;
  readonly pieces: readonly Piece[];
}

// As core/compose/provisions.ts reads them.
const labels: readonly (readonly [LineKind, RegExp])[] = [
  ['heading', /^#\s+/],
  ['clause', /^\d{1,3}[a-zđ]?\.\s+/],
  ['point', /^[a-zđ]\d?\)\s+/],
  ['indent', /^-\s+/],
];
const anchorPattern = /^\{#([A-Za-z0-9_-]+)\}\s*/;

export function linesOf(wording: string): WordingLine[] {
  return linesOfPieces(piecesOf(wording));
}

/** Text that is not `plain` may begin lines. */
export function linesOfPieces(pieces: readonly Piece[]): WordingLine[] {
  const raw: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.type !== 'text' || piece.plain) raw.at(-1)?.push(piece);
    else
      piece.text.split('\n').forEach((text, index) => {
        if (index > 0) raw.push([]);
        if (text !== '') raw.at(-1)?.push({ type: 'text', text });
      });
  }
  return raw.map(lineOf);
}

function lineOf(pieces: readonly Piece[]): WordingLine {
  const [first, ...rest] = pieces;
  if (first?.type !== 'text' || first.plain) return { kind: 'text', pieces: tidy(pieces) };
  let text = first.text.replace(/\s+/g, ' ').trimStart();
  const [kind, pattern] = labels.find(([, label]) => label.test(text)) ?? [undefined, undefined];
  if (pattern) text = text.replace(pattern, '');
  const anchor = anchorPattern.exec(text)?.[1];
  if (anchor !== undefined) text = text.replace(anchorPattern, '');
  const words = tidy(text === '' ? rest : [{ type: 'text', text }, ...rest]);
  const titled = kind === 'clause' ? titleOf(words) : undefined;
  const line = { kind: kind ?? 'text', ...(anchor === undefined ? {} : { anchor }) };
  return titled ? { ...line, title: true, pieces: titled } : { ...line, pieces: words };
}

function titleOf(pieces: readonly Piece[]): Piece[] | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first?.type !== 'text' || last?.type !== 'text' || first.plain || last.plain) return undefined;
  if (!first.text.startsWith('**') || !last.text.endsWith('**') || (pieces.length === 1 && first.text.length < 5))
    return undefined;
  const opened = [{ ...first, text: first.text.slice(2) }, ...pieces.slice(1)];
  const end = opened.at(-1) as { type: 'text'; text: string };
  return tidy([...opened.slice(0, -1), { ...end, text: end.text.slice(0, -2) }]);
}

/** White space as it is printed: one space, none at the ends; texts that touch are one. */
export function tidy(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && !piece.plain === !last.plain) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else joined.push(piece);
  }
  const spaced = joined.map((piece) => (piece.type === 'text' ? { ...piece, text: piece.text.replace(/\s+/g, ' ') } : piece));
  const first = spaced[0];
  if (first?.type === 'text') spaced[0] = { ...first, text: first.text.trimStart() };
  const last = spaced.at(-1);
  if (last?.type === 'text') spaced[spaced.length - 1] = { ...last, text: last.text.trimEnd() };
  return spaced.filter((piece) => piece.type !== 'text' || piece.text !== '');
}

/** The same lines with all text of one sort, as an editor holds them. */
export function editable(lines: readonly WordingLine[]): WordingLine[] {
  return lines.map((line) => ({ ...line, pieces: asPrinted(line.pieces) }));
}

function asPrinted(pieces: readonly Piece[]): Piece[] {
  return tidy(pieces.map((piece) => (piece.type === 'text' ? { type: 'text', text: piece.text } : piece)));
}

const written: Readonly<Record<LineKind, string>> = { heading: '# ', clause: '1. ', point: 'a) ', indent: '- ', text: '' };

/** Text in `pieces` is printed as it is, whatever it looks like; the letters that would say something else are quoted. */
export function wordingOf(lines: readonly WordingLine[]): string {
  return lines.map(lineText).join('\n');
}

function lineText({ kind, anchor, title, pieces }: WordingLine): string {
  const words = asPrinted(pieces);
  const starred = kind === 'clause' && title === true && words.length > 0 ? '**' : '';
  const label = written[kind] + (anchor === undefined ? '' : `{#${anchor}} `);
  let text = '';
  words.forEach((piece, at) => {
    if (piece.type !== 'text') text += tagOf(piece);
    else text += textSource(piece.text, at === 0 && starred === '' && isTaken(kind, anchor, words), text, words[at + 1]);
  });
  return label + starred + text + starred;
}

function tagOf(piece: Exclude<Piece, { type: 'text' }>): string {
  if (piece.type === 'code') return piece.source;
  return piece.type === 'ref' ? `{{ref "${piece.target}"}}` : `{{${piece.source}}}`;
}

/** Whether the first words would be taken for a label, an anchor or a title. */
function isTaken(kind: LineKind, anchor: string | undefined, words: readonly Piece[]): boolean {
  const first = words[0];
  if (first?.type !== 'text') return false;
  if (kind === 'text' && labels.some(([, label]) => label.test(first.text))) return true;
  if (anchor === undefined && anchorPattern.test(first.text)) return true;
  return kind === 'clause' && titleOf(words) !== undefined;
}

/** `before`: what the line says so far; `next`: the piece that follows. */
function textSource(text: string, taken: boolean, before: string, next: Piece | undefined): string {
  const letters = Array.from(text);
  let source = '';
  let opened = before.endsWith('}}');
  letters.forEach((letter, at) => {
    const followed = letters[at + 1] ?? (next && next.type !== 'text' ? '{' : '');
    const quote = (at === 0 && taken) || (letter === '{' && followed === '{') || (letter === '}' && opened);
    source += quote ? `${strokesBefore(source)}{{"${letter}"}}` : letter;
    opened = quote;
  });
  return next && next.type !== 'text' ? source + strokesBefore(source) : source;
}

/** A back stroke before {{ says something of its own, so it is written twice. */
function strokesBefore(source: string): string {
  return source.endsWith('\\') ? '\\' : '';
}
