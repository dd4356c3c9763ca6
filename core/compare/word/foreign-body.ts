// word/document.xml of a foreign .docx → the same paragraphs, tables and rows as values that our own documents are made of, with
// the numbers of Word's lists as text. What the two redlines share is in core/compare/blocks.ts.
import type { Origin } from '../../docx/ink';
import type { WrittenBlock, WrittenBody, WrittenCell, WrittenItem, WrittenParagraph, WrittenRow } from '../../docx/written';
import { withoutEnded } from './ended-paragraphs';
import { ItemReader, type NoteLetter } from './foreign-items';
import type { Glyphs } from './glyphs';
import { type ListLooks, numberLetters } from './list-looks';
import { Cleaner } from './properties';
import { childOf, type XmlElement } from './xml-tree';

/** The number of a paragraph as the reader of .docx files found it, and the list and level it came from. */
export interface Numbered {
  readonly label: string;
  readonly list: { readonly id: string; readonly level: number };
}

export interface ForeignFacts {
  readonly xml: string;
  readonly root: XmlElement;
  readonly lists: ListLooks;
  readonly glyphs: Glyphs;
  /** The sign of a note's call by its kind and id; undefined where it calls nothing. */
  readonly note: NoteLetter;
  /** By the place of the paragraph in the file. */
  readonly numbers: ReadonlyMap<number, Numbered>;
  readonly origins: ReadonlyMap<number, Origin>;
  /** Origins of tables and rows by the place of any paragraph in them: the outermost first. */
  readonly tables: ReadonlyMap<number, readonly { readonly table: string; readonly row: string }[]>;
  /** Styles of the package it is written into, where that is not its own. */
  readonly styles: ReadonlySet<string> | undefined;
}

export function foreignBody(facts: ForeignFacts): WrittenBody | undefined {
  const body = childOf(facts.root, 'w:body');
  return body && new BodyReader(facts).body(body);
}

/** The blocks of one element: a note. */
export function foreignBlocks(facts: ForeignFacts, container: XmlElement): WrittenBlock[] {
  return new BodyReader(facts).blocks(container);
}

/** Marks of places between blocks may as well stand at the start of the next paragraph. */
const points = /^(?:<w:(?:bookmark|comment|perm)\w+(?:\s[^<>]*)?\/>)+$/;

class BodyReader {
  private readonly places = new Map<XmlElement, number>();
  private readonly cleaner: Cleaner;
  private readonly items: ItemReader;
  /** Raw text between blocks that waits for the next one. */
  private loose = '';
  private depth = 0;

  constructor(private readonly facts: ForeignFacts) {
    this.cleaner = new Cleaner(facts.xml, facts.styles);
    this.items = new ItemReader(facts.xml, this.cleaner, facts.glyphs, facts.note);
    this.countParagraphs(facts.root);
  }

  body(body: XmlElement): WrittenBody {
    const blocks = this.blocks(body);
    const section = body.children.findLast(({ name }) => name === 'w:sectPr');
    return { blocks, section: section ? this.cleaner.section(section) : '' };
  }

  private countParagraphs(element: XmlElement): void {
    if (element.name === 'w:p') this.places.set(element, this.places.size);
    for (const child of element.children) this.countParagraphs(child);
  }

  private get isForeign(): boolean {
    return this.facts.styles !== undefined;
  }

  private slice(from: number, to: number): string {
    return this.facts.xml.slice(from, to);
  }

  // --- blocks ---

  blocks(container: XmlElement): WrittenBlock[] {
    const blocks: WrittenBlock[] = [];
    for (const child of container.children) this.block(child, blocks);
    const last = blocks.at(-1);
    if (this.loose !== '' && last) blocks[blocks.length - 1] = { ...last, after: (last.after ?? '') + this.loose };
    this.loose = '';
    return withoutEnded(blocks);
  }

  private block(child: XmlElement, blocks: WrittenBlock[]): void {
    const { name } = child;
    if (name === 'w:p') blocks.push(this.led(this.paragraph(child)));
    else if (name === 'w:tbl') this.addTable(child, blocks);
    else if (name === 'w:sdt') this.around(child, childOf(child, 'w:sdtContent'), blocks);
    else if (name === 'w:customXml') this.around(child, child, blocks);
    else if (name === 'w:ins' || name === 'w:moveTo') for (const inner of child.children) this.block(inner, blocks);
    else if (
      !/^w:(?:sectPr|tcPr|del|moveFrom|sdtPr|customXmlPr|.*Range(?:Start|End))$/.test(name) ||
      /^w:(?:bookmark|comment|perm)/.test(name)
    ) {
      if (!this.isForeign) this.loose += this.slice(child.start, child.end);
    }
  }

