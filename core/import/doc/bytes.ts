// Numbers out of bytes, little-endian; past the end everything is 0, so that a damaged file is short instead of a throw.

export class Bytes {
  private readonly view: DataView;

  constructor(readonly all: Uint8Array) {
    this.view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  }

  get length(): number {
    return this.all.length;
  }

  u8(at: number): number {
    return this.all[at] ?? 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.view.getUint16(at, true) : 0;
  }

  s16(at: number): number {
    return (this.u16(at) << 16) >> 16;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.view.getUint32(at, true) : 0;
  }

  part(start: number, length: number): Bytes {
    return new Bytes(this.all.subarray(start, start + length));
  }

  /** UTF-16. */
  text(start: number, letters: number): string {
    let text = '';
    const end = Math.min(start + letters * 2, this.length - 1);
    for (let at = start; at < end; at += 2) text += String.fromCharCode(this.u16(at));
    return text;
  }
}

/** A "PLC" ([MS-DOC] 2.2.2): n + 1 positions, then n pieces of data of `size` bytes. */
export class Plc {
  readonly count: number;

  constructor(
    private readonly bytes: Bytes,
    private readonly size: number,
  ) {
    this.count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)));
  }

  position(at: number): number {
    return this.bytes.u32(at * 4);
  }

  data(at: number): Bytes {
    return this.bytes.part((this.count + 1) * 4 + at * this.size, this.size);
  }
}
