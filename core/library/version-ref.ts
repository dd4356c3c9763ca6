// "quy-che@3", "Quy chế Lạng Sơn@latest" → what it names: how a command takes a version in place of a file.

export interface VersionRef {
  /** The id of the dossier, or its title as somebody wrote it. */
  readonly name: string;
  readonly version: number | 'latest' | 'working';
}

/** Null when the text is no such name; a file whose name looks the same must be asked for first. */
export function parseVersionRef(text: string): VersionRef | null {
  const found = /^(.{1,1000})@(?:([1-9]\d{0,8})|(latest|working))$/s.exec(text);
  const name = found?.[1]?.trim() ?? '';
  if (!found || name === '') return null;
  const word = found[3] as 'latest' | 'working' | undefined;
  return { name, version: word ?? Number(found[2]) };
}
