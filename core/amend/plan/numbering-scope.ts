// The numbers of units, one scope after the other: articles and chapters through a body, clauses in their article, points in their
// clause.
import { increasing } from '../../diff/increasing';
import { type Finding, warning } from '../../finding/finding';
import { type Branch, type BranchKind, isBranch, type Node, type Tree } from '../../tree/node';
import { namedForm } from '../unit-key';
import { numOfUnit, printNum, sameNum, suffixRank, type UnitNum, withSuffix } from './unit-num';

/** By id: the number as the new text prints it, and as the amendment gives it. */
export type Numbers = ReadonlyMap<string, readonly [from: string, to: string]>;

export interface Numbered {
  readonly tree: Tree;
  readonly numbers: Numbers;
  readonly findings: readonly Finding[];
}

const throughBody: ReadonlySet<BranchKind> = new Set(['part', 'chapter', 'article', 'division']);
const inParent: ReadonlySet<BranchKind> = new Set(['section', 'subsection', 'clause', 'point', 'attachment']);

/** `now` has the ids of `old` where nodes are the same; units in `moved` stand elsewhere and are numbered as new ones. */
export function numbersIn(old: Tree, now: Tree, moved: ReadonlySet<string>): Numbered {
  const [before, after] = [scopesOf(old), scopesOf(now)];
  const numbers = new Map<string, readonly [string, string]>();
  const findings: Finding[] = [];
  for (const [key, units] of after) {
    const olds = before.get(key);
    if (!olds || isUntouched(olds, units, moved)) continue;
    const scope = new Scope(olds, units, moved);
    for (const [unit, num] of scope.numbers()) if (num !== (unit.num ?? '')) numbers.set(unit.id, [unit.num ?? '', num]);
    for (const unit of scope.refused) findings.push(warning('amend.noNumber', unit.id, { num: unit.num ?? '' }));
  }
  return { tree: renumbered(now, numbers) as Tree, numbers, findings };
}

function renumbered(node: Node, numbers: Numbers): Node {
  if (numbers.size === 0 || !isBranch(node)) return node;
  const num = numbers.get(node.id)?.[1] ?? node.num;
  const children = node.children.map((child) => renumbered(child, numbers));
  if (num === node.num && children.every((child, at) => child === node.children[at])) return node;
  const { num: _, ...rest } = node;
  return num === undefined || num === '' ? { ...rest, children } : { ...rest, num, children };
}

/** `home`: the id of what the unit stands in. */
interface Member {
  readonly unit: Branch;
  readonly home: string;
}

/** Units that are counted together, by "kind id": the id of the body or of the parent. */
function scopesOf(tree: Tree): Map<string, Member[]> {
  const scopes = new Map<string, Member[]>();
  const take = (node: Branch, parent: Branch, body: Branch | undefined) => {
    const owner = throughBody.has(node.kind) ? body : isCountedIn(node) ? parent : undefined;
    if (owner) {
      const key = `${node.kind} ${owner.id}`;
      const list = scopes.get(key);
      if (list) list.push({ unit: node, home: parent.id });
      else scopes.set(key, [{ unit: node, home: parent.id }]);
    }
    const inner = node.kind === 'body' ? node : body;
    for (const child of node.children) if (isBranch(child)) take(child, node, inner);
  };
  for (const child of tree.children) if (isBranch(child)) take(child, tree, undefined);
  return scopes;
}

/** Forms have numbers of their own making. */
const isCountedIn = (node: Branch) => inParent.has(node.kind) && namedForm(node) === undefined;

/** The same units under the same numbers in the same order. */
function isUntouched(olds: readonly Member[], members: readonly Member[], moved: ReadonlySet<string>): boolean {
  if (olds.length !== members.length) return false;
  return members.every(({ unit }, at) => {
    const old = olds[at]?.unit;
    return old !== undefined && old.id === unit.id && old.kind === unit.kind && old.num === unit.num && !moved.has(unit.id);
  });
}

