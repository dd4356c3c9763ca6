// Old text and new text → the words taken out and put in: as few words as can be, and no space that both sides have.
import type { Budget } from './budget';
import type { Edit } from './change';
import { type Kept, shortestEdit } from './shortest-edit';
import { slid } from './slide';
import type { Vocabulary, Words } from './words';

/** Below this share of words in common a text is rewritten, and shown as a whole. */
const rewritten = 0.3;

export function wordEdits(from: string, to: string, vocabulary: Vocabulary, budget: Budget): Edit[] {
  if (from === to) return [];
  const old = vocabulary.words(from);
  const now = vocabulary.words(to);
  return hunks(old, now, slid(readable(shortestEdit(old.ids, now.ids, budget), old, now), old, now));
}

function readable(kept: Kept, old: Words, now: Words): Kept {
  const few = Math.min(wordCount(old.ids), wordCount(now.ids));
  const common = kept.reduce((sum, [at]) => sum + (isWord(old.ids[at]) ? 1 : 0), 0);
  return common >= few * rewritten ? kept : ends(kept, old.ids.length, now.ids.length);
}

/** What is kept at both ends. */
function ends(kept: Kept, oldLength: number, newLength: number): Kept {
  const fromEnd = (at: number) => kept.length - at;
  return kept.filter(
    ([old, now], at) => (old === at && now === at) || (oldLength - old === fromEnd(at) && newLength - now === fromEnd(at)),
  );
}

const isWord = (id: number | undefined) => id !== undefined && id % 2 === 0;

function wordCount(ids: Int32Array): number {
  let count = 0;
  for (const id of ids) if (isWord(id)) count += 1;
  return count;
}

function hunks(old: Words, now: Words, kept: Kept): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let to = 0;
  for (const [x, y] of kept) {
    addHunk(edits, old.text, now.text, at, old.starts[x] ?? 0, to, now.starts[y] ?? 0);
    at = old.ends[x] ?? 0;
    to = now.ends[y] ?? 0;
  }
  addHunk(edits, old.text, now.text, at, old.text.length, to, now.text.length);
  return edits;
}

/** What lies between two kept words, without the space that both sides have at its ends. */
function addHunk(edits: Edit[], from: string, to: string, start: number, end: number, newStart: number, newEnd: number): void {
  let [a, aEnd, b, bEnd] = [start, end, newStart, newEnd];
  while (a < aEnd && b < bEnd && from[a] === to[b] && isSpace(from[a])) {
    a += 1;
    b += 1;
  }
  while (a < aEnd && b < bEnd && from[aEnd - 1] === to[bEnd - 1] && isSpace(from[aEnd - 1])) {
    aEnd -= 1;
    bEnd -= 1;
  }
  if (a < aEnd || b < bEnd) edits.push({ at: a, removed: from.slice(a, aEnd), to: b, added: to.slice(b, bEnd) });
}

const isSpace = (char: string | undefined) => char !== undefined && /\s/.test(char);
