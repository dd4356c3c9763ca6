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
