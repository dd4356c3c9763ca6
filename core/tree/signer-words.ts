// The words of signatures: offices that sign, names of people, and the notes that stand between them.
import attendees from '../vi/attendees.json';
import { capitals, lexicon } from '../vi/lexicon';
import { isCapitals } from './text-signs';

const title = new RegExp(`(?:^|[^\\p{L}])(?:${lexicon.signerWords.join('|')})(?!\\p{L})`, 'u');
const ranks = [...attendees.ranks, ...attendees.ranks.map(capitals)].join('|');
const families = [...lexicon.familyNames, ...lexicon.familyNames.map(capitals)].join('|');
const named = new RegExp(`^(?:(?:${ranks})\\.?\\s+)?(?:${families})(?:\\s+\\p{Lu}[\\p{L}'.]*){1,5}$`, 'u');

/** "CỤC TRƯỞNG", "ĐẠI DIỆN BÊN A". */
export function isSignerTitle(line: string): boolean {
  return isCapitals(line) && title.test(line);
}

/** A family name and what is given, with or without a rank, also in capitals: "Đại tá NGUYỄN VĂN A". */
export function isName(line: string): boolean {
  return named.test(line.trim()) && !isSignerTitle(line);
}

/** "(Đã ký)", "(Ký, ghi rõ họ tên)": said about a signature, not its name. */
export function isSigningNote(line: string): boolean {
  return /^\([^()]{1,60}\)$/u.test(line.trim()) || /^(?:Đã ký|ĐÃ KÝ)$/u.test(line.trim());
}

const ranked = new RegExp(`^(?:${ranks})(?!\\p{L})`, 'u');

/** What may stand in a signature: capitals, a note, a name or the blank for one. */
export function isSigningLine(line: string): boolean {
  if (/[;:!?]$|\d{3}/u.test(line) || line.length > 120) return false;
  return (
    isCapitals(line) || isName(line) || isSigningNote(line) || ranked.test(line) || /^[….\s]+$/u.test(line) || capitalised(line)
  );
}

/** Names of other peoples: two to six words, each with a capital. */
function capitalised(line: string): boolean {
  const words = line.split(/\s+/u);
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{Lu}/u.test(word));
}
