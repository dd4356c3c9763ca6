// Printed numbers in parts, and the numbers of added units (conventions §2.1: Nghị định 78/2025/NĐ-CP, Điều 69.4): the number before
// and a letter, for points a digit; at the end the next plain number.
import type { Branch, BranchKind } from '../../tree/node';
import { pointLetter, roman } from '../../tree/num-text';
import { lexicon } from '../../vi/lexicon';

/** "Điều 12a." is {before: "Điều ", base: 12, form: "arabic", suffix: "a", after: "."}; of a point, `base` is the place of its letter. */
export interface UnitNum {
  readonly before: string;
  readonly base: number;
  readonly form: 'arabic' | 'roman' | 'letter';
  readonly suffix: string;
  readonly after: string;
}

const letters = lexicon.pointLetters;
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

export function numOf(kind: BranchKind, printed: string | undefined): UnitNum | undefined {
  if (printed === undefined) return undefined;
  if (kind === 'point') return pointNum(printed);
  const match = /^(.*?)(\d+|[IVXLCDM]+)([a-zđ]?)([.):\s]*)$/u.exec(printed);
  if (!match) return undefined;
  const [, before = '', digits = '', suffix = '', after = ''] = match;
  const isArabic = /\d/.test(digits);
  return { before, base: isArabic ? Number(digits) : romanValue(digits), form: isArabic ? 'arabic' : 'roman', suffix, after };
}

function pointNum(printed: string): UnitNum | undefined {
  const match = /^([a-zđ]{1,2})(\d*)([).:]*)$/u.exec(printed);
  if (!match) return undefined;
  const [, own = '', suffix = '', after = ''] = match;
  const base = letterValue(own);
  return base === undefined ? undefined : { before: '', base, form: 'letter', suffix, after };
}

/** The place in a, b, c, d, đ … aa, ab … */
function letterValue(text: string): number | undefined {
  let value = 0;
  for (const letter of text) {
    const at = letters.indexOf(letter);
    if (at < 0) return undefined;
    value = value * letters.length + at + 1;
  }
  return value;
}

function romanValue(text: string): number {
  const values = [...text].map((digit) => romanValues[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

export function printNum({ before, base, form, suffix, after }: UnitNum): string {
  const own = form === 'arabic' ? String(base) : form === 'roman' ? roman(base) : pointLetter(base);
  return `${before}${own}${suffix}${after}`;
}

/** 0 for a plain number, then a = 1, b = 2 …; of points 1, 2 … */
export function suffixRank({ form, suffix }: UnitNum): number {
  if (suffix === '') return 0;
  return form === 'letter' ? Number(suffix) : letters.indexOf(suffix) + 1;
}

/** Where there is no further suffix that a reader knows (more than 23 letters, 9 digits), undefined. */
export function withSuffix(num: UnitNum, rank: number): UnitNum | undefined {
  if (num.form === 'letter') return rank <= 9 ? { ...num, suffix: String(rank) } : undefined;
  const suffix = letters[rank - 1];
  return suffix === undefined ? undefined : { ...num, suffix };
}

export const sameNum = (a: UnitNum, b: UnitNum): boolean => a.base === b.base && a.suffix === b.suffix;

export const numOfUnit = ({ kind, num }: Branch): UnitNum | undefined => numOf(kind, num);
