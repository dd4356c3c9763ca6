// Two drafts → what changed, as a value: it can be applied, inverted and stored. Parts that both share are not looked into.
import { type Path, withValue } from './path';

/** One place with what stood there and what stands there now; undefined is nothing. A list that grew or shrank is one place. */
export interface Edit {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

export function editsBetween(before: unknown, after: unknown, path: Path = []): Edit[] {
  if (Object.is(before, after)) return [];
  const both = isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after);
  if (!both || (Array.isArray(before) && before.length !== (after as unknown as unknown[]).length)) {
    return [{ path, before, after }];
  }
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const list = Array.isArray(before);
  return [...names].flatMap((name) => editsBetween(before[name], after[name], [...path, list ? Number(name) : name]));
}

export function applyEdits<T>(value: T, edits: readonly Edit[]): T {
  return edits.reduce((made, { path, after }) => withValue(made, path, after), value);
}

export function invertEdits(edits: readonly Edit[]): Edit[] {
  return edits.map(({ path, before, after }) => ({ path, before: after, after: before })).reverse();
}

type Branch = Readonly<Record<string, unknown>>;

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}
