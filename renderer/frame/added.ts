// Who adds an item to a list goes on in it: its first field has the focus as soon as it is there.
import { type RefObject, useEffect, useRef } from 'react';

interface Added<E extends HTMLElement> {
  /** Of what stands right behind the last item. */
  readonly end: RefObject<E | null>;
  /** To be called when the user asks for one more. */
  readonly adding: () => void;
}

export function useAdded<E extends HTMLElement>(count: number): Added<E> {
  const end = useRef<E>(null);
  const isAsked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count says that it is there
  useEffect(() => {
    if (!isAsked.current) return;
    isAsked.current = false;
    const item = end.current?.previousElementSibling;
    const field = item?.querySelector<HTMLElement>('input, textarea, select, [role="combobox"]');
    (field ?? item?.querySelector<HTMLElement>('button'))?.focus();
  }, [count]);
  const adding = () => {
    isAsked.current = true;
  };
  return { end, adding };
}
