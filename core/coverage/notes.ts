// What the user says of old units, by id or by name ("khoản 2 Điều 5"): why one was dropped, or where it went.
import { z } from 'zod';
import { done, failed, type Outcome } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import { filledText } from '../model/text';

const noteSchema = z.union([
  filledText.transform((reason) => ({ reason, into: undefined })),
  z.strictObject({ reason: filledText, into: z.array(filledText).min(1).max(50).optional() }),
]);
const notesSchema = z.record(z.string().max(1000), noteSchema);

/** `into`: names of units of the new text, for an old unit that the comparison took for dropped. */
export type Notes = Readonly<Record<string, { readonly reason: string; readonly into?: readonly string[] | undefined }>>;

export function notesOf(value: unknown): Outcome<Notes> {
  const parsed = notesSchema.safeParse(value, { reportInput: true });
  return parsed.success ? done(parsed.data) : failed(findingsOf(parsed.error.issues, ['reasons']));
}
