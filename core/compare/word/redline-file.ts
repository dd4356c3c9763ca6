// Two .docx files → the new file with native tracked changes in its main document: its own styles, headers, tables and sections
// stay as they are, only words and paragraphs are marked (law L8). Numbers of lists become text: they must not count anew.
import { strFromU8, strToU8 } from 'fflate';
import type { Change } from '../../diff/change';
import { type RedlineOptions, RedlineWriter } from '../../docx/redline';
import type { WrittenBody } from '../../docx/written';
import { openArchive, type Parts } from '../../import/archive';
import type { Block, Paragraph } from '../../import/blocks';
import { blocksOf } from '../../import/import';
import { attribute } from '../../import/xml-events';
import { zipped } from '../../zip/zip';
import { mergedBlocks } from '../blocks';
import { Pairing } from '../pairing';
import { foreignBody } from './foreign-body';
import type { NoteLetter } from './foreign-items';
import { Glyphs } from './glyphs';
import { ListLooks } from './list-looks';
import { type NoteSource, Notes } from './notes';
import { announced, type NoteKind, noteKinds, notesPart } from './notes-part';
import { originsOf } from './origins';
import type { WordSide } from './word-side';
import { childOf, type XmlElement, xmlTree } from './xml-tree';

/** undefined where a file is of a form that cannot be kept as it is (macros, another prefix, XML that is not well-formed). */
export function redlineOfFiles(
  old: WordSide,
  now: WordSide,
  changes: readonly Change[],
  options: Pick<RedlineOptions, 'author' | 'date'>,
): Uint8Array | undefined {
  const [oldPackage, newPackage] = [packageOf(old.bytes, isRead), packageOf(now.bytes, isSafe)];
  if (!oldPackage || !newPackage) return undefined;
  const glyphs = new Glyphs();
  const styles = styleIds(newPackage);
  const [oldNotes, newNotes] = [notesOf(oldPackage), notesOf(newPackage)];
  const notes = new Map(noteKinds.map((kind) => [kind, new Notes(kind, oldNotes(kind), newNotes(kind), glyphs, styles)]));
  const before = bodyOf(old, oldPackage, glyphs, styles, (kind, id) => notes.get(kind)?.letter('old', id));
  const after = bodyOf(now, newPackage, glyphs, undefined, (kind, id) => notes.get(kind)?.letter('now', id));
  const body = childOf(newPackage.root, 'w:body');
  if (!before || !after || !body) return undefined;
  const blocks = mergedBlocks(before.blocks, after.blocks, new Pairing(old.tree, changes));
  const writer = new RedlineWriter(
    options,
    firstId(newPackage.xml + noteKinds.map((kind) => newNotes(kind).xml).join('')),
    (text, isDeleted) => glyphs.written(text, isDeleted),
  );
  const { xml, parts } = newPackage;
  const document = `${xml.slice(0, body.from)}${writer.blocks(blocks)}${after.section}${xml.slice(body.to)}`;
  const made = new Map([...parts, [main, strToU8(document)] as const]);
  for (const [kind, list] of notes) if (!putNotes(made, kind, list.written(writer, document))) return undefined;
  return zipped(made);
}

/** False where the package cannot learn of a new part. */
function putNotes(parts: Map<string, Uint8Array>, kind: NoteKind, xml: string | undefined): boolean {
  if (xml === undefined) return true;
  const name = notesPart(kind);
  if (!parts.has(name)) {
    const lists = announced(kind, textOf(parts, types), textOf(parts, relations));
    if (!lists) return false;
    parts.set(types, strToU8(lists.types));
    parts.set(relations, strToU8(lists.relations));
  }
  parts.set(name, strToU8(xml));
  return true;
}

function notesOf({ parts, root, xml }: Package): (kind: NoteKind) => NoteSource {
  return (kind) => ({ xml: textOf(parts, notesPart(kind)), document: root, documentXml: xml });
}

interface Package {
  readonly parts: Parts;
  readonly xml: string;
  readonly root: XmlElement;
}

const main = 'word/document.xml';
const types = '[Content_Types].xml';
const relations = 'word/_rels/document.xml.rels';

const isSafe = (name: string) => !/^[/\\]|\.\.|\\/.test(name);
/** Of the old file only what is shown; its pictures stay where they are. */
const isRead = (name: string) => /^word\/(?:document|styles|numbering|footnotes|endnotes)\.xml$/.test(name);

function packageOf(bytes: Uint8Array, isWanted: (name: string) => boolean): Package | undefined {
  const archive = openArchive(bytes, isWanted);
  if (!archive.ok || archive.value.names.some((name) => /vbaProject/i.test(name))) return undefined;
  const { parts } = archive.value;
  const xml = withWholeWidths(textOf(parts, main));
  const root = xmlTree(xml);
  return root?.name === 'w:document' ? { parts, xml, root } : undefined;
}

/** Google's export writes "100.0" where the schema wants a whole number. */
function withWholeWidths(xml: string): string {
  return xml.replace(/( w:w="-?\d+)\.0"/g, '$1"');
}

function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? strFromU8(bytes).replace(/^\ufeff/, '') : '';
}

function bodyOf(
  { bytes, tree }: WordSide,
  { parts, xml, root }: Package,
  glyphs: Glyphs,
  styles: ReadonlySet<string> | undefined,
  note: NoteLetter,
) {
  const read = blocksOf(bytes, tree);
  if (!read) return undefined;
  const shown = read.flatMap(paragraphsIn);
  const origins = originsOf(
    tree,
    shown.map(({ place, label, runs }) => ({ place, text: `${label} ${runs.map(({ text }) => text).join('')}` })),
  );
  const numbers = shown.flatMap(({ place, label, list }) => (list && label !== '' ? [[place, { label, list }] as const] : []));
  const lists = new ListLooks(textOf(parts, 'word/numbering.xml'));
  const facts = {
    xml,
    root,
    lists,
    glyphs,
    note,
    numbers: new Map(numbers),
    origins: origins.paragraphs,
    tables: origins.tables,
    styles,
  };
  return foreignBody(facts) satisfies WrittenBody | undefined;
}

function paragraphsIn(block: Block): Paragraph[] {
  if (block.type === 'paragraph') return [block];
  return block.type === 'table'
    ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)))
    : [];
}

function styleIds({ parts }: Package): ReadonlySet<string> {
  const xml = textOf(parts, 'word/styles.xml');
  const styles = xmlTree(xml)?.children.filter(({ name }) => name === 'w:style') ?? [];
  return new Set(styles.map(({ start, from }) => attribute(xml.slice(start + '<w:style'.length, from), 'w:styleId') ?? ''));
}

/** Revisions get ids that nothing in the document has; far above them is as good as behind them. */
function firstId(xml: string): number {
  let last = 0;
  for (const [, id] of xml.matchAll(/ w:id="(\d{1,10})"/g)) last = Math.max(last, Number(id));
  return last < 2_000_000_000 ? last + 1 : 1_000_000_000;
}
