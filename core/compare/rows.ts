// Two trees and their changes → the rows of a comparison table: in the order of the new text, dropped units at their old place,
// units that did not change joined.
import type { Change } from '../diff/change';
import type { Branch, Node, Tree } from '../tree/node';
import { visit } from '../tree/walk';
import { pairs, steps } from './alignment';
import { ChangeIndex } from './change-index';
import { type Line, linesOf, newSide, oldSide, type Side } from './marked-lines';
import { Pairing } from './pairing';
import { type Unit, unitsOf } from './units';

export type RowKind = 'same' | 'amended' | 'renumbered' | 'added' | 'repealed' | 'moved' | 'movedSame';

export interface Row {
  readonly kind: RowKind;
  /** Number and title of a chapter or another unit around articles. */
  readonly titleOnly: boolean;
  /** What the row speaks of; several units only where they stayed the same. */
  readonly old: readonly Node[];
  readonly now: readonly Node[];
  readonly oldLines: readonly Line[];
  readonly newLines: readonly Line[];
  readonly changes: readonly Change[];
}

export function rowsOf(old: Tree, now: Tree, changes: readonly Change[]): Row[] {
  return folded(unitRows(old, now, changes));
}

/** The same rows, units that did not change one by one. */
export function unitRows(old: Tree, now: Tree, changes: readonly Change[]): Row[] {
  return new RowMaker(old, now, changes).rows();
}

class RowMaker {
  private readonly pairing: Pairing;
  private readonly index: ChangeIndex;
  private readonly oldUnits: readonly Unit[];
  private readonly newUnits: readonly Unit[];
  private readonly sides: { readonly old: Side; readonly now: Side };

  constructor(old: Tree, now: Tree, changes: readonly Change[]) {
    this.pairing = new Pairing(old, changes);
    this.index = new ChangeIndex(changes);
    this.oldUnits = unitsOf(old);
    this.newUnits = unitsOf(now);
    const [oldNums, newNums] = [numsOf(old), numsOf(now)];
    const newNum = ({ id }: Branch) => newNums.get(this.pairing.newId(id) ?? '');
    const oldNum = ({ id }: Branch) => oldNums.get(this.pairing.oldId(id) ?? '');
    this.sides = { old: oldSide(this.pairing, newNum), now: newSide(this.pairing, oldNum) };
  }

  rows(): Row[] {
    const key = ({ titleOnly }: Unit, id: string | undefined) => (id === undefined ? undefined : `${titleOnly}:${id}`);
    const list = pairs(this.oldUnits, this.newUnits, {
      oldKey: (unit) => key(unit, this.pairing.placed(unit.node.id)),
      newKey: (unit) => key(unit, unit.node.id),
      alike: () => false,
    });
    return steps(this.oldUnits, this.newUnits, list).flatMap(({ old, now }) => {
      if (old && now) return [this.row(old, now, false)];
      if (now) return [this.row(this.partner(now), now, true)];
      return old && !this.isElsewhere(old) ? [this.row(old, undefined, false)] : [];
    });
  }

  private partner(now: Unit): Unit | undefined {
    const id = this.pairing.oldId(now.node.id);
    return this.oldUnits.find((unit) => unit.node.id === id && unit.titleOnly === now.titleOnly);
  }

  private isElsewhere(old: Unit): boolean {
    const id = this.pairing.newId(old.node.id);
    return this.newUnits.some((unit) => unit.node.id === id && unit.titleOnly === old.titleOnly);
  }

  private row(old: Unit | undefined, now: Unit | undefined, moved: boolean): Row {
    const changes = this.index.of(old?.ids ?? [], now?.ids ?? []);
    return {
      kind: kindOf(old, now, moved, changes),
      titleOnly: (now ?? old)?.titleOnly ?? false,
      old: old ? [old.node] : [],
      now: now ? [now.node] : [],
      oldLines: old ? linesOf(old.node, old.titleOnly, now ? this.sides.old : unmarked(this.sides.old)) : [],
      newLines: now ? linesOf(now.node, now.titleOnly, old ? this.sides.now : unmarked(this.sides.now)) : [],
      changes,
    };
  }
}

/** A unit that is new or dropped as a whole needs no marks: the other column says so. */
const unmarked = (side: Side): Side => ({ ...side, marks: [] });

function kindOf(old: Unit | undefined, now: Unit | undefined, moved: boolean, changes: readonly Change[]): RowKind {
  if (!now) return 'repealed';
  if (!old) return 'added';
  const own = changes.filter((change) => !isPlaceOf(change, old.node.id));
  if (moved) return own.length === 0 ? 'movedSame' : 'moved';
  if (own.length > 0) return 'amended';
  return changes.some(({ kind }) => kind === 'renumber') ? 'renumbered' : 'same';
}

/** Only where the unit stands and what number it has. */
function isPlaceOf(change: Change, id: string): boolean {
  return (change.kind === 'renumber' || change.kind === 'move') && change.old.id === id;
}

function numsOf(tree: Tree): Map<string, string> {
  const nums = new Map<string, string>();
  visit(tree, (node) => {
    if ('num' in node && node.num !== undefined) nums.set(node.id, node.num);
  });
  return nums;
}

function folded(rows: readonly Row[]): Row[] {
  const list: Row[] = [];
  for (const row of rows) {
    const last = list.at(-1);
    const joins = last && isFoldable(last) && isFoldable(row);
    if (joins) list[list.length - 1] = { ...last, old: [...last.old, ...row.old], now: [...last.now, ...row.now] };
    else list.push(row);
  }
  return list;
}

const isFoldable = ({ kind, titleOnly }: Row): boolean => kind === 'same' && !titleOnly;