  private led(block: WrittenBlock): WrittenBlock {
    if (this.loose === '') return block;
    const before = this.loose;
    this.loose = '';
    if (block.kind === 'paragraph' && points.test(before))
      return { ...block, items: [{ kind: 'anchor', xml: before }, ...block.items] };
    return { ...block, before };
  }

  /** A control around blocks stays around them: its start before the first, its end after the last. */
  private around(outer: XmlElement, content: XmlElement | undefined, blocks: WrittenBlock[]): void {
    if (!content?.children.some(({ name }) => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt')) return;
    const count = blocks.length;
    if (!this.isForeign) {
      const properties = content === outer ? childOf(outer, 'w:customXmlPr') : undefined;
      this.loose += this.slice(outer.start, properties?.end ?? content.from);
    }
    for (const child of content.children) this.block(child, blocks);
    const last = blocks.at(-1);
    if (blocks.length === count || !last || this.isForeign) return;
    const after = (last.after ?? '') + this.loose + this.slice(content.to, outer.end);
    this.loose = '';
    blocks[blocks.length - 1] = { ...last, after };
  }

  // --- paragraphs ---

  private paragraph(element: XmlElement): WrittenParagraph {
    const place = this.places.get(element) ?? -1;
    const properties = childOf(element, 'w:pPr');
    const look = this.cleaner.parts(childOf(properties, 'w:rPr'));
    const number = this.facts.numbers.get(place);
    const listed = number ? this.facts.lists.of(number.list.id, number.list.level) : undefined;
    const label: WrittenItem[] =
      number && listed
        ? [
            {
              kind: 'run',
              properties: numberLetters(look, this.ownLetters(listed.letters)),
              text: (listed.bullet ?? number.label) + listed.follow,
              link: undefined,
            },
          ]
        : [];
    const items = [...label, ...this.items.items(element)];
    const section = childOf(properties, 'w:sectPr');
    const sectionXml = section && !this.isForeign ? this.cleaner.section(section) : '';
    return {
      kind: 'paragraph',
      origin: this.originOf(place, items),
      properties: this.properties(properties, number ? (listed?.indent ?? '') : undefined) + sectionXml,
      mark: look.join(''),
      items,
      foreign: true,
      ...(label.length > 0 ? { numbered: true } : {}),
      ...(endIsGone(properties) ? { ended: true } : {}),
    };
  }

  /** Letters of a list made fit for another package, where they go into one. */
  private ownLetters(letters: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    if (!this.isForeign) return letters;
    return new Map([...letters].filter(([name]) => name !== 'w:rStyle' && name.startsWith('w:')));
  }

  /** A number that is text now must not be counted once more; where its lines begin stays as the list had it. */
  private properties(element: XmlElement | undefined, indent: string | undefined): string {
    const without = ['w:rPr', 'w:sectPr', ...(indent !== undefined || this.isForeign ? ['w:numPr'] : [])];
    const parts = this.cleaner.parts(element, without);
    if (indent === undefined) return parts.join('');
    const hasIndent = parts.some((part) => part.startsWith('<w:ind ') || part.startsWith('<w:ind/'));
    const all = [...parts, '<w:numPr><w:numId w:val="0"/></w:numPr>', ...(hasIndent || indent === '' ? [] : [indent])];
    return inOrder(all).join('');
  }

  private originOf(place: number, items: readonly WrittenItem[]): Origin | undefined {
    const origin = this.facts.origins.get(place);
    const head = origin?.head;
    if (!origin || head === undefined) return origin;
    const text = items.map((item) => (item.kind === 'run' ? item.text : '')).join('');
    const start = headLength(text, head);
    return start === undefined ? { ...origin, start: 0 } : { ...origin, start };
  }

  // --- tables ---

  private addTable(table: XmlElement, blocks: WrittenBlock[]): void {
    this.depth += 1;
    const before = this.loose;
    this.loose = '';
    const rows = this.rows(table);
    this.depth -= 1;
    const properties = `${this.cleaner.element(childOf(table, 'w:tblPr')) || '<w:tblPr/>'}${this.grid(table)}`;
    const place = this.firstPlace(table);
    const owner = place === undefined ? undefined : this.facts.tables.get(place)?.[this.depth]?.table;
    if (rows.length === 0) this.loose = before;
    else
      blocks.push({
        kind: 'table',
        origin: owner === undefined ? undefined : { owner, part: 'table' },
        properties,
        rows,
        foreign: true,
        ...(before ? { before } : {}),
      });
  }

  private grid(table: XmlElement): string {
    return this.cleaner.element(childOf(table, 'w:tblGrid')) || '<w:tblGrid/>';
  }

  private rows(container: XmlElement): WrittenRow[] {
    return container.children.flatMap((child): WrittenRow[] => {
      if (child.name === 'w:tr') return this.row(child);
      const content = child.name === 'w:sdt' ? childOf(child, 'w:sdtContent') : child.name === 'w:customXml' ? child : undefined;
      return content ? this.rows(content) : [];
    });
  }

  private row(row: XmlElement): WrittenRow[] {
    const own = childOf(row, 'w:trPr');
    if (childOf(own, 'w:del')) return [];
    const place = this.firstPlace(row);
    const owner = place === undefined ? undefined : this.facts.tables.get(place)?.[this.depth - 1]?.row;
    const cells = this.cells(row);
    const lead = this.cleaner.element(childOf(row, 'w:tblPrEx'));
    const origin: Origin | undefined = owner === undefined ? undefined : { owner, part: 'row' };
    return cells.length === 0 ? [] : [{ origin, properties: this.cleaner.parts(own).join(''), cells, lead, foreign: true }];
  }

  private cells(container: XmlElement): WrittenCell[] {
    return container.children.flatMap((child): WrittenCell[] => {
      if (child.name === 'w:tc')
        return [{ properties: this.cleaner.element(childOf(child, 'w:tcPr')), blocks: this.blocks(child) }];
      const content = child.name === 'w:sdt' ? childOf(child, 'w:sdtContent') : child.name === 'w:customXml' ? child : undefined;
      return content ? this.cells(content) : [];
    });
  }

  /** The first paragraph below that the tree knows as one of a table. */
  private firstPlace(element: XmlElement): number | undefined {
    const place = this.places.get(element);
    if (place !== undefined && this.facts.tables.has(place)) return place;
    for (const child of element.children) {
      const found = this.firstPlace(child);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function endIsGone(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
}

/** How many letters of the paragraph are its printed number with the space after it; undefined when it begins otherwise. */
function headLength(text: string, head: string): number | undefined {
  // Most numbers are printed as they are known, and a pattern for each paragraph takes its time.
  if (head !== '' && head.trim() === head && text.startsWith(head)) {
    return text.length - text.slice(head.length).trimStart().length;
  }
  const pattern = head.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const found = new RegExp(`^\\s*${pattern.join('\\s+')}\\s*`, 'iu').exec(text);
  return found?.[0].length;
}

/** Children of w:pPr in the order of the schema (17.3.1.26). */
const order = [
  'pStyle',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'framePr',
  'widowControl',
  'numPr',
  'suppressLineNumbers',
  'pBdr',
  'shd',
  'tabs',
  'suppressAutoHyphens',
  'kinsoku',
  'wordWrap',
  'overflowPunct',
  'topLinePunct',
  'autoSpaceDE',
  'autoSpaceDN',
  'bidi',
  'adjustRightInd',
  'snapToGrid',
  'spacing',
  'ind',
  'contextualSpacing',
  'mirrorIndents',
  'suppressOverlap',
  'jc',
  'textDirection',
  'textAlignment',
  'textboxTightWrap',
  'outlineLvl',
  'divId',
  'cnfStyle',
].map((name) => `w:${name}`);

function inOrder(parts: readonly string[]): string[] {
  const rank = (part: string) => {
    const at = order.indexOf(/^<([\w:]+)/.exec(part)?.[1] ?? '');
    return at < 0 ? order.length : at;
  };
  return [...parts].sort((a, b) => rank(a) - rank(b));
}
