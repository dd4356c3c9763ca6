// Structural diff against jsdiff (lines, then words) on the plain text of the same two versions, with the lists of articles
// that were planted. `node test/bench/diff.mjs` prints its own table; bench.mjs takes `measureDiff`.
import { diffLines, diffWords } from 'diff';
import { median, quantile, warmTimes } from './measure.mjs';
import { bundle } from './ours.mjs';

const sizes = [
  { articles: 60, warmUp: 15, rounds: 30 },
  { articles: 300, warmUp: 6, rounds: 12 },
];

/** What a user of jsdiff writes: lines first, then words inside each replaced stretch of lines. */
function linesThenWords(old, now) {
  const parts = diffLines(old, now);
  return parts.flatMap((part, at) =>
    part.removed && parts[at + 1]?.added ? diffWords(part.value, parts[at + 1].value) : [part],
  );
}

export async function measureDiff() {
  const core = await bundle('diff');
  const results = [];
  for (const size of sizes) results.push(await measured(core, size));
  return results;
}

async function measured({ diff, read, planted }, { articles, warmUp, rounds }) {
  const versions = planted(articles);
  const [old, now] = [read(versions.old), read(versions.now, 'm')];
  const times = await warmTimes(
    { ours: () => diff(old, now), jsdiff: () => linesThenWords(versions.old, versions.now) },
    { warmUp, rounds },
  );
  const found = articleLists(diff(old, now).value.changes);
  const exact = ['inserted', 'deleted', 'moved'].every((list) => found[list].join() === versions[list].join());
  return { articles, times, ratio: median(times.ours) / median(times.jsdiff), exact };
}

function articleLists(changes) {
  const list = (kind, side) =>
    changes
      .filter((change) => change.kind === kind && change[side].path.at(-1)?.kind === 'article')
      .map((change) => change[side].path.at(-1).num)
      .sort((a, b) => Number.parseInt(a.slice(5), 10) - Number.parseInt(b.slice(5), 10));
  return { inserted: list('insert', 'new'), deleted: list('delete', 'old'), moved: list('move', 'old') };
}

if (process.argv[1] === import.meta.filename) {
  for (const { articles, times, ratio, exact } of await measureDiff()) {
    for (const [name, values] of Object.entries(times)) {
      console.log(
        `${articles} diff, ms  ${name.padEnd(8)} ${median(values).toFixed(1).padStart(8)} (${quantile(values, 0.95).toFixed(1)})`,
      );
    }
    console.log(`${articles} diff ≤ 1.00 × jsdiff: ${ratio.toFixed(2)} ×; lists ${exact ? 'as planted' : 'NOT as planted'}`);
  }
}
