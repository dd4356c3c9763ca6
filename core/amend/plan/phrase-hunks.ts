// Changed words of a text → the phrases that a lawyer would say changed: whole words, neighbours together, with as much around them
// as all places have in common.
import type { Edit } from '../../diff/change';
import { lexicon } from '../../vi/lexicon';
import type { Phrase } from './phrase';
import { areTwoNames } from './whole-names';

/** One change of words at one place of one text. */
export interface Hunk {
  readonly text: string;
  readonly at: number;
  readonly removed: string;
  readonly added: string;
  /** Whole names already: nothing around them belongs to the phrase. */
  readonly isName?: boolean;
}

/** Kept words between two edits that are said with them. */
const mostBetween = 2;

export function hunksOf(text: string, edits: readonly Edit[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const { at, removed, added } of edits) {
    const last = joined.at(-1);
    const end = last ? last.at + last.removed.length : 0;
    const between = text.slice(end, at);
    if (last && wordCount(between) <= mostBetween && !areTwoNames(text, spanOf(last), spanOf({ at, removed }))) {
      const hunk = { text, at: last.at, removed: last.removed + between + removed, added: last.added + between + added };
      joined[joined.length - 1] = hunk;
    } else joined.push({ text, at, removed, added });
  }
  return joined.map(trimmed);
}

const spanOf = ({ at, removed }: Pick<Hunk, 'at' | 'removed'>) => ({ from: at, to: at + removed.length });

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function trimmed({ text, at, removed, added }: Hunk): Hunk {
  const start = removed.length - removed.trimStart().length;
  return { text, at: at + (removed.trim() === '' ? 0 : start), removed: removed.trim(), added: added.trim() };
}

export const hunkKey = ({ removed, added }: Pick<Hunk, 'removed' | 'added'>): string =>
  JSON.stringify(removed === '' ? [added] : [removed, added]);

/** What all hunks of one key say together; undefined where they have no common words to be found by. */
export function phraseOf(hunks: readonly Hunk[]): Phrase | undefined {
  const [first] = hunks;
  if (!first || hunks.some(unquotable)) return undefined;
  if (first.isName) return { kind: 'replace', old: first.removed, new: first.added };
  if (first.removed === '') return insertion(hunks, first.added);
  const grown = grownTogether(hunks, first);
  return grown.added === '' ? { kind: 'drop', old: grown.removed } : { kind: 'replace', old: grown.removed, new: grown.added };
}

/** Words with quotation marks cannot be quoted without doubt. */
const unquotable = ({ removed, added }: Hunk) => /[“”"«»\n]/u.test(removed + added);

function insertion(hunks: readonly Hunk[], added: string): Phrase | undefined {
  const before = common(
    hunks.map(({ text, at }) => wordsBefore(`${text.slice(0, at).trimEnd()} `)),
    4,
  );
  if (before.length > 0) return { kind: 'insert', new: added, anchor: [...before].reverse().join(' '), position: 'after' };
  const after = common(
    hunks.map(({ text, at }) => wordsAfter(` ${text.slice(at).trimStart()}`)),
    4,
  );
  return after.length > 0 ? { kind: 'insert', new: added, anchor: after.join(' '), position: 'before' } : undefined;
}

/** A name that follows everywhere is said with the phrase; a phrase of one word takes in its neighbour. */
function grownTogether(hunks: readonly Hunk[], { removed, added }: Hunk): { removed: string; added: string } {
  if (added === '') return { removed, added };
  const after = common(
    hunks.map(({ text, at }) => wordsAfter(text.slice(at + removed.length))),
    6,
  ).join(' ');
  const name = names.find((one) => after === one || after.startsWith(`${one} `));
  if (name !== undefined) return { removed: `${removed} ${name}`, added: `${added} ${name}` };
  if (wordCount(removed) > 1) return { removed, added };
  const [next] = after.split(' ');
  if (next !== undefined && next !== '') return { removed: `${removed} ${next}`, added: `${added} ${next}` };
  const [previous] = common(
    hunks.map(({ text, at }) => wordsBefore(text.slice(0, at))),
    1,
  );
  return previous === undefined ? { removed, added } : { removed: `${previous} ${removed}`, added: `${previous} ${added}` };
}

/** Longer ones first: "Bộ đội Biên phòng" before "Bộ đội". */
const names = [...lexicon.compounds].sort((a, b) => b.length - a.length);

const sight = 80;
const onlyWord = /^[\p{L}\p{N}]+$/u;

/** Words at the beginning of a text behind a blank, up to the first that holds another sign. */
function wordsAfter(text: string): string[] {
  const words = text.slice(0, sight).split(' ');
  const whole = text.length < sight ? words : words.slice(0, -1);
  return words[0] === '' ? leading(whole.slice(1)) : [];
}

/** Words at the end of a text in front of a blank, the nearest first. */
function wordsBefore(text: string): string[] {
  const words = text.slice(-sight).split(' ').reverse();
  const whole = text.length <= sight ? words : words.slice(0, -1);
  return words[0] === '' ? leading(whole.slice(1)) : [];
}

function leading(words: readonly string[]): string[] {
  const end = words.findIndex((word) => !onlyWord.test(word));
  return words.slice(0, end < 0 ? words.length : end);
}

function common(lists: readonly (readonly string[])[], most: number): string[] {
  const [first = []] = lists;
  let count = 0;
  while (count < Math.min(most, first.length) && lists.every((list) => list[count] === first[count])) count += 1;
  return first.slice(0, count);
}
