// The units of one path → nodes: the outermost unit from where the words stand, then inwards, one level at a time.
import { type Branch, isBranch, isLeaf, type Kind, type Node } from '../tree/node';
import { visit } from '../tree/walk';
import { type Level, rankOf, type UnitNumber, type UnitPart, type UnitPath } from './mention';
import { allContainers, ancestors, type Container, containerAt, isAnnex, isInside, type UnitIndex } from './unit-index';

/** `missing`: a number has no node; `doubtful`: a number has several, or one only where it need not be meant. */
export interface Located {
  readonly nodes: readonly Node[];
  readonly missing: boolean;
  readonly doubtful: boolean;
}

const nothing: Located = { nodes: [], missing: true, doubtful: false };

/** Kinds that a level may mean, the likelier first: the "Mục IV" of a plan is a division, of an old decree a section. */
const kindsOf: Readonly<Record<Level, readonly Kind[]>> = {
  alinea: ['alinea'],
  indent: ['indent'],
  point: ['point'],
  clause: ['clause', 'point'],
  article: ['article'],
  subsection: ['subsection', 'clause'],
  section: ['section', 'division'],
  division: ['division', 'section'],
  chapter: ['chapter'],
  part: ['part'],
  attachment: ['attachment'],
};

const selfKinds: Partial<Record<Level, readonly Kind[]>> = { section: ['section', 'division'] };

/** What holds a unit that is cited without the unit around it. */
const anchorKinds: Partial<Record<Level, readonly Kind[]>> = {
  alinea: ['point', 'clause', 'article', 'division'],
  indent: ['point', 'clause', 'article', 'division'],
  point: ['clause', 'article', 'division'],
  clause: ['article', 'division'],
  subsection: ['section', 'chapter'],
  section: ['chapter'],
};

/** `within` is the document named behind the units; without it the place decides. */
export function locate(index: UnitIndex, path: UnitPath, place: Node, within?: Container): Located {
  const outermost = path.at(-1);
  if (!outermost) return nothing;
  let found = outermost.self ? selfUnit(index, outermost, place) : fromPlace(index, outermost, place, within);
  for (const part of path.slice(0, -1).reverse()) found = inward(index, part, found);
  return found;
}

function selfUnit(index: UnitIndex, part: UnitPart, place: Node): Located {
  const kinds = selfKinds[part.level] ?? kindsOf[part.level].slice(0, 1);
  const isOwn = (node: Branch) => kinds.includes(node.kind) && (node.kind !== 'attachment' || isAnnexNode(index, node));
  const node = ancestors(index, place).find(isOwn);
  return node ? { nodes: [node], missing: false, doubtful: false } : nothing;
}

function isAnnexNode(index: UnitIndex, node: Branch): boolean {
  const container = index.containers.get(node);
  return container !== undefined && isAnnex(container);
}

function inward(index: UnitIndex, part: UnitPart, outer: Located): Located {
  const found = outer.nodes.filter(isBranch).map((scope) => inScope(index, part, scope));
  return {
    nodes: found.flatMap(({ nodes }) => nodes),
    // Of two units with one number, the one that has what is cited may be meant.
    missing: outer.missing || found.length === 0 || (outer.doubtful ? found.every(isMissing) : found.some(isMissing)),
    doubtful: outer.doubtful || found.some(({ doubtful }) => doubtful),
  };
}

const isMissing = ({ missing }: Located) => missing;

function fromPlace(index: UnitIndex, part: UnitPart, place: Node, within: Container | undefined): Located {
  if (part.level === 'attachment') return annexes(index, part, within ?? containerAt(index, place));
  if (within) return inScope(index, part, within.node);
  const anchor = ancestors(index, place).find((node) => anchorKinds[part.level]?.includes(node.kind) && node !== place);
  if (rankOf(part.level) < rankOf('article')) return inScope(index, part, anchor ?? bodyOf(containerAt(index, place).node));
  const near = anchor ? inScope(index, part, anchor) : nothing;
  if (!near.missing) return near;
  const far = outward(index, part, containerAt(index, place));
  // Another chapter's "Mục 2" may be meant, or this chapter has lost its own.
  return anchor && !far.missing && part.level === 'section' ? { ...far, doubtful: true } : far;
}

function bodyOf(container: Branch): Branch {
  return container.children.find((node): node is Branch => isBranch(node) && node.kind === 'body') ?? container;
}

/** Units of an attached regulation are looked for in it first; an annex may belong to the regulation that stands beside it. */
function outward(index: UnitIndex, part: UnitPart, container: Container): Located {
  let first: Located | undefined;
  for (let at: Container | undefined = container; at; at = at.outer) {
    const found = inScope(index, part, at.node);
    if (!found.missing) return found;
    first ??= found.nodes.length > 0 ? found : undefined;
    const beside = isAnnex(at) ? besideAnnex(index, part, at) : nothing;
    if (!beside.missing) return beside;
  }
  return first ?? nothing;
}

