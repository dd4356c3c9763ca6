// word/document.xml → blocks, revisions and comment anchors, in one pass over the text of the part.
import type { Mark, Run } from '../tree/node';
import { capitals } from '../vi/lexicon';
import type { Block, Revision } from './blocks';
import { encodingOfFont, type LegacyEncoding, toUnicode } from './legacy-encoding';
import type { Numbering } from './numbering';
import { fontOf, isOn, type Styles } from './styles';
import { finishedParagraph, setParagraphProperty, styleOf } from './word-paragraph';
import {
  columnsIn,
  isBorder,
  newParagraph,
  type OpenChange,
  type OpenParagraph,
  type OpenRun,
  type OpenTable,
  runSetters,
  skipped,
  symbols,
  symbolText,
  unread,
} from './word-pieces';
import { attribute, decoded, scanXml, type XmlHandler } from './xml-events';

export type RevisionMode = 'accept' | 'reject';

export interface WordContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly mode: RevisionMode;
  /** Text of a footnote or endnote by its id: it is kept in the run that calls it. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => void;
}

export interface WordContent {
  readonly blocks: readonly Block[];
  readonly revisions: readonly Revision[];
  readonly commentAnchors: ReadonlyMap<string, { text: string; paragraph: number }>;
  readonly hasObjects: boolean;
  /** Encodings of the time before Unicode that were found by their fonts and converted. */
  readonly legacy: readonly LegacyEncoding[];
}

export function readWordDocument(xml: string, context: WordContext): WordContent {
  const reader = new Reader(context);
  scanXml(xml, reader);
  return reader.content();
}

class Reader implements XmlHandler {
  private readonly top: Block[] = [];
  private blocks: Block[] = this.top;
  private readonly tables: OpenTable[] = [];
  private readonly outer: { readonly paragraph: OpenParagraph | undefined; readonly run: OpenRun | undefined }[] = [];
  private paragraph: OpenParagraph | undefined;
  private run: OpenRun | undefined;
  private inParagraphProperties = false;
  private inRowProperties = false;
  private textOpen = false;
  private skipping: string | undefined;
  private skipDepth = 0;
  private readonly changes: OpenChange[] = [];
  private readonly revisions: Revision[] = [];
  private readonly comments = new Map<string, { text: string; paragraph: number }>();
  private readonly openComments = new Set<string>();
  private paragraphs = 0;
  /** Paragraphs that began so far, also those that are skipped. */
  private begun = 0;
  private objects = 0;
  private readonly legacy = new Set<LegacyEncoding>();
  /** Runs of paragraphs whose mark is gone: they go on in the next paragraph. */
  private carried: Run[] = [];

  constructor(private readonly context: WordContext) {}

  content(): WordContent {
    this.flush();
    return {
      blocks: this.top,
      revisions: this.revisions,
      commentAnchors: this.comments,
      hasObjects: this.objects > 0,
      legacy: [...this.legacy],
    };
  }

  open(name: string, raw: string): void {
    if (name === 'w:p') this.begun += 1;
    if (this.skipping !== undefined) {
      if (name === this.skipping) this.skipDepth += 1;
      return;
    }
    if (skipped.has(name)) {
      this.skipping = name;
      this.skipDepth = 1;
      return;
    }
    const open = Object.hasOwn(openers, name) ? openers[name] : undefined;
    if (open) open(this, raw);
    else if (this.inParagraphProperties) setParagraphProperty(this.paragraph, name, raw);
    else if (this.run) this.runPart(name, raw);
    else this.structure(name, raw);
  }

  close(name: string): void {
    if (this.skipping !== undefined) {
      if (name === this.skipping && --this.skipDepth === 0) this.skipping = undefined;
      return;
    }
    const close = Object.hasOwn(closers, name) ? closers[name] : undefined;
    close?.(this);
  }

  text(text: string): void {
    if (this.textOpen && this.skipping === undefined) this.say(decoded(text));
  }

  /** Adds text to the open run, unless a revision takes it away. */
  private say(text: string): void {
    const change = this.changes.at(-1);
    if (change) change.text += text;
    for (const id of this.openComments) this.comment(id, text);
    const run = this.run;
    const gone = change && (change.change === 'deletion') === (this.context.mode === 'accept');
    if (gone || !run || run.hidden || !this.paragraph || text === '') return;
    const finished = this.finishedRun(run, text);
    this.paragraph.runs.push(finished);
    this.paragraph.letters += finished.text.length;
  }

