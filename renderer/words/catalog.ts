// The words of the app, put together from their files: one a subject, alike in both languages.
import type { Language } from '../../core/finding/message';
import type { en } from './english';
import viAmend from './vi/amend.json';
import viDraft from './vi/draft.json';
import viExport from './vi/export.json';
import viFrame from './vi/frame.json';
import viGuide from './vi/guide.json';
import viLibrary from './vi/library.json';
import viMeeting from './vi/meeting.json';
import viReplace from './vi/replace.json';
import viSettings from './vi/settings.json';
import viSuccession from './vi/succession.json';
import viVersions from './vi/versions.json';

const vi = {
  ...viFrame,
  ...viAmend,
  ...viLibrary,
  ...viDraft,
  ...viVersions,
  ...viExport,
  ...viSettings,
  ...viGuide,
  ...viMeeting,
  ...viReplace,
  ...viSuccession,
};
export type WordKey = keyof typeof vi & keyof typeof en;
export type WordParams = Readonly<Record<string, string | number>>;
export type Say = (key: WordKey, params?: WordParams) => string;

type Catalog = Readonly<Record<WordKey, string>>;

const catalogs: { readonly vi: Catalog; en?: Catalog } = { vi };

export function hasWords(language: Language): boolean {
  return catalogs[language] !== undefined;
}

/** To be called before a language is shown. Where its words cannot be had the window stays Vietnamese. */
export async function fetchWords(language: Language): Promise<void> {
  if (hasWords(language)) return;
  try {
    catalogs.en = (await import('./english')).en;
  } catch {
    // say() gives the Vietnamese ones
  }
}

/** A slot without a param stays visible as it is. */
export function say(language: Language, key: WordKey, params: WordParams = {}): string {
  const text: string = (catalogs[language] ?? vi)[key];
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : slot));
}
