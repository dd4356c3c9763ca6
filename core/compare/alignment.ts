// Two lists → their elements in one order that keeps both: pairs, and what stands in one list only (old before new).
import { increasing } from '../diff/increasing';

export interface Step<T> {
  readonly old?: T;
  readonly now?: T;
}

export interface Likeness<T> {
  /** The same key in both lists is the same thing; undefined where only `alike` can say. */
  oldKey(item: T, at: number): string | undefined;
  newKey(item: T, at: number): string | undefined;
  /** Whether two without a partner may be one all the same. */
  alike(old: T, oldAt: number, now: T, newAt: number): boolean;
}

/** Old place and new place. */
export type Pair = readonly [old: number, now: number];

export function pairs<T>(old: readonly T[], now: readonly T[], likeness: Likeness<T>): Pair[] {
  const sure = keyed(old, now, likeness);
  const all: Pair[] = [];
  let [from, start] = [0, 0];
  for (const [oldEnd, newEnd] of [...sure, [old.length, now.length] as const]) {
    const isAlike = (a: number, b: number) => likeness.alike(old[a] as T, a, now[b] as T, b);
    all.push(...between(from, oldEnd, start, newEnd, isAlike));
    if (oldEnd < old.length) all.push([oldEnd, newEnd]);
    from = oldEnd + 1;
    start = newEnd + 1;
  }
  return all;
}

function keyed<T>(old: readonly T[], now: readonly T[], { oldKey, newKey }: Likeness<T>): Pair[] {
  const places = new Map<string, number>();
  for (const [at, item] of now.entries()) {
    const key = newKey(item, at);
    if (key !== undefined && !places.has(key)) places.set(key, at);
  }
  const found: Pair[] = [];
  for (const [at, item] of old.entries()) {
    const key = oldKey(item, at);
    const place = key === undefined ? undefined : places.get(key);
    if (key === undefined || place === undefined) continue;
    places.delete(key);
    found.push([at, place]);
  }
  const values = found.map(([, place]) => place);
  const kept = increasing(
    values,
    values.map(() => 1),
  );
  return found.filter((_, at) => kept[at]);
}

const mostCells = 1_000_000;

/** The longest common subsequence of two stretches; of very long ones nothing. */
function between(from: number, until: number, start: number, end: number, alike: (a: number, b: number) => boolean): Pair[] {
  const [rows, columns] = [until - from, end - start];
  if (rows <= 0 || columns <= 0 || rows * columns > mostCells) return [];
  const width = columns + 1;
  const best = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const same = new Uint8Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const one = alike(from + row, start + column);
      same[row * width + column] = one ? 1 : 0;
      best[row * width + column] = one ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: Pair[] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    if (same[row * width + column] === 1) found.push([from + row++, start + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

export function steps<T>(old: readonly T[], now: readonly T[], list: readonly Pair[]): Step<T>[] {
  const all: Step<T>[] = [];
  let [from, start] = [0, 0];
  for (const [oldAt, newAt] of [...list, [old.length, now.length] as const]) {
    for (const item of old.slice(from, oldAt)) all.push({ old: item });
    for (const item of now.slice(start, newAt)) all.push({ now: item });
    if (oldAt < old.length) all.push({ old: old[oldAt] as T, now: now[newAt] as T });
    from = oldAt + 1;
    start = newAt + 1;
  }
  return all;
}
