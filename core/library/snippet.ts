// A text and the terms found in it → a stretch around the first place, with every found word marked.
import { exactForm, foldedForm } from './fold';
import { type Term, termPattern } from './query';

export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

type Range = readonly [from: number, to: number];

const forms = ['exact', 'folded'] as const;

interface Pattern {
  readonly form: (typeof forms)[number];
  readonly pattern: RegExp;
}

const before = 50;
const length = 180;

/** `text` is in NFC. Pieces that were cut out are shown as "…". */
export function snippetOf(text: string, terms: readonly Term[]): Piece[] {
  return snippetsFor(terms)(text);
}

/** For many texts: what is looked for is made ready once. */
export function snippetsFor(terms: readonly Term[]): (text: string) => Piece[] {
  const patterns = forms.flatMap((form): Pattern[] => {
    const pattern = termPattern(terms, form);
    return pattern ? [{ form, pattern }] : [];
  });
  return (text) => snippet(text, rangesOf(text, patterns));
}

function snippet(text: string, hits: readonly Range[]): Piece[] {
  const [from, to] = windowOf(text, hits[0]?.[0] ?? 0);
  const pieces: Piece[] = [{ text: from > 0 ? '… ' : '', isHit: false }];
  let at = from;
  for (const [start, end] of hits) {
    if (start < at || end > to) continue;
    pieces.push({ text: text.slice(at, start), isHit: false }, { text: text.slice(start, end), isHit: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to), isHit: false }, { text: to < text.length ? ' …' : '', isHit: false });
  return pieces.filter((piece) => piece.text !== '').map((piece) => ({ ...piece, text: piece.text.replace(/\n/g, ' ') }));
}

function rangesOf(text: string, patterns: readonly Pattern[]): Range[] {
  const exact = exactForm(text);
  const ranges = patterns.flatMap(({ form, pattern }) => {
    const searched = form === 'exact' ? exact : foldedForm(exact);
    return Array.from(searched.matchAll(pattern), (found): Range => [found.index, found.index + found[0].length]);
  });
  return ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** Cut at spaces, so that no word is halved. */
function windowOf(text: string, hit: number): Range {
  const from = hit <= before ? 0 : text.indexOf(' ', hit - before) + 1;
  const start = from > hit || from === 0 ? (hit <= before ? 0 : hit) : from;
  const space = text.indexOf(' ', start + length);
  return [start, space < 0 ? text.length : space];
}
