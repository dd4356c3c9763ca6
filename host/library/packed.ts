// The text of a body ⇄ the bytes that are stored: a tree as JSON shrinks to a tenth.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { libraryLimits } from '../../core/library/limits';

export function pack(body: string): Buffer {
  return deflateRawSync(Buffer.from(body), { level: 3 });
}

/** Undefined when the bytes were altered; what they claim to hold is bounded. */
export function unpack(bytes: Uint8Array): string | undefined {
  try {
    const plain = inflateRawSync(bytes, { maxOutputLength: libraryLimits.content * 8 });
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  } catch {
    return undefined;
  }
}
