// Tree → its nodes in document order with what matching asks of each: equal `same` numbers mean equal words below, whatever the
// ids, numbers and formats.
import { type Branch, isLeaf, type Node, type Tree } from '../tree/node';
import { runsText } from '../tree/walk';

/** Numbers for what units say, one for each: shared by the trees that are compared. */
export class Names {
  private readonly leaves = new Map<string, Map<string, number>>();
  private readonly branches = new Map<string, number>();
  private count = 0;

  leaf(kind: string, text: string): number {
    const texts = this.leaves.get(kind) ?? new Map<string, number>();
    this.leaves.set(kind, texts);
    return this.numberIn(texts, text);
  }

  /** `key` says the kind, the title and what the parts say. */
  branch(key: string): number {
    return this.numberIn(this.branches, key);
  }

  private numberIn(known: Map<string, number>, key: string): number {
    const found = known.get(key);
    if (found !== undefined) return found;
    this.count += 1;
    known.set(key, this.count);
    return this.count;
  }
}

export class Item {
  /** Descendants fill the places from `at` up to `end`. */
  end: number;
  readonly children: Item[] = [];
  words: Int32Array | undefined;
  /** What it shares with the unit that it was last held against, which is asked for it and for all units around it. */
  near: Item | undefined;
  shared = 0;
  private known = 0;
  private size = -1;

  /** `at` is the place in document order, `text` the words of the leaf or of the heading. */
  constructor(
    readonly node: Node,
    readonly at: number,
    readonly parent: Item | undefined,
    readonly index: number,
    readonly nth: number,
    readonly text: string,
    private readonly names: Names,
  ) {
    this.end = at + 1;
  }

  /** Worked out when it is asked for: versions of one draft are told apart by their ids alone. */
  get same(): number {
    if (this.known === 0) this.known = isLeaf(this.node) ? this.names.leaf(this.node.kind, this.text) : this.ofParts();
    return this.known;
  }

  /** Characters of text in the whole unit. */
  get length(): number {
    if (this.size < 0) {
      this.size = this.text.length;
      for (const child of this.children) this.size += child.length;
    }
    return this.size;
  }

  private ofParts(): number {
    let key: string = this.node.kind;
    for (const child of this.children) key += ` ${child.same}`;
    return this.names.branch(this.text === '' ? key : `${key}\n${this.text}`);
  }
}

export interface Indexed {
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  /** Ids that more than one node has. */
  readonly doubles: readonly string[];
}

export function indexed(tree: Tree, names: Names): Indexed {
  const items: Item[] = [];
  const byId = new Map<string, Item>();
  const doubles: string[] = [];
  const add: Add = (node, parent, index, nth) => {
    const item = new Item(node, items.length, parent, index, nth, textOf(node), names);
    items.push(item);
    const known = byId.size;
    byId.set(node.id, item);
    if (byId.size === known) doubles.push(node.id);
    if (!isLeaf(node)) {
      addChildren(node, item, add);
      item.end = items.length;
    }
    return item;
  };
  add(tree, undefined, 0, 1);
  return { items, byId, doubles };
}

type Add = (node: Node, parent: Item | undefined, index: number, nth: number) => Item;

function addChildren({ children }: Branch, item: Item, add: Add): void {
  let [last, nth] = ['', 0];
  let counts: Map<string, number> | undefined;
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at] as Node;
    if (child.kind === last) nth += 1;
    else {
      // Most children are of one kind, and need no list of kinds.
      if (last !== '') counts = (counts ?? new Map()).set(last, nth);
      last = child.kind;
      nth = (counts?.get(last) ?? 0) + 1;
    }
    item.children.push(add(child, item, at, nth));
  }
}

function textOf(node: Node): string {
  const runs = isLeaf(node) ? node.runs : node.heading;
  if (runs === undefined) return '';
  return runs.length === 1 ? (runs[0]?.text ?? '') : runsText(runs);
}

export function numOf(item: Item): string | undefined {
  return 'num' in item.node ? item.node.num : undefined;
}
