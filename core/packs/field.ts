// Fields: the questions a pack asks. They describe themselves, so that a form can be drawn from them and answers checked.
import { z } from 'zod';
import { filledText, idText, text } from '../model/text';

export const wordsSchema = z.strictObject({ vi: filledText, en: filledText });
export type Words = z.infer<typeof wordsSchema>;

/**
 * - text: one line; longText: several lines; paragraphs: a list of texts, each a unit of its own
 * - party / parties: ids of parties; choice / choices: values of `options`
 * - deadline: {value, unit, workingDays}; date: "YYYY-MM-DD"
 * - list: objects of `fields`
 */
export const fieldTypes = [
  'text',
  'longText',
  'paragraphs',
  'choice',
  'choices',
  'party',
  'parties',
  'number',
  'boolean',
  'date',
  'deadline',
  'list',
] as const;
export type FieldType = (typeof fieldTypes)[number];

export const widgets = [
  'line',
  'area',
  'lines',
  'select',
  'checks',
  'party',
  'parties',
  'number',
  'switch',
  'date',
  'deadline',
  'grid',
] as const;
export type Widget = (typeof widgets)[number];

const widgetOf: Readonly<Record<FieldType, Widget>> = {
  text: 'line',
  longText: 'area',
  paragraphs: 'lines',
  choice: 'select',
  choices: 'checks',
  party: 'party',
  parties: 'parties',
  number: 'number',
  boolean: 'switch',
  date: 'date',
  deadline: 'deadline',
  list: 'grid',
};

export interface Field {
  id: string;
  type: FieldType;
  label: Words;
  help?: Words | undefined;
  widget: Widget;
  /** Where the question comes from: the norm's article, or a section of the conventions with its mark (V, M, D). */
  source?: string | undefined;
  /** Slots whose articles ask this question each for themselves; absent, it is asked once for the document. */
  slots?: string[] | undefined;
  /** A duty that must not stay open: a blank is a finding wherever the field is printed. */
  required: boolean;
  options?: { value: string; label: Words; text?: string | undefined }[] | undefined;
  default?: unknown;
  min?: number | undefined;
  max?: number | undefined;
  fields?: Field[] | undefined;
}

export const fieldSchema: z.ZodType<Field, unknown> = z
  .strictObject({
    id: z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/),
    type: z.enum(fieldTypes),
    label: wordsSchema,
    help: wordsSchema.optional(),
    widget: z.enum(widgets).optional(),
    source: text.optional(),
    slots: z.array(idText).min(1).optional(),
    required: z.boolean().default(false),
    options: z
      .array(z.strictObject({ value: idText, label: wordsSchema, text: text.optional() }))
      .min(1)
      .optional(),
    default: z.unknown().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    get fields() {
      return z.array(fieldSchema).min(1).optional();
    },
  })
  .superRefine((field, context) => {
    const wantsOptions = field.type === 'choice' || field.type === 'choices';
    if (wantsOptions !== (field.options !== undefined)) context.addIssue(fieldIssue('field.options', 'options'));
    if ((field.type === 'list') !== (field.fields !== undefined)) context.addIssue(fieldIssue('field.fields', 'fields'));
  })
  .transform((field) => ({ ...field, widget: field.widget ?? widgetOf[field.type] }));

function fieldIssue(code: string, key: string) {
  return { code: 'custom' as const, params: { code }, path: [key] };
}

/** A time limit as written in a field of type deadline. */
export const deadlineSchema = z.strictObject({
  value: z.number().int().min(1).max(10_000),
  unit: z.enum(['hour', 'day', 'week', 'month', 'year']),
  workingDays: z.boolean().default(false),
});
export type Deadline = z.infer<typeof deadlineSchema>;

const known = new WeakMap<readonly Field[], ReadonlyMap<string, Field>>();

/** The fields of one list by their ids; made once a list. */
export function byId(fields: readonly Field[]): ReadonlyMap<string, Field> {
  let map = known.get(fields);
  if (!map) {
    map = new Map(fields.map((field) => [field.id, field]));
    known.set(fields, map);
  }
  return map;
}
