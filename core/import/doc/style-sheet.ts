// The style sheet of a .doc ([MS-DOC] 2.9.271) → what each style says, with inheritance resolved.
import type { Bytes } from './bytes';
import { type CharacterLooks, characterLooks, isOn, type ParagraphLooks, paragraphLooks } from './looks';

export interface DocStyle {
  /** As a .docx would name it: the words without spaces. */
  readonly name: string;
  readonly paragraph: ParagraphLooks;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly hidden: boolean;
  readonly font: number | undefined;
}

interface Definition {
  readonly name: string;
  readonly base: number;
  readonly paragraph: ParagraphLooks;
  readonly character: CharacterLooks;
}

const plain: DocStyle = { name: '', paragraph: {}, bold: false, italic: false, caps: false, hidden: false, font: undefined };
const noStyle = 0xfff;

export type StyleAt = (index: number) => DocStyle;

/** Cycles end where they meet themselves. */
export function readStyleSheet(bytes: Bytes): StyleAt {
  const definitions = definitionsIn(bytes);
  const known = new Map<number, DocStyle>();
  const resolve = (index: number, seen: readonly number[]): DocStyle => {
    const done = known.get(index);
    const own = definitions.get(index);
    if (done || !own) return done ?? plain;
    const base = own.base !== noStyle && !seen.includes(own.base) ? resolve(own.base, [...seen, index]) : plain;
    const style = inherited(own, base);
    if (seen.length === 0) known.set(index, style);
    return style;
  };
  return (index) => resolve(index, []);
}

function inherited({ name, paragraph, character }: Definition, base: DocStyle): DocStyle {
  return {
    name,
    paragraph: { ...base.paragraph, ...paragraph },
    bold: isOn(character.bold, base.bold),
    italic: isOn(character.italic, base.italic),
    caps: isOn(character.caps, base.caps),
    hidden: isOn(character.hidden, base.hidden),
    font: character.font ?? base.font,
  };
}

function definitionsIn(bytes: Bytes): Map<number, Definition> {
  const found = new Map<number, Definition>();
  const [count, fixed] = [bytes.u16(2), bytes.u16(4)];
  let at = 2 + bytes.u16(0);
  for (let index = 0; index < count && at < bytes.length; index += 1) {
    const size = bytes.u16(at);
    if (size > 0) found.set(index, definition(bytes.part(at + 2, size), fixed));
    at += 2 + size + (size % 2);
  }
  return found;
}

/** A style's head of `fixed` bytes, its name, then its modifiers: for paragraphs (with the style's number before) and characters. */
function definition(bytes: Bytes, fixed: number): Definition {
  const [kind, base] = [bytes.u16(2) & 0xf, bytes.u16(2) >> 4];
  let at = fixed + 2 + bytes.u16(fixed) * 2 + 2;
  let [paragraph, character]: [ParagraphLooks, CharacterLooks] = [{}, {}];
  if (kind === 1 || kind === 4) {
    paragraph = paragraphLooks(bytes.part(at + 2, bytes.u16(at)), 2);
    at += 2 + bytes.u16(at) + (bytes.u16(at) % 2);
  }
  if (kind === 1 || kind === 2) character = characterLooks(bytes.part(at + 2, bytes.u16(at)), 0);
  return { name: nameIn(bytes, fixed), base, paragraph, character };
}

/** A count of letters, then the letters in UTF-16. */
function nameIn(bytes: Bytes, at: number): string {
  const length = Math.min(bytes.u16(at), 255);
  const letters = Array.from({ length }, (_, index) => String.fromCharCode(bytes.u16(at + 2 + index * 2)));
  return letters.join('').replace(/\s/g, '');
}
