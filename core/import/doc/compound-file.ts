// Bytes of a compound file ([MS-CFB]: .doc, and the wrapping of a locked .docx) → its streams. Every chain is bounded by the
// size of the file, so that a damaged or hostile one ends soon.
import { joined } from '../../zip/joined';

const free = 0xfffffffa;
const headerSectors = 109;

export type Streams = ReadonlyMap<string, Uint8Array>;

/** The streams of the root folder by name; undefined when the bytes are no compound file. */
export function readCompoundFile(bytes: Uint8Array): Streams | undefined {
  if (bytes.length < 512 || bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return undefined;
  return new CompoundFile(bytes).streams();
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sector: number;
  private readonly mini: number;
  private readonly fat: number[];
  private readonly miniFat: number[] = [];
  private miniStream = new Uint8Array(0);

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sector = 1 << Math.min(16, Math.max(7, this.view.getUint16(30, true)));
    this.mini = 1 << Math.min(12, Math.max(4, this.view.getUint16(32, true)));
    this.fat = this.fatSectors().flatMap((at) => this.numbersIn(this.sectorAt(at)));
  }

  streams(): Streams {
    const directory = this.chain(this.view.getUint32(48, true));
    const entries = Array.from({ length: directory.length >> 7 }, (_, at) => entryAt(directory, at * 128));
    const root = entries[0];
    const found = new Map<string, Uint8Array>();
    if (!root) return found;
    this.miniStream = this.chain(root.start).slice(0, root.size);
    this.miniFat.push(...this.numbersIn(this.chain(this.view.getUint32(60, true))));
    for (const entry of siblings(entries, root.child)) if (entry.type === 2) found.set(entry.name, this.content(entry));
    return found;
  }

  private content({ start, size }: Entry): Uint8Array {
    const isSmall = size < this.view.getUint32(56, true);
    return (isSmall ? this.miniChain(start) : this.chain(start)).subarray(0, size);
  }

  private get sectorCount(): number {
    return Math.ceil(this.bytes.length / this.sector);
  }

  private sectorAt(number: number): Uint8Array {
    const start = (number + 1) * this.sector;
    return this.bytes.subarray(start, start + this.sector);
  }

  /** Where the allocation table stands: 109 places in the head, then a chain of sectors with more. */
  private fatSectors(): number[] {
    const places = this.numbersIn(this.bytes.subarray(76, 76 + headerSectors * 4));
    let next = this.view.getUint32(68, true);
    for (let count = 0; next < free && count < this.sectorCount; count += 1) {
      const numbers = this.numbersIn(this.sectorAt(next));
      next = numbers.pop() ?? free;
      places.push(...numbers);
    }
    return places.filter((place) => place < this.sectorCount).slice(0, this.sectorCount);
  }

  private chain(start: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let at = start;
    while (at < this.sectorCount && parts.length <= this.sectorCount) {
      parts.push(this.sectorAt(at));
      at = this.fat[at] ?? free;
    }
    return joined(parts);
  }

  private miniChain(start: number): Uint8Array {
    const parts: Uint8Array[] = [];
    const most = this.miniStream.length / this.mini;
    for (let at = start; at <= most && parts.length <= most; at = this.miniFat[at] ?? free) {
      parts.push(this.miniStream.subarray(at * this.mini, (at + 1) * this.mini));
    }
    return joined(parts);
  }

  private numbersIn(bytes: Uint8Array): number[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
  }
}

function entryAt(directory: Uint8Array, at: number): Entry {
  const view = new DataView(directory.buffer, directory.byteOffset + at, 128);
  let name = '';
  const length = Math.min(31, Math.max(0, (view.getUint16(64, true) >> 1) - 1));
  for (let letter = 0; letter < length; letter += 1) name += String.fromCharCode(view.getUint16(letter * 2, true));
  const [left, right, child] = [68, 72, 76].map((place) => view.getUint32(place, true)) as [number, number, number];
  return { name, type: view.getUint8(66), left, right, child, start: view.getUint32(116, true), size: view.getUint32(120, true) };
}

/** The entries of one folder: a tree by `left` and `right`, here walked once whatever it claims. */
function siblings(entries: readonly Entry[], top: number): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const open = [top];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    found.push(entry);
    open.push(entry.left, entry.right);
  }
  return found;
}
