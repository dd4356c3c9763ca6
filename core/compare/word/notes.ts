// The footnotes (or endnotes) of two packages → the part of the new one with what changed marked in its notes, and for each call of a
// note in the text the one sign that both texts are compared by. A call that is deleted calls a copy of the old note, whose words
// come back when the deletion is rejected.

import type { RedlineWriter } from '../../docx/redline';
import type { WrittenBlock, WrittenItem } from '../../docx/written';
import { attribute } from '../../import/xml-events';
import { pairs as aligned } from '../alignment';
import { mergedBlocks } from '../blocks';
import { Pairing } from '../pairing';
import { foreignBlocks } from './foreign-body';
import type { Glyphs } from './glyphs';
import { ListLooks } from './list-looks';
import { emptyPart, type NoteKind } from './notes-part';
import { type XmlElement, xmlTree } from './xml-tree';

/** One package's notes and the main document that calls them. */
export interface NoteSource {
  /** "" where the package has no such part. */
  readonly xml: string;
  readonly document: XmlElement;
  readonly documentXml: string;
}

interface Note {
  readonly id: string;
  readonly element: XmlElement;
  readonly text: string;
  /** The file itself has tracked changes in it. */
  readonly isRevised: boolean;
}

interface Pair {
  readonly old?: Note;
  readonly now?: Note;
}

export class Notes {
  private readonly pairs: readonly Pair[];
  private readonly byOld: ReadonlyMap<string, Pair>;
  private readonly byNew: ReadonlyMap<string, Pair>;
  /** Copies of old notes, by the old id. */
  private readonly copies = new Map<string, string>();
  private nextId: number;

  constructor(
    private readonly kind: NoteKind,
    private readonly old: NoteSource,
    private readonly now: NoteSource,
    private readonly glyphs: Glyphs,
    /** Those of the new package. */
    private readonly styles: ReadonlySet<string>,
  ) {
    // A part that cannot be added to keeps its notes as they are.
    const isOpen = now.xml === '' || end(kind).test(now.xml);
    const [before, after] = isOpen ? [called(kind, old), called(kind, now)] : [[], []];
    this.pairs = paired(before, after);
    this.byOld = new Map(this.pairs.flatMap((pair) => (pair.old ? [[pair.old.id, pair] as const] : [])));
    this.byNew = new Map(this.pairs.flatMap((pair) => (pair.now ? [[pair.now.id, pair] as const] : [])));
    this.nextId = 1 + Math.max(1, ...allIds(kind, old.xml), ...allIds(kind, now.xml));
  }

  /** The sign of a call in a text; undefined for a call of nothing. */
  letter(side: 'old' | 'now', id: string): string | undefined {
    const pair = (side === 'old' ? this.byOld : this.byNew).get(id);
    if (!pair) return undefined;
    const deleted = pair.old && this.call(this.copyOf(pair.old));
    return this.glyphs.letter(pair.now ? this.call(pair.now.id) : (deleted ?? ''), deleted);
  }

  private call(id: string): string {
    return `<w:${this.kind}Reference w:id="${id}"/>`;
  }

  private copyOf({ id }: Note): string {
    const known = this.copies.get(id);
    if (known !== undefined) return known;
    const made = String(this.nextId++);
    this.copies.set(id, made);
    return made;
  }

  /** The part as it is to be written, `used` being the main document that was made; undefined: as it was. */
  written(writer: RedlineWriter, used: string): string | undefined {
    const rewritten = this.pairs.filter(({ old, now }) => now && ((old && old.text !== now.text) || now.isRevised));
    const copies = [...this.copies].filter(([, id]) => used.includes(this.call(id)));
    if (rewritten.length === 0 && copies.length === 0) return undefined;
    const part = this.now.xml === '' ? emptyPart(this.kind) : this.marked(rewritten, writer);
    const more = copies.map(([from, to]) => this.copied(from, to, writer)).join('');
    return part.replace(end(this.kind), () => `${more}</w:${this.kind}s>`);
  }

  private marked(pairs: readonly Pair[], writer: RedlineWriter): string {
    let { xml } = this.now;
    const place = ({ now }: Pair) => now?.element.start ?? 0;
    for (const { old, now } of [...pairs].sort((a, b) => place(b) - place(a))) {
      if (!now) continue;
      const blocks = this.blocks(now.element, this.now, undefined);
      const merged = mergedBlocks(old ? this.bare(old) : blocks, blocks, nobody);
      xml = `${xml.slice(0, now.element.from)}${writer.blocks(merged)}${xml.slice(now.element.to)}`;
    }
    return xml;
  }

