// The title of a law after the word "Luật": from the list where it is there, else judged by where a title can end.
import { lexicon } from '../vi/lexicon';
import { matchAt, oneOf, sticky, wordEnd } from './words';

const words = lexicon.references;
const known = sticky(`\\s+(${oneOf(words.lawTitles)})${wordEnd}`);
const amending = sticky(`\\s+${words.amendingLaw.replace(/ /g, '\\s+')}\\s+`);
const law = sticky(`${oneOf(words.laws)}${wordEnd}`);
const titleStart = sticky('\\s+(?=\\p{Lu})');
const titleWord = sticky('(\\s*)([\\p{L}\\p{N}/]+)');
const nameEnd = sticky(`${oneOf(words.nameEnds)}${wordEnd}`);
const joining = sticky(`${oneOf(words.or)}${wordEnd}`);
const nextWord = sticky('\\s+(?=\\p{L})');

export interface Title {
  readonly title: string;
  readonly end: number;
  readonly guessed: boolean;
}

/** `at` is the end of "Luật". */
export function lawTitleAt(text: string, at: number, nested = false): Title | undefined {
  const match = matchAt(known, text, at);
  if (match) return { title: (match[1] ?? '').replace(/\s+/gu, ' '), end: at + match[0].length, guessed: false };
  return (nested ? undefined : amendingTitle(text, at)) ?? guessedTitle(text, at);
}

/** "Luật sửa đổi, bổ sung một số điều của Luật Hải quan". */
function amendingTitle(text: string, at: number): Title | undefined {
  const start = matchAt(amending, text, at);
  const inner = start ? matchAt(law, text, at + start[0].length) : null;
  if (!start || !inner) return undefined;
  const end = at + start[0].length + inner[0].length;
  const title = lawTitleAt(text, end, true);
  if (!title) return undefined;
  return { ...title, title: text.slice(at, title.end).trim().replace(/\s+/gu, ' ') };
}

function guessedTitle(text: string, at: number): Title | undefined {
  const start = matchAt(titleStart, text, at);
  if (!start) return undefined;
  const end = nameUntil(text, at + start[0].length, 10, false);
  return { title: text.slice(at, end).trim().replace(/\s+/gu, ' '), end, guessed: true };
}

/** The end of a name that begins at `at`: before a sign or a word that no name holds. */
export function nameUntil(text: string, at: number, limit: number, joined: boolean): number {
  let end = at;
  for (let count = 0; count < limit; count += 1) {
    const gap = count === 0 ? null : matchAt(nextWord, text, end);
    if (count > 0 && !gap) break;
    const place = end + (gap?.[0].length ?? 0);
    const stops = matchAt(nameEnd, text, place) || (matchAt(joining, text, place) && !(joined && goesOn(text, place)));
    const word = stops ? null : matchAt(titleWord, text, place);
    if (!word) break;
    end = place + word[0].length;
  }
  return end;
}

const joinedName = sticky(`${oneOf(words.or)}\\s+\\p{Lu}`);
const otherText = sticky(`${oneOf(words.or)}\\s+${oneOf([...words.laws, ...words.instruments])}${wordEnd}`);
/** "Bộ Giáo dục và Đào tạo" is one name; "Bộ Tài chính và Thông tư số …" two things. */
function goesOn(text: string, at: number): boolean {
  return matchAt(joinedName, text, at) !== null && matchAt(otherText, text, at) === null;
}
