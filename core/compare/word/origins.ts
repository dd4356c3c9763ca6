// A tree that was read from a .docx, whose runs know their paragraphs → which unit each paragraph of the file shows.
import type { Origin } from '../../docx/ink';
import { placeOf } from '../../read/source-line';
import { type Branch, isLeaf, type Node, type Run, type Tree } from '../../tree/node';

export interface Origins {
  readonly paragraphs: ReadonlyMap<number, Origin>;
  readonly tables: ReadonlyMap<number, readonly { readonly table: string; readonly row: string }[]>;
}

/** `order` holds the places of all paragraphs that show words, as they stand in the file, with those words. */
export function originsOf(tree: Tree, order: readonly { readonly place: number; readonly text: string }[]): Origins {
  const finder = new OriginFinder();
  finder.visit(tree, []);
  finder.numbersAlone(order);
  return { paragraphs: finder.paragraphs, tables: finder.tables };
}

interface InTable {
  readonly table: string;
  readonly row: string;
}

class OriginFinder {
  readonly paragraphs = new Map<number, Origin>();
  readonly tables = new Map<number, readonly InTable[]>();
  /** Units whose number stands in a paragraph of its own, by the first place of their words. */
  private readonly waiting = new Map<number, Branch[]>();
  private units: Branch[] = [];

  visit(node: Node, tables: readonly InTable[]): void {
    if (isLeaf(node)) {
      this.words(node.runs, { owner: node.id, part: 'text' }, tables);
      return;
    }
    if (node.num !== undefined && node.num !== '') this.units.push(node);
    if (node.heading) this.words(node.heading, { owner: node.id, part: 'heading' }, tables);
    for (const child of node.children) this.visit(child, inTable(node, child, tables));
    this.units = this.units.filter((unit) => unit !== node);
  }

  private words(runs: readonly Run[], origin: Origin, tables: readonly InTable[]): void {
    const places = [...new Set(runs.map(placeOf))].filter((place) => place !== undefined);
    for (const [line, place] of places.entries()) {
      if (this.paragraphs.has(place)) continue;
      // The innermost unit whose words begin here is the one whose number is printed in front.
      const unit = this.units.at(-1);
      this.paragraphs.set(place, { ...origin, line, ...(unit ? { unit: unit.id, head: unit.num ?? '' } : {}) });
      for (const other of this.units.slice(0, -1)) this.wait(place, other);
      if (tables.length > 0) this.tables.set(place, tables);
    }
    if (places.length > 0) this.units = [];
  }

  private wait(place: number, unit: Branch): void {
    this.waiting.set(place, [...(this.waiting.get(place) ?? []), unit]);
  }

  /** "Chương I" above its title: no words of the tree came from there but the number itself. */
  numbersAlone(order: readonly { readonly place: number; readonly text: string }[]): void {
    for (let at = 0; at + 1 < order.length; at += 1) {
      const { place, text } = order[at] as { place: number; text: string };
      if (this.paragraphs.has(place) || text.trim() === '') continue;
      const unit = this.unitAfter(order, at + 1, text.trim());
      if (unit) this.paragraphs.set(place, { unit: unit.id, head: unit.num ?? '' });
    }
  }

  private unitAfter(
    order: readonly { readonly place: number }[],
    from: number,
    text: string,
  ): { id: string; num?: string } | undefined {
    const same = (num: string | undefined) => num?.trim() === text;
    for (let at = from; at < Math.min(order.length, from + 4); at += 1) {
      const place = order[at]?.place ?? -1;
      const origin = this.paragraphs.get(place);
      if (origin?.unit !== undefined && same(origin.head)) return { id: origin.unit, num: text };
      const found = this.waiting.get(place)?.find(({ num }) => same(num));
      if (found) return found;
    }
    return undefined;
  }
}

function inTable(node: Branch, child: Node, tables: readonly InTable[]): readonly InTable[] {
  return node.kind === 'table' && child.kind === 'row' ? [...tables, { table: node.id, row: child.id }] : tables;
}
