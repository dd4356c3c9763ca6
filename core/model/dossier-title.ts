// Any text → the title of a dossier: one line, cut between words where it is longer than a title may be.

/** Characters. */
const longest = 300;

export function dossierTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest - 2);
  return `${line.slice(0, space > 0 ? space : longest - 2)} …`;
}
