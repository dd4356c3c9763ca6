// Something that is fetched only by windows that need it: draws again when it has come.
import { useEffect, useReducer } from 'react';

/** True when it is there. Where it cannot be had it stays false, and is not asked for again and again. */
export function useArrival<K>(key: K, isThere: (key: K) => boolean, fetch: (key: K) => Promise<void>): boolean {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!isThere(key)) void fetch(key).then(() => again());
  }, [key, isThere, fetch]);
  return isThere(key);
}
