// Two rows of numbers → which of them stay (Myers' shortest edit, with a bound; beyond it only numbers that occur once on each
// side hold the rows together).
import type { Budget } from './budget';
import { increasing } from './increasing';

/** Pairs of places, increasing on both sides, that hold the same number. */
export type Kept = readonly (readonly [old: number, now: number])[];

interface Range {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

const maxDistance = 600;

export function shortestEdit(a: Int32Array, b: Int32Array, budget: Budget): Kept {
  const kept: [number, number][] = [];
  compare(a, b, { a: 0, aEnd: a.length, b: 0, bEnd: b.length }, kept, budget);
  return kept;
}

function compare(a: Int32Array, b: Int32Array, range: Range, kept: [number, number][], budget: Budget): void {
  let { a: from, aEnd, b: to, bEnd } = range;
  while (from < aEnd && to < bEnd && a[from] === b[to]) kept.push([from++, to++]);
  const tail: [number, number][] = [];
  while (from < aEnd && to < bEnd && a[aEnd - 1] === b[bEnd - 1]) tail.push([--aEnd, --bEnd]);
  const inner = { a: from, aEnd, b: to, bEnd };
  if (from < aEnd && to < bEnd && !myers(a, b, inner, kept, budget)) anchored(a, b, inner, kept, budget);
  while (tail.length > 0) kept.push(tail.pop() as [number, number]);
}

/** False when the rows are too far apart. */
function myers(a: Int32Array, b: Int32Array, range: Range, kept: [number, number][], budget: Budget): boolean {
  const n = range.aEnd - range.a;
  const m = range.bEnd - range.b;
  const limit = Math.min(n + m, maxDistance);
  const reach = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= limit; d += 1) {
    if (!budget.spend(d + 1)) return false;
    trace.push(reach.slice(limit - d, limit + d + 3));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, limit + k) < at(reach, limit + k + 2));
      let x = down ? at(reach, limit + k + 2) : at(reach, limit + k) + 1;
      while (x < n && x - k < m && a[range.a + x] === b[range.b + x - k]) x += 1;
      reach[limit + k + 1] = x;
      if (x >= n && x - k >= m) {
        backtrack(trace, range, n, m, kept);
        return true;
      }
    }
  }
  return false;
}

/** `trace[d]` holds how far each diagonal from -d-1 to d+1 reached before step d. */
function backtrack(trace: readonly Int32Array[], range: Range, n: number, m: number, kept: [number, number][]): void {
  const found: [number, number][] = [];
  let x = n;
  let y = m;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d] as Int32Array;
    const k = x - y;
    const down = k === -d || (k !== d && at(reach, d + k) < at(reach, d + k + 2));
    const startX = d === 0 ? 0 : down ? at(reach, d + k + 2) : at(reach, d + k) + 1;
    while (x > startX) found.push([range.a + --x, range.b + --y]);
    if (down) y -= 1;
    else x -= 1;
  }
  while (found.length > 0) kept.push(found.pop() as [number, number]);
}

const at = (values: Int32Array, index: number): number => values[index] ?? 0;

function anchored(a: Int32Array, b: Int32Array, range: Range, kept: [number, number][], budget: Budget): void {
  const anchors = anchorsOf(a, b, range);
  if (anchors.length === 0 || !budget.spend(range.aEnd - range.a + range.bEnd - range.b)) return;
  let { a: from, b: to } = range;
  for (const [x, y] of [...anchors, [range.aEnd, range.bEnd] as const]) {
    compare(a, b, { a: from, aEnd: x, b: to, bEnd: y }, kept, budget);
    if (x < range.aEnd) kept.push([x, y]);
    from = x + 1;
    to = y + 1;
  }
}

function anchorsOf(a: Int32Array, b: Int32Array, range: Range): [number, number][] {
  const places = single(b, range.b, range.bEnd);
  const pairs = [...single(a, range.a, range.aEnd)].flatMap(([value, x]): [number, number][] => {
    const y = places.get(value);
    return x < 0 || y === undefined || y < 0 ? [] : [[x, y]];
  });
  const stay = increasing(
    pairs.map(([, y]) => y),
    pairs.map(() => 1),
  );
  return pairs.filter((_, index) => stay[index]);
}

/** Value → its place, or -1 when it occurs more than once. In order of first places. */
function single(values: Int32Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let index = start; index < end; index += 1) {
    const value = values[index] ?? 0;
    places.set(value, places.has(value) ? -1 : index);
  }
  return places;
}
