// Coverage in lines for a reader: the figures, then one line a unit.
import { fill } from '../diff/unit-name';
import { lexicon, upperFirst } from '../vi/lexicon';
import type { Coverage, CoverageRow } from './coverage';

const words = lexicon.coverage;

export function coverageLines({ rows, added, counts }: Coverage): string[] {
  const fresh = added.map(({ name }) => fill(words.line, { unit: name, fate: words.added.toLocaleLowerCase('vi') }));
  return [fill(words.counts, counts), ...rows.map(rowLine), ...fresh].map(upperFirst);
}

function rowLine({ name, fate, reworded, now, reason, open }: CoverageRow): string {
  const says = reworded && fate === 'moved' ? words.movedReworded : words.fates[fate];
  const names = now.map((unit) => unit.name).join('; ');
  const into = names === '' || (fate !== 'dropped' && names === name) ? '' : fill(words.into, { now: names });
  const why = reason === null ? '' : fill(words.why, { reason });
  return fill(words.line, { unit: name, fate: says.toLocaleLowerCase('vi') }) + into + (open ? words.open : why);
}
