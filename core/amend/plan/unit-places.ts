// A tree prepared for planning: the way to each node, its place in the reading, and how a sentence names it.
import type { Level } from '../../references/mention';
import { nodeNumberKey } from '../../references/unit-number';
import { type Branch, isBranch, isProvision, type Node, type Tree } from '../../tree/node';
import { visit } from '../../tree/walk';
import type { Target, UnitLabel } from '../instruction';

/** Each unit is named up to the one through which its kind is counted: points in clauses, sections in chapters. */
const namedIn: Readonly<Record<string, readonly string[]>> = {
  point: ['point', 'clause', 'article', 'division', 'attachment'],
  clause: ['clause', 'article', 'division', 'attachment'],
  article: ['article', 'attachment'],
  division: ['division', 'attachment'],
  subsection: ['subsection', 'section', 'chapter', 'attachment'],
  section: ['section', 'chapter', 'attachment'],
  chapter: ['chapter', 'attachment'],
  part: ['part', 'attachment'],
  attachment: ['attachment'],
};

export class UnitPlaces {
  private readonly parents = new Map<string, Branch>();
  private readonly order = new Map<string, number>();

  constructor(readonly tree: Tree) {
    visit(tree, (node, path) => {
      this.order.set(node.id, this.order.size);
      const parent = path.at(-1);
      if (parent) this.parents.set(node.id, parent);
    });
  }

  at(id: string): number {
    return this.order.get(id) ?? 0;
  }

  parent(id: string): Branch | undefined {
    return this.parents.get(id);
  }

  /** From the root to the parent. */
  around(id: string): readonly Branch[] {
    const path: Branch[] = [];
    for (let at = this.parents.get(id); at; at = this.parents.get(at.id)) path.push(at);
    return path.reverse();
  }

  labels(unit: Branch): UnitLabel[] {
    const levels = namedIn[unit.kind] ?? [unit.kind];
    const units = [...this.around(unit.id), unit].filter((node) => levels.includes(node.kind) && keyOf(node) !== undefined);
    return units.reverse().map((node) => ({ level: node.kind as Level, num: keyOf(node) ?? '' }));
  }

  /** Whether its name means this unit and no other. */
  isNameable(unit: Branch): boolean {
    this.names ??= this.counted();
    return keyOf(unit) !== undefined && this.names.get(this.nameOf(unit)) === 1;
  }

  private names: Map<string, number> | undefined;

  private nameOf(unit: Branch): string {
    return this.labels(unit)
      .map(({ level, num }) => `${level} ${num}`)
      .join(' ');
  }

  private counted(): Map<string, number> {
    const names = new Map<string, number>();
    visit(this.tree, (node) => {
      if (!isBranch(node) || keyOf(node) === undefined) return;
      const name = this.nameOf(node);
      names.set(name, (names.get(name) ?? 0) + 1);
    });
    return names;
  }

  target(unit: Branch): Target {
    return { path: this.labels(unit), node: unit.id };
  }
}

/** The number for comparing and naming; undefined for what a sentence cannot name. */
export function keyOf(node: Branch): string | undefined {
  if (node.kind === 'attachment') return node.num === undefined ? undefined : nodeNumberKey(node.num, 'attachment');
  if (!isProvision(node) || node.kind === 'indent' || node.num === undefined) return undefined;
  const key = nodeNumberKey(node.num, node.kind as Level);
  return key === '' ? undefined : key;
}

/** The label of quoted or new content. */
export function contentLabel(node: Node | undefined): UnitLabel | undefined {
  if (!node || !isBranch(node)) return undefined;
  const num = node.kind === 'attachment' && node.num === undefined ? '' : keyOf(node);
  return num === undefined ? undefined : { level: node.kind as Level, num };
}

export interface Children {
  /** Units that have a number of their own among their siblings. */
  readonly units: ReadonlyMap<string, Branch>;
  /** Paragraphs, tables, dashes: each with the key of the unit before it. */
  readonly loose: readonly { readonly node: Node; readonly after: string }[];
  /** Two units of one number, or units without numbers: they can only be told with what is around them. */
  readonly unclear: boolean;
}

export function childrenOf(parent: Branch): Children {
  const units = new Map<string, Branch>();
  const loose: { node: Node; after: string }[] = [];
  let unclear = false;
  let after = '';
  for (const node of parent.children) {
    const key = isBranch(node) && isProvision(node) && node.kind !== 'indent' ? keyOf(node) : undefined;
    if (key !== undefined && isBranch(node)) {
      after = `${node.kind} ${key}`;
      if (units.has(after)) unclear = true;
      units.set(after, node);
    } else {
      if (isBranch(node) && isProvision(node) && node.kind !== 'indent') unclear = true;
      loose.push({ node, after });
    }
  }
  return { units, loose, unclear };
}
