// Bytes of a .docx → the texts of the parts that are asked for. Sizes are bounded before anything is unpacked.
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { done, error, failed, type Outcome } from '../finding/finding';

/** Bytes, unpacked. A real regulation is far below: 300 articles take about 3 MB. */
export const maxPart = 128 * 1024 * 1024;
export const maxParts = 4096;
const maxRatio = 400;

export type Parts = ReadonlyMap<string, Uint8Array>;

/** Only parts for which `wanted` says yes are unpacked; the names of all parts are given beside them. */
export function openArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Outcome<{ parts: Parts; names: readonly string[] }> {
  const refusal = refuseByBytes(bytes);
  if (refusal) return failed([error(refusal, '')]);
  const names: string[] = [];
  let total = 0;
  let tooBig = false;
  const filter = ({ name, size, originalSize }: UnzipFileInfo) => {
    names.push(name);
    if (names.length > maxParts) tooBig = true;
    if (tooBig || !wanted(name)) return false;
    total += originalSize;
    tooBig ||= total > maxPart || (originalSize > 1_000_000 && originalSize > size * maxRatio);
    return !tooBig;
  };
  try {
    const unpacked = unzipSync(bytes, { filter });
    if (tooBig) return failed([error('import.bomb', '')]);
    return done({ parts: new Map(Object.entries(unpacked)), names });
  } catch {
    return failed([error('import.damaged', '')]);
  }
}

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['import.damaged', [0xd0, 0xcf, 0x11, 0xe0]],
  ['import.pdf', [0x25, 0x50, 0x44, 0x46]],
  ['import.image', [0x89, 0x50, 0x4e, 0x47]],
  ['import.image', [0xff, 0xd8, 0xff]],
  ['import.rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** The code of the finding when the bytes are no zip at all, by their first bytes. */
export function refuseByBytes(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'import.empty';
  const known = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? undefined : 'import.notDocx';
}
