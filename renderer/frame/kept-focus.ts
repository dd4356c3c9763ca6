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
      if (!(target instanceof HTMLElement) || isGuard(target)) return;
      const layer = layerOf(target);
      places = [
        ...places.filter((one) => one.layer !== layer && one.layer.isConnected),
        { layer, place: held(target, layer) },
      ].slice(-most);
    };
    // Whoever clicks beside everything wants the focus nowhere.
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null || !document.hasFocus()) return;
      if (isGuard(target)) return queueMicrotask(settle);
      queueMicrotask(() => {
        if (isNowhere() && target instanceof HTMLElement && isHeld(target)) places = [];
      });
    };
    const settle = () => {
      const last = places.at(-1)?.place.element;
      if (!last || isHeld(last) || !isNowhere(last)) return;
      let refuge: HTMLElement | undefined;
      for (let at = places.at(-1); !refuge && at; at = places.at(-1)) {
        refuge = isMessage(at.layer) ? undefined : refugeOf(at.place);
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

/** Fluent's own, which hands the focus on at once. */
function isGuard(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[data-tabster-dummy]');
}

function isNowhere(last?: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === last;
}

/** What hangs directly on the page's body: the page itself, a dialog, a menu; and what says of itself that it lies over the page. */
function layerOf(element: HTMLElement): Element {
  const said = element.closest('[data-layer]');
  if (said) return said;
  let layer: Element = element;
  while (layer.parentElement && layer.parentElement !== document.body) layer = layer.parentElement;
  return layer;
}

/** It goes away by itself: no place to come back to. */
function isMessage(layer: Element): boolean {
  return layer.matches('[data-layer="message"]');
}
