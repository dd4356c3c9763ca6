// Bytes → raw DEFLATE (RFC 1951), by zlib as WebAssembly: the same bytes on every machine, which the zlib of a runtime does not
// promise, and fast from the first byte on, where a program in JavaScript is slow until it is warm.
import program from '@zip.js/zip.js/dist/zip-module.wasm?inline';

/** The part of the module's exports that packs; addresses are byte offsets into `memory`. */
interface Zlib {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  free(at: number): void;
  deflate_new(): number;
  deflate_init_raw(stream: number, level: number): number;
  /** The status in the highest 8 bits, the bytes written in the others. */
  deflate_process(stream: number, from: number, size: number, to: number, room: number, flush: number): number;
  deflate_last_consumed(stream: number): number;
  deflate_end(stream: number): number;
}

/** Bytes that go in and come out at a time. */
const room = 64 * 1024;
/** zlib's Z_NO_FLUSH, Z_FINISH, and Z_STREAM_END. */
const more = 0;
const finish = 4;
const ended = 1;

let loaded: Zlib | undefined;

/** `level` from 1 (fast) to 9 (small). */
export function deflated(bytes: Uint8Array, level: number): Uint8Array[] {
  loaded ??= load();
  const zlib = loaded;
  const [from, to, stream] = [zlib.malloc(room), zlib.malloc(room), zlib.deflate_new()];
  try {
    if (zlib.deflate_init_raw(stream, level) !== 0) throw new Error('zlib did not start');
    return chunksOf(zlib, { from, to, stream }, bytes);
  } finally {
    zlib.deflate_end(stream);
    zlib.free(from);
    zlib.free(to);
  }
}

function load(): Zlib {
  const bytes = Uint8Array.from(atob(program.slice(program.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  const zlib = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Zlib;
  zlib._initialize();
  return zlib;
}

interface Places {
  readonly from: number;
  readonly to: number;
  readonly stream: number;
}

function chunksOf(zlib: Zlib, places: Places, bytes: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += zlib.deflate_last_consumed(places.stream)) {
    const part = bytes.subarray(at, at + room);
    new Uint8Array(zlib.memory.buffer).set(part, places.from);
    step(zlib, places, part.length, more, chunks);
  }
  while (step(zlib, places, 0, finish, chunks) !== ended);
  return chunks;
}

function step(zlib: Zlib, { from, to, stream }: Places, size: number, flush: number, chunks: Uint8Array[]): number {
  const result = zlib.deflate_process(stream, from, size, to, room, flush);
  const [status, written] = [result >> 24, result & 0xffffff];
  if (status < 0) throw new Error(`zlib: ${status}`);
  if (written > 0) chunks.push(new Uint8Array(zlib.memory.buffer).slice(to, to + written));
  return status;
}
