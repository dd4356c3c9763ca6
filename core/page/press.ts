// The pages of a document that is being written: the whole of them first, then only what changed. One press serves one
// open document; what it sent last is what it compares with.
import { type Looks, looksOf, page, sizesOf } from '../docx/styles';
import { type Branch, isBranch, isProvision, type Tree } from '../tree/node';
import { ownText, visit } from '../tree/walk';
import { Ruler } from './lines';
import { type Page, type PageSetup, type Placed, pagesOf } from './pages';
import { sectionsOf } from './sections';
import type { Ink, SheetBlock, SheetParagraph } from './sheet';

/** A numbered unit, as outlines show it: "Điều 5." and its heading. */
export interface UnitLine {
  readonly id: string;
  readonly kind: string;
  readonly num: string;
  readonly heading: string;
  /** The first words of a unit without a heading. */
  readonly start: string;
}

/** Blocks have ids that live as long as their content does; `block` of what is placed is such an id. */
export interface Proof {
  readonly revision: number;
  /** The revision that the rest is to be added to; 0: nothing is assumed, everything is here. */
  readonly base: number;
  /** Both only where `base` is 0 or the sizes changed. */
  readonly looks?: Looks;
  readonly paper?: Paper;
  readonly blocks: readonly (readonly [number, SheetBlock])[];
  readonly pageCount: number;
  /** Pages that are not as they were, with their place. */
  readonly pages: readonly (readonly [number, Page])[];
  /** Undefined: as they were. */
  readonly units?: readonly UnitLine[];
}

/** A4 upright, and the margins; the page number stands `header` from the upper edge. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
  };
}

const { width, height, ...margins } = page;
const paper: Paper = { width, height, margins };

/** How a field of a run is called outside: by the unit it belongs to, so that moving a unit changes nothing in it. */
export type NameField = (owner: string, field: string) => string;

const plainName: NameField = (_owner, field) => field;

export class Press {
  private revision = 0;
  private sizes = '';
  private setup: PageSetup | undefined;
  private ids = new Map<string, number>();
  private nextId = 1;
  private pages: readonly string[] = [];
  private units = '';

  /** `base` is the last revision that the reader has. */
  proof(tree: Tree, base: number, nameField: NameField = plainName): Proof {
    const whole = base === 0 || base !== this.revision;
    if (whole) this.forget();
    const before = this.setup;
    const setup = this.setupFor(tree);
    const sections = sectionsOf(tree).map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => named(block, nameField)),
    }));
    setup.ruler.turn();
    const pages = pagesOf(sections, setup);
    const { ids, fresh } = this.identified(sections.flatMap(({ blocks }) => blocks));
    const changed = this.changedPages(pages.map((page) => withIds(page, ids)));
    const units = unitLines(tree);
    const unitsText = JSON.stringify(units);
    const proof: Proof = {
      revision: this.revision + 1,
      base: whole ? 0 : base,
      ...(setup !== before || whole ? { looks: setup.looks, paper } : {}),
      blocks: fresh,
      pageCount: pages.length,
      pages: changed,
      ...(unitsText === this.units ? {} : { units }),
    };
    this.units = unitsText;
    this.revision += 1;
    return proof;
  }

  private forget(): void {
    this.ids = new Map();
    this.pages = [];
    this.units = '';
  }

  private setupFor(tree: Tree): PageSetup {
    const sizes = sizesOf(tree);
    const key = JSON.stringify(sizes);
    if (this.setup && key === this.sizes) return this.setup;
    const looks = looksOf(sizes);
    this.sizes = key;
    this.setup = { looks, ruler: new Ruler(looks) };
    return this.setup;
  }

  /** A block with the content of an old one has its id; the second of two alike has one of its own. */
  private identified(blocks: readonly SheetBlock[]): { ids: number[]; fresh: [number, SheetBlock][] } {
    const known = new Map<string, number>();
    const fresh: [number, SheetBlock][] = [];
    const ids = blocks.map((block) => {
      const text = JSON.stringify(block);
      let key = text;
      for (let count = 2; known.has(key); count += 1) key = `${count} ${text}`;
      const old = this.ids.get(key);
      const id = old ?? this.nextId++;
      if (old === undefined) fresh.push([id, block]);
      known.set(key, id);
      return id;
    });
    this.ids = known;
    return { ids, fresh };
  }

  private changedPages(pages: readonly Page[]): [number, Page][] {
    const texts = pages.map((page) => JSON.stringify(page));
    const changed = pages.flatMap((page, at): [number, Page][] => (texts[at] === this.pages[at] ? [] : [[at, page]]));
    this.pages = texts;
    return changed;
  }
}

function withIds(page: Page, ids: readonly number[]): Page {
  return { ...page, placed: page.placed.map((placed): Placed => ({ ...placed, block: ids[placed.block] ?? 0 })) };
}

function named(block: SheetBlock, nameField: NameField): SheetBlock {
  if (block.kind === 'paragraph') return namedParagraph(block, nameField);
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => namedParagraph(inner, nameField)) })),
  }));
  return { ...block, rows };
}

function namedParagraph(paragraph: SheetParagraph, nameField: NameField): SheetParagraph {
  const { owner = '', ink } = paragraph;
  if (!ink.some(({ field }) => field !== undefined)) return paragraph;
  const rename = (piece: Ink) => (piece.field === undefined ? piece : { ...piece, field: nameField(owner, piece.field) });
  return { ...paragraph, ink: ink.map(rename) };
}

/** Units that an outline shows: those that are entries of a draft, and the attachments. */
function unitLines(tree: Tree): UnitLine[] {
  const lines: UnitLine[] = [];
  visit(tree, (node) => {
    if (!isBranch(node) || node.num === undefined || node.id.slice(node.id.lastIndexOf('/') + 1).includes('.')) return;
    if (!isProvision(node) && node.kind !== 'attachment') return;
    const heading = ownText(node);
    lines.push({ id: node.id, kind: node.kind, num: node.num, heading, start: heading === '' ? firstWords(node) : '' });
  });
  return lines;
}

const fewLetters = 80;

function firstWords(unit: Branch): string {
  const first = unit.children[0];
  if (first === undefined) return '';
  const text = isBranch(first) ? firstWords(first) : ownText(first);
  return text.length > fewLetters ? `${text.slice(0, fewLetters)}…` : text;
}
