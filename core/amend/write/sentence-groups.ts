// Planned instructions in the order of the amended text → which of them share a sentence, and which stand below an umbrella (P07).
import { isBranch, type Node } from '../../tree/node';
import type { Operation, UnitLabel } from '../instruction';
import type { Manner } from '../manner';
import { isAnnexOperation, type Planned } from '../plan/planned';
import { placeName } from './place-names';

/** Instructions of one sentence. */
export type Bundle = readonly Planned[];

/** "Sửa đổi, bổ sung một số khoản của Điều 7 như sau:" with the sentences below it. */
export interface Umbrella {
  readonly of: readonly UnitLabel[];
  readonly bundles: readonly Bundle[];
}

export interface Grouping extends Pick<Manner, 'levels'> {
  /** Units whose repeal is a sentence of its own, by name. */
  readonly history?: ReadonlyMap<string, string>;
}

export function bundles(planned: readonly Planned[], { levels, history }: Grouping): (Bundle | Umbrella)[] {
  return runs(planned)
    .flatMap((run) => (onlyRepeals(run) && history ? parted(run, history) : [run]))
    .flatMap((run) => inArticle(run, levels === 'together'));
}

/** Repealed units that were amended before stand alone. */
function parted(run: readonly Planned[], history: ReadonlyMap<string, string>): Planned[][] {
  const list: Planned[][] = [];
  let joins = false;
  for (const one of run) {
    const alone = 'target' in one.operation && history.has(placeName(one.operation.target));
    if (joins && !alone) list.at(-1)?.push(one);
    else list.push([one]);
    joins = !alone;
  }
  return list;
}

/** Neighbours that belong to one article; whole articles and larger units each for themselves, repealed ones together. */
function runs(planned: readonly Planned[]): Planned[][] {
  const list: Planned[][] = [];
  let key: string | undefined;
  for (const one of planned) {
    const own = groupKey(one.operation);
    if (own !== undefined && own === key) list.at(-1)?.push(one);
    else list.push([one]);
    key = own;
  }
  return joinedRepeals(list);
}

/** Lone repeals that follow each other are one sentence. */
function joinedRepeals(list: readonly Planned[][]): Planned[][] {
  const joined: Planned[][] = [];
  for (const run of list) {
    const last = joined.at(-1);
    if (last && onlyRepeals(last) && onlyRepeals(run)) last.push(...run);
    else joined.push([...run]);
  }
  return joined;
}

const onlyRepeals = (run: readonly Planned[]) => run.every(({ operation }) => operation.kind === 'repeal');

/** The article that the instruction changes something in; undefined when it is about an article as a whole, or more. */
function groupKey(operation: Operation): string | undefined {
  const path = changedPath(operation);
  const article = path.findIndex(({ level }) => level === 'article' || level === 'division');
  if (article < 0 || (article === 0 && !isInside(operation))) return undefined;
  return path.slice(article).map(nameOf).join(' ');
}

const nameOf = ({ level, num }: UnitLabel) => `${level} ${num}`;

/** The title of an article, and what comes in at its end, are inside it. */
function isInside(operation: Operation): boolean {
  if (operation.kind === 'headingSubstitution') return true;
  return operation.kind === 'insertion' && operation.position === 'end' && levelOf(operation.content[0]) !== 'article';
}

function changedPath(operation: Operation): readonly UnitLabel[] {
  return 'target' in operation ? operation.target.path : [];
}

const levelOf = (node: Node | undefined) => node?.kind ?? '';

function inArticle(run: readonly Planned[], together: boolean): (Bundle | Umbrella)[] {
  const [first] = run;
  if (!first || run.length === 1 || onlyRepeals(run) || canShare(run)) return run.length > 0 ? [run] : [];
  if (together && canMix(run)) return [run];
  // A table cannot stand below an umbrella: its unit gets a sentence of its own.
  if (run.some(({ operation }) => holdsTable(operation))) return neighbours(run);
  const inner = neighbours(run);
  return inner.length === 1 ? inner : [{ of: commonPath(run), bundles: inner }];
}

export function holdsTable(operation: Operation): boolean {
  return 'content' in operation && operation.content.some(hasTable);
}

function hasTable(node: Node): boolean {
  return node.kind === 'table' || (isBranch(node) && node.children.some(hasTable));
}

/** Neighbours that may share a sentence. */
function neighbours(run: readonly Planned[]): Bundle[] {
  const list: Planned[][] = [];
  for (const one of run) {
    const last = list.at(-1);
    if (last && (canShare([...last, one]) || onlyRepeals([...last, one]))) last.push(one);
    else list.push([one]);
  }
  return list;
}

/**
 * Units of one parent, each whole, so that one quoted block tells them apart by their numbers; at most one place where new ones
 * come in, and these behind all others (P03, P05, P16).
 */
function canShare(run: readonly Planned[]): boolean {
  const operations = run.map(({ operation }) => operation);
  const shapes = operations.map(shapeOf);
  const [first] = shapes;
  if (first === undefined || shapes.some((shape) => shape !== first) || operations.some(holdsTable)) return false;
  const inserted = operations.filter(({ kind }) => kind === 'insertion').length;
  return inserted === 0 || (inserted === 1 && operations.at(-1)?.kind === 'insertion' && operations.length > 1);
}

/** P06: points, then clauses, each whole: behind a clause a point would be read as its own. */
function canMix(run: readonly Planned[]): boolean {
  const levels = run.map(({ operation }) =>
    operation.kind === 'substitution' && !holdsTable(operation) ? operation.target.path[0]?.level : undefined,
  );
  const clauses = levels.indexOf('clause');
  const points = clauses < 0 ? levels.length : clauses;
  return levels.every((level, at) => level === (at < points ? 'point' : 'clause'));
}

/** The parent and the level of what is quoted; undefined for what cannot share its quote. */
function shapeOf(operation: Operation): string | undefined {
  if (isAnnexOperation(operation)) return undefined;
  if (operation.kind === 'substitution') {
    const [own, ...outer] = operation.target.path;
    return own && (own.level === 'clause' || own.level === 'point') ? [own.level, ...outer.map(nameOf)].join(' ') : undefined;
  }
  if (operation.kind !== 'insertion' || operation.position !== 'after') return undefined;
  const [own, ...outer] = operation.target.path;
  return own ? [own.level, ...outer.map(nameOf)].join(' ') : undefined;
}

/** What all of them stand in: the article, or the clause when only its points change. */
function commonPath(run: readonly Planned[]): readonly UnitLabel[] {
  const paths = run.map(({ operation }) => outerPath(operation));
  const [first = []] = paths;
  const shared = first.findIndex((_, at) => {
    const tail = first.slice(at).map(nameOf).join(' ');
    return paths.every((path) => path.map(nameOf).join(' ').endsWith(tail));
  });
  return shared < 0 ? [] : first.slice(shared);
}

function outerPath(operation: Operation): readonly UnitLabel[] {
  const path = changedPath(operation);
  return isInside(operation) ? path : path.slice(1);
}
