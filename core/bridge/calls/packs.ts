// Calls about document packs.
import { z } from 'zod';
import { call } from '../call';
import { packSummarySchema } from '../results';

export const packCalls = {
  /** Every pack that can be used; broken ones are findings. */
  'packs.list': call({
    summary: 'call.packs',
    input: z.strictObject({}),
    output: z.array(packSummarySchema),
    command: { name: 'packs', gives: 'list' },
  }),
} as const;
