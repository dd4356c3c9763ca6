// Text → the forms that search compares. Every form has the length of the text (taken in NFC), so that a place found in
// a form is a place in the text.

/** Lower case, tones where the newer rule puts them (hòa → hoà, thúy → thuý), spaces for all but letters and digits. */
export function exactForm(text: string): string {
  return withSpaces(lowered(text)).replace(toneOnFirst, moveTone);
}

// Combining marks of Latin letters.
const marks = /[\u0300-\u036f]+/g;

/** The exact form without tones and marks; đ becomes d. */
export function foldedForm(exact: string): string {
  const folded = exact.normalize('NFD').replace(marks, '').replaceAll('đ', 'd');
  // Once more in lower case: a capital such as İ has no small letter of one sign until it has lost its mark.
  return lowered(folded.length === exact.length ? folded : Array.from(exact, foldChar).join(''));
}

/** The words of a form. */
export function wordsOf(form: string): string[] {
  return form.split(/ +/).filter((word) => word !== '');
}

function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, lowerChar).join('');
}

function lowerChar(char: string): string {
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
}

function foldChar(char: string): string {
  const folded = char.normalize('NFD').replace(marks, '').replace('đ', 'd');
  return folded.length === char.length ? folded : char;
}

function withSpaces(text: string): string {
  const plain = text.replace(/[^\p{L}\p{N}\p{M} \u{10000}-\u{10ffff}]/gu, ' ');
  return /[\ud800-\udfff]/.test(plain) ? plain.replace(/[^\p{L}\p{N}\p{M} ]/gu, '  ') : plain;
}

// Only at the end of a syllable do the two rules differ: "hoàn" is the same in both.
const toneOnFirst = /([òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}\p{M}])/gu;

const tones: Readonly<Record<string, string>> = { o: 'òóỏõọ', u: 'ùúủũụ', a: 'àáảãạ', e: 'èéẻẽẹ', y: 'ỳýỷỹỵ' };

function moveTone(pair: string): string {
  const [from = '', to = ''] = pair;
  const plain = to === 'y' ? 'u' : 'o';
  const tone = tones[plain]?.indexOf(from) ?? -1;
  return `${plain}${tones[to]?.[tone] ?? to}`;
}
