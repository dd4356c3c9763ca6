// Calls about drafts: a new one, and the finished document.
import { z } from 'zod';
import { meetingPacks } from '../../meeting/draft-of';
import { call } from '../call';
import { writtenSchema } from '../results';
import { day, idText, meetingRecords } from '../values';

export const formats = ['docx', 'text', 'json'] as const;

export const draftCalls = {
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
      /** Which document of a meeting, when `draft` is the record of one. */
      pack: z.enum(meetingPacks).optional().describe('input.meetingPack'),
      today: day.describe('input.today'),
      format: z.enum(formats).default('docx').describe('input.format'),
      /** Records of meetings: what they concluded and no version has served is told. */
      meetings: meetingRecords,
    }),
    output: writtenSchema,
    command: { name: 'draft', positionals: [{ key: 'draft', from: 'file' }], gives: 'document', fileOptions: ['meetings'] },
  }),
} as const;
