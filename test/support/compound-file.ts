// Streams → the bytes of a compound file ([MS-CFB]), to make .doc files that nobody would write.

const sector = 512;
const end = 0xfffffffe;
const fatSector = 0xfffffffd;

/** Every stream is padded to 4096 bytes, below which they would stand in another table. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams).map(([name, bytes]) => ({ name, bytes, size: Math.max(4096, bytes.length) }));
  const fat: number[] = [fatSector];
  const chain = (count: number) => {
    const first = fat.length;
    for (let at = 0; at < count; at += 1) fat.push(at === count - 1 ? end : first + at + 1);
    return first;
  };
  const directory = chain(Math.ceil((entries.length + 1) / 4));
  const starts = entries.map(({ size }) => chain(Math.ceil(size / sector)));
  const file = new Uint8Array((fat.length + 1) * sector);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const numbers: readonly (readonly [number, number])[] = [
    [44, 1],
    [48, directory],
    [56, 4096],
    [60, end],
    [68, end],
  ];
  for (const [at, value] of [
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true);
  for (const [at, value] of numbers) view.setUint32(at, value, true);
  for (let at = 1; at < 109; at += 1) view.setUint32(76 + at * 4, 0xffffffff, true);
  for (let at = 0; at < 128; at += 1) view.setUint32(sector + at * 4, fat[at] ?? 0xffffffff, true);
  const none = 0xffffffff;
  writeEntry(view, (directory + 1) * sector, {
    name: 'Root Entry',
    type: 5,
    right: none,
    child: entries.length > 0 ? 1 : none,
    start: end,
    size: 0,
  });
  entries.forEach(({ name, bytes, size }, at) => {
    const right = at + 1 < entries.length ? at + 2 : none;
    writeEntry(view, (directory + 1) * sector + (at + 1) * 128, {
      name,
      type: 2,
      right,
      child: none,
      start: starts[at] ?? 0,
      size,
    });
    file.set(bytes, ((starts[at] ?? 0) + 1) * sector);
  });
  return file;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function writeEntry(view: DataView, at: number, { name, type, right, child, start, size }: Entry): void {
  for (const [place, letter] of [...name].entries()) view.setUint16(at + place * 2, letter.charCodeAt(0), true);
  view.setUint16(at + 64, name.length * 2 + 2, true);
  view.setUint8(at + 66, type);
  for (const [place, value] of [0xffffffff, right, child].entries()) view.setUint32(at + 68 + place * 4, value, true);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}

/** The first bytes of a stream WordDocument: the version of Word that wrote it, and flags. */
export function docHead(version: number, flags: number): Uint8Array {
  const head = new Uint8Array(900);
  const view = new DataView(head.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, version, true);
  view.setUint16(10, flags, true);
  return head;
}
