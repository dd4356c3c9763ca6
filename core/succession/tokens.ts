// Text → its words and signs, each with a key that is the same for capitals and small letters, for composed and decomposed
// letters, and for both places of the tone mark ("hoà", "hòa").

export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

const pieces = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const word = /^[\p{L}\p{M}\p{N}]/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const dashes = /[–—‑]/g;

export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(pieces), (found) => ({
    key: keyOf(found[0]),
    start: found.index,
    end: found.index + found[0].length,
    isWord: word.test(found[0]),
  }));
}

export const keysOf = (text: string): string[] => tokensOf(text).map(({ key }) => key);

/** The letters without the tone, then the tone: where it stands in the syllable says nothing. */
function keyOf(piece: string): string {
  const parts = piece.toLocaleLowerCase('vi').replaceAll('ð', 'đ').replace(dashes, '-').normalize('NFD');
  const tone = parts.match(tones)?.join('') ?? '';
  return parts.replace(tones, '').normalize('NFC') + tone;
}
