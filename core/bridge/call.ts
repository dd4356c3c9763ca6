// What a call of the contract is made of: its input, its output, and how a command line shows it.
import type { z } from 'zod';

/**
 * A word without a dash: which input it fills, and what it is:
 * - `word`: the value;
 * - `phrase`: the value, with all words that follow;
 * - `file`, `bytes`: names a file (or a version of the library) whose text or content is the value;
 * - `named`: as `bytes`, and the file's name is the input `name`;
 * - `dossier`: names a dossier, by id or title; the value is its id;
 * - `version`: names a version of a dossier ("quy-che@3"); the value is `{ dossier, version }`;
 * - `target`: names the file that the result is saved to; fills no input.
 */
export interface Positional {
  readonly key: string;
  readonly from: 'word' | 'phrase' | 'file' | 'bytes' | 'named' | 'dossier' | 'version' | 'target';
  /** The last one may take all words that are left, one at least: the input is a list. */
  readonly many?: true;
  /** The last one may take all words that are left, one at least: the call is made for each. */
  readonly each?: true;
  /** It may be left out. */
  readonly optional?: true;
  /** Megabytes that a file may have; left out, 64. */
  readonly limitMb?: number;
}

/** Values that are only printed. */
export type Printed = 'list' | 'dossiers' | 'dossier' | 'versions' | 'hits' | 'report' | 'restored';

/** How a command line shows a call; the options are the other keys of the call's input. */
export interface Command {
  /** One word, or two: "library verify". */
  readonly name: string;
  readonly positionals?: readonly Positional[];
  /** What the shell does with the value: print it in words, or save it as a file. */
  readonly gives:
    | Printed
    | 'draft'
    | 'document'
    | 'reading'
    | 'comparison'
    | 'listing'
    | 'file'
    | 'instructions'
    | 'consolidation'
    | 'amending'
    | 'replacement';
  /** Options that name a file whose text is the value. */
  readonly fileOptions?: readonly string[];
  /** What the file is called when nothing is said: the ending. */
  readonly ending?: string;
}

interface Shape<I extends z.ZodObject, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
}

/** `summary` and the descriptions of inputs are keys of the catalogs' `words`. Without `command` only windows make the call. */
export type Call<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> =
  | (Shape<I, O> & { readonly summary: string; readonly command: Command })
  | (Shape<I, O> & { readonly summary?: string; readonly command?: undefined });

export const call = <I extends z.ZodObject, O extends z.ZodType, C extends Call<I, O>>(
  definition: C & { readonly input: I; readonly output: O },
): C => definition;