/** Indexes of the units that keep their order among those that were there. */
function stayingIn(places: readonly (number | undefined)[]): ReadonlySet<number> {
  const indexes = places.flatMap((place, index) => (place === undefined ? [] : [index]));
  const values = indexes.map((index) => places[index] ?? 0);
  const keeps = increasing(
    values,
    values.map(() => 1),
  );
  return new Set(indexes.filter((_, at) => keeps[at]));
}

class Scope {
  readonly refused: Branch[] = [];
  private readonly used: UnitNum[];
  private readonly result: [Branch, string][] = [];

  constructor(
    private readonly olds: readonly Member[],
    private readonly members: readonly Member[],
    private readonly moved: ReadonlySet<string>,
  ) {
    this.used = olds.map(({ unit }) => numOfUnit(unit)).filter((num) => num !== undefined);
  }

  numbers(): [Branch, string][] {
    const places = new Map(this.olds.map(({ unit }, at) => [unit.id, at]));
    const at = this.members.map(({ unit: { id, kind } }) => {
      const place = this.moved.has(id) ? undefined : places.get(id);
      return place !== undefined && this.olds[place]?.unit.kind === kind ? place : undefined;
    });
    const staying = stayingIn(at);
    let from = 0;
    let gap: Member[] = [];
    for (const [index, member] of this.members.entries()) {
      const place = at[index];
      if (place === undefined || !staying.has(index)) gap.push(member);
      else {
        this.gap(gap, from, place);
        gap = [];
        from = place + 1;
        this.result.push([member.unit, this.olds[place]?.unit.num ?? member.unit.num ?? '']);
      }
    }
    this.gap(gap, from, this.olds.length);
    return this.result;
  }

  /**
   * New units between two that stay: first they take the numbers of those that are gone from the same place, then they get new
   * ones behind the last that was there.
   */
  private gap(members: readonly Member[], from: number, to: number): void {
    const gone = this.olds.slice(from, to).filter(({ unit }) => unit.num !== undefined);
    const free = [...gone];
    const before = this.olds[from - 1]?.unit;
    let previous = before && numOfUnit(before);
    for (const { unit, home } of members) {
      const at = free.findIndex((one) => one.home === home);
      const freed = at < 0 ? undefined : free.splice(0, at + 1).at(-1)?.unit;
      if (!freed && free.length > 0) previous = numOfUnit(free.splice(0).at(-1)?.unit as Branch) ?? previous;
      const num = freed ? numOfUnit(freed) : this.added(unit, previous, to);
      if (num) this.used.push(num);
      else this.refused.push(unit);
      this.result.push([unit, freed?.num ?? (num ? printNum(num) : (unit.num ?? ''))]);
      previous = num ?? previous;
    }
  }

  private added(unit: Branch, before: UnitNum | undefined, to: number): UnitNum | undefined {
    if (to === this.olds.length) return this.atEnd(unit);
    const own = numOfUnit(unit);
    if (own && before && own.base === before.base && suffixRank(own) > suffixRank(before) && this.isFree(own)) return own;
    const next = this.olds[to]?.unit;
    const start = before ?? (next && numOfUnit(next));
    if (!start) return undefined;
    return this.suffixed(start, before ? suffixRank(before) + 1 : 1);
  }

  private suffixed(start: UnitNum, first: number): UnitNum | undefined {
    for (let rank = first; ; rank += 1) {
      const num = withSuffix(start, rank);
      if (!num || this.isFree(num)) return num;
    }
  }

  /** The next plain number; a text whose units have none keeps what the new text prints. */
  private atEnd(unit: Branch): UnitNum | undefined {
    const last = this.used.reduce<UnitNum | undefined>((most, num) => (most && most.base >= num.base ? most : num), undefined);
    return last ? { ...last, base: last.base + 1, suffix: '' } : numOfUnit(unit);
  }

  private isFree(num: UnitNum): boolean {
    return !this.used.some((taken) => sameNum(taken, num));
  }
}