  private finishedRun(run: OpenRun, text: string): Run {
    const style = styleOf(this.context.styles, this.paragraph);
    const marks: Mark[] = [];
    if (run.bold ?? style.bold) marks.push('bold');
    if (run.italic ?? style.italic) marks.push('italic');
    if (run.underline) marks.push('underline');
    if (run.superscript) marks.push('superscript');
    const shown = this.shownText(text, run.caps || style.caps === true, run.font ?? style.font);
    return marks.length > 0 ? { text: shown, marks } : { text: shown };
  }

  private shownText(text: string, caps: boolean, font: string | undefined): string {
    const legacy = font === undefined ? undefined : encodingOfFont(font);
    const unicode = legacy ? toUnicode(text, legacy.encoding) : text;
    if (legacy) this.legacy.add(legacy.encoding);
    return caps || legacy?.capitals ? capitals(unicode) : unicode;
  }

  private comment(id: string, text: string): void {
    const known = this.comments.get(id) ?? { text: '', paragraph: this.paragraphs };
    this.comments.set(id, { ...known, text: known.text + text });
  }

  // --- paragraphs ---

  startParagraph(): void {
    this.outer.push({ paragraph: this.paragraph, run: this.run });
    this.run = undefined;
    this.paragraph = newParagraph(this.begun - 1);
  }

  closeParagraph(): void {
    const paragraph = this.paragraph;
    // Behind a text box the run goes on that it hangs in.
    const outer = this.outer.pop();
    this.paragraph = outer?.paragraph;
    this.run = outer?.run;
    if (paragraph) this.endParagraph(paragraph);
  }

  /** Words of a paragraph whose end is gone join the next paragraph, but no table and no cell. */
  private flush(): void {
    if (this.carried.length > 0) this.endParagraph(newParagraph(-1));
  }

  private endParagraph(paragraph: OpenParagraph): void {
    const gone = paragraph.mark !== undefined && (paragraph.mark === 'deletion') === (this.context.mode === 'accept');
    if (gone) {
      this.carried = [...this.carried, ...paragraph.runs];
      return;
    }
    this.blocks.push(finishedParagraph(paragraph, this.carried, this.context));
    this.carried = [];
    this.paragraphs += 1;
    if (paragraph.landscape !== undefined) this.blocks.push({ type: 'section', landscape: paragraph.landscape });
  }

  // --- runs ---

  startRun(): void {
    this.run = {
      bold: undefined,
      italic: undefined,
      underline: false,
      superscript: false,
      caps: false,
      hidden: false,
      font: undefined,
    };
  }

  endRun(): void {
    this.run = undefined;
  }

  private runPart(name: string, raw: string): void {
    const run = this.run;
    if (!run) return;
    if (name === 'w:tab' || name === 'w:ptab') this.paragraph?.tabs.push(this.paragraph.letters);
    const symbol = Object.hasOwn(symbols, name) ? symbols[name] : undefined;
    const set = Object.hasOwn(runSetters, name) ? runSetters[name] : undefined;
    if (set) set(run, attribute(raw, 'w:val'));
    else if (name === 'w:rFonts') run.font = fontOf(raw) ?? run.font;
    else if (symbol !== undefined) this.say(name === 'w:br' && attribute(raw, 'w:type') === 'page' ? this.pageBreak() : symbol);
    else this.runContent(name, raw);
  }

  /** Before the first words a page break parts nothing; behind them it parts two words. */
  private pageBreak(): string {
    return this.paragraph?.runs.some(({ text }) => text.trim() !== '') ? '\n' : '';
  }

  private runContent(name: string, raw: string): void {
    if (name === 'w:t' || name === 'w:delText') this.textOpen = true;
    else if (name === 'w:sym') this.say(symbolText(attribute(raw, 'w:char')));
    else if (name === 'w:footnoteReference') this.context.note('footnote', attribute(raw, 'w:id') ?? '');
    else if (name === 'w:endnoteReference') this.context.note('endnote', attribute(raw, 'w:id') ?? '');
    else if (unread.has(name) && !this.isOwnChart(name)) this.objects += 1;
  }

  /** Drawn anew from its table. */
  private isOwnChart(name: string): boolean {
    return name === 'c:chart' && this.paragraph?.style === 'Chart';
  }

  endText(): void {
    this.textOpen = false;
  }

  // --- tables, revisions, comments, places ---

  private structure(name: string, raw: string): void {
    if (name === 'w:bookmarkStart') this.paragraph?.anchors.push(attribute(raw, 'w:name') ?? '');
    else if (name === 'w:commentRangeStart') this.openComments.add(attribute(raw, 'w:id') ?? '');
    else if (name === 'w:commentRangeEnd') this.openComments.delete(attribute(raw, 'w:id') ?? '');
    else this.tablePart(name, raw);
  }

