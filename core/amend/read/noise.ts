// Slips of scanning and typing in the words of orders, put right before they are read (conventions §2.6). Quoted words are not
// here any more: they stay as they stand.
import { words } from '../words';

const slips = words.noise.map(([wrong = '', right = '']) => [new RegExp(wrong, 'gu'), right] as const);

/** Most sentences have none: one look tells. Named and numbered groups of the patterns do not matter for it. */
const anySlip = new RegExp(words.noise.map(([wrong = '']) => `(?:${wrong})`).join('|'), 'u');
const untidy = /[^\S ]|\s{2}|^\s|\s$/u;

export function clean(text: string): string {
  let cleaned = untidy.test(text) ? text.replace(/[\s\u00a0]+/gu, ' ').trim() : text;
  if (!anySlip.test(cleaned)) return cleaned;
  for (const [wrong, right] of slips) cleaned = cleaned.replace(wrong, right);
  return cleaned;
}
