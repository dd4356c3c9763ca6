// A value inside a slot: what it is, where it came from, and how it is printed.
import { blankText, joinWords, lexicon, twoDigits } from '../../vi/lexicon';
import { type Deadline, deadlineSchema, type Field } from '../field';

/** A party as slots see it. Null is not known. */
export interface PartyView {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly abbreviation: string | null;
  readonly parent: string | null;
  readonly place: string | null;
  /** The head by title and body: "Cục trưởng Cục Hải quan". */
  readonly head: string;
  readonly force: string;
}

/** A value with the path of the answer it came from and, when it is an answer, its field. */
export interface Got {
  readonly value: unknown;
  readonly path: string;
  readonly field?: Field | undefined;
  /** The text holds a visible blank for an item of which nothing is known. */
  readonly gap?: boolean;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing was said: not there, null, "", an empty list. False and 0 are answers. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

export function isTrue({ value }: Got): boolean {
  return !isEmpty(value) && value !== false && value !== 0;
}

/** The words that a value is printed as; undefined when there is nothing to print. */
export function printed(got: Got, parties: ReadonlyMap<string, PartyView>): string | undefined {
  const { value, field } = got;
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) {
    const words = value.map((item) => printed({ value: item, path: got.path, field: itemField(field) }, parties));
    return joinWords(words.map((word) => word ?? blankText));
  }
  if (typeof value === 'string') return printedText(value, field, parties);
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (isObject(value)) return printedObject(value, field);
  return undefined;
}

/** The field of one item of a list-like answer. */
export function itemField(field: Field | undefined): Field | undefined {
  if (field?.type === 'parties') return { ...field, type: 'party' };
  if (field?.type === 'choices') return { ...field, type: 'choice' };
  return field?.type === 'paragraphs' ? { ...field, type: 'text' } : field;
}

function printedText(value: string, field: Field | undefined, parties: ReadonlyMap<string, PartyView>): string {
  if (field?.type === 'party') return parties.get(value)?.short ?? value;
  if (field?.type === 'date') return printedIsoDate(value);
  const option = field?.options?.find((item) => item.value === value);
  return option ? (option.text ?? option.label.vi) : value;
}

function printedObject(value: Readonly<Record<string, unknown>>, field: Field | undefined): string | undefined {
  if (field?.type === 'deadline') {
    const parsed = deadlineSchema.safeParse(value);
    return parsed.success ? printedDeadline(parsed.data) : undefined;
  }
  return typeof value.short === 'string' ? value.short : undefined;
}

/** "07 ngày làm việc", "24 giờ". */
export function printedDeadline({ value, unit, workingDays }: Deadline): string {
  const tail = workingDays && unit === 'day' ? ` ${lexicon.workingDays}` : '';
  return `${twoDigits(value)} ${lexicon.units[unit]}${tail}`;
}

function printedIsoDate(value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  return printedDate({ day: day ?? null, month: month ?? null, year: year ?? null });
}

/** "ngày 04 tháng 9 năm 2019": a day below 10 and months 1 and 2 get a zero (Phụ lục I, Phần I, mục II.4.b). */
export function printedDate({ day, month, year }: { day: number | null; month: number | null; year: number | null }): string {
  const dayText = day === null ? blankText : twoDigits(day);
  const monthText = month === null ? blankText : month < 3 ? twoDigits(month) : String(month);
  return `${lexicon.day} ${dayText} ${lexicon.month} ${monthText} ${lexicon.year} ${year ?? blankText}`;
}
