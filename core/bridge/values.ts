// Values that several calls take.
import { z } from 'zod';

/** The content of a file. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export { idText } from '../model/text';

/** A day of the calendar, "YYYY-MM-DD", that exists. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(dayExists, { params: { code: 'date.impossible' } });

/** Records of meetings as values, or texts of their files. */
export const meetingRecords = z.array(z.unknown()).max(500).default([]).describe('input.meetings');

function dayExists(text: string): boolean {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
