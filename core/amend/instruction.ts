// What an amending text orders, as values: plain JSON with Akoma Ntoso's names. Reading an amending text gives them, planning from
// changes gives them, the writer puts them into sentences, execute applies them. One instruction changes one place and is applied
// whole or not at all; the instructions of one sentence share its `source.sentence`.
import type { Instrument, Level } from '../references/mention';
import type { Node, Run } from '../tree/node';

/** Sentences of conventions §2.3, P01 … P43. */
export type PatternId = `P${0 | 1 | 2 | 3}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | 'P40' | 'P41' | 'P42' | 'P43';

/** Levels of units, and what is named beside them: a form ("Mẫu số 02"), a row of a table, a ground ("" for all of them). */
export type TargetLevel = Level | 'form' | 'row' | 'citation';

/**
 * One label on the way to a unit. `num` is a key of references (unit-number.ts): "5", "3a", "đ", "a1"; Roman and spelt numbers in
 * digits ("Chương IV" is "4", "đoạn thứ hai" "2"); "1" for the opening paragraph, "last" for the last; "" for what has no number.
 * `to` ends a range and is inside it. A form's key is its number in digits or letters as printed ("2", "14a", "TK03").
 */
export interface UnitLabel {
  readonly level: TargetLevel;
  readonly num: string;
  readonly to?: string;
}

/**
 * A place in the amended text, from the inside out: point đ · clause 2 · article 5. An empty path is the whole text.
 * `heading` is the unit's title ("tên Điều 5", "tiêu đề khoản 2"), and that of the document when the path is empty.
 * `node` is the id in the base, where the maker of the instruction knows it; execute then needs no search.
 */
export interface Target {
  readonly path: readonly UnitLabel[];
  readonly part?: 'heading';
  readonly node?: string;
}

/**
 * Where an instruction stands in the amending text. `sentence` is the node whose own text (of a leaf; the heading of a branch)
 * holds the words; `nodes` are all nodes it takes up, quoted paragraphs too. `label` names the place for notes: khoản 2 Điều 1.
 */
export interface Source {
  readonly sentence: string;
  readonly nodes: readonly string[];
  readonly label: readonly UnitLabel[];
}

interface Common {
  /** Unique in one amending text; ids of new nodes are made from it. */
  readonly id: string;
  readonly pattern: PatternId;
  /** The text that is amended; null when nothing says which. */
  readonly amends: Instrument | null;
  readonly source: Source;
  /** The day from which it holds, when that is not the day of the whole text: "2027-01-01". */
  readonly from?: string;
}

/**
 * The unit, paragraph, annex or form at `target` becomes `content`: whole units with their own numbers, or paragraphs. `surplus` is
 * what the quote holds beside what the sentence names: execute refuses the instruction when it differs from the amended text.
 */
export interface Substitution extends Common {
  readonly kind: 'substitution';
  readonly target: Target;
  readonly content: readonly Node[];
  readonly surplus?: readonly Node[];
}

/** `content` comes in after or before the unit at `target`, or at the start or end inside it. */
export interface Insertion extends Common {
  readonly kind: 'insertion';
  readonly position: 'after' | 'before' | 'start' | 'end';
  readonly target: Target;
  readonly content: readonly Node[];
  readonly surplus?: readonly Node[];
}

/** The unit at `target` (a range: all of them) ends; its number stays free. An empty path ends the whole text. */
export interface Repeal extends Common {
  readonly kind: 'repeal';
  readonly target: Target;
}

/** A new title: `target.part` is 'heading'. */
export interface HeadingSubstitution extends Common {
  readonly kind: 'headingSubstitution';
  readonly target: Target;
  readonly heading: readonly Run[];
}

/** Where in a unit the words are meant: inside a longer phrase, or next to another one. */
export interface TermContext {
  readonly within?: string;
  readonly before?: string;
  readonly after?: string;
}

/** `old` becomes `new` wherever it stands at `target` (and where `context` holds). */
export interface TermReplacement extends Common {
  readonly kind: 'termReplacement';
  readonly target: Target;
  readonly old: string;
  readonly new: string;
  readonly context?: TermContext;
}

/** `new` comes in beside `anchor`; without an anchor at the start or the end of the unit's text. */
export interface TermInsertion extends Common {
  readonly kind: 'termInsertion';
  readonly target: Target;
  readonly new: string;
  readonly position: 'after' | 'before' | 'start' | 'end';
  readonly anchor?: string;
}

/** "Bỏ cụm từ", "bãi bỏ cụm từ". */
export interface TermRepeal extends Common {
  readonly kind: 'termRepeal';
  readonly target: Target;
  readonly old: string;
  readonly context?: TermContext;
}

/** The unit goes elsewhere, with its content; `num` is its number there, as printed. */
export interface Move extends Common {
  readonly kind: 'move';
  readonly target: Target;
  readonly position: 'after' | 'before' | 'start' | 'end';
  readonly to: Target;
  readonly num?: string;
}

/** The unit becomes several. */
export interface Split extends Common {
  readonly kind: 'split';
  readonly target: Target;
  readonly content: readonly Node[];
}

/** Several neighbours become one. */
export interface Join extends Common {
  readonly kind: 'join';
  readonly targets: readonly Target[];
  readonly content: readonly Node[];
}

/** Another number as printed ("Điều 6."), the same text. */
export interface Renumbering extends Common {
  readonly kind: 'renumbering';
  readonly target: Target;
  readonly num: string;
}

/** What a sentence does that changes no words of the amended text. */
export const statementRoles = [
  /** "Sửa đổi, bổ sung một số điều của …", "một số khoản của Điều 7 như sau:": says what its children are about. */
  'umbrella',
  'effect',
  'expiry',
  /** "… và thay thế Quyết định số …": another instrument ends. */
  'replacement',
  'transition',
  'movingReference',
  'difficulties',
  'responsibility',
  /** Any other rule of the amending text's own. */
  'provision',
] as const;
export type StatementRole = (typeof statementRoles)[number];

/** `date` is the day that the sentence names, "2026-07-05"; `target` the part of the amended text that it speaks of. */
export interface Statement extends Common {
  readonly kind: 'statement';
  readonly role: StatementRole;
  readonly date?: string;
  readonly target?: Target;
}

export type Instruction =
  | Substitution
  | Insertion
  | Repeal
  | HeadingSubstitution
  | TermReplacement
  | TermInsertion
  | TermRepeal
  | Move
  | Split
  | Join
  | Renumbering
  | Statement;
export type InstructionKind = Instruction['kind'];
/** Instructions that change words. */
export type Operation = Exclude<Instruction, Statement>;

export function isOperation(instruction: Instruction): instruction is Operation {
  return instruction.kind !== 'statement';
}
