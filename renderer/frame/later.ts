// Parts of the window that are not in its first picture: they are fetched when that picture is there, and do not keep it waiting.
import { type ComponentType, lazy } from 'react';

/** Two frames on, the first of them has been drawn. A window that is hidden draws none: it does not wait for them. */
const drawn = new Promise<void>((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  setTimeout(resolve, 500);
});

/** Milliseconds after the first picture: the list of the library comes in them, and nothing may stand in its way. */
const settling = 2_000;

/** Fetched before they are asked for, when nothing else is to be done. */
export function whenIdle(...loads: readonly (() => Promise<unknown>)[]): void {
  const fetchAll = () => void Promise.allSettled(loads.map((load) => load()));
  void drawn.then(() => setTimeout(() => requestIdleCallback(fetchAll), settling));
}

export function later<P>(load: () => Promise<{ default: ComponentType<P> }>) {
  return lazy(() => drawn.then(load));
}