  private copied(from: string, to: string, writer: RedlineWriter): string {
    const note = this.byOld.get(from)?.old;
    if (!note) return '';
    const blocks = this.bare(note);
    return `<w:${this.kind} w:id="${to}">${writer.blocks(mergedBlocks(blocks, blocks, nobody))}</w:${this.kind}>`;
  }

  /** Words and the note's own sign: links and pictures of another package lead nowhere. */
  private bare({ element }: Note): WrittenBlock[] {
    return this.blocks(element, this.old, this.styles).map(bareBlock);
  }

  private blocks(element: XmlElement, { xml }: NoteSource, styles: ReadonlySet<string> | undefined): WrittenBlock[] {
    const nothing = new Map<never, never>();
    const facts = { numbers: nothing, origins: nothing, tables: nothing, lists: new ListLooks(''), note: () => undefined };
    return foreignBlocks({ ...facts, xml, root: element, glyphs: this.glyphs, styles }, element);
  }
}

const end = (kind: NoteKind) => new RegExp(`</w:${kind}s>\\s*$`);

/** Notes have no units: their words are compared alone. */
const nobody = new Pairing({ kind: 'document', id: '', children: [], attrs: {} }, []);

function bareBlock(block: WrittenBlock): WrittenBlock {
  if (block.kind === 'paragraph') return { ...block, items: block.items.filter(isBare) };
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => bareBlock(inner)) })),
  }));
  return { ...block, rows };
}

function isBare(item: WrittenItem): boolean {
  return item.kind === 'run' || (item.kind === 'object' && /<w:(?:foot|end)noteRef\/>/.test(item.xml));
}

/** The notes that the text calls, in the order of the calls; deleted calls are none. */
function called(kind: NoteKind, { xml, document, documentXml }: NoteSource): Note[] {
  const all = notesIn(kind, xml);
  const found = new Map<string, Note>();
  const look = (element: XmlElement) => {
    if (element.name === 'w:del' || element.name === 'w:moveFrom') return;
    if (element.name === `w:${kind}Reference`) {
      const id = attribute(documentXml.slice(element.start + element.name.length + 1, element.end), 'w:id') ?? '';
      const note = all.get(id);
      if (note) found.set(id, note);
    }
    for (const child of element.children) look(child);
  };
  look(document);
  return [...found.values()];
}

function notesIn(kind: NoteKind, xml: string): Map<string, Note> {
  const root = xmlTree(xml);
  const notes = new Map<string, Note>();
  for (const element of root?.children ?? []) {
    const head = xml.slice(element.start + element.name.length + 1, element.from);
    const id = attribute(head, 'w:id');
    if (element.name !== `w:${kind}` || id === undefined || (attribute(head, 'w:type') ?? 'normal') !== 'normal') continue;
    if (element.from < element.to) notes.set(id, { id, element, text: textOf(element, xml), isRevised: isRevised(element) });
  }
  return notes;
}

function allIds(kind: NoteKind, xml: string): number[] {
  return [...xml.matchAll(new RegExp(`<w:${kind}\\s[^>]*?w:id="(-?\\d{1,9})"`, 'g'))].map(([, id]) => Number(id));
}

/** Paragraphs apart; what the file itself deletes is not there. */
function textOf(element: XmlElement, xml: string): string {
  if (element.name === 'w:t') return xml.slice(element.from, element.to);
  if (element.name === 'w:del' || element.name === 'w:moveFrom') return '';
  const inner = element.children.map((child) => textOf(child, xml)).join('');
  return element.name === 'w:p' ? `${inner}\n` : inner;
}

function isRevised({ name, children }: XmlElement): boolean {
  return /^w:(?:ins|del|move(?:From|To)|\w+Change)$/.test(name) || children.some(isRevised);
}

/** Equal notes are one, in order; between them they go in pairs where there are as many on both sides. */
function paired(old: readonly Note[], now: readonly Note[]): Pair[] {
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  const equal = aligned(old, now, { oldKey: ({ text }) => text, newKey: ({ text }) => text, alike: () => false });
  for (const [a, b] of [...equal, [old.length, now.length] as const]) {
    const [before, after] = [old.slice(from, a), now.slice(to, b)];
    if (before.length === after.length) pairs.push(...before.map((note, at) => ({ old: note, now: after[at] as Note })));
    else pairs.push(...before.map((note) => ({ old: note })), ...after.map((note) => ({ now: note })));
    const [left, right] = [old[a], now[b]];
    if (left && right) pairs.push({ old: left, now: right });
    [from, to] = [a + 1, b + 1];
  }
  return pairs;
}
