// Changes → what a person would say of them, as data; neighbours that changed in the same way are told together.
import type { Change, ChangeKind } from './change';
import { type UnitName, unitName } from './unit-name';

export type SummaryCode =
  | 'amend'
  | 'retitle'
  | 'insert'
  | 'delete'
  | 'move'
  | 'reorder'
  | 'enclose'
  | 'renumber'
  | 'split'
  | 'merge';

/** `from` names units of the old text, `to` units of the new one; `changes` are the ids of the changes that are told. */
export interface SummaryEntry {
  readonly code: SummaryCode;
  readonly from: readonly UnitName[];
  readonly to: readonly UnitName[];
  readonly changes: readonly string[];
}

/** Formats, attributes and ids are not told; the new number of a unit that moved is told with the move. */
export function summary(changes: readonly Change[]): SummaryEntry[] {
  const moved = new Set(changes.flatMap((change) => (change.kind === 'move' && !change.inOrder ? [change.old.id] : [])));
  const told = changes.filter((change) => !(change.kind === 'renumber' && moved.has(change.old.id)));
  return joined(told.flatMap((change) => entriesOf(change)));
}

type Tellers = { readonly [K in ChangeKind]: (change: Extract<Change, { kind: K }>) => Telling | undefined };
type Telling = Pick<SummaryEntry, 'code' | 'from' | 'to'>;

const tell = (code: SummaryCode, from: readonly UnitName[], to: readonly UnitName[] = []): Telling => ({ code, from, to });

const tellers: Tellers = {
  insert: ({ new: spot }) => {
    const name = unitName(spot);
    return name.id === spot.id ? tell('insert', [], [name]) : tell('amend', [name]);
  },
  delete: ({ old }) => {
    const name = unitName(old);
    return name.id === old.id ? tell('delete', [name]) : tell('amend', [name]);
  },
  move: (change) => {
    const [from, to] = [unitName(change.old), unitName(change.new)];
    if (from.id !== change.old.id) return tell('amend', [from]);
    if (change.inOrder) return tell('enclose', [from], [unitName({ id: change.new.parent, path: change.new.path.slice(0, -1) })]);
    return nameText(from) === nameText(to) ? tell('reorder', [from]) : tell('move', [from], [to]);
  },
  text: ({ old }) => tell('amend', [unitName(old)]),
  heading: ({ old }) => tell('retitle', [unitName(old)]),
  runs: () => undefined,
  renumber: ({ old, new: now }) => tell('renumber', [unitName(old)], [unitName(now)]),
  attrs: () => undefined,
  kind: () => undefined,
  ids: () => undefined,
  split: ({ old, into }) => tell('split', [unitName(old)], into.map(unitName)),
  merge: ({ from, new: now }) => tell('merge', from.map(unitName), [unitName(now)]),
};

function entriesOf<K extends ChangeKind>(change: Extract<Change, { kind: K }>): SummaryEntry[] {
  const telling = (tellers[change.kind] as (change: Change) => Telling | undefined)(change);
  return telling ? [{ ...telling, changes: [change.id] }] : [];
}

const nameText = ({ inner, outer }: UnitName) => `${inner} ${outer}`;

function joined(entries: readonly SummaryEntry[]): SummaryEntry[] {
  const list: SummaryEntry[] = [];
  for (const entry of entries) {
    const last = list.at(-1);
    if (last && together(last, entry)) list[list.length - 1] = union(last, entry);
    else list.push(entry);
  }
  return list;
}

/** Renumbered units are told together only when they follow each other, so that both rows name the same units. */
function together(a: SummaryEntry, b: SummaryEntry): boolean {
  if (a.code !== b.code || a.code === 'split' || a.code === 'merge' || a.code === 'move') return false;
  if (a.code === 'enclose') return a.to[0]?.id === b.to[0]?.id;
  return a.code !== 'renumber' || (follows(a.from.at(-1), b.from[0]) && follows(a.to.at(-1), b.to[0]));
}

export function follows(a: UnitName | undefined, b: UnitName | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && a.parent === b.parent && b.nth === a.nth + 1;
}

function union(a: SummaryEntry, b: SummaryEntry): SummaryEntry {
  return {
    code: a.code,
    from: distinct([...a.from, ...b.from]),
    to: distinct([...a.to, ...b.to]),
    changes: [...a.changes, ...b.changes],
  };
}

function distinct(names: readonly UnitName[]): UnitName[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(nameText(name)) && seen.add(nameText(name)));
}
