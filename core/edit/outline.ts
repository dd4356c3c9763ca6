// What users do to the outline of a draft: find, move, add, copy, switch off, take out units. Each gives a new draft; where a
// thing cannot be done, the same draft.
import type { Annex, Draft } from '../model/draft';
import type { Entry, EntryKind } from '../model/entry';
import { provisionKinds } from '../tree/node';
import { type Path, valueAt, withItem, withoutItem, withValue } from './path';

export interface Place {
  readonly entry: Entry;
  /** Of the entry, from the draft. */
  readonly path: Path;
  /** Of the list it stands in. */
  readonly list: Path;
  readonly index: number;
  /** The entry it stands in; undefined at the top of the body or of an annex. */
  readonly parent: Place | undefined;
}

/** Every entry of the body and of the annexes, parents first. */
export function* places(draft: Draft): Generator<Place> {
  yield* placesIn(draft.outline, ['outline'], undefined);
  for (const [index, item] of draft.attachments.entries()) {
    if (item.type === 'annex') yield* placesIn(item.content, ['attachments', index, 'content'], undefined);
  }
}

function* placesIn(entries: readonly Entry[], list: Path, parent: Place | undefined): Generator<Place> {
  for (const [index, entry] of entries.entries()) {
    const place: Place = { entry, path: [...list, index], list, index, parent };
    yield place;
    yield* placesIn(entry.children, [...place.path, 'children'], place);
  }
}

export function placeOf(draft: Draft, id: string): Place | undefined {
  for (const place of places(draft)) if (place.entry.id === id) return place;
  return undefined;
}

/** 0 is the outermost kind; undefined for texts and tables, which may stand anywhere. */
function levelOf(kind: EntryKind): number | undefined {
  const at = (provisionKinds as readonly string[]).indexOf(kind);
  return at < 0 ? undefined : at;
}

/** Whether a unit of `kind` may stand in a unit of `container` (undefined: a body). */
export function mayHold(container: EntryKind | undefined, kind: EntryKind): boolean {
  if (container === 'text' || container === 'table') return false;
  const own = levelOf(kind);
  const outer = container === undefined ? -1 : levelOf(container);
  return own === undefined || outer === undefined || own > outer;
}

/**
 * Whether a reader would take `kind` at `index` of `siblings` for what it is: an article after a chapter would be read as
 * the chapter's, and nothing of a lower rank may follow something of a higher one.
 */
function admits(siblings: readonly Entry[], index: number, kind: EntryKind): boolean {
  const own = levelOf(kind);
  if (own === undefined) return true;
  const before = siblings.slice(0, index).flatMap(({ kind: other }) => levelOf(other) ?? []);
  const after = siblings.slice(index).flatMap(({ kind: other }) => levelOf(other) ?? []);
  return before.every((level) => own <= level) && after.every((level) => level <= own);
}

export interface Target {
  /** Id of the unit to stand in; undefined: at the top of the list that `list` names. */
  readonly parent: string | undefined;
  readonly list?: Path | undefined;
  readonly index: number;
}

function listOf(draft: Draft, target: Target): { list: Path; container: EntryKind | undefined } | undefined {
  if (target.parent === undefined) return { list: target.list ?? ['outline'], container: undefined };
  const parent = placeOf(draft, target.parent);
  return parent && { list: [...parent.path, 'children'], container: parent.entry.kind };
}

export function mayStand(draft: Draft, kind: EntryKind, target: Target): boolean {
  const found = listOf(draft, target);
  if (!found || !mayHold(found.container, kind)) return false;
  return admits((valueAt(draft, found.list) as Entry[] | undefined) ?? [], target.index, kind);
}

/** `index` of the target counts in the list without the unit. */
export function moveUnit(draft: Draft, id: string, target: Target): Draft {
  const from = placeOf(draft, id);
  if (!from || target.parent === id || (target.parent !== undefined && holds(from.entry, target.parent))) return draft;
  const without = withoutItem(draft, from.list, from.index);
  // Paths of lists at the top do not change when an entry below them goes.
  if (!mayStand(without, from.entry.kind, target)) return draft;
  const to = listOf(without, target);
  if (!to) return draft;
  const same = to.list.join() === from.list.join() && target.index === from.index;
  return same ? draft : withItem(without, to.list, target.index, from.entry);
}

function holds(entry: Entry, id: string): boolean {
  return entry.children.some((child) => child.id === id || holds(child, id));
}

/** One place up or down, over the edge of its container into the next one that may hold it. */
export function stepUnit(draft: Draft, id: string, way: -1 | 1): Draft {
  const from = placeOf(draft, id);
  if (!from) return draft;
  const beside = { parent: from.parent?.entry.id, list: from.list, index: from.index + way };
  const siblings = (valueAt(draft, from.list) as Entry[]).length;
  const inside = beside.index >= 0 && beside.index < siblings;
  const moved = inside ? moveUnit(draft, id, beside) : draft;
  return moved === draft ? overEdge(draft, from, way) : moved;
}

