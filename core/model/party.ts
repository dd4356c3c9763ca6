// A party to the document: who it is, how it is written, and who signs for it and how.
import { z } from 'zod';
import { filledText, idText, maybeText } from './text';

/** Signing authority, Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, Phần I, mục II.7.a. "none": the head signs in person. */
export const authorities = ['none', 'TM', 'Q', 'KT', 'TL', 'TUQ'] as const;

/**
 * `onBehalfOf` is what follows the authority on its line: the collective (TM. ỦY BAN NHÂN DÂN), or the title of the
 * head for whom one signs (KT. CỤC TRƯỞNG); null takes the head's title. `title` is the signer's own.
 */
export const signerSchema = z.strictObject({
  authority: z.enum(authorities).default('none'),
  onBehalfOf: maybeText,
  title: maybeText,
  rank: maybeText,
  name: maybeText,
});

export const forces = ['customs', 'border-guard', 'police', 'coast-guard', 'military', 'other'] as const;

export const partySchema = z.strictObject({
  id: idText,
  force: z.enum(forces).default('other'),
  parent: z.strictObject({ name: filledText, abbreviation: maybeText }).nullable().default(null),
  name: filledText,
  shortName: maybeText,
  abbreviation: maybeText,
  place: maybeText,
  /** Title of the head, for sentences such as "Cục trưởng Cục Hải quan". */
  headTitle: maybeText,
  signer: signerSchema.prefault({}),
  /** Places in the header and in the signature row, from 1; where absent, the order of the list. */
  headerOrder: z.int().min(1).max(20).optional(),
  signatureOrder: z.int().min(1).max(20).optional(),
});

export type Party = z.infer<typeof partySchema>;
export type Signer = z.infer<typeof signerSchema>;
