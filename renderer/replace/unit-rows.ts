// Where the words of a unit of the old text are in the comparison of both texts.
import type { ViewRow } from '../../core/compare/view';
import type { CoverageRow } from '../../core/coverage/coverage';

/** Of a unit of the old text: its own row where it was dropped, and those of the units that hold it now. */
export function rowsOf(words: readonly ViewRow[], { id, now }: Pick<CoverageRow, 'id' | 'now'>): ViewRow[] {
  const into = new Set(now.map((unit) => unit.id));
  return words.filter(({ kind, node }) => (kind === 'repealed' ? node === id : into.has(node)));
}
