// Characters that nobody sees and that change what one sees: marks of direction and spaces of no width.
import { type Finding, warning } from '../finding/finding';

/** U+200D joins pictures of emoji and is left alone, as are U+FE0F and soft hyphens. */
const hidden = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

export function hiddenCharacters(text: string): Finding[] {
  const count = text.match(hidden)?.length ?? 0;
  return count === 0 ? [] : [warning('import.hiddenCharacters', '', { count })];
}
