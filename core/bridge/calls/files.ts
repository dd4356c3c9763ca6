// Calls about files of somebody's: what they say, and what changed between two of them.
import { z } from 'zod';
import { call } from '../call';
import { comparisonSchema, readingSchema } from '../results';
import { bytes, day, meetingRecords } from '../values';

export const comparisonFormats = ['text', 'json', 'redline', 'table'] as const;
export const readingFormats = ['text', 'tree', 'articles', 'findings'] as const;

export const fileCalls = {
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
      /** Records of meetings: their conclusions are reasons in the table. */
      meetings: meetingRecords,
    }),
    output: comparisonSchema,
    command: {
      name: 'compare',
      positionals: [
        { key: 'old', from: 'bytes' },
        { key: 'new', from: 'bytes' },
      ],
      gives: 'comparison',
      fileOptions: ['meetings'],
    },
  }),
} as const;
