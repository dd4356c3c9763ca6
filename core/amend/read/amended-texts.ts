// Which texts an amending document changes: those that its title and its opening name, with their numbers.
import { ownerAt } from '../../references/instrument';
import type { Instrument } from '../../references/mention';
import { instrumentKinds, matchesIn, plain } from '../../references/words';
import { isGround } from '../../tree/line-label';
import type { Tree } from '../../tree/node';
import { child, ownText } from '../../tree/walk';
import { words } from '../words';
import { documentEnd } from './document-end';

const kinds = new RegExp(instrumentKinds, 'gu');
const amends = new RegExp(`^(?:${words.verbs.substitute.join('|')}|${words.verbs.insert.join('|')})`, 'iu');

/** Named in the title or the opening formula, each once, in order. */
export function amendedTexts(tree: Tree): Instrument[] {
  const title = child(tree, 'title')?.children ?? [];
  const preamble = child(tree, 'preamble')?.children ?? [];
  const lines = [...title, ...preamble].map(ownText).filter((line) => !isGround(line.trim()) && saysAmending(line));
  const found = unique(lines.flatMap(instrumentsIn));
  const numbered = found.filter(({ number }) => number !== undefined);
  return numbered.length > 0 ? numbered : found;
}

function saysAmending(text: string): boolean {
  return [...words.verbs.substitute, ...words.verbs.repeal, ...words.verbs.insert].some((verb) => plain(text).includes(verb));
}

/** Every instrument with a number or a title; "Luật sửa đổi, bổ sung một số điều của Luật A" is not one, Luật A is. */
export function instrumentsIn(text: string): Instrument[] {
  const found: Instrument[] = [];
  let end = 0;
  for (const match of matchesIn(kinds, text)) {
    if (match.index < end) continue;
    const read = ownerAt(text, match.index, false);
    if (read?.owner.type !== 'instrument') continue;
    if (amends.test(read.owner.instrument.title ?? '')) continue;
    found.push(read.owner.instrument);
    end = documentEnd(text, read.end);
  }
  return found;
}

/** Each once. */
function unique(instruments: readonly Instrument[]): Instrument[] {
  const known: Instrument[] = [];
  for (const one of instruments) {
    if (!known.some((other) => isSame(one, other))) known.push(one);
  }
  return known;
}

function isSame(a: Instrument, b: Instrument): boolean {
  if (a.number !== undefined) return a.number === b.number;
  return a.title !== undefined && plain(a.title) === plain(b.title ?? '');
}

/** The instrument with its number, when the document's title or opening gives it: "Luật Xuất bản" alone stands in the articles. */
export function completedInstrument(named: Instrument, known: readonly Instrument[]): Instrument {
  if (named.number !== undefined) return named;
  const title = plain(named.title ?? '');
  const same = known.filter((one) => plain(one.title ?? '') === title && title !== '');
  return same.length === 1 ? { ...named, ...same[0] } : named;
}

/** The one known text whose title the sentence holds. */
export function namedIn(sentence: string, known: readonly Instrument[]): Instrument | undefined {
  const text = plain(sentence);
  const named = known.filter(({ title, kind }) => title !== undefined && text.includes(plain(`${kind} ${title}`)));
  const longest = named.sort((a, b) => (b.title ?? '').length - (a.title ?? '').length)[0];
  return longest;
}
