// Old text and intended text → instructions for everything in body and attachments, in the order of the old text.
import { error, type Finding } from '../../finding/finding';
import { type Branch, isBranch, type Node, type Tree } from '../../tree/node';
import { runsText } from '../../tree/walk';
import type { Target } from '../instruction';
import type { Manner } from '../manner';
import { printedText } from '../printed';
import { namedForm } from '../unit-key';
import { rowPlans } from './listed';
import { framePlans } from './plan-frame';
import { newSize, planContainer, type Sides, substitution } from './plan-units';
import type { Planned } from './planned';
import { keyOf, UnitPlaces } from './unit-places';

export interface Planning {
  readonly planned: readonly Planned[];
  readonly findings: readonly Finding[];
}

export interface PlanningOptions {
  /** Ids of old units that must be quoted whole, because their parts were tried and did not give the intended text. */
  readonly whole: ReadonlySet<string>;
  readonly manner: Manner;
  /** The places of the old text, when they are at hand. */
  readonly known?: UnitPlaces;
}

export function planTree(old: Tree, now: Tree, { whole, manner, known }: PlanningOptions): Planning {
  const places = { old: known?.tree === old ? known : new UnitPlaces(old), now: new UnitPlaces(now) };
  const sides: Sides = { ...places, manner, whole: new Set([...whole, ...regrouped(places.old, places.now)]) };
  const planned: Planned[] = [];
  const findings: Finding[] = [];
  planned.push(...framePlans(sides.old, old, now));
  const bodies = pairOf(old, now, 'body');
  if (bodies) {
    const own = planContainer(sides, ...bodies);
    if (own) planned.push(...own);
    else findings.push(error('amend.notNameable', bodies[0].id, { unit: '' }));
  }
  for (const plans of attachmentPlans(sides, old, now)) planned.push(plans);
  return { planned: planned.sort((a, b) => a.at - b.at), findings };
}

function pairOf(old: Tree, now: Tree, kind: Branch['kind']): [Branch, Branch] | undefined {
  const [a, b] = [old, now].map((tree) => tree.children.find((node) => node.kind === kind));
  return a && b && isBranch(a) && isBranch(b) && printedText(a) !== printedText(b) ? [a, b] : undefined;
}

/** An annex that changed is replaced whole; an attached regulation is a text of its own and is planned alone. */
function attachmentPlans(sides: Sides, old: Tree, now: Tree): Planned[] {
  const plans: Planned[] = [];
  const [before, after] = [annexes(old), annexes(now)];
  for (const [key, annex] of before) {
    const other = after.get(key);
    if (!other) plans.push(repealAnnex(sides, annex));
    else if (printedText(annex) !== printedText(other)) plans.push(...changedAnnex(sides, annex, other));
  }
  let previous: Target | undefined;
  for (const [key, annex] of after) {
    if (!before.has(key)) plans.push(newAnnex(sides, annex, previous, plans.length));
    // The next one comes in after this one, also when this one is new.
    previous = before.has(key) ? sides.old.target(annex) : { path: sides.now.labels(annex) };
  }
  return plans;
}

/** Only its rows, where these are the smaller part of it; else the whole annex is replaced. */
function changedAnnex(sides: Sides, annex: Branch, other: Branch): Planned[] {
  const rows = sides.whole.has(annex.id) ? undefined : annexRows(sides.old, annex, other);
  return rows && newWords(rows) < 0.6 * printedText(annex).length ? rows : [substitution(sides, annex, other)];
}

function annexRows(places: UnitPlaces, annex: Branch, other: Branch): Planned[] | undefined {
  const [a, b] = [annex.children.filter(isBody), other.children.filter(isBody)];
  const [body, newBody] = [a[0], b[0]];
  if (!body || !newBody || headOf(annex) !== headOf(other) || body.children.length !== newBody.children.length) return undefined;
  const differ = body.children.filter((node, at) => printedText(node) !== printedText(newBody.children[at] as Node));
  const [table] = differ;
  const now = table && newBody.children[body.children.indexOf(table)];
  const areTables = table?.kind === 'table' && now?.kind === 'table' && isBranch(table) && isBranch(now);
  return areTables && differ.length === 1 ? rowPlans(table, now, annex, places) : undefined;
}

const isBody = (node: Node): node is Branch => node.kind === 'body';
const headOf = ({ num, heading }: Branch) => `${num ?? ''} ${runsText(heading ?? [])}`;

const newWords = (plans: readonly Planned[]) =>
  plans.reduce((sum, { operation }) => sum + (operation.kind === 'substitution' ? newSize(operation) : 0), 0);

function annexes(tree: Tree): Map<string, Branch> {
  const found = tree.children.filter((node): node is Branch => isBranch(node) && node.kind === 'attachment');
  const named = found.filter((annex) => keyOf(annex) !== undefined);
  return new Map(named.map((annex) => [`${namedForm(annex) === undefined ? '' : 'form '}${keyOf(annex)}`, annex]));
}

const source = { sentence: '', nodes: [], label: [] };

function repealAnnex({ old: places }: Sides, annex: Branch): Planned {
  const operation = {
    id: `repeal-${annex.id}`,
    pattern: 'P30',
    amends: null,
    source,
    kind: 'repeal',
    target: places.target(annex),
  } as const;
  return { operation, covers: [annex.id], at: places.at(annex.id), changes: [] };
}

function newAnnex({ old: places }: Sides, annex: Branch, previous: Target | undefined, at: number): Planned {
  const where = previous
    ? { position: 'after' as const, target: previous }
    : { position: 'end' as const, target: { path: [], node: places.tree.id } };
  const operation = {
    id: `ins-${annex.id}`,
    pattern: namedForm(annex) === undefined ? 'P33' : 'P34',
    amends: null,
    source,
    kind: 'insertion',
    ...where,
    content: [annex],
  } as const;
  return { operation, covers: [annex.id], at: 1_000_000_000 + at, changes: [] };
}

/**
 * Articles that stand in another chapter under their old number: a sentence can only say so by quoting what holds them. Gives the
 * old chapters that gain or lose one.
 */
function regrouped(old: UnitPlaces, now: UnitPlaces): Set<string> {
  const homes = articleHomes(old);
  const changed = new Set<string>();
  for (const [key, home] of articleHomes(now)) {
    const before = homes.get(key);
    if (!before || before.name === home.name) continue;
    changed.add(before.id);
    const joined = [...homes.values()].find(({ name }) => name === home.name);
    if (joined) changed.add(joined.id);
  }
  return changed;
}

function articleHomes(places: UnitPlaces): Map<string, { readonly id: string; readonly name: string }> {
  const homes = new Map<string, { id: string; name: string }>();
  const look = (unit: Branch, annexes: string) => {
    const own = unit.kind === 'attachment' ? `${annexes},${unit.id}` : annexes;
    for (const child of unit.children) {
      if (!isBranch(child)) continue;
      if (child.kind !== 'article') look(child, own);
      else homes.set(`${own} ${keyOf(child) ?? child.id}`, { id: unit.id, name: `${unit.kind} ${keyOf(unit) ?? ''}` });
    }
  };
  look(places.tree, '');
  return homes;
}
