// A label of a path → its words: "khoản 2a", "Chương IVa", "Phụ lục", "đoạn mở đầu".
import { roman } from '../tree/num-text';
import words from '../vi/amending.json';
import { lexicon } from '../vi/lexicon';
import type { UnitLabel } from './instruction';

const romanLevels: ReadonlySet<string> = new Set(['part', 'chapter', 'attachment', 'division']);

export function labelName({ level, num }: UnitLabel): string {
  if (level === 'alinea') return alineaName(num);
  if (level === 'citation' && num === '') return words.counted.grounds;
  if (level === 'form') return `${words.counted.form} ${/^\d$/.test(num) ? `0${num}` : num}`;
  const names: Readonly<Record<string, string>> = { ...lexicon.labels, ...words.counted.labels };
  const label = names[level] ?? level;
  return `${label} ${printedKey(level, num)}`.trim();
}

function printedKey(level: string, num: string): string {
  if (level === 'citation') return words.ordinals[Number(num) - 1] ?? num;
  const match = romanLevels.has(level) ? /^(\d+)(.*)$/u.exec(num) : null;
  return match ? `${roman(Number(match[1]))}${match[2] ?? ''}` : num;
}

function alineaName(num: string): string {
  if (num === '1') return words.alinea.opening;
  return words.alinea.nth.replace('{nth}', words.ordinals[Number(num) - 1] ?? num);
}
