// Old tree + new tree → what became of every unit of the old one, each exactly once: kept, changed, moved, split, merged, dropped.
// What was dropped needs a reason; without one it is open, and the final version must not be exported.
import type { Change, Merge, Place, Split } from '../diff/change';
import { diff } from '../diff/diff';
import { placesOf } from '../diff/tree-places';
import { unitName } from '../diff/unit-name';
import { done, error, type Finding, failed, type Outcome, warning } from '../finding/finding';
import type { Tree } from '../tree/node';
import { ownText } from '../tree/walk';
import type { Notes } from './notes';
import { touchedBy } from './touched';
import { isCounted, type Unit, unitsOf } from './units';

export const fates = ['kept', 'changed', 'moved', 'split', 'merged', 'dropped'] as const;
export type Fate = (typeof fates)[number];

/** `now` names the units of the new text that hold it. `reason` is null where nobody gave one. */
export interface CoverageRow {
  readonly id: string;
  readonly name: string;
  readonly heading: string;
  /** The unit that it stands in. */
  readonly within: string | null;
  /** Articles are counted; clauses and points stand below theirs. */
  readonly counted: boolean;
  readonly fate: Fate;
  /** Its words changed too, where it moved, was split or merged. */
  readonly reworded: boolean;
  readonly now: readonly { readonly id: string; readonly name: string }[];
  readonly reason: string | null;
  readonly open: boolean;
}

export interface Coverage {
  readonly rows: readonly CoverageRow[];
  /** Articles of the new text that come from none of the old. */
  readonly added: readonly { readonly id: string; readonly name: string; readonly heading: string }[];
  /** Of articles. */
  readonly counts: Readonly<Record<Fate | 'old' | 'new' | 'added', number>>;
  readonly changes: readonly Change[];
}

export function coverage(old: Tree, now: Tree, notes: Notes = {}): Outcome<Coverage> {
  const found = diff(old, now);
  if (!found.ok) return failed(found.findings);
  const book = new Book(old, now, found.value.changes, found.value.matches, notes);
  const rows = book.rows();
  const added = book.added(rows);
  const value = {
    rows,
    added,
    counts: countsOf(rows, added.length, unitsOf(now).filter(isCounted).length),
    changes: found.value.changes,
  };
  return done(value, [...found.findings, ...book.strangeNotes(), ...openFindings(rows)]);
}

/** What stops the export of the final version; a unit speaks for those inside it. */
export function openFindings(rows: readonly CoverageRow[]): Finding[] {
  const open = new Set(rows.flatMap((row) => (row.open ? [row.id] : [])));
  return rows.flatMap(({ id, name, within }) =>
    open.has(id) && !(within !== null && open.has(within)) ? [error('coverage.open', id, { unit: name })] : [],
  );
}

function countsOf(rows: readonly CoverageRow[], added: number, now: number): Coverage['counts'] {
  const articles = rows.filter(({ counted }) => counted);
  const by = (fate: Fate) => articles.filter((row) => row.fate === fate).length;
  const counts = Object.fromEntries(fates.map((fate) => [fate, by(fate)])) as Record<Fate, number>;
  return { ...counts, old: articles.length, new: now, added };
}

type Destiny = Pick<CoverageRow, 'fate' | 'reworded'> & { readonly into: readonly string[] };

class Book {
  private readonly newIds: ReadonlyMap<string, string>;
  private readonly oldIds: ReadonlyMap<string, string>;
  private readonly places: { readonly old: ReadonlyMap<string, Place>; readonly now: ReadonlyMap<string, Place> };
  private readonly splits: ReadonlyMap<string, Split>;
  private readonly merges: ReadonlyMap<string, Merge>;
  private readonly moved: ReadonlySet<string>;
  private readonly touched: ReadonlySet<string>;
  private readonly units: readonly Unit[];
  private readonly newUnits: readonly Unit[];
  private readonly holders: ReadonlyMap<string, readonly Unit[]>;

  constructor(
    old: Tree,
    now: Tree,
    changes: readonly Change[],
    matches: readonly (readonly [string, string])[],
    private readonly notes: Notes,
  ) {
    this.newIds = new Map(matches);
    this.oldIds = new Map(matches.map(([from, to]) => [to, from]));
    this.places = { old: placesOf(old), now: placesOf(now) };
    this.splits = new Map(changes.flatMap((change) => (change.kind === 'split' ? [[change.old.id, change] as const] : [])));
    const merges = changes.flatMap((change) => (change.kind === 'merge' ? [change] : []));
    this.merges = new Map(merges.flatMap((change) => change.from.map(({ id }) => [id, change] as const)));
    this.moved = new Set(changes.flatMap((change) => (change.kind === 'move' && !change.inOrder ? [change.old.id] : [])));
    this.touched = touchedBy(changes, (id) => this.oldIds.get(id));
    this.units = unitsOf(old, this.splitClauses(old));
    this.newUnits = unitsOf(now);
    this.holders = holdersIn(this.newUnits);
  }

