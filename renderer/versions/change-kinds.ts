// Kinds of changes as the list of changes sorts them.
import type { SummaryCode } from '../../core/diff/summary';

export const changeKinds = ['amended', 'added', 'repealed', 'moved', 'renumbered'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const kindOf: Readonly<Record<SummaryCode, ChangeKind>> = {
  amend: 'amended',
  retitle: 'amended',
  insert: 'added',
  delete: 'repealed',
  move: 'moved',
  reorder: 'moved',
  enclose: 'moved',
  renumber: 'renumbered',
  split: 'amended',
  merge: 'amended',
};

/** The place of the change that follows `current` in a direction, round the end, among those of a kind ('': any); undefined: none. */
export function nextChange(
  codes: readonly SummaryCode[],
  kind: ChangeKind | '',
  current: number | undefined,
  way: 1 | -1,
): number | undefined {
  const places = codes.flatMap((code, at) => (kind === '' || kindOf[code] === kind ? [at] : []));
  if (way === 1) return places.find((at) => current === undefined || at > current) ?? places[0];
  return places.findLast((at) => current === undefined || at < current) ?? places.at(-1);
}
