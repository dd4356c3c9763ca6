// One line of the old text and one of the new → one line with dropped and new words in it. The stretches come from the changes.
import { runsText } from '../tree/walk';
import type { Line } from './marked-lines';

/** `change`: the words are in the old text only, or in the new one only. */
export interface Piece {
  readonly text: string;
  readonly change?: 'deletion' | 'insertion';
}

interface Part {
  readonly text: string;
  readonly changed: boolean;
}

export function pieces(line: Line, change: 'deletion' | 'insertion'): Piece[] {
  return partsOf(line).map(({ text, changed }) => (changed ? { text, change } : { text }));
}

export function inlinePieces(old: Line | undefined, now: Line | undefined): Piece[] {
  if (!old || !now) return [...(old ? whole(old, 'deletion') : []), ...(now ? whole(now, 'insertion') : [])];
  return merged(partsOf(old), partsOf(now));
}

function whole(line: Line, change: 'deletion' | 'insertion'): Piece[] {
  const text = runsText(line.runs);
  return text === '' ? [] : [{ text, change }];
}

/** Stretches that both texts have are equal; where they are not, both are shown. */
function merged(before: Part[], after: Part[]): Piece[] {
  const list: Piece[] = [];
  while (before.length > 0 || after.length > 0) {
    const [old, now] = [before[0], after[0]];
    if (old && (old.changed || !now)) list.push({ text: take(before, old.text.length), change: 'deletion' });
    else if (now && (now.changed || !old)) list.push({ text: take(after, now.text.length), change: 'insertion' });
    else if (old && now) {
      const length = Math.min(old.text.length, now.text.length);
      const [from, to] = [take(before, length), take(after, length)];
      if (from === to) list.push({ text: to });
      else list.push({ text: from, change: 'deletion' }, { text: to, change: 'insertion' });
    }
  }
  return list;
}

/** Text off the front of the first part. */
function take(parts: Part[], length: number): string {
  const first = parts[0] as Part;
  if (length === first.text.length) parts.shift();
  else parts[0] = { ...first, text: first.text.slice(length) };
  return first.text.slice(0, length);
}

function partsOf({ runs, stretches }: Line): Part[] {
  const text = runsText(runs);
  const parts: Part[] = [];
  let at = 0;
  for (const [start, end] of stretches) {
    if (start > at) parts.push({ text: text.slice(at, start), changed: false });
    if (end > start) parts.push({ text: text.slice(start, end), changed: true });
    at = Math.max(at, end);
  }
  if (at < text.length) parts.push({ text: text.slice(at), changed: false });
  return parts;
}
