// What the user chose once for the whole program. Kept in one file of the data folder; every field has a default, so that a file
// of an older or newer program, or a damaged one, still opens.
import { z } from 'zod';
import { forces, signerSchema } from './party';
import { filledText, maybeText, text } from './text';

/** The user's own agency, as far as it is known: what a new draft begins with. */
const agencySchema = z.strictObject({
  force: z.enum(forces).default('other'),
  parent: z.strictObject({ name: filledText, abbreviation: maybeText }).nullable().default(null),
  name: filledText,
  shortName: maybeText,
  abbreviation: maybeText,
  place: maybeText,
  headTitle: maybeText,
  signer: signerSchema.prefault({}),
});

const folder = z.string().min(1).max(4096).nullable();

/** Percent. */
const zoom = z.int().min(100).max(200);

const fields = {
  language: z.enum(['vi', 'en']).default('vi'),
  theme: z.enum(['system', 'light', 'dark', 'contrast']).default('system'),
  zoom: zoom.default(100),
  fontSize: z.enum(['small', 'normal', 'large']).default('normal'),
  /** Who writes: printed in versions and redlines. */
  author: text.pipe(z.string().max(200)).default(''),
  agency: agencySchema.nullable().default(null),
  /** Default recipients of a new draft, and what follows "Lưu: ". */
  recipients: z.array(filledText).max(200).default([]),
  archive: maybeText,
  /** A folder with packs of the user's own, behind the built-in ones. */
  packFolder: folder.default(null),
  /** Where the library is; null is the data folder. Taken up at the next start. */
  libraryFolder: folder.default(null),
  tourSeen: z.boolean().default(false),
  navOpen: z.boolean().default(true),
};

export const settingsSchema = z.strictObject(fields);
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** Reads field by field: what cannot be used gives way to the default, and its name is told. */
export function readSettings(value: unknown): { readonly settings: Settings; readonly broken: readonly string[] } {
  const given = value instanceof Object && !Array.isArray(value) ? value : {};
  const broken: string[] = [];
  const read = Object.entries(fields).flatMap(([name, schema]) => {
    const own = Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined;
    const parsed = schema.safeParse(own);
    if (!parsed.success) broken.push(name);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { settings: { ...defaultSettings, ...Object.fromEntries(read) }, broken };
}
