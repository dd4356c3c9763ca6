// How much a library takes: beyond these bounds a call ends with a finding and stores nothing.

export const libraryLimits = {
  /** Steps of the undo history of one dossier: a step is half a second of typing. */
  steps: 2_000,
  /** Bytes of the bodies of these steps as they are stored; the latest hundred are kept whatever their size. */
  stepBytes: 64 * 1024 * 1024,
  /** Characters of one content as JSON. */
  content: 64 * 1024 * 1024,
  /** Bytes of one attachment. */
  attachment: 64 * 1024 * 1024,
  /** Passages of one content, characters of one passage. */
  passages: 20_000,
  passage: 4_000_000,
  /** Bytes of a dossier file, packed and unpacked. */
  archive: 512 * 1024 * 1024,
  /** Hits of one search. */
  hits: 200,
} as const;
