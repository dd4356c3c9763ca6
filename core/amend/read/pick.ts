// Which units of a quote an order takes, and what the quote holds beside them.
import { isBranch, isLeaf, type Node, type Run } from '../../tree/node';
import type { Target, UnitLabel } from '../instruction';
import { hasLabel, labelOfNode } from '../unit-key';

/** A quote whose units are given out one after the other. */
export class Quote {
  private readonly taken = new Set<Node>();

  constructor(readonly nodes: readonly Node[]) {}

  /** The unit with this label, at the top or inside others; a range takes every unit between. */
  unit(target: Target): readonly Node[] {
    const [own] = target.path;
    if (!own) return [];
    const found = own.to === undefined ? this.find(own, target.path.slice(1)) : this.range(own);
    for (const node of found) this.taken.add(node);
    return found;
  }

  private find(label: UnitLabel, outer: readonly UnitLabel[]): readonly Node[] {
    const inside = this.outerUnit(outer);
    const found = findUnit(inside ?? this.nodes, label, this.taken);
    return found ? [found] : [];
  }

  /** "điểm b khoản 2": among the points of the quote that of khoản 2, when the quote shows khoản 2. */
  private outerUnit(outer: readonly UnitLabel[]): readonly Node[] | undefined {
    const [next] = outer;
    const found = next ? findUnit(this.nodes, next, new Set()) : undefined;
    return found && isBranch(found) ? found.children : undefined;
  }

  private range({ level, num, to }: UnitLabel): readonly Node[] {
    const units = this.nodes.filter((node) => labelOfNode(node)?.level === level);
    const from = units.findIndex((node) => hasLabel(node, { level, num }));
    const last = units.findIndex((node) => hasLabel(node, { level, num: to ?? num }));
    return from < 0 || last < from ? [] : units.slice(from, last + 1);
  }

  /** Everything, when the quote has no numbers; undefined when it has. */
  paragraphs(): readonly Node[] | undefined {
    if (this.nodes.some((node) => labelOfNode(node) !== undefined)) return undefined;
    for (const node of this.nodes) this.taken.add(node);
    return this.nodes;
  }

  all(): readonly Node[] {
    for (const node of this.nodes) this.taken.add(node);
    return this.nodes;
  }

  /** Paragraphs for a paragraph: a number in front of them is that of the unit around. */
  alineas(): readonly Node[] {
    const plain = this.paragraphs();
    if (plain) return plain;
    const [first] = this.nodes;
    if (this.nodes.length !== 1 || !first || !isBranch(first)) return [];
    this.taken.add(first);
    const heading = first.heading ? [{ kind: 'alinea' as const, id: `${first.id}h`, runs: first.heading, attrs: {} }] : [];
    return [...heading, ...first.children.filter(isLeaf)];
  }

  /** The words of a title: "“Điều 26. Tên”", "“Chương VII⏎TÊN”" or the words alone. */
  heading(): readonly Run[] {
    const [first] = this.nodes;
    if (!first) return [];
    for (const node of this.nodes) this.taken.add(node);
    if (isLeaf(first)) return first.runs;
    const [inner] = first.children;
    const runs = first.heading ?? (inner && isLeaf(inner) ? inner.runs : []);
    return runs;
  }

  /** What nobody took: whole units, and the units around a taken one with their other content. */
  surplus(): readonly Node[] {
    return this.nodes.filter((node) => !this.taken.has(node));
  }

  /** The remaining units by label: "một số khoản của Điều 7 như sau:". */
  labels(): UnitLabel[] {
    return this.nodes.flatMap((node) => labelOfNode(node) ?? []);
  }
}

function findUnit(nodes: readonly Node[], label: UnitLabel, taken: ReadonlySet<Node>): Node | undefined {
  const here = nodes.find((node) => hasLabel(node, label) && !taken.has(node));
  if (here) return here;
  for (const node of nodes) {
    const inner = isBranch(node) && labelOfNode(node) ? findUnit(node.children, label, taken) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
