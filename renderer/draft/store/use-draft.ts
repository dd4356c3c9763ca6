// The open draft for the views inside the drafting view. A view renders again only when what it picks has changed.
import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { DraftStore, Snapshot } from './draft-store';

export const DraftContext = createContext<DraftStore | undefined>(undefined);

export function useStore(): DraftStore {
  const store = useContext(DraftContext);
  if (!store) throw new Error('outside of the drafting view');
  return store;
}

export function useDraft<T>(pick: (snapshot: Snapshot) => T, same: (a: T, b: T) => boolean = Object.is): T {
  const store = useStore();
  const last = useRef<{ value: T } | undefined>(undefined);
  const get = () => {
    const value = pick(store.read());
    if (last.current && same(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  };
  return useSyncExternalStore(store.subscribe, get);
}
