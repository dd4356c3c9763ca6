// Runs cut and put together by offsets in their text.
import type { Run } from '../tree/node';

/** The runs of the stretch from `from` to `to` of their text. */
export function cutRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const cut: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    if (text !== '') cut.push(text === run.text ? run : { ...run, text });
  }
  return cut;
}

/** The runs with a stretch replaced; the new words look like the first that they replace, or like those in front. */
export function spliced(runs: readonly Run[], from: number, to: number, text: string): Run[] {
  const end = runs.reduce((sum, run) => sum + run.text.length, 0);
  const [model] = to > from ? cutRuns(runs, from, to) : cutRuns(runs, Math.max(0, from - 1), from || 1);
  const fresh: Run[] = text === '' ? [] : [model?.marks ? { text, marks: model.marks } : { text }];
  return merged([...cutRuns(runs, 0, from), ...fresh, ...cutRuns(runs, to, end)]);
}

/** Neighbours that look alike are one run. */
function merged(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (last && isPlain(last) && isPlain(run) && sameMarks(last, run))
      made[made.length - 1] = { ...last, text: last.text + run.text };
    else made.push(run);
  }
  return made;
}

/** No reference, answer or blank stands behind the words. */
function isPlain({ ref, field, blank }: Run): boolean {
  return ref === undefined && field === undefined && blank === undefined;
}

function sameMarks(a: Run, b: Run): boolean {
  return (a.marks ?? []).join() === (b.marks ?? []).join();
}
