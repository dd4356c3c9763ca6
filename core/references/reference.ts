// A reference of a tree: where it stands, what it says, and what became of it.
import type { Instrument, UnitPath } from './mention';

/**
 * resolved: every target is there, one for each number · broken: a unit is not in the tree · ambiguous: the words allow more than
 * one reading · external: another instrument. None is guessed.
 */
export type ReferenceStatus = 'resolved' | 'broken' | 'ambiguous' | 'external';

export interface Reference {
  /** The node whose own text (of a leaf; the heading of a branch) holds the words, with offsets in that text. */
  readonly node: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly status: ReferenceStatus;
  /** Ids of nodes: all of them when resolved, those that are there when broken, the candidates when ambiguous. */
  readonly targets: readonly string[];
  /** The units as cited, each from the inside out. */
  readonly paths: readonly UnitPath[];
  readonly instrument?: Instrument;
  /** The words are quoted from, or instruct a change of, another text: its units are meant, not those of this tree. */
  readonly amended?: 'quoted' | 'instruction';
}
