// Tree → the sections of its document. They are read from the paragraphs that the .docx writer makes, so that no rule of
// layout is written twice.
import { chartHeight, emu } from '../docx/chart';
import type { Origin } from '../docx/ink';
import type { StyleId } from '../docx/styles';
import {
  type WrittenBlock,
  type WrittenBody,
  type WrittenParagraph,
  type WrittenRow,
  type WrittenRun,
  type WrittenTable,
  writtenBody,
} from '../docx/written';
import { chartOf } from '../tree/chart';
import { isBranch, isLeaf, type Mark, type Node, type Run, type Tree } from '../tree/node';
import { visit } from '../tree/walk';
import type { Direct, Ink, SheetBlock, SheetCell, SheetParagraph, SheetRow, SheetSection, SheetTable } from './sheet';

export function sectionsOf(tree: Tree): SheetSection[] {
  const nodes = new Map<string, Node>();
  visit(tree, (node) => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
  });
  return new Reader(nodes).sections(writtenBody(tree, []));
}

class Reader {
  constructor(private readonly nodes: ReadonlyMap<string, Node>) {}

  sections({ blocks, section }: WrittenBody): SheetSection[] {
    const sections: SheetSection[] = [];
    let current: SheetBlock[] = [];
    for (const block of blocks) {
      const ends = block.kind === 'paragraph' && block.properties.includes('<w:sectPr');
      current.push(...this.block(block));
      if (!ends) continue;
      sections.push({ landscape: isLandscape(block.properties), blocks: current });
      current = [];
    }
    return [...sections, { landscape: isLandscape(section), blocks: current }];
  }

  private block(block: WrittenBlock): SheetBlock[] {
    return [block.kind === 'paragraph' ? this.paragraph(block) : this.table(block)];
  }

  private paragraph(paragraph: WrittenParagraph): SheetParagraph {
    const { origin, properties } = paragraph;
    return {
      kind: 'paragraph',
      style: styleOf(properties),
      direct: directOf(properties),
      ...this.content(paragraph, origin),
      ...(origin?.unit === undefined ? {} : { unit: origin.unit }),
      ...(origin?.owner === undefined ? {} : { owner: origin.owner }),
    };
  }

  private content(paragraph: WrittenParagraph, origin: Origin | undefined): Pick<SheetParagraph, 'ink' | 'picture'> {
    const table = origin?.part === 'chart' ? this.nodes.get(origin.owner ?? '') : undefined;
    const chart = table && isBranch(table) ? chartOf(table) : undefined;
    if (chart) return { ink: [], picture: { chart, width: drawnWidth(paragraph), height: chartHeight(chart) } };
    return { ink: this.ink(paragraph, origin) };
  }

  private ink({ items }: WrittenParagraph, origin: Origin | undefined): Ink[] {
    const written = items.filter((item) => item.kind === 'run').map(inkOf);
    const owner = origin?.owner === undefined ? undefined : this.nodes.get(origin.owner);
    if (!owner) return written;
    const runs = origin?.part === 'heading' || !isLeaf(owner) ? ('heading' in owner ? (owner.heading ?? []) : []) : owner.runs;
    return overlaid(written, runs, origin?.start ?? 0);
  }

  private table(table: WrittenTable): SheetTable {
    return {
      kind: 'table',
      ruled: table.properties.includes('<w:tblBorders>'),
      indent: numbers(table.properties, /<w:tblInd w:w="(-?\d+)"/g)[0] ?? 0,
      padding: numbers(table.properties, /<w:left w:w="(\d+)"/g)[0] ?? 0,
      rows: table.rows.map((row) => this.row(row)),
      ...(table.origin?.owner === undefined ? {} : { owner: table.origin.owner }),
    };
  }

  private row({ properties, cells }: WrittenRow): SheetRow {
    return {
      header: properties.includes('<w:tblHeader/>'),
      whole: properties.includes('<w:cantSplit/>'),
      cells: cells.map(
        (cell): SheetCell => ({
          width: numbers(cell.properties, /<w:tcW w:w="(\d+)"/g)[0] ?? 0,
          middle: cell.properties.includes('<w:vAlign w:val="center"/>'),
          blocks: cell.blocks.flatMap((block) => this.block(block)).flatMap(paragraphsOf),
        }),
      ),
    };
  }
}

