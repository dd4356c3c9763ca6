// The beginnings of lines that make a line a unit, a part of the document or a field of its header.

import { lexicon } from '../vi/lexicon';
import type { ProvisionKind } from './node';
import { isCapitals } from './text-signs';

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
const numberWord = lexicon.number.replace(':', '');
const marks: Readonly<Record<string, string>> = lexicon.marks;
const annex = new RegExp(`^${lexicon.labels.attachment}(?: ${roman})?$`);
const issuedWith = new RegExp(`^\\((?:Ban hành )?${lexicon.issuedWith}`, 'i');
const behalf = new RegExp(`^(?:${['TM', 'KT', 'TL', 'TUQ'].join('|')})\\. ?`);

export const isDocumentType = (line: string): boolean => documentTypes.has(line);

const longestFirst = [...documentTypes].sort((a, b) => b.length - a.length);

/** "QUY CHẾ PHỐI HỢP" → "QUY CHẾ", the type a line in capitals opens with; undefined when it opens with none. */
export function typeAtStart(line: string): string | undefined {
  if (!isCapitals(line)) return undefined;
  return longestFirst.find((type) => line === type || line.startsWith(`${type} `) || line.startsWith(`${type}\n`));
}

/** "Quy chế", "Quy chế:": a type alone on its line that somebody typed like any other words. */
export const isTypeName = (line: string): boolean => documentTypes.has(line.replace(/\s*:$/, '').toLocaleUpperCase('vi'));
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
/** "Số: 07/…", "Số : 07/…", "SỐ: …", "Số 07/QĐ-UBND". */
const symbolStart = new RegExp(
  `^(?:${numberWord}|${numberWord.toLocaleUpperCase('vi')})(?:\\s*:|(?=\\s+\\d+[\\p{L}\\d/-]*/))`,
  'u',
);
export const isSymbol = (line: string): boolean => symbolStart.test(line);
/** What follows "Số:" on the line of the symbol. */
export const symbolAfterLabel = (line: string): string => line.replace(symbolStart, '').trim();
export const isRecipientsLabel = (line: string): boolean => line === lexicon.recipients;
export const isOnBehalf = (line: string): boolean => behalf.test(line);

/** Which mark a stamp such as HỎA TỐC is: "secrecy", "urgency" or "circulation". */
export function markOf(line: string): string | undefined {
  const key = Object.keys(marks).find((name) => marks[name] === line);
  if (key === undefined) return undefined;
  if (key === 'mat' || key.endsWith('-mat')) return 'secrecy';
  return key.endsWith('khan') || key === 'hoa-toc' ? 'urgency' : 'circulation';
}

const inWords = `${lexicon.day}(?:\\s+\\S+)?\\s+${lexicon.month}(?:\\s+\\S+)?\\s+${lexicon.year}(?:\\s*\\S+)?`;
const inDigits = `${lexicon.day}\\s+[\\d….]+[/-][\\d….]+[/-][\\d….]+`;
/** Blanks may still stand where day and month will; between place and date careless texts leave out the comma or the space. */
const placeDate = new RegExp(`^(?:.{0,60},\\s*|(?:\\p{Lu}[\\p{L}.]*\\s+){1,5})(?:${inWords}|${inDigits})\\.?$`, 'u');
export const isPlaceDate = (line: string): boolean => placeDate.test(line);

const groundStart = new RegExp(`^(?:${lexicon.ground}|${lexicon.proposal}) `);
export const isGround = (line: string): boolean => groundStart.test(line);
