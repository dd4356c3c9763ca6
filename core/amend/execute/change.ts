// Instructions about units, applied to a live tree. Each looks at everything first and changes after, so it applies whole or not.
import type { Node, Run } from '../../tree/node';
import { isBranch, isLeaf } from '../../tree/node';
import { runsText } from '../../tree/walk';
import type { HeadingSubstitution, Insertion, Join, Move, Renumbering, Repeal, Split, Substitution } from '../instruction';
import { labelOfNode } from '../unit-key';
import { adopted } from './adopt';
import { annexLike } from './annex-form';
import { indexOfChild, isInside, type LiveNode, live, putIn, takeOut, touch } from './live';
import { nextPlace } from './order';
import { Refused } from './outcome';
import { placed } from './placed';
import { checkSurplus } from './surplus';
import { keyOf } from './units';
import type { Work } from './work';

export function substitute(work: Work, instruction: Substitution): LiveNode[] {
  const { target } = instruction;
  if (instruction.content.length === 0) throw new Refused('contentMissing');
  const nodes = work.find(target);
  const [first] = nodes;
  if (!first) throw new Refused('targetMissing');
  const content = placed(instruction.content, first);
  if (content.length === 0) throw new Refused('contentWrong');
  for (const node of nodes) work.claim(node, instruction);
  checkSurplus(work, instruction, nodes);
  for (const node of nodes) noteTrailing(work, node, instruction.id, content);
  if (first.runs !== undefined) return replaceParagraphs(nodes, content);
  const isUnit = first.kind === 'row' || content.some((node) => labelOfNode(node) !== undefined);
  return isUnit ? replaceUnits(nodes, content) : [replaceText(first, content)];
}

function replaceParagraphs(nodes: readonly LiveNode[], content: readonly Node[]): LiveNode[] {
  const [first] = nodes;
  const parent = first?.parent;
  if (!first || !parent || !content.every(isParagraph)) throw new Refused('contentWrong');
  const at = indexOfChild(first);
  for (const node of nodes) takeOut(node);
  return putIn(
    parent,
    at,
    content.map((node, index) => (index === 0 ? { ...node, id: first.id } : node)),
  );
}

const isParagraph = (node: Node) => isLeaf(node) || node.kind === 'table' || node.kind === 'indent';

/** The quote has no number: the unit keeps its own. */
function replaceText(unit: LiveNode, content: readonly Node[]): LiveNode {
  unit.children.splice(0, unit.children.length, ...content.map((node) => live(node, unit)));
  touch(unit);
  return unit;
}

function replaceUnits(nodes: readonly LiveNode[], content: readonly Node[]): LiveNode[] {
  const [first] = nodes;
  const parent = first?.parent;
  if (!first || !parent) throw new Refused('targetMissing');
  const at = indexOfChild(first);
  const kept = content.map((node) => adopted(renamedAnnex(node, first), nodes));
  for (const node of nodes) takeOut(node);
  return putIn(parent, at, kept);
}

/** An annex that takes the place of another takes its number: behind the amending text it had one of that text. */
function renamedAnnex(node: Node, old: LiveNode): Node {
  return node.kind === 'attachment' && old.kind === 'attachment' && isBranch(node) ? annexLike(node, old, old.num) : node;
}

/** Behind the last point of a clause a paragraph may be the clause's own: nothing in its form says so. Told when it goes. */
function noteTrailing(work: Work, node: LiveNode, id: string, content: readonly Node[]): void {
  if (node.kind !== 'point' || node.parent?.children.at(-1) !== node) return;
  const own = node.children.filter(({ runs }) => runs !== undefined);
  const fresh = content.flatMap((one) => (isLeaf(one) ? [one] : one.children.filter(isLeaf)));
  const last = own.at(-1);
  if (own.length > 1 && fresh.length < own.length) work.trailing.set(id, runsText(last?.runs ?? []).slice(0, 80));
}

export function insert(work: Work, instruction: Insertion): LiveNode[] {
  const { content, position, target } = instruction;
  if (content.length === 0) throw new Refused('contentMissing');
  const [place] = work.find(target);
  if (!place) throw new Refused('targetMissing');
  if (position === 'start' || position === 'end') return insertInside(work, place, content, position);
  const { parent, at } = placeBeside(place, content, position);
  refuseDoubles(work, parent, content);
  return putIn(parent, at, amongAnnexes(parent, placed(content, place)));
}

/** A new annex refers to the amended text as the others do. */
function amongAnnexes(parent: LiveNode, content: readonly Node[]): readonly Node[] {
  const other = parent.children.find(({ kind, attrs }) => kind === 'attachment' && attrs.type !== 'regulation');
  return content.map((node) => (node.kind === 'attachment' && isBranch(node) ? annexLike(node, other, node.num) : node));
}

