// The beginnings of lines that make a line a unit, a part of the document or a field of its header.

import { lexicon } from '../vi/lexicon';
import type { ProvisionKind } from './node';

export interface Label {
  readonly kind: ProvisionKind;
  /** As printed, with its stop or bracket. */
  readonly num: string;
  readonly rest: string;
}

const roman = '[IVXLC]+';
const patterns: readonly (readonly [ProvisionKind, RegExp])[] = [
  ['part', new RegExp(`^(${lexicon.labels.part} ${roman})()$`)],
  ['chapter', new RegExp(`^(${lexicon.labels.chapter} ${roman}[a-zđ]?)()$`)],
  ['section', new RegExp(`^(${lexicon.labels.section} \\d+[a-zđ]?)()$`)],
  ['subsection', new RegExp(`^(${lexicon.labels.subsection} \\d+[a-zđ]?)()$`)],
  ['division', new RegExp(`^(${roman}\\.)(?: (.*))?$`, 's')],
  ['article', new RegExp(`^(${lexicon.labels.article} \\d+[a-zđ]?\\.)(?: (.*))?$`, 's')],
  ['clause', /^(\d{1,4}[a-zđ]?\.)(?: (.*))?$/s],
  ['point', /^([a-zđ]{1,2}\d?\))(?: (.*))?$/s],
  ['indent', /^(-)(?: (.*))?$/s],
];

/** The unit that a line opens, or undefined when it opens none. */
export function labelOf(line: string): Label | undefined {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(line);
    if (match) return { kind, num: match[1] ?? '', rest: match[2] ?? '' };
  }
  return undefined;
}

const documentTypes = new Set(
  [...Object.values(lexicon.documentKinds), ...lexicon.otherKinds].map((name) => name.toLocaleUpperCase('vi')),
);
const marks: Readonly<Record<string, string>> = lexicon.marks;
const annex = new RegExp(`^${lexicon.labels.attachment}(?: ${roman})?$`);
const issuedWith = new RegExp(`^\\((?:Ban hành )?${lexicon.issuedWith}`, 'i');
const behalf = new RegExp(`^(?:${['TM', 'KT', 'TL', 'TUQ'].join('|')})\\. ?`);

export const isDocumentType = (line: string): boolean => documentTypes.has(line);
export const isAnnexNumber = (line: string): boolean => annex.test(line);
export const isIssuedWith = (line: string): boolean => issuedWith.test(line);
/** Older and careless texts put the tone on the other letter, and dashes of any length. */
const evened = (line: string): string =>
  line
    .replace(/HO(?=[ÀÁ])/gu, 'H')
    .replace(/H(?:À|ÒA)/gu, 'HÒA')
    .replace(/\s*[-–—]\s*/gu, ' - ')
    .replace(/[*.]+$/u, '')
    .trim();
export const isNationalTitle = (line: string): boolean => evened(line) === lexicon.nationalTitle;
export const isMotto = (line: string): boolean => evened(line) === lexicon.motto;
export const isSymbol = (line: string): boolean => line.startsWith(lexicon.number);
export const isRecipientsLabel = (line: string): boolean => line === lexicon.recipients;
export const isOnBehalf = (line: string): boolean => behalf.test(line);

/** Which mark a stamp such as HỎA TỐC is: "secrecy", "urgency" or "circulation". */
export function markOf(line: string): string | undefined {
  const key = Object.keys(marks).find((name) => marks[name] === line);
  if (key === undefined) return undefined;
  if (key === 'mat' || key.endsWith('-mat')) return 'secrecy';
  return key.endsWith('khan') || key === 'hoa-toc' ? 'urgency' : 'circulation';
}

const placeDate = new RegExp(`, ${lexicon.day} \\S+ ${lexicon.month} \\S+ ${lexicon.year} \\S+$`);
export const isPlaceDate = (line: string): boolean => placeDate.test(line);

const groundStart = new RegExp(`^(?:${lexicon.ground}|${lexicon.proposal}) `);
export const isGround = (line: string): boolean => groundStart.test(line);
