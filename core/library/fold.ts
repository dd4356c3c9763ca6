// Text → the forms that search compares. Every form has the length of the text (taken in NFC), so that a place found in
// a form is a place in the text.

/** Lower case, tones where the newer rule puts them (hòa → hoà, thúy → thuý), spaces for all but letters and digits. */
export function exactForm(text: string): string {
  const plain = withSpaces(lowered(text));
  return mayHaveTone.test(plain) ? plain.replace(toneOnFirst, moveTone) : plain;
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

/** Latin and general punctuation: all that most texts have. */
const plainText = /^[\n -\u02ff\u1e00-\u1eff\u2000-\u206f]*$/;
/** What of that is no letter, digit or mark; Unicode's own classes say the same, several times slower. */
const plainSign =
  /[^0-9A-Za-z \u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u1e00-\u1eff]/g;

function withSpaces(text: string): string {
  if (plainText.test(text)) return text.replace(plainSign, ' ');
  const plain = text.replace(/[^\p{L}\p{N}\p{M} \u{10000}-\u{10ffff}]/gu, ' ');
  return /[\ud800-\udfff]/.test(plain) ? plain.replace(/[^\p{L}\p{N}\p{M} ]/gu, '  ') : plain;
}

/** Most texts have no such pair, and looking for one is quick. */
const mayHaveTone = /[òóỏõọ][ae]|[ùúủũụ]y/;

// Only at the end of a syllable do the two rules differ: "hoàn" is the same in both.
const toneOnFirst = /([òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}\p{M}])/gu;

const tones: Readonly<Record<string, string>> = { o: 'òóỏõọ', u: 'ùúủũụ', a: 'àáảãạ', e: 'èéẻẽẹ', y: 'ỳýỷỹỵ' };

function moveTone(pair: string): string {
  const [from = '', to = ''] = pair;
  const plain = to === 'y' ? 'u' : 'o';
  const tone = tones[plain]?.indexOf(from) ?? -1;
  return `${plain}${tones[to]?.[tone] ?? to}`;
}
