// A place in the draft in hand as a value with its setter: what rows of forms are made of.
import { useCallback } from 'react';
import { attachedDraft } from '../../../core/edit/name';
import { placeOf } from '../../../core/edit/outline';
import { type Path, valueAt, withValue } from '../../../core/edit/path';
import { pathText } from '../../../core/finding/zod';
import type { Draft } from '../../../core/model/draft';
import { useDraft, useStore } from '../store/use-draft';

export interface PlaceValue {
  readonly value: unknown;
  readonly name: string;
  readonly set: (value: unknown) => void;
}

/** `unit`: inside this unit. The name is that of core/edit/name.ts. */
export function usePlace(path: Path, unit?: string): PlaceValue {
  const store = useStore();
  const prefix = useDraft((snapshot) => snapshot.selection.prefix);
  const text = pathText(path);
  const value = useDraft(({ draft }) => {
    const inner = attachedDraft(draft, prefix)?.draft;
    const start = inner && startOf(inner, unit);
    return start && valueAt(inner, [...start, ...path]);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path by its text
  const set = useCallback(
    (next: unknown) =>
      store.edit((draft) => {
        const start = startOf(draft, unit);
        return start ? withValue(draft, [...start, ...path], next) : draft;
      }, prefix),
    [store, prefix, unit, text],
  );
  const name = unit === undefined ? prefix + text : `${prefix}~${unit}${text === '' ? '' : '.'}${text}`;
  return { value, name, set };
}

function startOf(draft: Draft, unit: string | undefined): Path | undefined {
  return unit === undefined ? [] : placeOf(draft, unit)?.path;
}

/** The draft in hand: the whole, or the attached regulation that is chosen. */
export function useInner<T>(pick: (draft: Draft) => T): T {
  return useDraft(({ draft, selection }) => pick(attachedDraft(draft, selection.prefix)?.draft ?? draft));
}
