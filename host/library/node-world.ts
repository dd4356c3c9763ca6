// This computer's clock, random ids and hash, for a library.
import { createHash, randomBytes } from 'node:crypto';
import type { LibraryWorld } from '../../core/library/world';

// Without letters and digits that look alike: people type these ids on a command line.
const letters = '23456789abcdefghjkmnpqrstuvwxyz';

export const nodeWorld: LibraryWorld = {
  now: () => new Date().toISOString(),
  newId: () => Array.from(randomBytes(12), (byte) => letters[byte % letters.length]).join(''),
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
};
