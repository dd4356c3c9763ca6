// Lines of text with the signs in front taken off.
import { breakSign, outSign, textSign } from '../tree/text-signs';

export interface TextLine {
  /** Number of textSign characters in front. */
  readonly signs: number;
  /** Number of outSign characters in front. */
  readonly outs: number;
  readonly text: string;
}

export function lineOf(raw: string): TextLine {
  let at = 0;
  while (raw[at] === outSign) at += 1;
  const outs = at;
  while (raw[at] === textSign) at += 1;
  return { outs, signs: at - outs, text: raw.slice(at).replaceAll(breakSign, '\n') };
}

/** New ids in order: read() gives every node one; the id says nothing but identity. */
export type NextId = () => string;

export function counter(prefix: string): NextId {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
}
