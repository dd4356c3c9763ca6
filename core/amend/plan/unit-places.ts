// A tree prepared for planning: the way to each node, its place in the reading, and how a sentence names it.
import type { Level } from '../../references/mention';
import { nodeNumberKey } from '../../references/unit-number';
import { type Branch, isBranch, isProvision, type Node, type Tree } from '../../tree/node';
import { visit } from '../../tree/walk';
import type { Target, TargetLevel, UnitLabel } from '../instruction';
import { namedForm } from '../unit-key';

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

interface Standing {
  readonly at: number;
  readonly parent: Branch | undefined;
}

export class UnitPlaces {
  private readonly standing = new Map<string, Standing>();

  constructor(readonly tree: Tree) {
    visit(tree, (node, path) => {
      this.standing.set(node.id, { at: this.standing.size, parent: path.at(-1) });
    });
  }

  at(id: string): number {
    return this.standing.get(id)?.at ?? 0;
  }

  parent(id: string): Branch | undefined {
    return this.standing.get(id)?.parent;
  }

  /** From the root to the parent. */
  around(id: string): readonly Branch[] {
    const path: Branch[] = [];
    for (let at = this.parent(id); at; at = this.parent(at.id)) path.push(at);
    return path.reverse();
  }

  labels(unit: Branch): UnitLabel[] {
    const levels = namedIn[unit.kind] ?? [unit.kind];
    const units = [...this.around(unit.id), unit].filter((node) => levels.includes(node.kind) && keyOf(node) !== undefined);
    return units.reverse().map((node) => ({ level: levelOf(node), num: keyOf(node) ?? '' }));
  }

  /** Whether its name means this unit and no other. */
  isNameable(unit: Branch): boolean {
    this.names ??= this.counted();
    return keyOf(unit) !== undefined && this.names.get(this.nameOf(unit)) === 1;
  }

  private names: Map<string, number> | undefined;

  private nameOf(unit: Branch): string {
    return nameIn(this.around(unit.id), unit);
  }

  private counted(): Map<string, number> {
    const names = new Map<string, number>();
    visit(this.tree, (node, path) => {
      if (!isBranch(node) || keyOf(node) === undefined) return;
      const name = nameIn(path, node);
      names.set(name, (names.get(name) ?? 0) + 1);
    });
    return names;
  }

  target(unit: Branch): Target {
    return { path: this.labels(unit), node: unit.id };
  }
}

/** The unit and what its name says it stands in, from the outside in. */
function nameIn(path: readonly Branch[], unit: Branch): string {
  const levels = namedIn[unit.kind];
  let name = '';
  for (const node of path) {
    const key = levels?.includes(node.kind) ? keyOf(node) : undefined;
    if (key !== undefined) name += `${node.kind} ${key} `;
  }
  return `${name}${unit.kind} ${keyOf(unit) ?? ''}`;
}

/** The number for comparing and naming; undefined for what a sentence cannot name. */
export function keyOf(node: Branch): string | undefined {
  if (node.kind === 'attachment') return namedForm(node) ?? annexKey(node);
  if (!isProvision(node) || node.kind === 'indent' || node.num === undefined) return undefined;
  const key = nodeNumberKey(node.num, node.kind as Level);
  return key === '' ? undefined : key;
}

const annexKey = ({ num }: Branch) => (num === undefined ? undefined : nodeNumberKey(num, 'attachment'));

/** An annex that is a form is named as one. */
const levelOf = (node: Branch): TargetLevel => (namedForm(node) === undefined ? (node.kind as Level) : 'form');

/** The label of quoted or new content. */
export function contentLabel(node: Node | undefined): UnitLabel | undefined {
  if (!node || !isBranch(node)) return undefined;
  const num = node.kind === 'attachment' && node.num === undefined ? '' : keyOf(node);
  return num === undefined ? undefined : { level: levelOf(node), num };
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
