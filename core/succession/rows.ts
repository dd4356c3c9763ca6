// The dated data of succession: agencies, heads, levels, provinces, legal grounds (conventions §5), and rows of the user's own.
// core/vi/succession.json holds the built-in rows; a user's file has the same keys, all optional, and its rows come first.
import { z } from 'zod';
import { done, failed, type Outcome } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import { filledText, idText } from '../model/text';
import builtIn from '../vi/succession.json';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const basis = {
  /** The first day on which the new name holds. */
  from: day,
  source: filledText,
  /** V: seen in the named source; M: from memory, to be checked. */
  mark: z.enum(['V', 'M']),
};
const texts = z.array(filledText).max(100);

/**
 * `old` may hold "{place}", the name of a province; `to` may hold "{region}", the regional customs branch of it (always asked).
 * Several successors, none, or `ask` mean that a person chooses. `notBefore`: what must not follow ("Trung Quốc"); `near`: words
 * of which one must stand somewhere in the text.
 */
const unitSchema = z.strictObject({
  id: idText,
  kind: z.enum(['name', 'head', 'level']),
  old: texts.min(1),
  to: texts,
  ask: z.boolean().default(false),
  notBefore: texts.default([]),
  near: texts.default([]),
  ...basis,
});
const placeSchema = z.strictObject({ old: filledText, oldLevel: filledText, to: filledText, toLevel: filledText, ...basis });
const regionsSchema = z.strictObject({
  source: filledText,
  mark: z.enum(['V', 'M']),
  list: z.array(z.strictObject({ name: filledText, places: texts })).max(200),
  doubtful: z.array(z.strictObject({ place: filledText, candidates: texts })).max(200),
});
/** `numbers` are symbols ("80/2015/QH13"); `titles` are those of laws, which `years` narrow down. */
const groundSchema = z.strictObject({
  id: idText,
  kind: filledText,
  numbers: texts,
  titles: texts.default([]),
  years: z.array(z.int()).default([]),
  state: z.enum(['replaced', 'ended', 'amended']),
  to: texts,
  ...basis,
});
const contextsSchema = z.strictObject({
  now: texts,
  former: texts,
  phrases: texts,
  ends: texts,
  titleStarts: texts,
  signed: texts,
  placeBefore: texts,
  acting: texts,
});
const ownSchema = z.strictObject({
  units: z.array(unitSchema).max(5000).default([]),
  kept: texts.default([]),
  places: z.array(placeSchema).max(5000).default([]),
  regions: regionsSchema.optional(),
  grounds: z.array(groundSchema).max(5000).default([]),
});
const wholeSchema = ownSchema.extend({ unchangedPlaces: texts, regions: regionsSchema, contexts: contextsSchema });

export type UnitRow = z.infer<typeof unitSchema>;
export type PlaceRow = z.infer<typeof placeSchema>;
export type GroundRow = z.infer<typeof groundSchema>;
export type SuccessionRows = z.infer<typeof wholeSchema>;

export const builtInRows: SuccessionRows = wholeSchema.parse(builtIn);

/** The built-in rows and those of a user's file (parsed JSON); a row of the user's with the same id takes the place of ours. */
export function rowsWith(own: unknown): Outcome<SuccessionRows> {
  const parsed = ownSchema.safeParse(own, { reportInput: true });
  if (!parsed.success) return failed(findingsOf(parsed.error.issues, ['rows']));
  const { units, kept, places, regions, grounds } = parsed.data;
  return done({
    ...builtInRows,
    units: [...units, ...without(builtInRows.units, units, ({ id }) => id)],
    kept: [...kept, ...builtInRows.kept],
    places: [...places, ...without(builtInRows.places, places, ({ old }) => old)],
    regions: regions ?? builtInRows.regions,
    grounds: [...grounds, ...without(builtInRows.grounds, grounds, ({ id }) => id)],
  });
}

function without<T>(rows: readonly T[], own: readonly T[], key: (row: T) => string): T[] {
  const taken = new Set(own.map(key));
  return rows.filter((row) => !taken.has(key(row)));
}