/** The regulation and the document that issued it may both have a "Điều 5". */
function besideAnnex(index: UnitIndex, part: UnitPart, { outer }: Container): Located {
  if (!outer) return nothing;
  const owners = [outer, ...outer.inner.filter((other) => !isAnnex(other))];
  const found = owners.map(({ node }) => inScope(index, part, node)).filter(({ missing }) => !missing);
  const nodes = found.flatMap((one) => one.nodes);
  return { nodes, missing: found.length === 0, doubtful: found.length > 1 || found.some(({ doubtful }) => doubtful) };
}

function annexes(index: UnitIndex, part: UnitPart, from: Container): Located {
  let found = nothing;
  for (let at: Container | undefined = from; at && found.missing; at = at.outer) found = amongAnnexes(index, part, at.inner);
  return found.missing ? amongAnnexes(index, part, allContainers(index.root)) : found;
}

function amongAnnexes(index: UnitIndex, part: UnitPart, containers: readonly Container[]): Located {
  const nodes = containers.filter((container) => isAnnex(container)).map(({ node }) => node);
  if (part.numbers.length > 0) return numbered(part.numbers, nodes, (node) => index.keys.get(node as Branch));
  return { nodes, missing: nodes.length === 0, doubtful: nodes.length > 1 };
}

/** The units of one level in one scope. */
function inScope(index: UnitIndex, part: UnitPart, scope: Branch): Located {
  if (part.level === 'alinea' || part.level === 'indent')
    return numbered(part.numbers, childrenOfKind(scope, part.level), undefined);
  let best = nothing;
  for (const kind of kindsOf[part.level]) {
    const found = ofKind(index, part, scope, kind);
    if (!found.missing) return found;
    if (found.nodes.length > best.nodes.length) best = found;
  }
  return best;
}

function ofKind(index: UnitIndex, part: UnitPart, scope: Branch, kind: Kind): Located {
  const keyOf = (node: Node) => index.keys.get(node as Branch);
  if (rankOf(part.level) >= rankOf('article') && kind !== 'clause') return largeUnits(index, part, scope, kind);
  const direct = numbered(part.numbers, childrenOfKind(scope, kind), keyOf);
  if (!direct.missing) return direct;
  const deeper = numbered(part.numbers, descendants(scope, kind), keyOf);
  // "điểm a Điều 5" where only the clauses of Điều 5 have points.
  return kind === 'point' && scope.kind === 'article' ? deeper : direct;
}

function largeUnits(index: UnitIndex, part: UnitPart, scope: Branch, kind: Kind): Located {
  const container = index.containers.get(scope) ?? containerAt(index, scope);
  const isRange = part.numbers.some(({ to }) => to !== undefined);
  const named = (number: UnitNumber) => container.units.get(`${kind} ${number.from}`) ?? [];
  const pool = isRange ? [...container.units.values()].flat().filter((node) => node.kind === kind) : part.numbers.flatMap(named);
  const inside = scope === container.node ? pool : pool.filter((node) => isInside(index, node, scope));
  return numbered(part.numbers, inside, (node) => index.keys.get(node as Branch));
}

function childrenOfKind(scope: Branch, kind: Kind): Node[] {
  return scope.children.filter((node) => node.kind === kind);
}

function descendants(scope: Branch, kind: Kind): Node[] {
  const list: Node[] = [];
  visit(scope, (node) => {
    if (node.kind === kind && node !== scope && !isLeaf(node)) list.push(node);
  });
  return list;
}

type KeyOf = (node: Node) => string | undefined;

/** Without keys the place in the list is the number. */
function numbered(numbers: readonly UnitNumber[], nodes: readonly Node[], keyOf: KeyOf | undefined): Located {
  const found = numbers.map(({ from, to }) => (to === undefined ? single(from, nodes, keyOf) : range(from, to, nodes, keyOf)));
  return {
    nodes: [...new Set(found.flatMap((list) => list.nodes))],
    missing: found.length === 0 || found.some(({ missing }) => missing),
    doubtful: found.some(({ doubtful }) => doubtful),
  };
}

function single(key: string, nodes: readonly Node[], keyOf: KeyOf | undefined): Located {
  const place = key === 'last' ? nodes.length - 1 : Number(key) - 1;
  const same = keyOf ? nodes.filter((node) => keyOf(node) === key) : nodes.slice(place, place + 1);
  return { nodes: same, missing: same.length === 0, doubtful: same.length > 1 };
}

/** Both ends and what stands between them; suffixed units ("3a") come with their neighbours. */
function range(from: string, to: string, nodes: readonly Node[], keyOf: KeyOf | undefined): Located {
  const first = single(from, nodes, keyOf);
  const last = single(to, nodes, keyOf);
  const [start] = first.nodes;
  const [end] = last.nodes;
  const missing = !start || !end || nodes.indexOf(end) < nodes.indexOf(start);
  const between = missing ? [...first.nodes, ...last.nodes] : nodes.slice(nodes.indexOf(start), nodes.indexOf(end) + 1);
  return { nodes: between, missing, doubtful: first.doubtful || last.doubtful };
}
