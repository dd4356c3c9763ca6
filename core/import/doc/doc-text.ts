// The main text of a .doc → blocks, as the reader of a .docx gives them: paragraphs with their printed numbers, tables, sections.
import type { Mark, Run } from '../../tree/node';
import { capitals } from '../../vi/lexicon';
import type { Paragraph, Revision } from '../blocks';
import { encodingOfFont, type LegacyEncoding, toUnicode } from '../legacy-encoding';
import type { Numbering } from '../numbering';
import type { RevisionMode, WordContent } from '../word-document';
import { columnsOf, joined } from '../word-pieces';
import { type CharacterLooks, isOn } from './looks';
import type { Span, Stories } from './stories';
import type { DocStyle, StyleAt } from './style-sheet';
import { TableStack } from './tables';

export interface DocContext {
  readonly stories: Stories;
  readonly styleAt: StyleAt;
  readonly numbering: Numbering;
  readonly mode: RevisionMode;
  readonly fonts: readonly string[];
  readonly authors: readonly string[];
  /** The character after the last one of a section → whether its pages lie on their side. */
  readonly sections: ReadonlyMap<number, boolean>;
  /** The text box that hangs at a character, if one does. */
  readonly boxAt: (place: number) => readonly [from: number, to: number] | undefined;
}

const sectionOrPage = 0x0c;

/** The blocks of the characters [from, to). */
export function readDocText(context: DocContext, from: number, to: number): WordContent {
  const reader = new DocReader(context);
  reader.story(from, to);
  return reader.content();
}

interface Letters {
  readonly tab?: boolean;
  readonly text: string;
  readonly looks: CharacterLooks;
}

class DocReader {
  private readonly tables = new TableStack();
  private open: Letters[] = [];
  /** Runs of paragraphs whose end is gone. */
  private carried: Run[] = [];
  private readonly revisions: Revision[] = [];
  private readonly legacy = new Set<LegacyEncoding>();
  private hasObjects = false;
  private paragraphs = 0;
  /** One for every open field: whether its code is being read. */
  private readonly fields: boolean[] = [];

  constructor(private readonly context: DocContext) {}

  content(): WordContent {
    return {
      blocks: this.tables.finish(),
      revisions: this.revisions,
      commentAnchors: new Map(),
      hasObjects: this.hasObjects,
      legacy: [...this.legacy],
    };
  }

  story(from: number, to: number): void {
    for (const span of this.context.stories.spans(from, to)) this.span(span);
    if (this.open.some(({ text }) => text.trim() !== '') || this.carried.length > 0) this.end(to - 1, {}, 13);
  }

