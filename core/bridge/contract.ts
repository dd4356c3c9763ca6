// The one contract between shells and the core: every call once, with its input, its output and how a command line
// shows it. Descriptions are keys of the catalogs' `words`. No call knows a file path: choosing and saving files is the
// shell's.
import { z } from 'zod';
import { comparisonSchema, packSummarySchema, readingSchema, writtenSchema } from './results';
import { bytes, day, idText } from './values';

/** A word without a dash: which input it fills, and whether it is the value or names a file that holds it. */
export interface Positional {
  readonly key: string;
  readonly from: 'word' | 'file' | 'bytes';
}

/** How a command line shows a call; the options are the other keys of the call's input. */
export interface Command {
  readonly name: string;
  readonly positionals?: readonly Positional[];
  /** What the shell does with the value: print a list, save a draft, save a document. */
  readonly gives: 'list' | 'draft' | 'document' | 'reading' | 'comparison';
}

export interface Call<I extends z.ZodObject, O extends z.ZodType> {
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  readonly command: Command;
}

const call = <I extends z.ZodObject, O extends z.ZodType>(definition: Call<I, O>): Call<I, O> => definition;

export const formats = ['docx', 'text', 'json'] as const;
export const comparisonFormats = ['text', 'json', 'redline', 'table'] as const;
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
    command: { name: 'new', positionals: [{ key: 'pack', from: 'word' }], gives: 'draft' },
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
    command: { name: 'draft', positionals: [{ key: 'draft', from: 'file' }], gives: 'document' },
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
    command: { name: 'read', positionals: [{ key: 'content', from: 'bytes' }], gives: 'reading' },
  }),
  /** Two files → what changed between them, in one of four forms. Files are .docx, .doc, texts, or drafts. */
  'file.compare': call({
    summary: 'call.compare',
    input: z.strictObject({
      old: bytes.describe('input.old'),
      new: bytes.describe('input.new'),
      format: z.enum(comparisonFormats).default('text').describe('input.comparisonFormat'),
      author: z.string().max(200).default('Phối Hợp').describe('input.author'),
      today: day.describe('input.today'),
      columns: z.enum(['3', '4']).default('3').describe('input.columns'),
    }),
    output: comparisonSchema,
    command: {
      name: 'compare',
      positionals: [
        { key: 'old', from: 'bytes' },
        { key: 'new', from: 'bytes' },
      ],
      gives: 'comparison',
    },
  }),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}
