// An insertion or deletion among repeated words can be shown at several places: the one that ends with a sign, or begins after
// one, is the one a person means ("điểm a khoản 1, " and not ", điểm a khoản").
import type { Kept } from './shortest-edit';
import type { Words } from './words';

export function slid(kept: Kept, old: Words, now: Words): Kept {
  const pairs = kept.map(([a, b]): [number, number] => [a, b]);
  for (let at = 0; at <= pairs.length; at += 1) {
    const [a, b] = pairs[at - 1] ?? [-1, -1];
    const [aNext, bNext] = pairs[at] ?? [old.ids.length, now.ids.length];
    const gone = aNext - a - 1;
    const come = bNext - b - 1;
    if (gone === 0 && come > 0) slideLeft(pairs, at, now.ids, 1, come);
    else if (come === 0 && gone > 0) slideLeft(pairs, at, old.ids, 0, gone);
  }
  return pairs;
}

/** Moves the gap in front of pair `at` to the left by giving pairs before it the equal words at its end. */
function slideLeft(pairs: [number, number][], at: number, ids: Int32Array, side: 0 | 1, size: number): void {
  const end = (pairs[at - 1]?.[side] ?? -1) + 1 + size;
  let best = 0;
  let bestScore = score(ids, end, size);
  for (let step = 1; canStep(pairs, at, ids, side, size, step); step += 1) {
    const here = score(ids, end - step, size);
    if (here > bestScore) [best, bestScore] = [step, here];
  }
  for (let step = 1; step <= best; step += 1) {
    const pair = pairs[at - step];
    if (pair) pair[side] += size;
  }
}

function canStep(
  pairs: readonly [number, number][],
  at: number,
  ids: Int32Array,
  side: 0 | 1,
  size: number,
  step: number,
): boolean {
  const pair = pairs[at - step];
  const next = pairs[at - step + 1];
  if (!pair) return false;
  const touches = step === 1 || (next !== undefined && pair[0] === next[0] - 1 && pair[1] === next[1] - 1);
  return touches && ids[pair[side]] === ids[pair[side] + size];
}

function score(ids: Int32Array, end: number, size: number): number {
  const start = end - size;
  return (isSign(ids[end - 1]) ? 2 : 0) + (start === 0 || isSign(ids[start - 1]) ? 1 : 0);
}

const isSign = (id: number | undefined) => id !== undefined && id % 2 === 1;
