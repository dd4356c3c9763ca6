// How units are numbered and named: "Chương II", "Điều 5.", "khoản 2", "điểm đ".
import { lexicon } from '../vi/lexicon';
import type { BranchKind } from './node';

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, digit] of romanDigits) {
    while (rest >= size) {
      text += digit;
      rest -= size;
    }
  }
  return text;
}

/** a, b, c, d, đ … y; after the last, "aa", "ab" … (conventions §1.4: no f, j, w, z and no letters with marks but đ). */
export function pointLetter(value: number): string {
  const letters = lexicon.pointLetters;
  const size = letters.length;
  const last = letters[(value - 1) % size] ?? '';
  return value <= size ? last : pointLetter(Math.floor((value - 1) / size)) + last;
}

const printers: Partial<Record<BranchKind, (value: number) => string>> = {
  part: (value) => `${lexicon.labels.part} ${roman(value)}`,
  chapter: (value) => `${lexicon.labels.chapter} ${roman(value)}`,
  section: (value) => `${lexicon.labels.section} ${value}`,
  subsection: (value) => `${lexicon.labels.subsection} ${value}`,
  division: (value) => `${roman(value)}.`,
  article: (value) => `${lexicon.labels.article} ${value}.`,
  clause: (value) => `${value}.`,
  point: (value) => `${pointLetter(value)})`,
  indent: () => '-',
};

/** The number as printed for the `value`-th unit of its kind; undefined for kinds without numbers. */
export function numText(kind: BranchKind, value: number): string | undefined {
  return printers[kind]?.(value);
}

/** "Điều 5", "khoản 2", "điểm a", "Mục IV" from a unit's kind and printed number. */
export function citedAs(kind: BranchKind, num: string): string {
  const bare = inSentence(num.replace(/[.):/]$/, ''));
  if (kind === 'clause') return `${lexicon.labels.clause} ${bare}`;
  if (kind === 'point') return `${lexicon.labels.point} ${bare}`;
  if (kind === 'division') return `${lexicon.labels.division} ${bare}`;
  return bare;
}

/** "ĐIỀU 2" and "CHƯƠNG II" of a text in capitals are "Điều 2" and "Chương II" in a sentence. */
function inSentence(num: string): string {
  if (!/^\p{Lu}{2,}\s/u.test(num) || /\p{Ll}/u.test(num)) return num;
  const words = num.split(/\s+/).map((word) => (/^(?:[IVXLC]+|.*\d.*)$/u.test(word) ? word : word.toLocaleLowerCase('vi')));
  const text = words.join(' ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
