// The width of the window in CSS pixels: at 200 % a screen of 1280 has 640.
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

export function useWidth(): number {
  return useSyncExternalStore(subscribe, () => window.innerWidth);
}
