// What both texts say, unit by unit with the marks of a comparison; asked when the first unit is opened.
import { useCallback, useRef, useState } from 'react';
import type { ViewRow } from '../../core/compare/view';
import { type Text, textBytes } from '../amend/text-choice';
import { call } from '../wire';
import { useLanguage } from '../words/words';

/** Undefined while it is on its way; null where it could not be had. */
export type Words = readonly ViewRow[] | null | undefined;

interface Pair {
  readonly old: Text;
  readonly now: Text;
}

export function useView(old: Text | undefined, now: Text | undefined) {
  const language = useLanguage();
  const [read, setRead] = useState<Pair & { readonly rows: Words }>();
  const asked = useRef<Pair>(undefined);
  const open = useCallback(async () => {
    if (!old || !now || isOf(asked.current, old, now)) return;
    const pair = { old, now };
    asked.current = pair;
    const [before, after] = [await textBytes(old), await textBytes(now)];
    const outcome =
      before.ok && after.ok
        ? await call('compare.view', { old: { bytes: before.value }, new: { bytes: after.value }, language })
        : undefined;
    if (asked.current === pair) setRead({ ...pair, rows: outcome?.ok ? outcome.value.rows : null });
  }, [old, now, language]);
  return { words: isOf(read, old, now) ? read?.rows : undefined, open };
}

const isOf = (pair: Pair | undefined, old: Text | undefined, now: Text | undefined) =>
  pair !== undefined && pair.old === old && pair.now === now;
