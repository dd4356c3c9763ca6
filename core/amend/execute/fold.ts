// Text for comparing without regard to capitals, kinds of blanks, dashes and quotation marks, and the place of tone marks: as long
// as the text itself, so that places in one are places in the other.

const pairs: readonly (readonly [string, string])[] = [
  ...[...'òóỏõọ'].flatMap((tone, at): [string, string][] => [
    [`${tone}a`, `o${'àáảãạ'.charAt(at)}`],
    [`${tone}e`, `o${'èéẻẽẹ'.charAt(at)}`],
  ]),
  ...[...'ùúủũụ'].map((tone, at): [string, string] => [`${tone}y`, `u${'ỳýỷỹỵ'.charAt(at)}`]),
];
const tones = new Map(pairs);
const misplaced = new RegExp([...tones.keys()].join('|'), 'g');

export function foldedSameLength(text: string): string {
  return sameCase(text.toLowerCase());
}

/** As `foldedSameLength`, but capitals stay. */
export function sameCase(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]/gu, ' ')
    .replaceAll('ð', 'đ')
    .replace(/[–—]/g, '-')
    .replace(/[“”«»]/g, '"')
    .replace(misplaced, (found) => tones.get(found) ?? found);
}

/** Letters and digits only: whether two texts say the same. */
export function sameWords(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return foldedSameLength(text).replace(/[^\p{L}\p{N}]/gu, '');
}
