// The document.xml that we write → its paragraphs, tables and words as values, each with its origin. For our own XML only.

import type { Tree } from '../tree/node';
import { blocksXml } from './blocks';
import type { Origin } from './ink';
import { bodyXml } from './sections';

export interface WrittenRun {
  readonly kind: 'run';
  /** w:rPr in full, or "". */
  readonly properties: string;
  /** Line feeds and tabs stand for w:br and w:tab. */
  readonly text: string;
  /** The start tag of the w:hyperlink around it. */
  readonly link: string | undefined;
}

/** A bookmark's start or end. */
export interface WrittenAnchor {
  readonly kind: 'anchor';
  readonly xml: string;
}

/** A run of a foreign file that holds no letters: a picture, the call of a note, a part of a field. */
export interface WrittenObject {
  readonly kind: 'object';
  readonly xml: string;
}

export type WrittenItem = WrittenRun | WrittenAnchor | WrittenObject;

/** What blocks of a foreign file have besides: raw text of the file before and after them. */
interface Surroundings {
  readonly before?: string;
  readonly after?: string;
  readonly foreign?: true;
}

export interface WrittenParagraph extends Surroundings {
  readonly kind: 'paragraph';
  readonly origin: Origin | undefined;
  /** What stands inside w:pPr. */
  readonly properties: string;
  readonly items: readonly WrittenItem[];
  /** The looks of the paragraph's end, what stands inside its w:rPr. */
  readonly mark?: string;
  /** Its first run is a number of Word's as text. */
  readonly numbered?: true;
  /** Its end is deleted in the file itself. */
  readonly ended?: true;
}

export interface WrittenCell {
  /** w:tcPr in full. */
  readonly properties: string;
  readonly blocks: readonly WrittenBlock[];
}

export interface WrittenRow {
  readonly origin: Origin | undefined;
  /** What stands inside w:trPr. */
  readonly properties: string;
  readonly cells: readonly WrittenCell[];
  /** w:tblPrEx in full, or "". */
  readonly lead?: string;
  readonly foreign?: true;
}

export interface WrittenTable extends Surroundings {
  readonly kind: 'table';
  readonly origin: Origin | undefined;
  /** w:tblPr and w:tblGrid in full. */
  readonly properties: string;
  readonly rows: readonly WrittenRow[];
}

export type WrittenBlock = WrittenParagraph | WrittenTable;

export interface WrittenBody {
  readonly blocks: readonly WrittenBlock[];
  /** The last w:sectPr, in full. */
  readonly section: string;
}

/** With `charts` the paragraphs of charts stand in it too, without words. */
export function writtenBody(tree: Tree, charts?: string[]): WrittenBody {
  const origins: Origin[] = [];
  const xml = bodyXml(tree, blocksXml, { origins, charts });
  return new Reader(xml, origins).body();
}

/** The words of a paragraph. */
export function writtenText({ items }: WrittenParagraph): string {
  let text = '';
  for (const item of items) if (item.kind === 'run') text += item.text;
  return text;
}

class Reader {
  private at = '<w:body>'.length;
  /** Bookmarks that stand between paragraphs go into the next one. */
  private loose: WrittenAnchor[] = [];

  constructor(
    private readonly xml: string,
    private readonly origins: readonly Origin[],
  ) {}

  body(): WrittenBody {
    const blocks = this.blocks();
    return { blocks, section: this.xml.slice(this.at, this.xml.lastIndexOf('</w:body>')) };
  }

  private blocks(): WrittenBlock[] {
    const blocks: WrittenBlock[] = [];
    for (;;) {
      if (this.sees('<w:p ') || this.sees('<w:p>')) blocks.push(this.paragraph());
      else if (this.sees('<w:tbl')) blocks.push(this.table());
      else if (this.sees('<w:bookmark')) this.loose.push({ kind: 'anchor', xml: this.tag() });
      else return blocks;
    }
  }

  private paragraph(): WrittenParagraph {
    const origin = this.origin();
    const properties = this.inside('w:pPr');
    const items: WrittenItem[] = this.loose.splice(0);
    while (!this.sees('</w:p>')) this.item(items, undefined);
    this.tag();
    return { kind: 'paragraph', origin, properties, items };
  }

  private item(items: WrittenItem[], link: string | undefined): void {
    if (this.sees('<w:bookmark')) items.push({ kind: 'anchor', xml: this.tag() });
    else if (this.sees('<w:hyperlink')) {
      const start = this.tag();
      while (!this.sees('</w:hyperlink>')) this.item(items, start);
      this.tag();
    } else if (this.sees('<w:r><w:drawing>')) items.push({ kind: 'object', xml: this.element('</w:r>') });
    else items.push(runOf(this.element('</w:r>'), link));
  }

  private table(): WrittenTable {
    const origin = this.origin();
    const properties = this.element('</w:tblGrid>');
    const rows: WrittenRow[] = [];
    while (this.sees('<w:tr')) rows.push(this.row());
    this.tag();
    return { kind: 'table', origin, properties, rows };
  }

  private row(): WrittenRow {
    const origin = this.origin();
    const properties = this.sees('<w:trPr>') ? this.inside('w:trPr') : '';
    const cells: WrittenCell[] = [];
    while (this.sees('<w:tc>')) cells.push(this.cell());
    this.tag();
    return { origin, properties, cells };
  }

  private cell(): WrittenCell {
    this.tag();
    const properties = this.element('</w:tcPr>');
    const blocks = this.blocks();
    this.tag();
    return { properties, blocks };
  }

  private sees(start: string): boolean {
    return this.xml.startsWith(start, this.at);
  }

  private tag(): string {
    return this.element('>');
  }

  /** Everything up to and with `end`. */
  private element(end: string): string {
    const start = this.at;
    const found = this.xml.indexOf(end, start);
    if (found < 0) throw new Error(`the document that was written has no ${end} after ${start}`);
    this.at = found + end.length;
    return this.xml.slice(start, this.at);
  }

  private inside(name: string): string {
    return this.element(`</${name}>`).slice(name.length + 2, -name.length - 3);
  }

  private origin(): Origin | undefined {
    const found = / o="(\d+)"/.exec(this.tag());
    return found ? this.origins[Number(found[1])] : undefined;
  }
}

function runOf(xml: string, link: string | undefined): WrittenRun {
  const end = xml.startsWith('<w:r><w:rPr>') ? xml.indexOf('</w:rPr>') + '</w:rPr>'.length : '<w:r>'.length;
  const pieces = xml.slice(end).matchAll(/<w:br\/>|<w:tab\/>|<w:t[^>]*>([^<]*)/g);
  let text = '';
  for (const [tag, words] of pieces) text += tag === '<w:br/>' ? '\n' : tag === '<w:tab/>' ? '\t' : unescaped(words ?? '');
  return { kind: 'run', properties: xml.slice('<w:r>'.length, end), text, link };
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function unescaped(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity) : text;
}
