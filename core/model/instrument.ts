// Other documents that a document names: legal grounds and what it replaces.
import { z } from 'zod';
import { filledText, idText, maybeText } from './text';

/** A date of which parts may not be known: a missing part is printed as "…". */
export const partialDateSchema = z
  .strictObject({
    day: z.int().min(1).max(31).nullable().default(null),
    month: z.int().min(1).max(12).nullable().default(null),
    year: z.int().min(1900).max(2200).nullable().default(null),
  })
  .refine((date) => dayExists(date), { params: { code: 'date.impossible' } });

export type PartialDate = z.infer<typeof partialDateSchema>;

function dayExists({ day, month, year }: { day: number | null; month: number | null; year: number | null }): boolean {
  if (day === null || month === null) return true;
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** "2019-09-04" or {day, month, year} with nulls. */
export const dateSchema = z.preprocess(splitIsoDate, partialDateSchema);

function splitIsoDate(value: unknown): unknown {
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : value;
}

/** A document by type, symbol, date, issuer and subject, as the first citation must name it (Phụ lục I, Phần I, mục II.6.b). */
export const instrumentSchema = z.strictObject({
  type: filledText,
  symbol: maybeText,
  date: dateSchema.nullable().default(null),
  issuer: maybeText,
  subject: maybeText,
  /** Documents that amended it, in words ready to print after "được sửa đổi, bổ sung bởi". */
  amendedBy: maybeText,
});

export type Instrument = z.infer<typeof instrumentSchema>;

/**
 * One legal ground. `law`: a Luật or Pháp lệnh, printed without number, symbol and issuer (Phụ lục I, Phần I, mục
 * II.6.a). `instrument`: any other document. `free`: a line in the user's own words, with or without "Căn cứ".
 * `proposal`: "Theo đề nghị của …", which comes last.
 */
export const citationSchema = z.discriminatedUnion('type', [
  z.strictObject({ id: idText, type: z.literal('law'), name: filledText, amendedBy: maybeText }),
  z.strictObject({ id: idText, type: z.literal('instrument'), instrument: instrumentSchema }),
  z.strictObject({ id: idText, type: z.literal('free'), text: filledText }),
  z.strictObject({ id: idText, type: z.literal('proposal'), by: filledText }),
]);

export type Citation = z.infer<typeof citationSchema>;

export const replacementSchema = z.strictObject({ id: idText, instrument: instrumentSchema });
