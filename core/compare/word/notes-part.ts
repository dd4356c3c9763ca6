// The part of a package that holds its footnotes or its endnotes: its name, an empty one, and how the package learns of it.

export type NoteKind = 'footnote' | 'endnote';
export const noteKinds: readonly NoteKind[] = ['footnote', 'endnote'];
export const notesPart = (kind: NoteKind) => `word/${kind}s.xml`;

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** With the lines above the notes, which every such part has. */
export function emptyPart(kind: NoteKind): string {
  const line = (id: number, type: string) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${kind}s xmlns:w="${main}">${line(0, 'separator')}${line(1, 'continuationSeparator')}</w:${kind}s>`;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A package that had no such notes learns of the part; undefined where its lists are not written as usual. */
export function announced(kind: NoteKind, types: string, relations: string): { types: string; relations: string } | undefined {
  const override = `<Override PartName="/${notesPart(kind)}" ContentType="${type}.${kind}s+xml"/></Types>`;
  const relation = `<Relationship Id="rIdOld${kind}s" Type="${office}/${kind}s" Target="${kind}s.xml"/></Relationships>`;
  if (!/<\/Types>\s*$/.test(types) || !/<\/Relationships>\s*$/.test(relations)) return undefined;
  return { types: types.replace(/<\/Types>\s*$/, override), relations: relations.replace(/<\/Relationships>\s*$/, relation) };
}
