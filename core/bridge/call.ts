// What a call of the contract is made of: its input, its output, and how a command line shows it.
import type { z } from 'zod';

/** A word without a dash: which input it fills, and whether it is the value or names a file that holds it. */
export interface Positional {
  readonly key: string;
  readonly from: 'word' | 'file' | 'bytes';
  /** The last one may take all words that are left, one at least: the input is a list. */
  readonly many?: true;
}

/** How a command line shows a call; the options are the other keys of the call's input. */
export interface Command {
  /** One word, or two: "library verify". */
  readonly name: string;
  readonly positionals?: readonly Positional[];
  /** What the shell does with the value: print a list, save a draft, save a document. */
  readonly gives: 'list' | 'draft' | 'document' | 'reading' | 'comparison' | 'listing';
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
