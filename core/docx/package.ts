// Parts of a .docx, as text → its bytes.
import { strToU8 } from 'fflate';
import { zipped } from '../zip/zip';

export function packed(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  return zipped(parts.map(([name, text]) => [name, strToU8(text)] as const));
}
