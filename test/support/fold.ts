// Texts compared by letters and digits alone: NFC, small letters, tone marks in one place (hòa = hoà), nothing else.

const pairs: readonly (readonly [string, string])[] = [...'òóỏõọ'].flatMap((tone, at) => [
  [`${tone}a`, `o${'àáảãạ'[at]}`],
  [`${tone}e`, `o${'èéẻẽẹ'[at]}`],
]);
const tones = new Map([...pairs, ...[...'ùúủũụ'].map((tone, at): [string, string] => [`${tone}y`, `u${'ỳýỷỹỵ'[at]}`])]);
const misplaced = new RegExp([...tones.keys()].join('|'), 'g');

export function folded(text: string): string {
  const small = text.normalize('NFC').toLocaleLowerCase('vi');
  return small.replace(misplaced, (found) => tones.get(found) ?? found).replace(/[^\p{L}\p{N}]/gu, '');
}

export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of `source` that `text` has not, or not as often. */
export function lostWords(source: string, text: string): string[] {
  const left = wordCounts(text);
  return [...wordCounts(source)].filter(([word, count]) => (left.get(word) ?? 0) < count).map(([word]) => word);
}
