// The lists of a .doc (PlfLst and PlfLfo, [MS-DOC] 2.9.192, 2.9.190) → the same lists as those of a .docx.
import { type Instance, type Level, Lists } from '../numbering';
import type { Bytes } from './bytes';
import type { DocFile } from './information-block';

/** Kinds of numbers ([MS-OSHARED] 2.2.1.3, MSONFC); others are shown as digits, as in a .docx. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

const listSize = 28;
const mostLists = 20_000;

export function docLists(file: DocFile): Lists {
  const lists = new Lists();
  readAbstracts(file, lists);
  readInstances(file.stored('listInstances'), lists);
  return lists;
}

/** The levels of all lists stand behind the table, one after another. */
function readAbstracts(file: DocFile, lists: Lists): void {
  const table = file.stored('lists');
  const count = Math.min(mostLists, table.u16(0));
  let at = file.offset('lists') + 2 + count * listSize;
  for (let index = 0; index < count; index += 1) {
    const head = 2 + index * listSize;
    const isSimple = (table.u8(head + 26) & 1) !== 0;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (isSimple ? 1 : 9); level += 1) {
      const read = levelAt(file.table, at);
      levels.set(level, read.level);
      at = read.end;
    }
    lists.abstracts.set(String(table.u32(head)), levels);
  }
}

/** LVL (2.9.150): its head, two lists of modifiers, its text with the levels as characters 0 to 8. */
function levelAt(bytes: Bytes, at: number): { level: Level; end: number } {
  const flags = bytes.u8(at + 5);
  const text = at + 28 + bytes.u8(at + 24) + bytes.u8(at + 25);
  const length = bytes.u16(text);
  const level: Level = {
    start: bytes.u32(at),
    format: formats[bytes.u8(at + 4)] ?? 'decimal',
    text: levelText(bytes.text(text + 2, length)),
    restart: (flags & 8) !== 0 ? bytes.u8(at + 26) : undefined,
    legal: (flags & 4) !== 0,
    style: undefined,
  };
  return { level, end: text + 2 + length * 2 };
}

function levelText(text: string): string {
  return [...text].map((letter) => (letter.charCodeAt(0) < 9 ? `%${letter.charCodeAt(0) + 1}` : letter)).join('');
}

const instanceSize = 16;

function readInstances(bytes: Bytes, lists: Lists): void {
  const count = Math.min(mostLists, bytes.u32(0));
  let at = 4 + count * instanceSize;
  for (let index = 0; index < count; index += 1) {
    const head = 4 + index * instanceSize;
    const overrides: Instance['overrides'] = new Map();
    at += 4;
    for (let left = bytes.u8(head + 12); left > 0 && at < bytes.length; left -= 1) at = readOverride(bytes, at, overrides);
    lists.instances.set(String(index + 1), { abstract: String(bytes.u32(head)), overrides });
  }
}

function readOverride(bytes: Bytes, at: number, overrides: Instance['overrides']): number {
  const flags = bytes.u32(at + 4);
  const [index, hasStart, hasLevel] = [flags & 15, (flags & 16) !== 0, (flags & 32) !== 0];
  const read = hasLevel ? levelAt(bytes, at + 8) : undefined;
  const start = hasStart ? (read?.level.start ?? bytes.u32(at)) : undefined;
  overrides.set(index, { ...(start === undefined ? {} : { start }), ...(read ? { level: read.level } : {}) });
  return read?.end ?? at + 8;
}
