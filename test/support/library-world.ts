// A world for libraries in tests: a clock that goes when told, ids in order, a real hash.
import { createHash } from 'node:crypto';
import type { LibraryWorld } from '../../core/library/world';

export interface TestWorld extends LibraryWorld {
  /** Moves the clock on and begins new ids: libraries that are told the same at the same tick give the same. */
  tick(): void;
}

export function testWorld(): TestWorld {
  let time = Date.UTC(2026, 10, 22, 1);
  let made = 0;
  return {
    tick: () => {
      time += 1_000;
      made = 0;
    },
    now: () => new Date(time).toISOString(),
    newId: () => {
      made += 1;
      return `id-${time / 1_000}-${made}`;
    },
    steps: 100,
    sha256: (data) => createHash('sha256').update(data).digest('hex'),
  };
}
