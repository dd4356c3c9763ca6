// Printed numbers of units → one form for comparing: "Điều 05." and "5" are the same, and so are "IV", "thứ tư" and "4".
import { lexicon } from '../vi/lexicon';
import type { Level } from './mention';
import { plain } from './words';

const words = lexicon.references;
const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const romanLevels: ReadonlySet<Level> = new Set(['chapter', 'part', 'attachment', 'section', 'division']);
const ordinals: Readonly<Record<string, number>> = words.ordinals;
const romanNumber = /^([IVXLCDM]+)([a-zđ]?)$/u;
const arabic = /^0*(\d.*)$/u;

/** The number without its label, stop or bracket, in the form of `UnitNumber`. */
export function numberKey(printed: string, level: Level): string {
  const text = printed.replace(/[.):\s]+$/u, '');
  const roman = romanLevels.has(level) ? romanNumber.exec(text) : null;
  if (roman) return `${romanValue(roman[1] ?? '')}${roman[2] ?? ''}`;
  const number = arabic.exec(text);
  return (number?.[1] ?? ordinalKey(text)).toLowerCase();
}

function romanValue(text: string): number {
  let total = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = digits[text.charAt(at)] ?? 0;
    total += value < (digits[text.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return total;
}

/** "thứ hai", "thứ 2", "đầu", "cuối" → "2", "1", "last". */
function ordinalKey(text: string): string {
  const bare = plain(text);
  if (words.last.includes(bare)) return 'last';
  if (words.first.includes(bare)) return '1';
  const tail = bare.startsWith(`${words.ordinal} `) ? bare.slice(words.ordinal.length + 1) : bare;
  return String(ordinals[tail] ?? arabic.exec(tail)?.[1] ?? bare);
}

const label = /^(?:\p{L}+\s+)+(?=\S)/u;
const ordinalNumber = new RegExp(`(?:^|\\s)(${words.ordinal}\\s.*)$`, 'iu');

/** From the printed number of a node: "Điều 5.", "a)", "Chương IV", "PHẦN THỨ HAI", "Phụ lục". */
export function nodeNumberKey(num: string, level: Level): string {
  const keys = known.get(level) ?? new Map<string, string>();
  known.set(level, keys);
  const found = keys.get(num);
  if (found !== undefined) return found;
  const key = keyOfNumber(num, level);
  if (keys.size < mostKnown && num.length < longestKnown) keys.set(num, key);
  return key;
}

/** Texts have the same few hundred numbers: each is worked out once. */
const known = new Map<Level, Map<string, string>>();
const mostKnown = 4000;
const longestKnown = 40;

function keyOfNumber(num: string, level: Level): string {
  if (level === 'point' || level === 'clause') return numberKey(num, level);
  const ordinal = ordinalNumber.exec(num)?.[1];
  if (ordinal !== undefined) return numberKey(ordinal, level);
  const bare = num.replace(label, '');
  const named = /^\p{L}+\.?$/u.test(bare) && !romanNumber.test(bare.replace('.', ''));
  return level === 'attachment' && named ? '' : numberKey(bare, level);
}
