// Words that look like references and are none: "địa điểm này", "tài khoản 1", "điều 5 xe", "Điều này cho thấy".
import { lexicon } from '../vi/lexicon';
import { firstIsCapital, matchAt, oneOf, plain, sticky, wordBefore, wordEnd } from './words';

const words = lexicon.references;
const notAfter: Readonly<Record<string, readonly string[]>> = words.notAfter;
const measure = sticky(`\\s*${oneOf(words.measures)}(?:${wordEnd}|(?<=%))(?!\\s+chức)`);
const amount = sticky(`\\s*${oneOf(words.amounts)}(?:${wordEnd}|(?<=%))`);
const thing = sticky(`\\s+${oneOf(words.thing)}${wordEnd}`);
const decimal = sticky('[.,/]\\p{N}');

export interface Found {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly self: boolean;
  /** A reference stands right before it, or "các" opens it: "khoản 2 điều 5", "các điều 4 và 5". */
  readonly chained: boolean;
}

export function looksAlike(text: string, found: Found): boolean {
  const label = plain(found.label);
  const before = wordBefore(text, found.start);
  if (notAfter[label]?.includes(before)) return true;
  if (label === 'phần') return !found.chained && !firstIsCapital(found.label);
  if (label === 'khoản') return matchAt(amount, text, found.end) !== null || isDecimal(text, found);
  if (label !== 'điều') return !found.self && isDecimal(text, found);
  return found.self ? isThing(text, found, before) : isOrder(text, found, before);
}

function isDecimal(text: string, found: Found): boolean {
  return !found.self && matchAt(decimal, text, found.end) !== null;
}

/** "Điều này cho thấy …", "làm điều này". */
function isThing(text: string, found: Found, before: string): boolean {
  if (found.chained) return false;
  return matchAt(thing, text, found.end) !== null || (!firstIsCapital(found.label) && !words.anchors.includes(before));
}

/** "điều 5 xe", "Điều 5 km": to send, not a unit. */
function isOrder(text: string, found: Found, before: string): boolean {
  if (isDecimal(text, found)) return true;
  if (found.chained) return false;
  const anchored = words.anchors.includes(before);
  if (!anchored && !firstIsCapital(found.label)) return true;
  return (!anchored || !firstIsCapital(found.label)) && matchAt(measure, text, found.end) !== null;
}
