// One line of an amending text by itself → which sentence of conventions §2.3 it is, and which units it names.
import { plainLine } from '../../read/source-line';
import { unitLabel } from '../../read/unit-label';
import type { PatternId, Target } from '../instruction';
import type { Problem } from './order';
import { patternOf } from './patterns';
import { readSentence } from './sentence';

export interface Classified {
  /** Null: the line orders nothing by itself. */
  readonly pattern: PatternId | null;
  /** Of an insertion the new units; of a sentence above others the unit that they are in. */
  readonly targets: readonly Target[];
  readonly problems: readonly Problem[];
}

export function classify(line: string): Classified {
  const label = unitLabel(plainLine(line.trim()), false);
  const reading = readSentence(label && label.kind !== 'indent' ? label.rest : line.trim(), { base: [] });
  const cut = reading.problems.some(({ kind }) => kind === 'unclosedQuote') && reading.orders.length === 0;
  const unclear = reading.problems.some(({ kind }) => kind === 'unclear');
  const pattern = cut || (unclear && reading.orders.length === 0) ? undefined : patternOf(reading);
  if (pattern === undefined) return { pattern: null, targets: [], problems: reading.problems };
  return { pattern, targets: targetsOf(reading), problems: reading.problems };
}

function targetsOf({ orders, around }: ReturnType<typeof readSentence>): Target[] {
  if (orders.length === 0) return around.base.length > 0 ? [{ path: around.base }] : [];
  return orders.flatMap((order) => {
    if (order.kind === 'join') return [...order.targets];
    return order.kind === 'insertion' && order.units.length > 0 ? [...order.units] : [order.target];
  });
}
