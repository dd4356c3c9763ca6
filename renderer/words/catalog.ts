// The words of the app in both languages, put together from their files: one a subject, alike in both.
import type { Language } from '../../core/finding/message';
import enAmend from './en/amend.json';
import enDraft from './en/draft.json';
import enExport from './en/export.json';
import enFrame from './en/frame.json';
import enGuide from './en/guide.json';
import enLibrary from './en/library.json';
import enMeeting from './en/meeting.json';
import enReplace from './en/replace.json';
import enSettings from './en/settings.json';
import enSuccession from './en/succession.json';
import enVersions from './en/versions.json';
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
const en = {
  ...enFrame,
  ...enAmend,
  ...enLibrary,
  ...enDraft,
  ...enVersions,
  ...enExport,
  ...enSettings,
  ...enGuide,
  ...enMeeting,
  ...enReplace,
  ...enSuccession,
};

export type WordKey = keyof typeof vi & keyof typeof en;
export type WordParams = Readonly<Record<string, string | number>>;
export type Say = (key: WordKey, params?: WordParams) => string;

const catalogs: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { vi, en };

/** A slot without a param stays visible as it is. */
export function say(language: Language, key: WordKey, params: WordParams = {}): string {
  const text: string = catalogs[language][key];
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : slot));
}
