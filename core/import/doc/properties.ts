// Property modifiers ("sprm", [MS-DOC] 2.6) and the pages that say which stretches of bytes they hold for (FKP, 2.9.29, 2.9.181).
import type { Bytes } from './bytes';
import type { DocFile } from './information-block';

/** Calls `use` for each modifier of the list: its code and where its operand stands. */
export function eachModifier(list: Bytes, start: number, use: (code: number, at: number, length: number) => void): void {
  for (let at = start; at + 2 < list.length; ) {
    const code = list.u16(at);
    const operand = at + 2;
    const length = operandLength(list, code, operand);
    use(code, operand, length);
    at = operand + length;
  }
}

const fixed = [1, 1, 2, 4, 2, 2, 0, 3] as const;

function operandLength(list: Bytes, code: number, at: number): number {
  const size = fixed[(code >> 13) & 7] ?? 0;
  if (size > 0) return size;
  if (code === 0xd608) return list.u16(at) + 1; // sprmTDefTable: two bytes of length
  return list.u8(at) + 1;
}

/** Properties of a stretch [from, to) of bytes of the stream. `style` is the index of the paragraph's style. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly list: Bytes;
  /** Where the modifiers begin in `list`. */
  readonly start: number;
}

const pageSize = 512;

export function stretchesOf(file: DocFile, kind: 'paragraphs' | 'characters'): Stretch[] {
  const pages = file.plc(kind, 4);
  const found: Stretch[] = [];
  for (let at = 0; at < pages.count && at < file.main.length / pageSize; at += 1) {
    const page = file.main.part((pages.data(at).u32(0) & 0x3fffff) * pageSize, pageSize);
    const read = kind === 'paragraphs' ? paragraphStretch : characterStretch;
    const count = page.u8(pageSize - 1);
    for (let index = 0; index < count; index += 1) found.push(read(page, count, index));
  }
  return found.sort((a, b) => a.from - b.from);
}

function characterStretch(page: Bytes, count: number, index: number): Stretch {
  const place = page.u8((count + 1) * 4 + index) * 2;
  const list = page.part(place + 1, place === 0 ? 0 : page.u8(place));
  return { from: page.u32(index * 4), to: page.u32(index * 4 + 4), style: 0, list, start: 0 };
}

function paragraphStretch(page: Bytes, count: number, index: number): Stretch {
  const place = page.u8((count + 1) * 4 + index * 13) * 2;
  const words = page.u8(place);
  const list = words === 0 ? page.part(place + 2, page.u8(place + 1) * 2) : page.part(place + 1, words * 2 - 1);
  const none = place === 0;
  return {
    from: page.u32(index * 4),
    to: page.u32(index * 4 + 4),
    style: none ? 0 : list.u16(0),
    list,
    start: none ? list.length : 2,
  };
}

/** The stretch that holds a byte; stretches are in order. */
export function stretchAt(stretches: readonly Stretch[], byte: number): Stretch | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).to <= byte) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found && found.from <= byte ? found : undefined;
}
