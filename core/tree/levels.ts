// The order of units from the outside in, and what a paragraph after a unit belongs to: shared by the text writer and the
// reader, which must agree (law L4).
import { type Branch, isLeaf, isProvision, type Kind, type Node, provisionKinds } from './node';

/** 0 for the outermost unit; undefined for kinds that are not units. A unit closes every open unit of its own or a deeper level. */
export function level(kind: Kind): number | undefined {
  const at = (provisionKinds as readonly string[]).indexOf(kind);
  return at < 0 ? undefined : at;
}

/** Units that stay open for the paragraphs that follow them; a dash is done with its line. */
export function staysOpen(kind: Kind): boolean {
  return kind !== 'indent' && level(kind) !== undefined;
}

/** Units whose title stands on a line of its own below the number. */
export function hasTitleLine(kind: Kind): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'subsection';
}

/** Units that may or may not have a title on the line of their number. */
export function mayHaveHeading(kind: Kind): boolean {
  return kind === 'article' || kind === 'clause' || kind === 'division';
}

/** How many levels are open below the container when `sibling`, its child, has been read to its end. */
export function openBelow(sibling: Node | undefined): number {
  if (!sibling || isLeaf(sibling) || !isProvision(sibling) || !staysOpen(sibling.kind)) return 0;
  return 1 + openAtEnd(sibling);
}

function openAtEnd(unit: Branch): number {
  let open = 0;
  for (const child of unit.children) open = isLeaf(child) || child.kind === 'table' ? 0 : openAfter(child, open);
  return open;
}

function openAfter(child: Node, before: number): number {
  return staysOpen(child.kind) ? openBelow(child) : before;
}
