// The text of a body ⇄ the bytes that are stored: a tree as JSON shrinks to a tenth.
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { libraryLimits } from '../../core/library/limits';

export function pack(body: string): Buffer {
  return deflateRawSync(Buffer.from(body), { level: 3 });
}

/** For steps, which come often and go soon. */
export function packQuickly(body: string): Buffer {
  return deflateRawSync(Buffer.from(body), { level: 1 });
}

/**
 * The kind of a content, from the first bytes of the body: contents of the product begin with it. Null when the body begins
 * otherwise; then it takes reading the whole.
 */
export function peekKind(start: Uint8Array): string | null {
  try {
    const text = inflateRawSync(start, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: libraryLimits.content }).toString(
      'utf8',
    );
    return /^\{"kind":"(\w+)"/.exec(text)?.[1] ?? null;
  } catch {
    return null;
  }
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
