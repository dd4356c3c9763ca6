// The one contract between shells and the core: every call once, with its input, its output and how a command line
// shows it. Descriptions are keys of the catalogs' `words`. No call knows a file path: choosing and saving files is the
// shell's.
import { z } from 'zod';
import { packSummarySchema, readingSchema, writtenSchema } from './results';
import { bytes, day, idText } from './values';

/** How a command line shows a call; the options are the other keys of the call's input. */
export interface Command {
  readonly name: string;
  /** The key of the input that stands without a dash, and whether the word is the value or names a file that holds it. */
  readonly positional?: { readonly key: string; readonly from: 'word' | 'file' | 'bytes' };
  /** What the shell does with the value: print a list, save a draft, save a document. */
  readonly gives: 'list' | 'draft' | 'document' | 'reading';
}

export interface Call<I extends z.ZodObject, O extends z.ZodType> {
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  readonly command: Command;
}

const call = <I extends z.ZodObject, O extends z.ZodType>(definition: Call<I, O>): Call<I, O> => definition;

export const formats = ['docx', 'text', 'json'] as const;
export const readingFormats = ['text', 'tree', 'articles', 'findings'] as const;

export const contract = {
  /** Every pack that can be used; broken ones are findings. */
  'packs.list': call({
    summary: 'call.packs',
    input: z.strictObject({}),
    output: z.array(packSummarySchema),
    command: { name: 'packs', gives: 'list' },
  }),
  /** A starter draft of a pack, every field explained under `$help`. */
  'draft.new': call({
    summary: 'call.new',
    input: z.strictObject({ pack: idText.describe('input.pack') }),
    output: z.record(z.string(), z.unknown()),
    command: { name: 'new', positional: { key: 'pack', from: 'word' }, gives: 'draft' },
  }),
  /** A draft → the finished document. `draft` is the value, or the text of a draft file. */
  'draft.write': call({
    summary: 'call.draft',
    input: z.strictObject({
      draft: z.unknown().describe('input.draft'),
      today: day.describe('input.today'),
      format: z.enum(formats).default('docx').describe('input.format'),
    }),
    output: writtenSchema,
    command: { name: 'draft', positional: { key: 'draft', from: 'file' }, gives: 'document' },
  }),
  /** A file of somebody's → what it says. A .docx that we wrote opens from the draft inside it, unless its text was edited since. */
  'file.read': call({
    summary: 'call.read',
    input: z.strictObject({
      content: bytes.describe('input.content'),
      format: z.enum(readingFormats).default('text').describe('input.readingFormat'),
      revisions: z.enum(['accept', 'reject', 'keep']).default('accept').describe('input.revisions'),
    }),
    output: readingSchema,
    command: { name: 'read', positional: { key: 'content', from: 'bytes' }, gives: 'reading' },
  }),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}
