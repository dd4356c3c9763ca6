// Changed words of a text → the phrases that a lawyer would say changed: whole words, neighbours together, with as much around them
// as all places have in common.
import type { Edit } from '../../diff/change';
import { lexicon } from '../../vi/lexicon';
import { isSign, type Phrase } from './phrase';
import { areTwoNames, type Wording } from './whole-names';

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

/**
 * What all hunks of one key say together; undefined where they have no common words to be found by. `stays`: the same words stand
 * elsewhere in these units and are not changed there.
 */
export function phraseOf(hunks: readonly Hunk[], stays = false): Phrase | undefined {
  const [first] = hunks;
  if (!first || hunks.some(unquotable)) return undefined;
  if (first.isName) return { kind: 'replace', old: first.removed, new: first.added };
  if (first.removed === '') return insertion(hunks, first.added);
  if (first.added === '') return dropped(hunks, first.removed, stays);
  if (isSign(first.removed) || isSign(first.added)) return signed(hunks, first, stays);
  const grown = grownTogether(hunks, first);
  const { removed, added } = stays ? distinct(hunks, grown, first) : grown;
  return { kind: 'replace', old: removed, new: added };
}

/** With the words beside them that tell them from the same words elsewhere: "đơn vị đầu mối" where "đơn vị" alone stays. */
function distinct(hunks: readonly Hunk[], grown: Wording, first: Hunk): Wording {
  if (grown.removed !== first.removed) return grown;
  const after = common(
    hunks.map(({ text, at, removed }) => wordsAfter(text.slice(at + removed.length), closed)),
    2,
  ).join(' ');
  if (after !== '') return { removed: `${grown.removed} ${after}`, added: `${grown.added} ${after}` };
  const before = common(
    hunks.map(({ text, at }) => wordsBefore(text.slice(0, at))),
    2,
  );
  const words = [...before].reverse().join(' ');
  return words === '' ? grown : { removed: `${words} ${grown.removed}`, added: `${words} ${grown.added}` };
}

/** Where the words also stand elsewhere, they are dropped inside a longer phrase. */
function dropped(hunks: readonly Hunk[], old: string, stays: boolean): Phrase {
  if (!stays) return { kind: 'drop', old };
  const before = common(
    hunks.map(({ text, at }) => wordsBefore(text.slice(0, at))),
    2,
  );
  const after = common(
    hunks.map(({ text, at }) => wordsAfter(text.slice(at + old.length))),
    before.length > 0 ? 0 : 2,
  );
  const within = [...[...before].reverse(), old, ...after].join(' ');
  return within === old ? { kind: 'drop', old } : { kind: 'drop', old, within };
}

/** A sign stands in many places: which one is meant is told by the words in front of it. */
function signed(hunks: readonly Hunk[], { removed, added }: Hunk, stays: boolean): Phrase | undefined {
  if (!isSign(removed) && !stays) return { kind: 'replace', old: removed, new: added };
  const before = common(
    hunks.map(({ text, at }) => wordsBefore(`${text.slice(0, at).trimEnd()} `)),
    2,
  );
  if (before.length === 0) return undefined;
  return { kind: 'replace', old: removed, new: added, after: [...before].reverse().join(' ') };
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
function grownTogether(hunks: readonly Hunk[], { removed, added }: Hunk): Wording {
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

/** Without the sign at its end. */
const closed = (word: string) => word.replace(/[.,;:]+$/u, '');

/** Words at the beginning of a text behind a blank, up to the first that holds another sign. */
function wordsAfter(text: string, bare = (word: string) => word): string[] {
  const words = text.slice(0, sight).split(' ').map(bare);
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
