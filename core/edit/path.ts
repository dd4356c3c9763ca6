// Places in a draft and what can be done there. Every function gives a new value and shares what did not change.

export type Step = string | number;
export type Path = readonly Step[];

type Json = Readonly<Record<string, unknown>>;

/** "parties[0].name" → its steps. */
export function pathOf(at: string): Path {
  return at.split(/[.[\]]/).flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step]));
}

/** undefined where nothing is. Names that every object has are not looked at. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Json)[step];
  }
  return at;
}

/** Objects on the way that are missing are made; undefined takes the value away. The same value gives the same object. */
export function withValue<T>(value: T, path: Path, next: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return next as T;
  if (step === '__proto__') return value;
  const old = typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Json)[step] : undefined;
  const made = withValue(old, rest, next);
  if (made === old && (made !== undefined || !has(value, step))) return value;
  if (typeof step === 'number') {
    const items = Array.isArray(value) ? [...value] : [];
    items[step] = made;
    return items as T;
  }
  const copy: Record<string, unknown> = { ...(value as Json | null | undefined) };
  if (made === undefined) delete copy[step];
  else copy[step] = made;
  return copy as T;
}

function has(value: unknown, step: Step): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step);
}

function listAt(value: unknown, path: Path): readonly unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}

export function withItem<T>(value: T, list: Path, index: number, item: unknown): T {
  const items = listAt(value, list);
  const at = Math.max(0, Math.min(index, items.length));
  return withValue(value, list, [...items.slice(0, at), item, ...items.slice(at)]);
}

export function withoutItem<T>(value: T, list: Path, index: number): T {
  const items = listAt(value, list);
  if (index < 0 || index >= items.length) return value;
  return withValue(value, list, [...items.slice(0, index), ...items.slice(index + 1)]);
}

/** `to` counts in the list without the item. */
export function withItemMoved<T>(value: T, list: Path, from: number, to: number): T {
  const items = listAt(value, list);
  const item = items[from];
  if (item === undefined || from === to || to < 0 || to >= items.length) return value;
  const rest = [...items.slice(0, from), ...items.slice(from + 1)];
  return withValue(value, list, [...rest.slice(0, to), item, ...rest.slice(to)]);
}
