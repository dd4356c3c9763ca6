// Basic changes → the same changes with those that make up a split or a merge put together.
import type { BasicChange, Change } from './change';
import type { Likeness } from './likeness';

export function bracketed(changes: readonly BasicChange[], _likeness: Likeness): Change[] {
  return [...changes];
}
