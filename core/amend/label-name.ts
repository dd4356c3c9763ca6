// Labels of a path → the words for a place: "khoản 2a Điều 3", "Chương IVa", "Phụ lục", "đoạn mở đầu".
import { roman } from '../tree/num-text';
import words from '../vi/amending.json';
import { lexicon } from '../vi/lexicon';
import type { Instruction, UnitLabel } from './instruction';

const romanLevels: ReadonlySet<string> = new Set(['part', 'chapter', 'attachment', 'division']);

/** "khoản 2 Điều 1". */
export const placeText = (labels: readonly UnitLabel[]): string => labels.map(labelName).join(' ');

/** Where an instruction stands in the amending text, as a reader finds it; its id where nothing there has a number. */
export function sourceName({ id, source }: Pick<Instruction, 'id' | 'source'>): string {
  return placeText(source.label) || id;
}

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