/** Into the nearest container before or after its own that takes it: at its end, or at its start. */
function overEdge(draft: Draft, from: Place, way: -1 | 1): Draft {
  const root = from.path[0] === 'outline' ? ['outline'] : from.path.slice(0, 3);
  const all = [...places(draft)].filter(({ path }) => root.every((step, at) => path[at] === step));
  const holders = all.filter(({ entry, path }) => mayHold(entry.kind, from.entry.kind) && isAside(path, from, way));
  const ordered = way < 0 ? holders.reverse() : holders;
  for (const holder of ordered) {
    const index = way < 0 ? holder.entry.children.length : 0;
    const moved = moveUnit(draft, from.entry.id, { parent: holder.entry.id, index });
    if (moved !== draft) return moved;
  }
  return draft;
}

/** Whether a container stands wholly before or behind the container of `from`. */
function isAside(path: Path, from: Place, way: -1 | 1): boolean {
  const own = from.parent?.path;
  if (!own || own.every((step, at) => path[at] === step) || path.every((step, at) => own[at] === step)) return false;
  const at = own.findIndex((step, index) => path[index] !== step);
  return way < 0 ? Number(path[at]) < Number(own[at]) : Number(path[at]) > Number(own[at]);
}

/** A unit one level in (the last of the unit before it) or out (right behind the unit it stands in). */
export function shiftUnit(draft: Draft, id: string, way: 'in' | 'out'): Draft {
  const from = placeOf(draft, id);
  if (!from) return draft;
  if (way === 'out') {
    if (!from.parent) return draft;
    return moveUnit(draft, id, { parent: from.parent.parent?.entry.id, list: from.parent.list, index: from.parent.index + 1 });
  }
  const before = (valueAt(draft, from.list) as Entry[])[from.index - 1];
  return before ? moveUnit(draft, id, { parent: before.id, index: before.children.length }) : draft;
}

/** Every id of units, annexes and attachments. */
export function idsOf(draft: Draft): Set<string> {
  const ids = new Set(draft.attachments.map(({ id }) => id));
  for (const { entry } of places(draft)) ids.add(entry.id);
  return ids;
}

/** "scope" → "scope-2", the first that is free. */
export function freeId(taken: ReadonlySet<string>, wanted: string): string {
  const base = wanted.replace(/-\d+$/, '').slice(0, 70) || 'unit';
  for (let count = 2; ; count += 1) if (!taken.has(`${base}-${count}`)) return `${base}-${count}`;
}

/** The unit with ids that are free, all the way down; names that its own wording uses follow. */
function withFreshIds(entry: Entry, taken: Set<string>): Entry {
  const id = taken.has(entry.id) ? freeId(taken, entry.id) : entry.id;
  taken.add(id);
  return { ...entry, id, children: entry.children.map((child) => withFreshIds(child, taken)) };
}

export interface Added {
  readonly draft: Draft;
  /** Undefined when there was no place. */
  readonly id: string | undefined;
}

export function addUnit(draft: Draft, entry: Entry, target: Target): Added {
  const found = listOf(draft, target);
  if (!found || !mayStand(draft, entry.kind, target)) return { draft, id: undefined };
  const fresh = withFreshIds(entry, idsOf(draft));
  return { draft: withItem(draft, found.list, target.index, fresh), id: fresh.id };
}

/** Right behind `id`, or inside it where that is the first place that takes the kind. */
export function addBehind(draft: Draft, entry: Entry, id: string | undefined): Added {
  const inOutline = { parent: undefined, index: draft.outline.length };
  let place = id === undefined ? undefined : placeOf(draft, id);
  if (!place) return addUnit(draft, entry, inOutline);
  const inside = addUnit(draft, entry, { parent: place.entry.id, index: place.entry.children.length });
  if (inside.id !== undefined && place.entry.kind !== entry.kind) return inside;
  for (; place; place = place.parent) {
    const beside = addUnit(draft, entry, { parent: place.parent?.entry.id, list: place.list, index: place.index + 1 });
    if (beside.id !== undefined) return beside;
  }
  return addUnit(draft, entry, inOutline);
}

/** A copy right behind the unit, with its answers and words. */
export function copyUnit(draft: Draft, id: string): Added {
  const from = placeOf(draft, id);
  if (!from) return { draft, id: undefined };
  return addUnit(draft, from.entry, { parent: from.parent?.entry.id, list: from.list, index: from.index + 1 });
}

export function removeUnit(draft: Draft, id: string): Draft {
  const from = placeOf(draft, id);
  return from ? withoutItem(draft, from.list, from.index) : draft;
}

export type UnitChange = Partial<Pick<Entry, 'enabled' | 'heading' | 'wording' | 'table'>>;

/** A heading or a wording that is undefined goes back to the pack's. */
export function changeUnit(draft: Draft, id: string, change: UnitChange): Draft {
  const from = placeOf(draft, id);
  if (!from) return draft;
  return Object.entries(change).reduce((made, [name, value]) => withValue(made, [...from.path, name], value), draft);
}

export function answerUnit(draft: Draft, id: string, answer: Path, value: unknown): Draft {
  const from = placeOf(draft, id);
  return from ? withValue(draft, [...from.path, 'answers', ...answer], value) : draft;
}

/** A unit of the user's own, with nothing in it yet. */
export function ownUnit(kind: EntryKind, id: string): Entry {
  return { id, kind, enabled: true, answers: {}, children: [], ...(kind === 'article' ? { wording: '' } : {}) };
}

export function isAnnexPath(path: Path): boolean {
  return path[0] === 'attachments';
}

export function annexes(draft: Draft): Annex[] {
  return draft.attachments.filter((item): item is Annex => item.type === 'annex');
}
