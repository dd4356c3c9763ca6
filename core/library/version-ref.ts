// "dossier@3", "dossier@latest", "dossier@working" → what it names: how a command takes a version in place of a file.

export interface VersionRef {
  readonly dossier: string;
  readonly version: number | 'latest' | 'working';
}

/** Null when the text is no such name; a file whose name looks the same must be asked for first. */
export function parseVersionRef(text: string): VersionRef | null {
  const found = /^([A-Za-z0-9][A-Za-z0-9_-]{0,79})@(?:([1-9]\d{0,8})|(latest|working))$/.exec(text);
  if (!found?.[1]) return null;
  const word = found[3] as 'latest' | 'working' | undefined;
  return { dossier: found[1], version: word ?? Number(found[2]) };
}
