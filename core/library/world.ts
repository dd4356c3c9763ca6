// The outside world of a library, passed in: clock, ids, hash. The same world and the same calls give the same library.

export interface LibraryWorld {
  /** The present moment in UTC, "2026-11-22T02:33:19.123Z". */
  readonly now: () => string;
  /** A new id that was never given before and matches `idText`. */
  readonly newId: () => string;
  /** SHA-256, 64 hexadecimal digits; a string is hashed as UTF-8. */
  readonly sha256: (data: string | Uint8Array) => string;
  /** Steps of an undo history; absent, `libraryLimits.steps`. */
  readonly steps?: number;
}

export type Hasher = Pick<LibraryWorld, 'sha256'>;

/** One hash over all parts; `kind` keeps records of different kinds from having the same seal. */
export function seal(world: Hasher, kind: string, parts: readonly (string | number | null)[]): string {
  return world.sha256(JSON.stringify([kind, ...parts]));
}
