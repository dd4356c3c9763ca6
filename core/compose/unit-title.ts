// The name in a reference → the title by which a reader knows that unit: its own, or the one that the pack gives it.
import type { Draft } from '../model/draft';
import type { Entry } from '../model/entry';
import { wordsHeading } from '../packs/form';
import type { OutlineUnit, Pack } from '../packs/pack';

/** The name itself where nothing tells more. Switched-off units count: it is they that are missed. */
export function unitTitle(target: string, draft: Pick<Draft, 'outline'>, pack: Pack): string {
  const name = target.split('.')[0] ?? '';
  const isIt = (unit: { readonly id: string; readonly slot?: string | undefined }) => unit.id === name || unit.slot === name;
  const entry = unitIn<Entry>(draft.outline, isIt);
  const unit = unitIn<OutlineUnit>(pack.outline.body, isIt);
  const slot = pack.slots.get(entry?.slot ?? unit?.slot ?? name);
  return entry?.heading?.trim() || unit?.heading || wordsHeading(slot?.lines[0]) || target;
}

interface Nested<T> {
  readonly children: readonly T[];
}

function unitIn<T extends Nested<T>>(units: readonly T[], isIt: (unit: T) => boolean): T | undefined {
  for (const unit of units) {
    const found = isIt(unit) ? unit : unitIn(unit.children, isIt);
    if (found) return found;
  }
}
