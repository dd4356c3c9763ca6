// The focus is never lost: when a dialog, a menu or a row goes that had it, it goes back to where it was, or near to it. A browser
// leaves it nowhere, and whoever works by keyboard would begin again at the top of the window.
import { useEffect } from 'react';
import { type Held, held, isHeld, refugeOf } from './refuge';

/** Layers over the page remembered at once: a question over a dialog over the page. */
const most = 8;

export function useKeptFocus(): void {
  useEffect(() => {
    // The last place in each layer, the latest at the end; a layer is the page, or what lies over it.
    let places: { readonly layer: Element; readonly place: Held }[] = [];
    let isByKey = false;
    const take = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const layer = layerOf(target);
      places = [...places.filter((one) => one.layer !== layer && one.layer.isConnected), { layer, place: held(target) }].slice(
        -most,
      );
    };
    // Whoever clicks beside everything wants the focus nowhere.
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null || !document.hasFocus()) return;
      queueMicrotask(() => {
        if (isNowhere() && target instanceof HTMLElement && isHeld(target)) places = [];
      });
    };
    const settle = () => {
      const last = places.at(-1)?.place.element;
      if (!last || isHeld(last) || !isNowhere(last)) return;
      let refuge: HTMLElement | undefined;
      while (!refuge && places.length > 0) {
        refuge = refugeOf((places.at(-1) as { place: Held }).place);
        places = places.slice(0, -1);
      }
      (refuge ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: !isByKey });
    };
    const hand = ({ type }: Event) => {
      isByKey = type === 'keydown';
    };
    const watch = new MutationObserver(settle);
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    const listeners = { focusin: take, focusout: leave, keydown: hand, pointerdown: hand, wheel: hand } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener, { capture: true, passive: true });
    return () => {
      watch.disconnect();
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener, { capture: true });
    };
  }, []);
}

function isNowhere(last?: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === last;
}

/** What hangs directly on the page's body: the page itself, a dialog, a menu. */
function layerOf(element: HTMLElement): Element {
  let layer: Element = element;
  while (layer.parentElement && layer.parentElement !== document.body) layer = layer.parentElement;
  return layer;
}
