// Runs of bytes one after another in a stream: length (4 bytes, big-endian), then as many bytes.

export function frame(content: Uint8Array): Uint8Array {
  const framed = new Uint8Array(4 + content.length);
  new DataView(framed.buffer).setUint32(0, content.length);
  framed.set(content, 4);
  return framed;
}

/** Takes the stream in pieces of any size and gives back whole frames. */
export class FrameReader {
  private pieces: Uint8Array[] = [];
  private length = 0;

  take(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  /** Undefined until a whole frame has come. */
  next(): Uint8Array | undefined {
    if (this.length < 4) return undefined;
    if ((this.pieces[0]?.length ?? 0) < 4) this.join();
    const first = this.pieces[0] as Uint8Array;
    const size = new DataView(first.buffer, first.byteOffset, first.byteLength).getUint32(0);
    if (this.length < 4 + size) return undefined;
    const all = this.join();
    this.pieces = [all.subarray(4 + size)];
    this.length = all.length - 4 - size;
    return all.subarray(4, 4 + size);
  }

  private join(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    this.pieces = [all];
    return all;
  }
}