function placeBeside(place: LiveNode, content: readonly Node[], position: 'after' | 'before'): { parent: LiveNode; at: number } {
  const kind = content[0]?.kind;
  let beside = place;
  // "Bổ sung Điều 19a vào sau Mục 2": the new unit is smaller, and goes to the end of the named one.
  while (beside.parent && kind !== beside.kind && isLarger(kind, beside)) beside = beside.parent;
  if (!beside.parent) throw new Refused('contentWrong');
  return { parent: beside.parent, at: indexOfChild(beside) + (position === 'after' ? 1 : 0) };
}

const order = ['part', 'chapter', 'section', 'subsection', 'division', 'article', 'clause', 'point', 'indent', 'alinea'];

function isLarger(kind: string | undefined, node: LiveNode): boolean {
  return kind !== undefined && order.indexOf(kind) < order.indexOf(node.kind) && order.includes(kind);
}

function refuseDoubles(work: Work, parent: LiveNode, content: readonly Node[]): void {
  for (const node of content) {
    const label = node.kind === 'indent' ? undefined : labelOfNode(node);
    if (
      label &&
      parent.children.some(
        (child) =>
          child.kind === node.kind && keyOf(child) === label.num && child.attrs.repealed !== true && !work.ended.has(child),
      )
    )
      throw new Refused('existsAlready', { num: label.num });
  }
}

function insertInside(work: Work, place: LiveNode, content: readonly Node[], position: 'start' | 'end'): LiveNode[] {
  if (place.runs !== undefined) throw new Refused('contentWrong');
  if (content.every((node) => labelOfNode(node) === undefined))
    return putIn(place, position === 'start' ? 0 : place.children.length, content);
  refuseDoubles(work, place, content);
  return putIn(place, nextPlace(place, content, position === 'start'), amongAnnexes(place, content));
}

export function repeal(work: Work, instruction: Repeal): LiveNode[] {
  if (instruction.target.path.length === 0) throw new Refused('wholeText');
  const nodes = work.find(instruction.target);
  for (const node of nodes) work.claim(node, instruction);
  for (const node of nodes) noteTrailing(work, node, instruction.id, []);
  return nodes.flatMap((node) => work.end(node));
}

export function substituteHeading(work: Work, instruction: HeadingSubstitution): LiveNode[] {
  const { heading, target } = instruction;
  if (runsText(heading).trim() === '') throw new Refused('contentMissing');
  const [unit, ...more] = target.path.length === 0 ? work.subject() : work.find({ path: target.path });
  if (!unit) throw new Refused('targetMissing');
  // A title on several lines becomes one.
  if (target.path.length === 0) for (const line of more) takeOut(line);
  work.claimHeading(unit, instruction);
  return [setHeading(unit, heading)];
}

/** A unit without a title has it in its first paragraph: "tiêu đề khoản 2". */
function setHeading(unit: LiveNode, heading: readonly Run[]): LiveNode {
  const first = unit.children[0];
  const holder = unit.runs !== undefined ? unit : unit.heading === undefined && first?.runs !== undefined ? first : unit;
  if (holder.runs !== undefined) holder.runs = heading;
  else holder.heading = heading;
  touch(holder);
  return unit;
}

export function renumber(work: Work, instruction: Renumbering): LiveNode[] {
  const [unit] = work.find(instruction.target);
  if (!unit) throw new Refused('targetMissing');
  work.claim(unit, instruction);
  unit.num = renumbered(unit.num ?? '', instruction.num);
  touch(unit);
  work.known(unit);
  return [unit];
}

/** "Điều 6." whole, or the bare number put into the printed form of the old one. */
function renumbered(printed: string, num: string): string {
  if (/[.)\s]/.test(num)) return num;
  return printed.replace(/[^\s.)]+(?=[.)]?$)/u, num);
}

export function move(work: Work, instruction: Move): LiveNode[] {
  const [unit] = work.find(instruction.target);
  const [place] = work.find(instruction.to);
  if (!unit || !place || isInside(place, unit)) throw new Refused('targetMissing');
  work.claim(unit, instruction);
  takeOut(unit);
  const inside = instruction.position === 'start' || instruction.position === 'end';
  const parent = inside ? place : place.parent;
  if (!parent) throw new Refused('unsupported');
  const at = inside
    ? instruction.position === 'start'
      ? 0
      : parent.children.length
    : indexOfChild(place) + (instruction.position === 'after' ? 1 : 0);
  if (instruction.num !== undefined) unit.num = instruction.num;
  unit.parent = parent;
  parent.children.splice(at, 0, unit);
  touch(unit);
  touch(parent);
  work.known(unit);
  return [unit];
}

export function split(work: Work, instruction: Split): LiveNode[] {
  const [unit] = work.find(instruction.target);
  if (!unit?.parent) throw new Refused('targetMissing');
  if (instruction.content.length === 0) throw new Refused('contentMissing');
  work.claim(unit, instruction);
  return replaceUnits([unit], instruction.content);
}

export function join(work: Work, instruction: Join): LiveNode[] {
  const units = instruction.targets.flatMap((target) => work.find(target));
  if (instruction.content.length === 0) throw new Refused('contentMissing');
  for (const unit of units) work.claim(unit, instruction);
  return replaceUnits(units, instruction.content);
}
