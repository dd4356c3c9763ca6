// Looking up the units of a live tree by the labels of a target, and by number among articles and larger units.
import { nodeNumberKey } from '../../references/unit-number';
import { provisionKinds } from '../../tree/node';
import { runsText } from '../../tree/walk';
import type { Target, TargetLevel, UnitLabel } from '../instruction';
import { bareNumber } from '../rows';
import { formKeyOf, namedForm } from '../unit-key';
import type { LiveNode } from './live';

export type Found =
  | { readonly ok: true; readonly nodes: readonly LiveNode[] }
  | { readonly ok: false; readonly reason: 'targetMissing' | 'targetAmbiguous'; readonly label: UnitLabel | undefined };

const provisions: ReadonlySet<string> = new Set(provisionKinds);
const large: ReadonlySet<TargetLevel> = new Set(['part', 'chapter', 'section', 'subsection', 'division', 'article']);

export function keyOf(node: LiveNode): string | undefined {
  if (node.num === undefined || !(provisions.has(node.kind) || node.kind === 'attachment')) return undefined;
  return nodeNumberKey(node.num, node.kind as never);
}

/** The units of one document: the base itself, or a regulation attached to it. */
export class Units {
  private readonly byLabel = new Map<string, Set<LiveNode>>();

  constructor(
    readonly root: LiveNode,
    private readonly ended: ReadonlySet<LiveNode>,
  ) {
    this.add(root);
  }

  /** Takes up new nodes; units of attached documents are their own. */
  add(node: LiveNode): void {
    const key = large.has(node.kind as TargetLevel) ? keyOf(node) : undefined;
    if (key !== undefined) this.list(`${node.kind} ${key}`).add(node);
    for (const child of node.children) if (child.kind !== 'attachment') this.add(child);
  }

  private list(label: string): Set<LiveNode> {
    const known = this.byLabel.get(label);
    if (known) return known;
    const made = new Set<LiveNode>();
    this.byLabel.set(label, made);
    return made;
  }

  /** Those that are still in the tree. */
  private numbered({ level, num }: UnitLabel): LiveNode[] {
    return [...(this.byLabel.get(`${level} ${num}`) ?? [])].filter((node) => isUnder(node, this.root) && keyOf(node) === num);
  }

  find({ path }: Target): Found {
    let around: LiveNode[] = [this.root];
    for (let at = path.length - 1; at >= 0; at -= 1) {
      const label = path[at];
      if (!label) continue;
      const next = this.standing(around.flatMap((node) => this.inside(node, label)));
      if (next.length === 0) return { ok: false, reason: 'targetMissing', label };
      if (next.length > 1 && label.to === undefined && at > 0) return { ok: false, reason: 'targetAmbiguous', label };
      around = next;
    }
    const [own] = path;
    if (around.length > 1 && own?.to === undefined && own?.level !== 'citation')
      return { ok: false, reason: 'targetAmbiguous', label: own };
    return { ok: true, nodes: around };
  }

  /** A repealed unit gives way to a new one with its number. */
  private standing(nodes: LiveNode[]): LiveNode[] {
    const left = nodes.length > 1 ? nodes.filter((node) => !this.ended.has(node)) : nodes;
    return left.length > 0 ? left : nodes;
  }

  private inside(node: LiveNode, label: UnitLabel): LiveNode[] {
    if (label.to !== undefined) return this.range(node, label);
    if (label.level === 'alinea')
      return nth(
        node.children.filter(({ kind }) => kind === 'alinea'),
        label.num,
      );
    if (label.level === 'indent') return nth(indentsIn(node), label.num);
    if (label.level === 'attachment') return attachmentsIn(this.root, label.num);
    if (label.level === 'form') return formsIn(this.root, label.num);
    if (label.level === 'row') return rowsIn(node, label.num);
    if (label.level === 'citation') return groundsIn(this.root, label.num);
    if (large.has(label.level)) return this.numbered(label).filter((unit) => isUnder(unit, node));
    return small(node, label);
  }

  private range(node: LiveNode, { level, num, to }: UnitLabel): LiveNode[] {
    const [first] = this.inside(node, { level, num });
    const [last] = this.inside(node, { level, num: to ?? num });
    if (!first || !last) return [];
    const all = [...unitsOf(node, level)];
    return all.slice(all.indexOf(first), all.indexOf(last) + 1);
  }
}

function isUnder(node: LiveNode, outer: LiveNode): boolean {
  for (let at: LiveNode | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

function* unitsOf(node: LiveNode, level: TargetLevel): Generator<LiveNode> {
  for (const child of node.children) {
    if (child.kind === 'attachment') continue;
    if (child.kind === level) yield child;
    else yield* unitsOf(child, level);
  }
}

/** Clauses and points: right inside the unit, else deeper where there is only one. */
function small(node: LiveNode, { level, num }: UnitLabel): LiveNode[] {
  const here = node.children.filter((child) => child.kind === level && keyOf(child) === num);
  if (here.length > 0) return here;
  return [...unitsOf(node, level)].filter((unit) => keyOf(unit) === num);
}

function nth(nodes: readonly LiveNode[], num: string): LiveNode[] {
  const node = num === 'last' ? nodes.at(-1) : nodes[Number(num) - 1];
  return node ? [node] : [];
}

/** Dashes as units, and paragraphs that begin with one. */
function indentsIn(node: LiveNode): LiveNode[] {
  return node.children.filter(
    ({ kind, runs }) => kind === 'indent' || (runs !== undefined && /^\s*[-–+]\s/u.test(runsText(runs))),
  );
}

function attachmentsIn(root: LiveNode, num: string): LiveNode[] {
  const all = root.children.filter(
    (node) => node.kind === 'attachment' && node.attrs.type !== 'regulation' && namedForm(node) === undefined,
  );
  if (num === '') return all.length === 1 ? all : [];
  return all.filter((node) => keyOf(node) === num);
}

/** An annex that is a form: "Mẫu số 02" in its number or its title. */
function formsIn(root: LiveNode, num: string): LiveNode[] {
  const forms = root.children.filter((node) => formKeyOf(node) === num);
  return forms.length > 0 ? forms : root.children.filter((node) => node.kind === 'attachment' && looseForm(node) === num);
}

const anyName = /^\s*\p{L}+(?:\s+\p{L}+)?(?:\s+số)?\s*[:.]?\s*0*([\dA-Z][\dA-Za-z./-]*)/u;

/** Under another name: "Tờ khai 02". */
const looseForm = ({ num, heading }: LiveNode) => anyName.exec(`${num ?? ''} ${runsText(heading ?? [])}`)?.[1];

/** Grounds of the text, one or all. */
function groundsIn(root: LiveNode, num: string): LiveNode[] {
  const preamble = root.children.find(({ kind }) => kind === 'preamble');
  const grounds = preamble?.children.filter(({ kind }) => kind === 'citation') ?? [];
  return num === '' ? grounds : nth(grounds, num);
}

/** By the number in the first cell, else by place. */
function rowsIn(node: LiveNode, num: string): LiveNode[] {
  const rows = [...unitsOf(node, 'row')].filter(({ attrs }) => attrs.header !== true);
  const named = rows.filter((row) => bareNumber(cellText(row.children[0])) === num);
  return named.length === 1 ? named : nth(rows, num);
}

function cellText(cell: LiveNode | undefined): string {
  return (cell?.children ?? []).map(({ runs }) => runsText(runs ?? [])).join(' ');
}
