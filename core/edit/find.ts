// Words in a draft → where they stand, and the draft with other words there. Looks at what is printed: answers, wordings
// without their tags, headings, names, grounds, recipients, tables; not at ids, choices and settings.

import type { Draft } from '../model/draft';
import { wordsAround } from '../tree/words-around';
import { editable, linesOf, wordingOf } from '../wording/lines';
import { type Path, valueAt, withValue } from './path';

export interface Query {
  readonly words: string;
  /** Capitals count. */
  readonly matchCase: boolean;
  /** Only where no letter stands before or behind. */
  readonly wholeWords: boolean;
}

export interface Hit {
  readonly path: Path;
  /** Which hit in the text at `path`, from 0. */
  readonly nth: number;
  /** The words around it, and where in them it stands. */
  readonly excerpt: string;
  readonly start: number;
  readonly length: number;
}

const around = 40;
const most = 5_000;

export function findIn(draft: Draft, query: Query): Hit[] {
  const pattern = patternOf(query);
  if (!pattern) return [];
  const hits: Hit[] = [];
  for (const { path, text } of texts(draft)) {
    let nth = 0;
    for (const match of text.matchAll(pattern)) {
      hits.push({ path, nth, ...excerptOf(text, match.index, match[0].length), length: match[0].length });
      nth += 1;
      if (hits.length >= most) return hits;
    }
  }
  return hits;
}

/** Whole words on both sides; an ellipsis stands for the rest. */
export function excerptOf(text: string, at: number, length: number): Pick<Hit, 'excerpt' | 'start'> {
  const [from, until] = wordsAround(text, at, at + length, around);
  const before = `${from > 0 ? '… ' : ''}${text.slice(from, at)}`;
  const excerpt = `${before}${text.slice(at, until)}${until < text.length ? ' …' : ''}`;
  return { excerpt: excerpt.replaceAll(tag, '…').replaceAll(lineEnd, ' '), start: before.length };
}

/** Takes the place of the words at `hits`, as found in this draft by this query. */
export function replaceIn(draft: Draft, query: Query, hits: readonly Pick<Hit, 'path' | 'nth'>[], words: string): Draft {
  const pattern = patternOf(query);
  if (!pattern) return draft;
  const wanted = new Map<string, { path: Path; nths: Set<number> }>();
  for (const { path, nth } of hits) {
    const key = JSON.stringify(path);
    const found = wanted.get(key) ?? { path, nths: new Set<number>() };
    found.nths.add(nth);
    wanted.set(key, found);
  }
  let made = draft;
  for (const { path, nths } of wanted.values()) {
    const old = valueAt(draft, path);
    if (typeof old === 'string') made = withValue(made, path, replaced(old, path, pattern, nths, words));
  }
  return made;
}

function replaced(old: string, path: Path, pattern: RegExp, nths: ReadonlySet<number>, words: string): string {
  let count = -1;
  const change = (text: string) =>
    text.replace(pattern, (found) => {
      count += 1;
      return nths.has(count) ? words : found;
    });
  if (!isWording(path)) {
    const next = change(old);
    return next.trim() === '' ? old : next;
  }
  return wordingOf(
    editable(linesOf(old)).map((line) => ({
      ...line,
      pieces: line.pieces.map((piece) => (piece.type === 'text' ? { ...piece, text: change(piece.text) } : piece)),
    })),
  );
}

/** What a query finds; undefined where it asks for nothing. */
export function patternOf({ words, matchCase, wholeWords }: Query): RegExp | undefined {
  const clean = words.normalize('NFC').trim();
  if (clean === '') return undefined;
  const escaped = clean.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const bounded = wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])` : escaped;
  return new RegExp(bounded, matchCase ? 'gu' : 'giu');
}

interface Text {
  readonly path: Path;
  readonly text: string;
}

/** Stand for a tag and for the end of a line; no text of ours has them (model/text.ts). */
const tag = '\u2063';
const lineEnd = '\u2060';

/** Hits of a wording never span a tag or a line. */
function* texts(draft: Draft): Generator<Text> {
  for (const { path, text } of strings(draft, [])) {
    if (!isWording(path)) yield { path, text };
    else yield { path, text: wordingText(text) };
  }
}

function wordingText(wording: string): string {
  return editable(linesOf(wording))
    .map(({ pieces }) => pieces.map((piece) => (piece.type === 'text' ? piece.text : tag)).join(''))
    .join(lineEnd);
}

function isWording(path: Path): boolean {
  return path.at(-1) === 'wording';
}

const settings: ReadonlySet<Path[number]> = new Set([
  'schema',
  'version',
  'id',
  'pack',
  'documentKind',
  'slot',
  'kind',
  'type',
  'force',
  'authority',
  'marks',
  'format',
  'orientation',
  'align',
  'unit',
  '$help',
]);
const codes = /^(?:[a-z][A-Za-z0-9_-]*|\d{4}-\d{2}-\d{2})$/;

function* strings(value: unknown, path: Path): Generator<Text> {
  if (typeof value === 'string') {
    // Ids of parties and values of choices are answers too, but nobody's words.
    if (!path.includes('answers') || !codes.test(value)) yield { path, text: value };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (Array.isArray(value)) yield* strings(inner, [...path, Number(name)]);
    else if (!settings.has(name) || path.includes('answers')) {
      if (name !== 'id') yield* strings(inner, [...path, name]);
    }
  }
}