  private tablePart(name: string, raw: string): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'w:gridCol') table.widths.push(Number(attribute(raw, 'w:w')));
    else if (name === 'w:gridSpan') table.columns = Math.max(1, columnsIn(raw));
    else if (name === 'w:gridBefore') this.skipColumns(table, raw);
    else if (name === 'w:gridAfter' && table.row) table.row.after = columnsIn(raw);
    else if (name === 'w:tblHeader' && table.row) table.row.header = isOn(attribute(raw, 'w:val'));
    else if (isBorder(name)) table.ruled ||= !/^(nil|none)$/.test(attribute(raw, 'w:val') ?? 'none');
  }

  /** A row that begins within the table: an empty cell keeps its columns in their places. */
  private skipColumns(table: OpenTable, raw: string): void {
    const columns = columnsIn(raw);
    if (columns > 0) table.row?.cells.push({ blocks: [], columns });
  }

  startChange(change: 'insertion' | 'deletion', raw: string): void {
    if (this.inParagraphProperties) return setParagraphProperty(this.paragraph, change === 'insertion' ? 'w:ins' : 'w:del', raw);
    const row = this.tables.at(-1)?.row;
    if (this.inRowProperties && row) row.change = change;
    this.changes.push({ change, author: attribute(raw, 'w:author') ?? '', date: attribute(raw, 'w:date') ?? '', text: '' });
  }

  endChange(): void {
    if (this.inParagraphProperties) return;
    const change = this.changes.pop();
    if (change && change.text !== '') this.revisions.push({ ...change, paragraph: this.paragraphs });
  }

  setParagraphProperties(open: boolean): void {
    this.inParagraphProperties = open && this.paragraph !== undefined;
  }

  setRowProperties(open: boolean): void {
    this.inRowProperties = open;
  }

  startTable(): void {
    this.flush();
    this.tables.push({ rows: [], row: undefined, outer: this.blocks, columns: 1, ruled: false, widths: [] });
  }

  startRow(): void {
    const table = this.tables.at(-1);
    if (table) table.row = { header: false, cells: [], change: undefined, after: 0 };
  }

  startCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.columns = 1;
    this.blocks = [];
  }

  endCell(): void {
    const table = this.tables.at(-1);
    this.flush();
    table?.row?.cells.push({ blocks: this.blocks, columns: table.columns });
    if (table) this.blocks = table.outer;
  }

  endRow(): void {
    const table = this.tables.at(-1);
    const row = table?.row;
    if (!table || !row) return;
    const gone = row.change !== undefined && (row.change === 'deletion') === (this.context.mode === 'accept');
    const after = row.after > 0 ? [{ blocks: [], columns: row.after }] : [];
    if (!gone) table.rows.push({ header: row.header, cells: [...row.cells, ...after] });
    table.row = undefined;
  }

  endTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    this.blocks = table.outer;
    if (table.rows.length > 0) this.blocks.push({ type: 'table', rows: table.rows, ruled: table.ruled, widths: table.widths });
  }
}

const openers: Readonly<Record<string, (reader: Reader, raw: string) => void>> = {
  'w:p': (reader) => reader.startParagraph(),
  'w:pPr': (reader) => reader.setParagraphProperties(true),
  'w:r': (reader) => reader.startRun(),
  'w:ins': (reader, raw) => reader.startChange('insertion', raw),
  'w:moveTo': (reader, raw) => reader.startChange('insertion', raw),
  'w:del': (reader, raw) => reader.startChange('deletion', raw),
  'w:moveFrom': (reader, raw) => reader.startChange('deletion', raw),
  'w:tbl': (reader) => reader.startTable(),
  'w:tr': (reader) => reader.startRow(),
  'w:trPr': (reader) => reader.setRowProperties(true),
  'w:tc': (reader) => reader.startCell(),
};

const closers: Readonly<Record<string, (reader: Reader) => void>> = {
  'w:p': (reader) => reader.closeParagraph(),
  'w:pPr': (reader) => reader.setParagraphProperties(false),
  'w:r': (reader) => reader.endRun(),
  'w:t': (reader) => reader.endText(),
  'w:delText': (reader) => reader.endText(),
  'w:ins': (reader) => reader.endChange(),
  'w:moveTo': (reader) => reader.endChange(),
  'w:del': (reader) => reader.endChange(),
  'w:moveFrom': (reader) => reader.endChange(),
  'w:tbl': (reader) => reader.endTable(),
  'w:tr': (reader) => reader.endRow(),
  'w:trPr': (reader) => reader.setRowProperties(false),
  'w:tc': (reader) => reader.endCell(),
};
