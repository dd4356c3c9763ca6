// Sections → pages: which paragraphs, which of their lines, which rows of tables stand on each, and where. Keeps what a word
// processor keeps: with-next paragraphs, two lines at least on either side of a break, rows and head rows whole.
import { type Looks, page } from '../docx/styles';
import { heightOf, type Measured, type Ruler } from './lines';
import type { SheetParagraph, SheetRow, SheetSection, SheetTable } from './sheet';

/** A block, or the part of it that stands on the page: letters from `from` up to `to`, or rows from `from` up to `to`. */
export interface Placed {
  /** Place of the block in its document, from 0. */
  readonly block: number;
  /** Twips from the top of the text area to the top of its first line or row. */
  readonly top: number;
  readonly from?: number;
  readonly to?: number;
  /** Head rows stand again above the rows. */
  readonly again?: number;
}

export interface Page {
  readonly landscape: boolean;
  /** Printed at the head; undefined on the first page of a section. */
  readonly number: number | undefined;
  readonly placed: readonly Placed[];
}

export interface PageSetup {
  readonly looks: Looks;
  readonly ruler: Ruler;
}

export function pagesOf(sections: readonly SheetSection[], setup: PageSetup): Page[] {
  const pages: Page[] = [];
  let block = 0;
  for (const section of sections) {
    const filler = new Filler(section, block, setup);
    filler.fill().forEach((placed, at) => {
      pages.push({ landscape: section.landscape, number: at === 0 ? undefined : at + 1, placed });
    });
    block += section.blocks.length;
  }
  return pages;
}

/** Twips of the text area. */
export function roomOf(landscape: boolean): { width: number; height: number } {
  const [width, height] = landscape ? [page.height, page.width] : [page.width, page.height];
  return { width: width - page.left - page.right, height: height - page.top - page.bottom };
}

/** Chains of with-next paragraphs longer than this are not held together. */
const longestChain = 40;

class Filler {
  private readonly pages: Placed[][] = [[]];
  private y = 0;
  private readonly width: number;
  private readonly height: number;

  constructor(
    private readonly section: SheetSection,
    private readonly first: number,
    private readonly setup: PageSetup,
  ) {
    const { width, height } = roomOf(section.landscape);
    this.width = width;
    this.height = height;
  }

  fill(): Placed[][] {
    this.section.blocks.forEach((block, at) => {
      if (this.y > 0 && this.y + this.need(at, 0) > this.height + 1) this.turn();
      if (block.kind === 'paragraph') this.paragraph(block, at);
      else this.table(block, at);
    });
    return this.pages;
  }

  private turn(): void {
    this.pages.push([]);
    this.y = 0;
  }

  private put(placed: Placed): void {
    this.pages.at(-1)?.push(placed);
  }

  private measured(paragraph: SheetParagraph, width = this.width): Measured {
    return this.setup.ruler.measure(paragraph, width);
  }

  /** The least height with which the block may begin here: whole and with the next one, or its first two lines. */
  private need(at: number, depth: number): number {
    const block = this.section.blocks[at];
    if (!block || depth > longestChain) return 0;
    if (block.kind === 'table') return this.tableNeed(block, at, depth);
    const measured = this.measured(block);
    if (this.keepsNext(block)) return heightOf(measured) + this.need(at + 1, depth + 1);
    const count = measured.starts.length;
    return measured.before + (count <= 3 ? count : 2) * measured.lineHeight;
  }

  private tableNeed(table: SheetTable, at: number, depth: number): number {
    const heads = table.rows.filter(({ header }) => header).length;
    let height = 0;
    for (const [index, row] of table.rows.entries()) {
      const whole = this.rowHeight(row, table);
      height += row.whole || whole < this.height / 2 ? whole : this.height / 4;
      if (index >= heads && !rowKeepsNext(row)) return height;
    }
    return height + this.need(at + 1, depth + 1);
  }

  private keepsNext({ style, direct }: SheetParagraph): boolean {
    return direct.keepNext === true || ('keepNext' in this.setup.looks[style] && this.setup.looks[style].keepNext === true);
  }

  private paragraph(paragraph: SheetParagraph, at: number): void {
    const measured = this.measured(paragraph);
    const { starts, lineHeight, after } = measured;
    let line = 0;
    while (line < starts.length) {
      const top = this.y + (line === 0 && !this.atTop() ? measured.before : 0);
      const fitting = Math.floor((this.height - top + 1) / lineHeight);
      const rest = starts.length - line;
      const count = countedLines(fitting, rest, line);
      if (count === 0 && this.y > 0) {
        this.turn();
        continue;
      }
      const taken = Math.max(1, count);
      this.put({
        block: this.first + at,
        top,
        ...(line > 0 ? { from: starts[line] ?? 0 } : {}),
        ...(taken < rest ? { to: starts[line + taken] ?? 0 } : {}),
      });
      this.y = top + taken * lineHeight;
      line += taken;
      if (line < starts.length) this.turn();
    }
    this.y += after;
  }

  /** Space above is dropped at the head of a page, but for the first of its section. */
  private atTop(): boolean {
    return this.y === 0 && this.pages.length > 1;
  }

  private table(table: SheetTable, at: number): void {
    const heads = table.rows.filter(({ header }) => header).length;
    const headHeight = table.rows.slice(0, heads).reduce((sum, row) => sum + this.rowHeight(row, table), 0);
    let from = 0;
    let top = this.y;
    const put = (to: number) => {
      if (to > from) this.put({ block: this.first + at, top, from, to, ...(from > 0 && heads > 0 ? { again: heads } : {}) });
    };
    for (const [index, row] of table.rows.entries()) {
      const height = this.chainHeight(table, index);
      if (this.y > 0 && this.y + height > this.height + 1 && index > from) {
        put(index);
        this.turn();
        from = index;
        top = 0;
        this.y = headHeight;
      }
      this.y += this.rowHeight(row, table);
    }
    put(table.rows.length);
  }

  /** A row and those it must stay with. */
  private chainHeight({ rows, ...rest }: SheetTable, from: number): number {
    let height = 0;
    for (let at = from; at < rows.length; at += 1) {
      const row = rows[at] as SheetRow;
      height += this.rowHeight(row, { rows, ...rest });
      if (!rowKeepsNext(row)) break;
    }
    return height > this.height ? 0 : height;
  }

  private rowHeight({ cells }: SheetRow, { padding, ruled }: SheetTable): number {
    let most = 0;
    for (const { width, blocks } of cells) {
      let height = 0;
      for (const block of blocks) height += heightOf(this.measured(block, width - 2 * padding));
      most = Math.max(most, height);
    }
    return most + (ruled ? 10 : 0);
  }
}

function rowKeepsNext({ cells, header }: SheetRow): boolean {
  return header || cells.some(({ blocks }) => blocks.length > 0 && blocks.every(({ direct }) => direct.keepNext === true));
}

/** How many of the `rest` lines stand here: none where fewer than two would stay on either side. */
function countedLines(fitting: number, rest: number, line: number): number {
  if (fitting >= rest) return rest;
  const left = rest - fitting === 1 ? fitting - 1 : fitting;
  return left < 2 && line === 0 ? 0 : Math.max(0, left);
}
