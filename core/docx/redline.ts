// Paragraphs and tables that know what was inserted and what deleted → a .docx with native tracked changes (ECMA-376 Part 1,
// 17.13.5). Every revision has an id of its own.
import type { Tree } from '../tree/node';
import { documentAround, packedDocument, type WriteOptions } from './write';
import type { WrittenAnchor, WrittenObject, WrittenRun } from './written';
import { escapeXml, runText } from './xml';

export type RevisionKind = 'insertion' | 'deletion';

/** Words with one fate; without `change` they are in both texts. */
export interface RedlineRun extends WrittenRun {
  readonly change?: RevisionKind | undefined;
}

export interface RedlineParagraph extends Around {
  readonly kind: 'paragraph';
  readonly properties: string;
  /** The properties in the old text, where its style was another one. */
  readonly before?: string | undefined;
  /** The fate of the paragraph's end. */
  readonly mark?: RevisionKind | undefined;
  /** The looks of its end, what stands inside w:rPr. */
  readonly look?: string | undefined;
  readonly items: readonly RedlineItem[];
}

/** Raw text of a foreign file around a block. */
interface Around {
  readonly lead?: string | undefined;
  readonly tail?: string | undefined;
}

export interface RedlineObject extends WrittenObject {
  readonly change?: RevisionKind | undefined;
}

export type RedlineItem = RedlineRun | WrittenAnchor | RedlineObject;

export interface RedlineRow {
  readonly properties: string;
  readonly change?: RevisionKind | undefined;
  /** w:tblPrEx in full. */
  readonly lead?: string | undefined;
  readonly cells: readonly { readonly properties: string; readonly blocks: readonly RedlineBlock[] }[];
}

export interface RedlineTable extends Around {
  readonly kind: 'table';
  readonly properties: string;
  readonly rows: readonly RedlineRow[];
}

export type RedlineBlock = RedlineParagraph | RedlineTable;

export interface RedlineBody {
  readonly blocks: readonly RedlineBlock[];
  readonly section: string;
}

export interface RedlineOptions extends WriteOptions {
  readonly author: string;
  /** ISO 8601 with seconds: "2026-11-22T08:00:00Z". */
  readonly date: string;
}

/** `tree` is the new one: it gives the package its sizes; `charts`: the parts of the charts of both. */
export function redlineDocx(
  tree: Tree,
  { blocks, section }: RedlineBody,
  options: RedlineOptions,
  charts: string[] = [],
): Uint8Array {
  const writer = new RedlineWriter(options, 1 + lastBookmark(blocks), (text, isDeleted) => {
    const words = runText(text);
    return isDeleted ? words.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText') : words;
  });
  return packedDocument(tree, documentAround(`<w:body>${writer.blocks(blocks)}${section}</w:body>`), options, { charts });
}

/** Bookmarks and revisions share one row of ids. */
function lastBookmark(blocks: readonly RedlineBlock[]): number {
  let last = 0;
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const { cells } of block.rows) for (const cell of cells) last = Math.max(last, lastBookmark(cell.blocks));
    } else {
      for (const item of block.items)
        if (item.kind === 'anchor') last = Math.max(last, Number(/w:id="(\d+)"/.exec(item.xml)?.[1]));
    }
  }
  return last;
}

const elements: Readonly<Record<RevisionKind, string>> = { insertion: 'w:ins', deletion: 'w:del' };

/** Writes the content of a run; of a deleted one with w:delText. */
export type RunText = (text: string, isDeleted: boolean) => string;

export class RedlineWriter {
  private readonly by: string;

  constructor(
    { author, date }: Pick<RedlineOptions, 'author' | 'date'>,
    private nextId: number,
    private readonly runText: RunText,
  ) {
    this.by = `w:author="${escapeXml(author)}" w:date="${escapeXml(date)}"`;
  }

  blocks(blocks: readonly RedlineBlock[]): string {
    let xml = '';
    for (const block of blocks) {
      const inner = block.kind === 'table' ? this.table(block) : this.paragraph(block);
      xml += (block.lead ?? '') + inner + (block.tail ?? '');
    }
    return xml;
  }

  private table({ properties, rows }: RedlineTable): string {
    return `<w:tbl>${properties}${rows.map((row) => this.row(row)).join('')}</w:tbl>`;
  }

  private row({ properties, change, cells, lead = '' }: RedlineRow): string {
    const inner = properties + (change ? this.mark(change) : '');
    const xml = cells.map((cell) => `<w:tc>${cell.properties}${this.blocks(cell.blocks)}</w:tc>`);
    return `<w:tr>${lead}${inner === '' ? '' : `<w:trPr>${inner}</w:trPr>`}${xml.join('')}</w:tr>`;
  }

  /** w:rPr, w:sectPr and w:pPrChange close a w:pPr, in this order (17.3.1.26). */
  private paragraph({ properties, before, mark, look = '', items }: RedlineParagraph): string {
    const section = properties.indexOf('<w:sectPr>');
    const end = section < 0 ? properties.length : section;
    const letters = (mark ? this.mark(mark) : '') + look;
    const marked = letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`;
    const changed =
      before === undefined ? '' : `<w:pPrChange ${this.identity()}><w:pPr>${withoutSection(before)}</w:pPr></w:pPrChange>`;
    const own = properties.slice(0, end) + marked + properties.slice(end) + changed;
    return `<w:p><w:pPr>${own}</w:pPr>${this.items(items)}</w:p>`;
  }

  /** Neighbours with one fate and in one link stand in one element. */
  private items(items: RedlineParagraph['items']): string {
    let xml = '';
    for (let at = 0; at < items.length; ) {
      const item = items[at];
      if (item?.kind !== 'run') {
        xml += item?.kind === 'object' ? this.wrapped(item.xml, item.change) : (item?.xml ?? '');
        at += 1;
        continue;
      }
      const group = groupAt(items, at);
      xml += this.group(group, item);
      at += group.length;
    }
    return xml;
  }

  private group(runs: readonly RedlineRun[], { change, link }: RedlineRun): string {
    const isDeleted = change === 'deletion';
    const words = runs.map(({ properties, text }) => `<w:r>${properties}${this.runText(text, isDeleted)}</w:r>`).join('');
    const xml = this.wrapped(words, change);
    return link === undefined ? xml : `${link}${xml}</w:hyperlink>`;
  }

  private wrapped(xml: string, change: RevisionKind | undefined): string {
    const name = change && elements[change];
    return name ? `<${name} ${this.identity()}>${xml}</${name}>` : xml;
  }

  private mark(change: RevisionKind): string {
    return `<${elements[change]} ${this.identity()}/>`;
  }

  private identity(): string {
    return `w:id="${this.nextId++}" ${this.by}`;
  }
}

function groupAt(items: RedlineParagraph['items'], start: number): RedlineRun[] {
  const group: RedlineRun[] = [];
  const first = items[start] as RedlineRun;
  for (let at = start; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== 'run' || item.change !== first.change || item.link !== first.link) break;
    group.push(item);
  }
  return group;
}

function withoutSection(properties: string): string {
  const section = properties.indexOf('<w:sectPr>');
  return section < 0 ? properties : properties.slice(0, section);
}
