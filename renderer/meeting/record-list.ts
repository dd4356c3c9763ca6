// Add, change and take out in one list of a meeting's record.
import type { Meeting } from '../../core/meeting/record';
import { changed, freeId, without } from './ids';
import type { TabProps } from './tab';

export function listOf<K extends 'results' | 'strengths' | 'limitations' | 'proposals' | 'conclusions' | 'assignments'>(
  { meeting, change }: TabProps,
  key: K,
  letter: string,
  blank: Omit<Meeting[K][number], 'id'>,
) {
  const items = meeting[key] as readonly Meeting[K][number][];
  const put = (next: (last: readonly Meeting[K][number][]) => readonly Meeting[K][number][]) =>
    change((last) => ({ ...last, [key]: next(last[key] as readonly Meeting[K][number][]) }));
  return {
    items,
    onAdd: () => put((last) => [...last, { ...blank, id: freeId(last, letter) } as Meeting[K][number]]),
    onRemove: (id: string) => put((last) => without(last, id)),
    edit: (id: string, part: Partial<Meeting[K][number]>) => put((last) => changed(last, id, part)),
  };
}
