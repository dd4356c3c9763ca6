// Changed words of a text → the phrases that a lawyer would say changed: whole words, neighbours together, with as much around them
// as all places have in common.
import type { Edit } from '../../diff/change';
import type { Phrase } from './phrase';

/** One change of words at one place of one text. */
export interface Hunk {
  readonly text: string;
  readonly at: number;
  readonly removed: string;
  readonly added: string;
}

/** Kept words between two edits that are said with them. */
const mostBetween = 2;
const longestPhrase = 12;

export function hunksOf(text: string, edits: readonly Edit[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const { at, removed, added } of edits) {
    const last = joined.at(-1);
    const end = last ? last.at + last.removed.length : 0;
    const between = text.slice(end, at);
    if (last && wordCount(between) <= mostBetween) {
      const hunk = { text, at: last.at, removed: last.removed + between + removed, added: last.added + between + added };
      joined[joined.length - 1] = hunk;
    } else joined.push({ text, at, removed, added });
  }
  return joined.map(trimmed);
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function trimmed({ text, at, removed, added }: Hunk): Hunk {
  const start = removed.length - removed.trimStart().length;
  return { text, at: at + (removed.trim() === '' ? 0 : start), removed: removed.trim(), added: added.trim() };
}

export const hunkKey = ({ removed, added }: Hunk): string => JSON.stringify(removed === '' ? [added] : [removed, added]);

/** What all hunks of one key say together; undefined where they have no common words to be found by. */
export function phraseOf(hunks: readonly Hunk[]): Phrase | undefined {
  const [first] = hunks;
  if (!first || hunks.some(unquotable)) return undefined;
  if (first.removed === '') return insertion(hunks, first.added);
  const grown = grownTogether(hunks, first);
  return grown.added === '' ? { kind: 'drop', old: grown.removed } : { kind: 'replace', old: grown.removed, new: grown.added };
}

/** Words with quotation marks cannot be quoted without doubt. */
const unquotable = ({ removed, added }: Hunk) => /[“”"«»\n]/u.test(removed + added);

function insertion(hunks: readonly Hunk[], added: string): Phrase | undefined {
  const before = common(
    hunks.map(({ text, at }) => wordsBefore(text, at)),
    4,
  );
  if (before.length > 0) return { kind: 'insert', new: added, anchor: [...before].reverse().join(' '), position: 'after' };
  const after = common(
    hunks.map(({ text, at }) => wordsAfter(text, at)),
    4,
  );
  return after.length > 0 ? { kind: 'insert', new: added, anchor: after.join(' '), position: 'before' } : undefined;
}

/** A phrase of one word, or one that breaks a name, takes in the words that stand around it everywhere. */
function grownTogether(hunks: readonly Hunk[], { removed, added }: Hunk): { removed: string; added: string } {
  if (added === '') return { removed, added };
  const after = common(
    hunks.map(({ text, at }) => wordsAfter(text, at + removed.length)),
    6,
  );
  const before = common(
    hunks.map(({ text, at }) => wordsBefore(text, at)),
    3,
  );
  let [old, now] = [removed, added];
  for (const word of after) {
    const isName = /^\p{Lu}/u.test(word);
    if (wordCount(old) >= longestPhrase || (!isName && wordCount(old) > 1 && wordCount(now) > 1)) break;
    [old, now] = [`${old} ${word}`, `${now} ${word}`];
  }
  if (wordCount(old) < 2 || wordCount(now) < 2) {
    const [word] = before;
    if (word !== undefined) [old, now] = [`${word} ${old}`, `${word} ${now}`];
  }
  return { removed: old, added: now };
}

const sight = 80;
const onlyWord = /^[\p{L}\p{N}]+$/u;

/** Words that follow a place behind a blank, up to the first that holds another sign. */
function wordsAfter(text: string, at: number): string[] {
  const near = text.slice(at, at + sight);
  const words = near.split(' ');
  const whole = near.length < sight ? words : words.slice(0, -1);
  return words[0] === '' ? leading(whole.slice(1)) : [];
}

/** Words in front of a place, the nearest first. */
function wordsBefore(text: string, at: number): string[] {
  const near = text.slice(Math.max(0, at - sight), at);
  const words = near.split(' ').reverse();
  const whole = at <= sight ? words : words.slice(0, -1);
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
