// How deep a JSON value may be nested: readers that call themselves must not run out of stack on foreign input.

/** Far above any draft or pack: attached regulations three deep, with tables in the lowest unit, stay below 60. */
export const maxDepth = 100;

/** Asks without calling itself. */
export function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= maxDepth; depth += 1) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}
