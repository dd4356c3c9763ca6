// Tree → its nodes in document order with what matching asks of each: equal `same` numbers mean equal words below, whatever the
// ids, numbers and formats.
import { type Branch, isLeaf, type Node, type Tree } from '../tree/node';
import { runsText } from '../tree/walk';

export interface Item {
  readonly node: Node;
  /** Place in document order; descendants fill the places up to `end`. */
  readonly at: number;
  end: number;
  readonly parent: Item | undefined;
  readonly index: number;
  readonly nth: number;
  readonly children: Item[];
  /** The words of the leaf or of the heading. */
  readonly text: string;
  same: number;
  /** Characters of text in the whole unit. */
  length: number;
  words: Int32Array | undefined;
}

export interface Indexed {
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  /** Ids that more than one node has. */
  readonly doubles: readonly string[];
}

export type Names = Map<string, number>;

export function indexed(tree: Tree, names: Names): Indexed {
  const items: Item[] = [];
  const byId = new Map<string, Item>();
  const doubles: string[] = [];
  const add = (node: Node, parent: Item | undefined, index: number, nth: number): Item => {
    const item = newItem(node, items.length, parent, index, nth);
    items.push(item);
    if (byId.has(node.id)) doubles.push(node.id);
    else byId.set(node.id, item);
    if (!isLeaf(node)) addChildren(node, item, add);
    finish(item, items.length, names);
    return item;
  };
  add(tree, undefined, 0, 1);
  return { items, byId, doubles };
}

function addChildren(node: Branch, item: Item, add: (node: Node, parent: Item, index: number, nth: number) => Item): void {
  const counts = new Map<string, number>();
  for (const [index, child] of node.children.entries()) {
    const nth = (counts.get(child.kind) ?? 0) + 1;
    counts.set(child.kind, nth);
    item.children.push(add(child, item, index, nth));
  }
}

function newItem(node: Node, at: number, parent: Item | undefined, index: number, nth: number): Item {
  const runs = isLeaf(node) ? node.runs : (node.heading ?? []);
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runsText(runs);
  return { node, at, end: at + 1, parent, index, nth, children: [], text, same: 0, length: text.length, words: undefined };
}

function finish(item: Item, end: number, names: Names): void {
  item.end = end;
  let key: string = item.node.kind;
  for (const child of item.children) {
    key += ` ${child.same}`;
    item.length += child.length;
  }
  key += `\n${item.text}`;
  const known = names.get(key);
  item.same = known ?? names.size;
  if (known === undefined) names.set(key, names.size);
}

export function numOf(item: Item): string | undefined {
  return 'num' in item.node ? item.node.num : undefined;
}
