// Calls of the drafting view: the pages of a draft while it is written, its form, the words of one unit.
import { z } from 'zod';
import { contentSchema } from '../../library/content';
import type { Draft } from '../../model/draft';
import type { PackForm } from '../../packs/form';
import type { Proof } from '../../page/press';
import { call } from '../call';
import { editList } from '../edit-list';
import { idText } from '../values';

/** What comes from the core is looked at no closer than this: it is made for every stroke of a key. */
const made = <T>(key: keyof T & string) => z.custom<T>((value) => value instanceof Object && key in value);

export const draftingCalls = {
  /**
   * A draft → its pages, what changed since `base` where the session still has it. Findings are placed by name
   * (core/edit/name.ts); errors in a draft do not keep it from being shown.
   */
  'draft.compose': call({
    summary: 'call.compose',
    input: z.strictObject({ draft: z.unknown(), session: idText, base: z.int().min(0) }),
    output: z.strictObject({ proof: made<Proof>('pageCount') }),
  }),
  /** The same for the draft of the session's proof `base`, edited; null: the session has that no more, so send the whole draft. */
  'draft.recompose': call({
    summary: 'call.compose',
    input: z.strictObject({ edits: editList, session: idText, base: z.int().min(0) }),
    output: z.strictObject({ proof: made<Proof>('pageCount').nullable() }),
  }),
  /** A stored draft → as views take it: today's shape, every default there, the outline written out. */
  'draft.open': call({
    summary: 'call.open',
    input: z.strictObject({ draft: z.unknown() }),
    output: z.strictObject({ draft: made<Draft>('outline') }),
  }),
  /** What a version or a file holds → all its pages, for print. */
  'draft.pages': call({
    summary: 'call.pages',
    input: z.strictObject({ content: contentSchema }),
    output: z.strictObject({ proof: made<Proof>('pageCount') }),
  }),
  'draft.form': call({
    summary: 'call.form',
    input: z.strictObject({ pack: idText }),
    output: z.strictObject({ form: made<PackForm>('fields') }),
  }),
  /** What a unit says now, as wording of the user's own; null where it says nothing. */
  'draft.wording': call({
    summary: 'call.wording',
    input: z.strictObject({ draft: z.unknown(), unit: z.string().max(300) }),
    output: z.strictObject({ wording: z.string().nullable() }),
  }),
} as const;
