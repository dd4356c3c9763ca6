// Where a unit with a new number belongs among those of its kind.
import type { Node } from '../../tree/node';
import { lexicon } from '../../vi/lexicon';
import { labelOfNode } from '../unit-key';
import type { LiveNode } from './live';
import { keyOf } from './units';

/** "3" < "3a" < "3b" < "4"; "a" < "a1" < "b"; letters in the order of points. */
export function isAfter(key: string, other: string): boolean {
  const [a, b] = [partsOf(key), partsOf(other)];
  return a.main !== b.main ? a.main > b.main : a.tail > b.tail;
}

function partsOf(key: string): { main: number; tail: number } {
  const digits = /^(\d+)([a-zđ]?)$/u.exec(key);
  if (digits) return { main: Number(digits[1]), tail: letter(digits[2] ?? '') };
  const point = /^([a-zđ]+)(\d*)$/u.exec(key);
  return point ? { main: letters(point[1] ?? ''), tail: Number(point[2] || 0) } : { main: 0, tail: 0 };
}

const alphabet: readonly string[] = [...lexicon.pointLetters];
const letter = (text: string) => alphabet.indexOf(text) + 1;
const letters = (text: string) => [...text].reduce((sum, one) => sum * (alphabet.length + 1) + letter(one), 0);

/** The place among the children: by number where there are units of the kind, else at the end (or the start). */
export function nextPlace(parent: LiveNode, content: readonly Node[], atStart: boolean): number {
  const first = content.find((node) => labelOfNode(node) !== undefined);
  const key = first ? labelOfNode(first)?.num : undefined;
  const siblings = parent.children.filter(({ kind }) => kind === first?.kind);
  if (siblings.length === 0 || key === undefined) return atStart ? 0 : parent.children.length;
  const before = siblings.filter((sibling) => isAfter(key, keyOf(sibling) ?? '')).at(-1);
  if (before) return parent.children.indexOf(before) + 1;
  return parent.children.indexOf(siblings[0] as LiveNode);
}
