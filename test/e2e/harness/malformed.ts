// Inputs that no call takes: random values, and objects with the call's own keys but wrong values and one key too many.

/** Self-contained: its text also runs inside of a page. `seed` gives the same inputs every time. */
export function malformedInputs(seed: number, keys: readonly string[]): () => unknown {
  let state = seed + 1;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const leaves: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => next(1_000_000_000),
    () => -1.5,
    () => Number.NaN,
    () => '',
    () => '\u0000\ud800',
    () => 'x'.repeat(next(2_000)),
    () => new Uint8Array(next(99)),
    () => true,
    () => ['', null, next(9)],
  ];
  const words = [...keys, 'draft', 'dossier', 'content', '__proto__', 'constructor', 'today', 'x'];
  const value = (depth: number): unknown => {
    if (depth > 3 || next(3) === 0) return leaves[next(leaves.length)]?.();
    if (next(3) === 0) return Array.from({ length: next(4) }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: next(4) }, () => [words[next(words.length)], value(depth + 1)]));
  };
  return () => {
    if (next(5) === 0) return leaves[next(leaves.length - 1)]?.();
    const own = Object.fromEntries(Array.from({ length: next(4) }, () => [words[next(words.length)], value(1)]));
    return { ...own, nonsense: value(1) ?? 0 };
  };
}
