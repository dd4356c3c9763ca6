// What can be done to the unit that is chosen in the outline; buttons, menu and keys all come here.
import { attachedDraft } from '../../../core/edit/name';
import {
  addBehind,
  changeUnit,
  copyUnit,
  freeId,
  idsOf,
  moveUnit,
  ownUnit,
  placeOf,
  places,
  removeUnit,
  shiftUnit,
  stepUnit,
} from '../../../core/edit/outline';
import { withItem, withItemMoved, withoutItem, withValue } from '../../../core/edit/path';
import type { Draft } from '../../../core/model/draft';
import type { Entry, EntryKind } from '../../../core/model/entry';
import type { OutlineUnit } from '../../../core/packs/pack';
import type { DraftStore, Selection } from '../store/draft-store';

export const outlineActions = ['up', 'down', 'in', 'out', 'copy', 'toggle', 'remove'] as const;
export type OutlineAction = (typeof outlineActions)[number];

/** Undefined: the action changes nothing here. */
export function actedOn(draft: Draft, { part }: Selection, action: OutlineAction): Draft | undefined {
  const id = part.slice(1);
  if (!part.startsWith('~')) return undefined;
  const attachment = draft.attachments.findIndex((item) => item.id === id);
  const made = attachment >= 0 ? onAttachment(draft, attachment, action) : onUnit(draft, id, action);
  return made === draft ? undefined : made;
}

function onUnit(draft: Draft, id: string, action: OutlineAction): Draft {
  const place = placeOf(draft, id);
  if (!place) return draft;
  switch (action) {
    case 'up':
      return stepUnit(draft, id, -1);
    case 'down':
      return stepUnit(draft, id, 1);
    case 'in':
    case 'out':
      return shiftUnit(draft, id, action);
    case 'copy':
      return copyUnit(draft, id).draft;
    case 'toggle':
      return changeUnit(draft, id, { enabled: !place.entry.enabled });
    case 'remove':
      return removeUnit(draft, id);
  }
}

function onAttachment(draft: Draft, at: number, action: OutlineAction): Draft {
  const list = ['attachments'];
  const item = draft.attachments[at];
  if (!item) return draft;
  switch (action) {
    case 'up':
      return withItemMoved(draft, list, at, at - 1);
    case 'down':
      return withItemMoved(draft, list, at, at + 1);
    case 'copy':
      return withItem(draft, list, at + 1, { ...item, id: freeId(idsOf(draft), item.id) });
    case 'toggle':
      return withValue(draft, [...list, at, 'enabled'], !item.enabled);
    case 'remove':
      return withoutItem(draft, list, at);
    default:
      return draft;
  }
}

/** The unit itself, not one around it. */
export function isSwitchedOff(draft: Draft, id: string): boolean {
  for (const { entry } of places(draft)) if (entry.id === id) return !entry.enabled;
  return draft.attachments.some((item) => item.id === id && !item.enabled);
}

export function act(store: DraftStore, selection: Selection, action: OutlineAction): void {
  const inner = attachedDraft(store.read().draft, selection.prefix)?.draft;
  const made = inner && actedOn(inner, selection, action);
  if (!made || !inner) return;
  store.edit(() => made, selection.prefix);
  if (action === 'copy') selectNew(store, selection, inner, made);
  if (action === 'remove') store.select({ ...selection, part: neighbour(inner, selection.part) });
}

function selectNew(store: DraftStore, selection: Selection, before: Draft, after: Draft): void {
  const old = idsOf(before);
  const added = [...idsOf(after)].find((id) => !old.has(id));
  if (added !== undefined) store.select({ ...selection, part: `~${added}` });
}

/** Where the user goes when a unit is gone: the one before, or what held it. */
function neighbour(draft: Draft, part: string): string {
  const place = placeOf(draft, part.slice(1));
  if (!place) return '@general';
  const before = place.index > 0 ? (place.parent?.entry.children ?? draft.outline)[place.index - 1] : place.parent?.entry;
  return before ? `~${before.id}` : '@general';
}

/** Adds a unit behind the selection; own ones begin empty, those of the pack with its defaults. */
export function add(store: DraftStore, selection: Selection, unit: EntryKind | OutlineUnit): void {
  store.edit((draft) => {
    const entry = typeof unit === 'string' ? ownUnit(unit, freeId(idsOf(draft), unit)) : entryOf(unit);
    const behind = selection.part.startsWith('~') ? selection.part.slice(1) : undefined;
    const added = addBehind(draft, entry, behind);
    if (added.id !== undefined) queueMicrotask(() => store.select({ ...selection, part: `~${added.id}` }));
    return added.draft;
  }, selection.prefix);
}

function entryOf(unit: OutlineUnit): Entry {
  const { id, kind, slot, heading, children } = unit;
  return {
    ...{ id, kind, enabled: true, answers: {}, children: children.map(entryOf) },
    ...(slot === undefined ? {} : { slot }),
    ...(heading === undefined ? {} : { heading }),
  };
}

export function addAnnex(store: DraftStore, prefix: string, heading: string): void {
  store.edit((draft) => {
    const id = freeId(idsOf(draft), 'annex');
    queueMicrotask(() => store.select({ prefix, part: `~${id}` }));
    return withItem(draft, ['attachments'], draft.attachments.length, {
      id,
      type: 'annex',
      enabled: true,
      heading,
      orientation: 'portrait',
      content: [],
    });
  }, prefix);
}

export interface Drop {
  readonly id: string;
  readonly at: 'before' | 'inside' | 'after';
}

/** A unit that was dragged onto another. */
export function dropped(draft: Draft, id: string, { id: target, at }: Drop): Draft {
  const to = placeOf(draft, target);
  const from = placeOf(draft, id);
  if (!to || !from || id === target) return draft;
  if (at === 'inside') return moveUnit(draft, id, { parent: target, index: to.entry.children.length });
  const same = to.list.join() === from.list.join() && from.index < to.index ? 1 : 0;
  return moveUnit(draft, id, { parent: to.parent?.entry.id, list: to.list, index: to.index + (at === 'after' ? 1 : 0) - same });
}
