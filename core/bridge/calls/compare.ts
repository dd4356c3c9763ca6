// Calls about two texts: what changed, for a window, and as a file. A text is a stored content, or somebody's file.
import { z } from 'zod';
import type { View } from '../../compare/view';
import { languages } from '../../finding/message';
import { contentSchema } from '../../library/content';
import { call } from '../call';
import { bytes, day, meetingRecords } from '../values';

const side = z.union([z.strictObject({ content: contentSchema }), z.strictObject({ bytes })]);
const sides = { old: side, new: side };

/** From the core; walking it again would double the work. */
const view = z.custom<View>((value) => value instanceof Object && 'rows' in value && 'changes' in value);

export const compareCalls = {
  /** Rows with their lines side by side and in one text, and the list of changes, told in `language`. */
  'compare.view': call({ input: z.strictObject({ ...sides, language: z.enum(languages).default('vi') }), output: view }),
  /** The same changes as a document: redline with tracked changes, or comparison table. `notes` are reasons by id of change. */
  'compare.write': call({
    input: z.strictObject({
      ...sides,
      format: z.enum(['redline', 'table']),
      columns: z.enum(['3', '4']).default('3'),
      notes: z.record(z.string(), z.string().max(100_000)).default({}),
      names: z.strictObject({ old: z.string().max(500), new: z.string().max(500) }).optional(),
      /** Records of meetings, whose conclusions are reasons where the notes give none. */
      meetings: meetingRecords,
      author: z.string().max(200).default('Phối Hợp'),
      today: day,
    }),
    output: z.strictObject({ bytes }),
  }),
} as const;