  /** Clauses that became several: their points are told one by one. */
  private splitClauses(old: Tree): Set<string> {
    return new Set(unitsOf(old).flatMap(({ node }) => (node.kind === 'clause' && this.splits.has(node.id) ? [node.id] : [])));
  }

  rows(): CoverageRow[] {
    const rows = new Map<string, CoverageRow>();
    for (const unit of this.units) rows.set(unit.node.id, this.row(unit, rows));
    return [...rows.values()];
  }

  private row(unit: Unit, before: ReadonlyMap<string, CoverageRow>): CoverageRow {
    const { node, around } = unit;
    const name = nameIn(this.places.old, node.id);
    const note = this.notes[node.id] ?? this.notes[name];
    const found = this.destiny(unit);
    const told =
      note?.into && found.fate === 'dropped'
        ? { fate: note.into.length > 1 ? ('split' as const) : ('merged' as const), reworded: true }
        : found;
    const outer = around.map((id) => before.get(id)).findLast((row) => row?.fate === 'dropped');
    const reason = note?.reason ?? (told.fate === 'dropped' ? (outer?.reason ?? null) : null);
    const now =
      note?.into && found.fate === 'dropped'
        ? note.into.map((text) => ({ id: '', name: text }))
        : found.into.map((id) => ({ id, name: nameIn(this.places.now, id) }));
    const { fate, reworded } = told;
    return {
      id: node.id,
      name,
      heading: ownText(node),
      within: around.at(-1) ?? null,
      counted: isCounted(unit),
      fate,
      reworded,
      now,
      reason,
      open: fate === 'dropped' && reason === null,
    };
  }

  private destiny(unit: Unit): Destiny {
    const { id } = unit.node;
    const split = this.splits.get(id);
    if (split) return { fate: 'split', reworded: true, into: split.into.map((place) => place.id) };
    const merge = this.merges.get(id);
    if (merge) return { fate: 'merged', reworded: true, into: [merge.new.id] };
    const now = this.newIds.get(id);
    if (now === undefined) return this.scattered(unit);
    const reworded = [...unit.ids].some((own) => this.touched.has(own));
    if (this.moved.has(id)) return { fate: 'moved', reworded, into: [now] };
    return { fate: reworded ? 'changed' : 'kept', reworded, into: [now] };
  }

  /** The unit itself is gone; what stood in it may live on in others. */
  private scattered({ node, ids }: Unit): Destiny {
    const homes = [...ids].flatMap((id) => this.holders.get(this.newIds.get(id) ?? '') ?? []);
    const alike = homes.filter((home) => home.node.kind === node.kind);
    const into = [...new Set((alike.length > 0 ? alike : homes).map((home) => home.node.id))];
    if (into.length === 0) return { fate: 'dropped', reworded: false, into };
    return { fate: into.length > 1 ? 'split' : 'merged', reworded: true, into };
  }

  added(rows: readonly CoverageRow[]): Coverage['added'] {
    const reached = new Set(rows.flatMap(({ now }) => now.map(({ id }) => id)));
    const fresh = this.newUnits.filter((unit) => isCounted(unit) && ![...unit.ids].some((id) => reached.has(id)));
    return fresh.map(({ node }) => ({ id: node.id, name: nameIn(this.places.now, node.id), heading: ownText(node) }));
  }

  strangeNotes(): Finding[] {
    const known = new Set(this.units.flatMap(({ node }) => [node.id, nameIn(this.places.old, node.id)]));
    return Object.keys(this.notes).flatMap((unit) => (known.has(unit) ? [] : [warning('coverage.unknownUnit', '', { unit })]));
  }
}

function nameIn(places: ReadonlyMap<string, Place>, id: string): string {
  const { inner, outer } = unitName(places.get(id) ?? { id, path: [] });
  return `${inner} ${outer}`.trim();
}

/** For every node the units that it stands in. */
function holdersIn(units: readonly Unit[]): Map<string, Unit[]> {
  const holders = new Map<string, Unit[]>();
  for (const unit of units) for (const id of unit.ids) holders.set(id, [...(holders.get(id) ?? []), unit]);
  return holders;
}
