// The heaviest increasing subsequence: which of many moved things can be said to have stayed.

interface Best {
  readonly weight: number;
  readonly at: number;
}

const none: Best = { weight: 0, at: -1 };

/** For each of the different `values` whether it belongs to the heaviest subsequence that increases. */
export function increasing(values: readonly number[], weights: readonly number[]): boolean[] {
  if (values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0))) return values.map(() => true);
  const ranks = rank(values);
  const tops: Best[] = new Array(values.length + 1).fill(none);
  const before: number[] = [];
  let best = none;
  for (const [at, place] of ranks.entries()) {
    const { weight, at: previous } = highest(tops, place);
    before[at] = previous;
    const here = { weight: weight + (weights[at] ?? 1), at };
    raise(tops, place + 1, here);
    if (here.weight > best.weight) best = here;
  }
  return chain(best.at, before, values.length);
}

function rank(values: readonly number[]): number[] {
  const ranks: number[] = new Array(values.length).fill(0);
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  for (const [place, { at }] of order.entries()) ranks[at] = place;
  return ranks;
}

/** The best of the first `count` places (a Fenwick tree of maxima). */
function highest(tops: readonly Best[], count: number): Best {
  let best = none;
  for (let at = count; at > 0; at -= at & -at) {
    const here = tops[at] ?? none;
    if (here.weight > best.weight) best = here;
  }
  return best;
}

function raise(tops: Best[], start: number, value: Best): void {
  for (let at = start; at < tops.length; at += at & -at) {
    if (value.weight > (tops[at] ?? none).weight) tops[at] = value;
  }
}

function chain(last: number, before: readonly number[], size: number): boolean[] {
  const kept: boolean[] = new Array(size).fill(false);
  for (let at = last; at >= 0; at = before[at] ?? -1) kept[at] = true;
  return kept;
}
