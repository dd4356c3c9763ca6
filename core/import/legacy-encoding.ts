// Text typed with fonts of the time before Unicode (TCVN3 ".VnTime", VNI "VNI-Times") → Unicode. Known by the font, or,
// where there is none, by what reads as Vietnamese after conversion and did not before.
import tables from '../vi/legacy-encodings.json';

export type LegacyEncoding = 'tcvn3' | 'vni';

const tcvn3: Readonly<Record<string, string>> = tables.tcvn3;
const vni: Readonly<Record<string, string>> = tables.vni;
const common: ReadonlySet<string> = new Set(tables.commonWords);

/** ".VnTimeH" and its like show small codes as capitals. */
export function encodingOfFont(font: string): { encoding: LegacyEncoding; capitals: boolean } | undefined {
  if (/^\.vn/i.test(font)) return { encoding: 'tcvn3', capitals: /h$/i.test(font.trim()) };
  return /^vni[- ]/i.test(font) ? { encoding: 'vni', capitals: false } : undefined;
}

export function toUnicode(text: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

function fromTcvn3(text: string): string {
  let result = '';
  for (const character of text) result += tcvn3[character] ?? character;
  return result;
}

/** VNI writes a letter and then its marks as a second character. */
function fromVni(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = vni[text.slice(at, at + 2)];
    if (pair !== undefined && at + 1 < text.length) at += 1;
    const first = text[at] ?? '';
    result += pair ?? vni[first] ?? first;
  }
  return result;
}

const sampleLength = 20_000;

/** The encoding in which the text reads as Vietnamese; undefined when it already does, or never. */
export function encodingOfText(text: string): LegacyEncoding | undefined {
  const sample = text.slice(0, sampleLength);
  const plain = score(sample);
  const scores = (['tcvn3', 'vni'] as const).map((encoding) => ({ encoding, value: score(toUnicode(sample, encoding)) }));
  const best = scores.reduce((a, b) => (b.value > a.value ? b : a));
  return best.value >= 3 && best.value > plain * 3 ? best.encoding : undefined;
}

/** How many common words with marks stand in the text. */
function score(text: string): number {
  let count = 0;
  for (const word of text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/\p{L}+/gu) ?? []) {
    if (common.has(word) && /[^a-z]/.test(word)) count += 1;
  }
  return count;
}
