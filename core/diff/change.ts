// What can change between two trees, as plain JSON values. `old` places speak of the old tree with its ids, `new` places of the
// new tree with its own; inverting a change swaps them (law L2).
import type { Attrs, Kind, Node, Run } from '../tree/node';

/** One level on the way to a place; `nth` counts from 1 among siblings of one kind ("đoạn thứ hai"). */
export interface Step {
  readonly id: string;
  readonly kind: Kind;
  readonly num?: string;
  readonly nth: number;
}

/** A node and the way to it from below the root (empty for the root). */
export interface Place {
  readonly id: string;
  readonly path: readonly Step[];
}

/**
 * A place among siblings. `after` is the nearest sibling in front that is in both trees and stays; null when there is none.
 * Nodes that come after the same sibling stand in the order of `index`, their position in the finished parent.
 */
export interface Spot extends Place {
  readonly parent: string;
  readonly index: number;
  readonly after: string | null;
}

/** Words taken out and put in at one place; `at` and `to` are offsets into the old and the new text. */
export interface Edit {
  readonly at: number;
  readonly removed: string;
  readonly to: number;
  readonly added: string;
}

export type Runs = readonly Run[];

/** `node` is without descendants that moved in from elsewhere: they have moves of their own. */
export interface Insert {
  readonly kind: 'insert';
  readonly id: string;
  readonly new: Spot;
  readonly node: Node;
}

/** `node` is without descendants that moved elsewhere. */
export interface Delete {
  readonly kind: 'delete';
  readonly id: string;
  readonly old: Spot;
  readonly node: Node;
}

interface Both {
  readonly id: string;
  readonly old: Place;
  readonly new: Place;
}

/** `inOrder`: only the container is another one (a new chapter around old articles); the reader meets the unit where it was. */
export interface Move {
  readonly kind: 'move';
  readonly id: string;
  readonly old: Spot;
  readonly new: Spot;
  readonly inOrder: boolean;
}

/** The words of a leaf. */
export interface TextChange extends Both {
  readonly kind: 'text';
  readonly from: Runs;
  readonly to: Runs;
  readonly edits: readonly Edit[];
}

/** The words of a title; null where there is none. */
export interface HeadingChange extends Both {
  readonly kind: 'heading';
  readonly from: Runs | null;
  readonly to: Runs | null;
  readonly edits: readonly Edit[];
}

/** The same words with other marks, references or fields. */
export interface RunsChange extends Both {
  readonly kind: 'runs';
  readonly part: 'text' | 'heading';
  readonly from: Runs;
  readonly to: Runs;
}

/** The printed number; null where there is none. */
export interface Renumber extends Both {
  readonly kind: 'renumber';
  readonly from: string | null;
  readonly to: string | null;
}

export interface AttrsChange extends Both {
  readonly kind: 'attrs';
  readonly from: Attrs;
  readonly to: Attrs;
}

export interface KindChange extends Both {
  readonly kind: 'kind';
  readonly from: Kind;
  readonly to: Kind;
}

/** The same units under other ids, as in documents read from two files. Nothing that a reader sees. */
export interface IdsChange {
  readonly kind: 'ids';
  readonly id: string;
  readonly pairs: readonly (readonly [old: string, now: string])[];
}

export type BasicChange =
  | Insert
  | Delete
  | Move
  | TextChange
  | HeadingChange
  | RunsChange
  | Renumber
  | AttrsChange
  | KindChange
  | IdsChange;

/** One unit became several; `into` begins with what is left of the unit itself or ends with it. `parts` do the work. */
export interface Split {
  readonly kind: 'split';
  readonly id: string;
  readonly old: Place;
  readonly into: readonly Place[];
  readonly parts: readonly BasicChange[];
}

/** The reverse of a split. */
export interface Merge {
  readonly kind: 'merge';
  readonly id: string;
  readonly from: readonly Place[];
  readonly new: Place;
  readonly parts: readonly BasicChange[];
}

export type Change = BasicChange | Split | Merge;
export type ChangeKind = Change['kind'];

/** Every change without the brackets of splits and merges. */
export function basicChanges(changes: readonly Change[]): BasicChange[] {
  return changes.flatMap((change) => ('parts' in change ? change.parts : [change]));
}