/** Twips. */
function drawnWidth({ items }: WrittenParagraph): number {
  const [drawn] = items.flatMap((item) => (item.kind === 'object' ? numbers(item.xml, /<wp:extent cx="(\d+)"/g) : []));
  return (drawn ?? 0) / emu;
}

/** Cells hold paragraphs; a table inside a cell (foreign documents have them) gives its own. */
function paragraphsOf(block: SheetBlock): SheetParagraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
}

function isLandscape(properties: string): boolean {
  return properties.includes('w:orient="landscape"');
}

/** "Article2" looks like "Article": only the navigation pane tells them apart. */
function styleOf(properties: string): StyleId {
  const id = /<w:pStyle w:val="([A-Za-z]+)\d*"/.exec(properties)?.[1];
  return (id ?? 'BodyText') as StyleId;
}

function directOf(properties: string): Direct {
  const spacing = /<w:spacing[^>]*>/.exec(properties)?.[0] ?? '';
  const indents = /<w:ind[^>]*>/.exec(properties)?.[0] ?? '';
  const align = /<w:jc w:val="(\w+)"/.exec(properties)?.[1];
  return {
    ...length('before', spacing),
    ...length('after', spacing),
    ...length('left', indents),
    ...length('right', indents),
    ...(align === undefined ? {} : { align }),
    ...(properties.includes('<w:keepNext/>') ? { keepNext: true as const } : {}),
    ...borderOf(properties),
  };
}

function length(name: 'before' | 'after' | 'left' | 'right', tag: string): Partial<Direct> {
  const found = new RegExp(` w:${name}="(-?\\d+)"`).exec(tag)?.[1];
  return found === undefined ? {} : { [name]: Number(found) };
}

function borderOf(properties: string): Pick<Direct, 'border'> {
  const top = /<w:top w:val="single" w:sz="\d+" w:space="(\d+)" w:color="(\w+)"\/>/.exec(properties);
  if (!top) return {};
  const sides = properties.includes('<w:bottom ') ? 'box' : 'top';
  return { border: { sides, space: Number(top[1]), colour: `#${top[2]}` } };
}

const marksXml: readonly (readonly [string, Mark])[] = [
  ['<w:b/>', 'bold'],
  ['<w:i/>', 'italic'],
  ['<w:strike/>', 'strike'],
  ['<w:u ', 'underline'],
  ['<w:vertAlign ', 'superscript'],
];

function inkOf({ text, properties }: WrittenRun): Ink {
  if (properties === '') return { text };
  const marks = marksXml.filter(([tag]) => properties.includes(tag)).map(([, mark]) => mark);
  const colour = /<w:color w:val="(\w+)"/.exec(properties)?.[1];
  return { text, ...(marks.length > 0 ? { marks } : {}), ...(colour === undefined ? {} : { colour: `#${colour}` }) };
}

/** The written words, told apart as the runs of the tree are: which answer each shows. `start`: where the runs begin. */
function overlaid(written: readonly Ink[], runs: readonly Run[], start: number): Ink[] {
  if (!runs.some(({ field, ref, blank }) => field || ref || blank)) return [...written];
  const ends: { end: number; facts: Omit<Ink, 'text'> }[] = [{ end: start, facts: {} }];
  let end = start;
  for (const run of runs) {
    end += run.text.length;
    ends.push({ end, facts: factsOf(run) });
  }
  const result: Ink[] = [];
  let at = 0;
  let index = 0;
  for (const piece of written) {
    let rest = piece.text;
    while (rest !== '') {
      while (index < ends.length && at >= (ends[index]?.end ?? 0)) index += 1;
      const stop = ends[index]?.end ?? at + rest.length;
      const text = rest.slice(0, stop - at);
      result.push({ ...piece, text, ...ends[index]?.facts });
      at += text.length;
      rest = rest.slice(text.length);
    }
  }
  return result;
}

function factsOf({ field, ref, blank }: Run): Omit<Ink, 'text'> {
  return { ...(field ? { field } : {}), ...(ref ? { ref } : {}), ...(blank ? { blank } : {}) };
}

function numbers(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ([, found]) => Number(found));
}