  /** Letters up to the next sign, then the sign. */
  private span({ at, text, looks }: Span): void {
    let start = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= 0x20 && !(code === 0x28 && looks.special)) continue;
      this.say(text.slice(start, index), looks);
      this.sign(code, at + index, looks);
      start = index + 1;
    }
    this.say(text.slice(start), looks);
  }

  private say(text: string, looks: CharacterLooks, tab = false): void {
    if (text !== '' && !this.fields.includes(true)) this.open.push({ text, looks, tab });
  }

  private sign(code: number, place: number, looks: CharacterLooks): void {
    if (code === 0x0d || code === 0x07) return this.end(place, looks, code);
    if (code === sectionOrPage && this.context.sections.has(place + 1)) return this.end(place, looks, code);
    if (code === 0x13) this.fields.push(true);
    else if (code === 0x14) this.fields[this.fields.length - 1] = false;
    else if (code === 0x15) this.fields.pop();
    else if (code === 0x01 || code === 0x08) this.object(place);
    else this.say(letterOf(code, looks), looks, code === 9);
  }

  private object(place: number): void {
    const box = this.context.boxAt(place);
    if (!box) {
      this.hasObjects = true;
      return;
    }
    const inner = readDocText({ ...this.context, boxAt: () => undefined }, ...box);
    for (const block of inner.blocks) this.tables.insert(block);
  }

  // --- the ends of paragraphs ---

  private end(place: number, looks: CharacterLooks, code: number): void {
    const { style, looks: own } = this.context.stories.paragraphAt(place);
    const inherited = this.context.styleAt(style);
    const all = { ...inherited.paragraph, ...own };
    const depth = own.depth ?? (own.inTable ? 1 : 0);
    const letters = this.open;
    this.open = [];
    this.fields.length = 0;
    const isRowEnd = (code === 7 && own.rowEnd) || own.innerRowEnd;
    if (isRowEnd) return this.tables.add(depth, 'row', undefined, { looks: own.row, keep: !this.isGone(looks) });
    const { carried } = this;
    const runs = [...carried];
    const tabs: number[] = [];
    let count = 0;
    for (const part of letters) {
      if (part.tab) tabs.push(count);
      for (const run of this.runOf(part, inherited)) {
        runs.push(run);
        count += run.text.length;
      }
    }
    const isCellEnd = code === 7 || own.innerCellEnd === true;
    if (this.isGone(looks) && !isCellEnd) {
      this.carried = runs;
      return;
    }
    this.carried = [];
    this.tables.add(
      depth,
      isCellEnd ? 'cell' : 'paragraph',
      withColumns(paragraphOf(runs, inherited.name, all, this.label(all)), columnsOf(runs, tabs, carried)),
    );
    this.paragraphs += 1;
    const landscape = this.context.sections.get(place + 1);
    if (landscape !== undefined && depth === 0) this.tables.insert({ type: 'section', landscape });
  }

  private label({ list, level }: { list?: number; level?: number }): string {
    return list === undefined || list === 0 ? '' : this.context.numbering.next(String(list), Math.min(8, level ?? 0));
  }

  private isGone({ deleted, inserted }: CharacterLooks): boolean {
    return this.context.mode === 'accept' ? deleted === true : inserted === true;
  }

  private runOf({ text, looks }: Letters, style: DocStyle): Run[] {
    this.note(text, looks);
    const above = looks.style === undefined ? style : this.context.styleAt(looks.style);
    if (this.isGone(looks) || isOn(looks.hidden, above.hidden)) return [];
    const marks: Mark[] = [];
    if (isOn(looks.bold, style.bold || above.bold)) marks.push('bold');
    if (isOn(looks.italic, style.italic || above.italic)) marks.push('italic');
    if (looks.underline) marks.push('underline');
    if (looks.superscript) marks.push('superscript');
    const shown = this.shownText(text, isOn(looks.caps, above.caps), looks.font ?? above.font ?? style.font);
    return [marks.length > 0 ? { text: shown, marks } : { text: shown }];
  }

  private shownText(text: string, caps: boolean, font: number | undefined): string {
    const legacy = font === undefined ? undefined : encodingOfFont(this.context.fonts[font] ?? '');
    const unicode = legacy ? toUnicode(text, legacy.encoding) : text;
    if (legacy) this.legacy.add(legacy.encoding);
    return caps || legacy?.capitals ? capitals(unicode) : unicode;
  }

  private note(text: string, { inserted, deleted, author = 0, date }: CharacterLooks): void {
    if (!inserted && !deleted) return;
    const change = deleted ? 'deletion' : 'insertion';
    const last = this.revisions.at(-1);
    const name = this.context.authors[author] ?? '';
    const when = date === undefined ? '' : dateText(date);
    if (last && last.change === change && last.author === name && last.paragraph === this.paragraphs) {
      this.revisions[this.revisions.length - 1] = { ...last, text: last.text + text };
    } else this.revisions.push({ change, author: name, date: when, text, paragraph: this.paragraphs });
  }
}

function paragraphOf(runs: readonly Run[], style: string, looks: { align?: string; outline?: number }, label: string): Paragraph {
  const shown = runs.filter(({ text }) => text.trim() !== '');
  const align = looks.align === 'center' || looks.align === 'right' || looks.align === 'both' ? looks.align : 'left';
  return {
    type: 'paragraph',
    label,
    list: undefined,
    runs: joined(runs),
    style,
    align,
    bold: shown.length > 0 && shown.every(({ marks }) => marks?.includes('bold')),
    italic: shown.length > 0 && shown.every(({ marks }) => marks?.includes('italic')),
    outline: looks.outline !== undefined && looks.outline < 9 ? looks.outline : undefined,
    place: -1,
    anchors: [],
  };
}

function withColumns(paragraph: Paragraph, columns: Paragraph['columns']): Paragraph {
  return columns ? { ...paragraph, columns } : paragraph;
}

const letters: Readonly<Record<number, string>> = { 9: ' ', 11: '\n', 14: '\n', 30: '-' };

/** A symbol font's sign is a dash, as in a .docx: legal texts use nothing else. */
function letterOf(code: number, { symbol }: CharacterLooks): string {
  if (code !== 0x28) return letters[code] ?? '';
  return symbol === undefined ? '(' : symbol >= 0xf000 ? '-' : String.fromCharCode(symbol);
}

/** DTTM ([MS-DOC] 2.9.67): minute, hour, day, month and year in bits. */
function dateText(bits: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [minute, hour, day, month] = [bits & 63, (bits >> 6) & 31, (bits >> 11) & 31, (bits >> 16) & 15];
  return `${1900 + ((bits >> 20) & 511)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00Z`;
}
