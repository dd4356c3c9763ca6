// State of a view that is still there when one comes back to the view; it ends with the program.
import { type Dispatch, type SetStateAction, useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/** What a view will find when it is shown next. */
export function keep<T>(key: string, value: T): void {
  kept.set(key, value);
}

export function useKept<T>(key: string, first: T): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : first));
  const set = useCallback(
    (next: SetStateAction<T>) =>
      setValue((old) => {
        const made = next instanceof Function ? next(old) : next;
        kept.set(key, made);
        return made;
      }),
    [key],
  );
  return [value, set];
}
