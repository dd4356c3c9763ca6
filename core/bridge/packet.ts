// Values with bytes in them ⇄ one run of bytes, for wires that carry no JavaScript values (HTTP):
// length of the head (4 bytes, big-endian), the head as JSON { value, blobs: [[path, length] …] }, then the blobs.

type Path = readonly (string | number)[];
type Blob = readonly [path: Path, length: number];

/** `value` is JSON with Uint8Arrays in it; what JSON does not know is lost as JSON.stringify loses it. */
export function pack(value: unknown): Uint8Array {
  const found: [Path, Uint8Array][] = [];
  const bare = hasBytes(value) ? withoutBytes(value, [], found) : value;
  const blobs: Blob[] = found.map(([path, { length }]) => [path, length]);
  const head = new TextEncoder().encode(JSON.stringify({ value: bare, blobs }));
  const packet = new Uint8Array(4 + head.length + found.reduce((sum, [, { length }]) => sum + length, 0));
  new DataView(packet.buffer).setUint32(0, head.length);
  packet.set(head, 4);
  let at = 4 + head.length;
  for (const [, bytes] of found) {
    packet.set(bytes, at);
    at += bytes.length;
  }
  return packet;
}

/** Throws a RangeError or SyntaxError for bytes that `pack` did not make. */
export function unpack(packet: Uint8Array): unknown {
  const start = 4 + new DataView(packet.buffer, packet.byteOffset, packet.byteLength).getUint32(0);
  if (start > packet.length) throw new RangeError('the packet is cut off');
  const head: unknown = JSON.parse(new TextDecoder().decode(packet.subarray(4, start)));
  if (!isHead(head)) throw new SyntaxError('the packet has no head');
  const root = { value: head.value };
  let at = start;
  for (const [path, length] of head.blobs) {
    if (at + length > packet.length) throw new RangeError('the packet is cut off');
    put(root, ['value', ...path], packet.slice(at, at + length));
    at += length;
  }
  if (at !== packet.length) throw new RangeError('the packet is too long');
  return root.value;
}

/** Most values have none, and need no copy. */
function hasBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Uint8Array) return true;
  return Array.isArray(value) ? value.some(hasBytes) : Object.values(value).some(hasBytes);
}

/** A copy with null in the place of bytes, which are noted with their places. */
function withoutBytes(value: unknown, path: Path, found: [Path, Uint8Array][]): unknown {
  if (value instanceof Uint8Array) {
    found.push([path, value]);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, at) => withoutBytes(item, [...path, at], found));
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutBytes(item, [...path, key], found)]));
}

function isHead(head: unknown): head is { value: unknown; blobs: Blob[] } {
  if (!(head instanceof Object && 'value' in head && 'blobs' in head && Array.isArray(head.blobs))) return false;
  return head.blobs.every((blob) => Array.isArray(blob) && Array.isArray(blob[0]) && Number.isInteger(blob[1]) && blob[1] >= 0);
}

/** Only a null that the value has itself gives way: a path cannot reach a prototype. */
function put(root: object, path: Path, bytes: Uint8Array): void {
  let holder: unknown = root;
  for (const step of path.slice(0, -1)) holder = ownOf(holder, step);
  const last = path.at(-1);
  if (last === undefined || ownOf(holder, last) !== null) throw new SyntaxError('the packet has no place for its bytes');
  Object.defineProperty(holder, last, { value: bytes, enumerable: true, configurable: true, writable: true });
}

function ownOf(holder: unknown, step: unknown): unknown {
  const known = (typeof step === 'string' || typeof step === 'number') && holder instanceof Object && Object.hasOwn(holder, step);
  if (!known) throw new SyntaxError('the packet has no place for its bytes');
  return (holder as Record<string | number, unknown>)[step];
}
