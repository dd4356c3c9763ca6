// Edits of a draft as they come over a wire (core/edit/edits.ts): places in what the other side has already.
import { z } from 'zod';
import type { Edit } from '../edit/edits';

const step = z.union([z.string(), z.int().min(0).max(100_000)]);

export const editList: z.ZodType<readonly Edit[]> = z
  .array(z.strictObject({ path: z.array(step).max(100), value: z.unknown().optional() }))
  .max(10_000);
