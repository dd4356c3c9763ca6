// What the window is called now. Not a state of the frame: a title that changes while somebody types draws nothing else again.
import { useSyncExternalStore } from 'react';

export interface Title {
  readonly text: string;
  readonly unsaved: boolean;
}

let title: Title = { text: '', unsaved: false };
const listeners = new Set<() => void>();

export function setTitle(text: string, unsaved: boolean): void {
  if (text === title.text && unsaved === title.unsaved) return;
  title = { text, unsaved };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTitle(): Title {
  return useSyncExternalStore(subscribe, () => title);
}
