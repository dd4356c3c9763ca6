// One order of a sentence before its content and its pattern are known.
import type { Instrument } from '../../references/mention';
import type { Target, TermContext, UnitLabel } from '../instruction';
import type { Verb } from '../words';

export type Position = 'after' | 'before' | 'start' | 'end';

interface Named {
  /** Undefined where the sentence names no document: that of the instructions around. */
  readonly document: Instrument | null | undefined;
}

export type Order = Named &
  (
    | { readonly kind: 'substitution'; readonly target: Target; readonly attached?: readonly Target[] }
    /** `units` are the new ones; empty when the content has no number ("bổ sung vào cuối khoản 5"). */
    | {
        readonly kind: 'insertion';
        readonly position: Position;
        readonly target: Target;
        readonly units: readonly Target[];
        /** The place is not said: it follows from the number. */
        readonly implied?: boolean;
        readonly attached?: boolean;
      }
    | { readonly kind: 'repeal'; readonly target: Target }
    | {
        readonly kind: 'termReplacement';
        readonly target: Target;
        readonly old: string;
        readonly new: string;
        readonly context?: TermContext;
      }
    | {
        readonly kind: 'termInsertion';
        readonly target: Target;
        readonly new: string;
        readonly position: Position;
        readonly anchor?: string;
      }
    | {
        readonly kind: 'termRepeal';
        readonly target: Target;
        readonly old: string;
        readonly context?: TermContext;
        readonly verb: Verb;
      }
    | { readonly kind: 'renumbering'; readonly target: Target; readonly to: Target }
    | { readonly kind: 'move'; readonly target: Target; readonly position: Position; readonly to: Target }
    | { readonly kind: 'split'; readonly target: Target; readonly into: readonly Target[] }
    | { readonly kind: 'join'; readonly targets: readonly Target[]; readonly into: Target }
  );

/** Words of a list without their places: "Bỏ từ “x” tại các điều sau đây:". */
export interface TermGroup {
  readonly verb: Verb;
  readonly olds: readonly string[];
  readonly news: readonly string[];
  readonly anchor?: string;
  readonly position?: Position;
  readonly context?: TermContext;
}

/** What the instructions around a sentence say for it. */
export interface Around {
  readonly base: readonly UnitLabel[];
  readonly verb?: Verb;
  readonly terms?: readonly TermGroup[];
}

/** How a sentence is put, where that tells patterns apart. */
export interface Shape {
  /** The place stands between the old and the new words. */
  readonly placeFirst: boolean;
  /** Pairs of words, or words with their anchors. */
  readonly groups: number;
  /** Two old phrases become one. */
  readonly manyToOne: boolean;
  /** The amended text is cited with the texts that amended it. */
  readonly history: boolean;
  /** Another text ends: "Thay thế Nghị định số …". */
  readonly replacesText: boolean;
  /** A regulation issued with another instrument. */
  readonly attached: boolean;
}

export interface Reading {
  readonly orders: readonly Order[];
  /** What the sentences below take over. */
  readonly around: Around;
  readonly document: Instrument | null | undefined;
  /** An order is there, or the sentence says what those below are about. */
  readonly speaks: boolean;
  /** "một số khoản của Điều 7": the quote says which. */
  readonly some: boolean;
  readonly problems: readonly Problem[];
  readonly shape: Shape;
}

export type ProblemKind = 'unclear' | 'noTarget' | 'unclosedQuote' | 'noTerm';

export interface Problem {
  readonly kind: ProblemKind;
  readonly words: string;
}
