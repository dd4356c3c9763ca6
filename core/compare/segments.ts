// Two texts of one paragraph → stretches that are in both, in the old one only, or in the new one only. Words come from the
// changes; only printed numbers and line breaks of the layout are looked at here.
import { Budget, defaultLimit } from '../diff/budget';
import { wordEdits } from '../diff/word-edits';
import { Vocabulary } from '../diff/words';
import type { Origin } from '../docx/ink';
import type { Pairing, Rewording } from './pairing';

/** `same` stretches have equal text. Lengths in UTF-16 units. */
export interface Segment {
  readonly kind: 'same' | 'deletion' | 'insertion';
  readonly length: number;
}

export interface Words {
  readonly text: string;
  readonly origin: Origin | undefined;
}

export function segments(old: Words, now: Words, pairing: Pairing): Segment[] {
  const [from, to] = [old.origin?.start ?? 0, now.origin?.start ?? 0];
  const head = headSegments(old.text.slice(0, from), now.text.slice(0, to));
  return [...head, ...contentSegments({ ...old, text: old.text.slice(from) }, { ...now, text: now.text.slice(to) }, pairing)];
}

/**
 * Two paragraphs of foreign files. Their letters are those of the files, which the tree may have put in order (composed letters,
 * spaces): where the words of the change do not fit them, they are compared once more, by the same rule.
 */
export function foreignSegments(old: Words, now: Words, pairing: Pairing): Segment[] {
  const [from, to] = [old.origin?.start ?? 0, now.origin?.start ?? 0];
  const [start, end] = from === 0 || to === 0 ? [0, 0] : [from, to];
  const head = headSegments(old.text.slice(0, start), now.text.slice(0, end));
  const [before, after] = [old.text.slice(start), now.text.slice(end)];
  if (before === after) return [...head, ...same(before.length)];
  const { owner, part } = old.origin ?? {};
  const words = owner !== undefined && (part === 'text' || part === 'heading') ? pairing.rewording(owner, part) : undefined;
  if (words && words.from === before && words.to === after) return [...head, ...edited(words, before, after)];
  return [...head, ...edited({ edits: wordEdits(before, after, new Vocabulary(), new Budget(defaultLimit)) }, before, after)];
}

/** "Điều 5. " and "Điều 6. ": only the number itself changes. */
export function headSegments(old: string, now: string): Segment[] {
  if (old === now) return same(old.length);
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  start = old.slice(0, start).search(/\S*$/);
  const [a, b] = [old.slice(start), now.slice(start)];
  const end = /\s$/.test(a) && a.at(-1) === b.at(-1) ? 1 : 0;
  return [...same(start), ...replaced(a.length - end, b.length - end), ...same(end)];
}

function contentSegments(old: Words, now: Words, pairing: Pairing): Segment[] {
  const { owner, part } = old.origin ?? {};
  const isOne = owner !== undefined && pairing.newId(owner) === now.origin?.owner && part === now.origin?.part;
  if (!isOne || (part !== 'text' && part !== 'heading')) return unlike(old.text, now.text);
  const words = pairing.rewording(owner, part);
  if (!words)
    return old.text.length === now.text.length ? letters(old.text, now.text) : replaced(old.text.length, now.text.length);
  return fits(words, old.text, now.text) ? edited(words, old.text, now.text) : replaced(old.text.length, now.text.length);
}

function unlike(old: string, now: string): Segment[] {
  return old === now ? same(old.length) : replaced(old.length, now.length);
}

/** The layout may put a line break for a space, but never another number of letters. */
function fits({ from, to }: Rewording, old: string, now: string): boolean {
  return from.length === old.length && to.length === now.length;
}

function edited({ edits }: Pick<Rewording, 'edits'>, old: string, now: string): Segment[] {
  const list: Segment[] = [];
  let [from, start] = [0, 0];
  for (const { at, removed, to, added } of edits) {
    list.push(...letters(old.slice(from, at), now.slice(start, to)), ...replaced(removed.length, added.length));
    from = at + removed.length;
    start = to + added.length;
  }
  return [...list, ...letters(old.slice(from), now.slice(start))];
}

/** Two texts of one length, letter by letter. */
function letters(old: string, now: string): Segment[] {
  if (old === now) return same(old.length);
  if (old.length !== now.length) return replaced(old.length, now.length);
  const list: Segment[] = [];
  for (let at = 0; at < old.length; ) {
    const start = at;
    const equal = old[at] === now[at];
    while (at < old.length && (old[at] === now[at]) === equal) at += 1;
    list.push(...(equal ? same(at - start) : replaced(at - start, at - start)));
  }
  return list;
}

const same = (length: number): Segment[] => (length === 0 ? [] : [{ kind: 'same', length }]);

function replaced(removed: number, added: number): Segment[] {
  const list: Segment[] = [];
  if (removed > 0) list.push({ kind: 'deletion', length: removed });
  if (added > 0) list.push({ kind: 'insertion', length: added });
  return list;
}
