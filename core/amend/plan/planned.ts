// An instruction on the way from changes to sentences: what it covers of the old and of the new text.
import type { Insertion, Operation, Substitution, UnitLabel } from '../instruction';

export interface Planned {
  readonly operation: Operation;
  /** Ids of nodes whose words it accounts for, in the old and in the new text; a title is "heading:" and its unit's id. */
  readonly covers: readonly string[];
  /** Where it belongs in the amended text, for the order of sentences. */
  readonly at: number;
  /** Ids of changes; those of core/diff. */
  readonly changes: readonly string[];
}

export const headingOf = (id: string): string => `heading:${id}`;

/** The outermost unit that sentences are grouped by: the article, or what has none around it. */
export function articleKey(path: readonly UnitLabel[]): string {
  const outer = path.filter(({ level }) => groupLevels.has(level));
  return (outer.length > 0 ? outer : path.slice(-1)).map(({ level, num }) => `${level} ${num}`).join(' ');
}

const groupLevels: ReadonlySet<string> = new Set(['article', 'division', 'attachment']);

export type AnnexOperation = (Substitution | Insertion) & { readonly pattern: 'P33' | 'P34' };

/** Its content stands in an annex of the amending text. */
export function isAnnexOperation(operation: Operation): operation is AnnexOperation {
  const isAnnex = operation.pattern === 'P33' || operation.pattern === 'P34';
  return isAnnex && (operation.kind === 'substitution' || operation.kind === 'insertion');
}
