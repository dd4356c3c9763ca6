// Finding → words in a language. The catalogs hold, by code, what is wrong (`text`) and what to do next (`advice`), both
// with {param} slots; `terms` puts technical values of a param into words; `words` is everything else that shells say.
import * as en from '../en/messages';
import * as vi from '../vi/messages';
import type { Finding, FindingParams } from './finding';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export interface Message {
  readonly text: string;
  readonly advice: string;
}

interface Catalog {
  readonly findings: Readonly<Record<string, Message>>;
  readonly words: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const catalogs: Readonly<Record<Language, Catalog>> = { vi, en };

/** A code without a message gives the code itself, so that nothing is hidden. */
export function messageOf(finding: Finding, language: Language): Message {
  const catalog = catalogs[language];
  const message = entry(catalog.findings, finding.code) ?? { text: finding.code, advice: '' };
  const params = inWords(inLanguage(finding.params, language), catalog);
  return { text: fill(message.text, params), advice: fill(message.advice, params) };
}

/** Words of a shell by key, e.g. "help.usage". */
export function words(key: string, language: Language, params: FindingParams = {}): string {
  return fill(entry(catalogs[language].words, key) ?? key, params);
}

/** What a pack names in both languages is given as `label` and `labelEn`. */
function inLanguage(params: FindingParams, language: Language): FindingParams {
  return language === 'en' && params.labelEn !== undefined ? { ...params, label: params.labelEn } : params;
}

function inWords(params: FindingParams, { terms }: Catalog): FindingParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, termOf(entry(terms, name), value)]));
}

/** "symbol,date" is two terms. */
function termOf(table: Readonly<Record<string, string>> | undefined, value: FindingParams[string]): FindingParams[string] {
  if (!table) return value;
  const known = String(value)
    .split(',')
    .map((part) => entry(table, part));
  return known.every((term) => term !== undefined) ? known.join('; ') : value;
}

/** A blank takes the full stop behind it into itself. */
function fill(text: string, params: FindingParams): string {
  return text.replace(/(\{(\w+)\})(\.?)/g, (_, slot: string, name: string, stop: string) => {
    const value = String(entry(params, name) ?? slot);
    return value.endsWith('…') ? value : value + stop;
  });
}

function entry<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
