// What every handler needs while writing: the looks, the text width, the bookmarks, and the way back to the dispatcher.
import { isBranch, isLeaf, isProvision, type Node, type Run, type Tree } from '../tree/node';
import { type Looks, looksOf, type Sizes, sizesOf } from './styles';

export interface Bookmark {
  readonly name: string;
  readonly index: number;
}

/**
 * What a paragraph, a table or a row shows: the unit whose number it begins with, and the node whose words follow from
 * `start` on. A redline pairs paragraphs by it.
 */
export interface Origin {
  readonly unit?: string;
  readonly owner?: string;
  readonly part?: 'text' | 'heading' | 'table' | 'row' | 'chart';
  readonly start?: number;
  /** In a foreign file: which of the paragraphs that show the owner's words it is, and the number that it begins with. */
  readonly line?: number;
  readonly head?: string;
}

export interface Ink {
  readonly sizes: Sizes;
  readonly looks: Looks;
  /** Twips between the margins of this section. */
  readonly width: number;
  /** Outline level of the next heading inside; 0 at the top. */
  readonly level: number;
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  /** Bookmarks already in the text: a second node with the same id gets none. */
  readonly placed: Set<string>;
  /** Where given, every paragraph says what it shows (`o`, its place in this list). */
  readonly origins?: Origin[] | undefined;
  /** Colour of the runs, where it is not black. */
  readonly colour?: string | undefined;
  /** Where given, footnotes are written and their texts collected here. */
  readonly notes?: string[] | undefined;
  /** Where given, charts are drawn and their parts collected here. */
  readonly charts?: string[] | undefined;
  /** The last paragraph (or row) before the signatures, which must stay with them. */
  readonly last: Node | undefined;
  readonly write: (nodes: readonly Node[], ink: Ink) => string;
}

/** Lists to which writing adds: what paragraphs show, texts of footnotes, parts of charts. */
export type Collected = Pick<Ink, 'origins' | 'notes' | 'charts'>;

export function inkOf(tree: Tree, write: Ink['write'], collected: Collected): Omit<Ink, 'width' | 'last'> {
  const sizes = sizesOf(tree);
  return { sizes, looks: looksOf(sizes), level: 0, bookmarks: bookmarksOf(tree), placed: new Set(), ...collected, write };
}

function bookmarksOf(tree: Tree): Map<string, Bookmark> {
  const bookmarks = new Map<string, Bookmark>();
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (isLeaf(node)) return;
    if ((isProvision(node) || node.kind === 'attachment') && !bookmarks.has(node.id)) {
      const index = bookmarks.size + 1;
      bookmarks.set(node.id, { name: freshName(node.id, index, names), index });
    }
    node.children.forEach(visit);
  };
  visit(tree);
  return bookmarks;
}

const mostLetters = 32;

/** A letter first, then letters, digits and "_", at most 40 characters, unique without regard to case (Word's own rule). */
function freshName(id: string, index: number, names: Set<string>): string {
  const plain = `u_${id.slice(0, mostLetters).replace(/\W/g, '_')}`;
  const name = id.length > mostLetters || names.has(plain.toLowerCase()) ? `${plain.slice(0, 28)}__${index}` : plain;
  names.add(name.toLowerCase());
  return name;
}

/** The place of `origin` in the list, to stand on its paragraph, table or row; undefined where nobody asks. */
export function traced(origin: Origin, { origins }: Ink): number | undefined {
  return origins && origins.push(origin) - 1;
}

/** The attribute for `traced`; none in a document that is nothing but a document. */
export function originXml(origin: number | undefined): string {
  return origin === undefined ? '' : ` o="${origin}"`;
}

/** Puts the node's bookmark around `content`; a reference field to it prints just that. */
export function bookmarked(id: string, content: string, { bookmarks, placed }: Ink): string {
  const bookmark = bookmarks.get(id);
  if (!bookmark || placed.has(id)) return content;
  placed.add(id);
  const { index, name } = bookmark;
  return `<w:bookmarkStart w:id="${index}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${index}"/>`;
}

/** The last paragraph or table row below `node`. */
export function lastLine(node: Node | undefined): Node | undefined {
  let at = node;
  while (at && isBranch(at) && at.kind !== 'row' && at.children.length > 0) at = at.children.at(-1);
  return at;
}

export function hasText(runs: readonly Run[] | undefined): runs is readonly Run[] {
  return runs?.some(({ text }) => text !== '') ?? false;
}
