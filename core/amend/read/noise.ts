// Slips of scanning and typing in the words of orders, put right before they are read (conventions §2.6). Quoted words are not
// here any more: they stay as they stand.
import { words } from '../words';

const slips = words.noise.map(([wrong = '', right = '']) => [new RegExp(wrong, 'gu'), right] as const);

export function clean(text: string): string {
  let cleaned = text.replace(/[\s\u00a0]+/gu, ' ').trim();
  for (const [wrong, right] of slips) cleaned = cleaned.replace(wrong, right);
  return cleaned;
}
