// Labels → the words for a place: "khoản 2 Điều 1".
import { roman } from '../tree/num-text';
import { lexicon } from '../vi/lexicon';
import type { Instruction, UnitLabel } from './instruction';
import { words } from './words';

const romanLevels: ReadonlySet<string> = new Set(['part', 'chapter', 'attachment', 'division']);
export const unitNames: Readonly<Record<string, string>> = { ...lexicon.labels, ...words.unitNames };

function labelText({ level, num }: UnitLabel): string {
  const key = romanLevels.has(level) && /^\d+$/.test(num) ? roman(Number(num)) : num;
  return `${unitNames[level] ?? level} ${key}`.trim();
}

/** "khoản 2 Điều 1". */
export const placeText = (label: readonly UnitLabel[]): string => label.map(labelText).join(' ');

/** Where an instruction stands in the amending text, as a reader finds it; its id where nothing there has a number. */
export function sourceName({ id, source }: Pick<Instruction, 'id' | 'source'>): string {
  return placeText(source.label) || id;
}
