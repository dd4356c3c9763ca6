// Old text + new text → the new text as an amendment leaves it: untouched units keep their numbers, added ones get suffixed numbers,
// repealed ones leave their place free (conventions §2.1, §2.5), and references follow. What cannot be amended (head, grounds,
// signatures) stays as it was.
import type { Change, ChangeKind } from '../../diff/change';
import { sameNode } from '../../diff/compare';
import type { Diff } from '../../diff/diff';
import { type Finding, warning } from '../../finding/finding';
import { isLeaf, type Node, type Tree } from '../../tree/node';
import { mapRuns, visit } from '../../tree/walk';
import { lexicon } from '../../vi/lexicon';
import { printedText } from '../printed';
import { withReferences } from './numbering-references';
import { numbersIn } from './numbering-scope';
import { amendedFrame } from './plan-frame';

export interface AmendedStyle {
  /** Nodes that were in the old text carry the ids they have there. */
  readonly tree: Tree;
  /** Units whose number is not the one that the new text prints. */
  readonly renumbered: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly findings: readonly Finding[];
}

/** `numbering: "written"` keeps the numbers of the new text. */
export function amendedStyle(old: Tree, now: Tree, found: Diff, numbering: 'amended' | 'written'): AmendedStyle {
  const renamed = withOldIds(old, now, found.matches);
  const { tree, numbers, findings } =
    numbering === 'amended' && !found.changes.every(isOfWords)
      ? numbersIn(old, renamed, movedIds(found.changes))
      : { tree: renamed, numbers: new Map(), findings: [] };
  const renumbered = [...numbers].map(([id, [from, to]]) => ({ id, from, to }));
  const referred = withReferences(tree, numbers);
  const kept = withOldFrame(old, referred.tree);
  return { tree: kept.tree, renumbered, findings: [...findings, ...referred.findings, ...kept.findings] };
}

/** Where only words change, all units keep their numbers. */
function isOfWords({ kind }: Change): boolean {
  return kind === 'text' || kind === 'heading' || kind === 'runs' || kind === 'ids';
}

/** Units that stand elsewhere: there they are new. Inside another chapter, in the old order, they are not. */
function movedIds(changes: readonly Change[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const change of changes) {
    for (const one of 'parts' in change ? change.parts : [change]) {
      if (one.kind === ('move' satisfies ChangeKind) && !one.inOrder) ids.add(one.old.id);
    }
  }
  return ids;
}

/** Matched nodes under their old ids, new ones under ids that the old text does not have. */
function withOldIds(old: Tree, now: Tree, matches: Diff['matches']): Tree {
  if (matches.every(([before, after]) => before === after) && matches.length === sizeOf(now)) return now;
  const taken = new Set<string>();
  visit(old, ({ id }) => taken.add(id));
  const names = new Map(matches.map(([before, after]) => [after, before]));
  let same = true;
  visit(now, (node) => {
    const known = names.get(node.id);
    if (known !== undefined && known !== node.id) same = false;
    if (known !== undefined) return;
    let id = node.id;
    while (taken.has(id)) id = `${id}-n`;
    taken.add(id);
    names.set(node.id, id);
    if (id !== node.id) same = false;
  });
  if (same) return now;
  const nameOf = (id: string) => names.get(id) ?? id;
  const rename = (node: Node): Node => {
    const id = nameOf(node.id);
    if (isLeaf(node)) return id === node.id ? node : { ...node, id };
    const children = node.children.map(rename);
    const same = id === node.id && children.every((child, at) => child === node.children[at]);
    return same ? node : { ...node, id, children };
  };
  const tree = rename(now) as Tree;
  return mapRuns(tree, (runs) =>
    runs.some(({ ref }) => ref !== undefined && names.has(ref))
      ? runs.map((run) => (run.ref === undefined ? run : { ...run, ref: nameOf(run.ref) }))
      : runs,
  );
}

function sizeOf(node: Node): number {
  if (isLeaf(node)) return 1;
  let size = 1;
  for (const child of node.children) size += sizeOf(child);
  return size;
}

const partNames: Readonly<Record<string, string>> = lexicon.changes.parts;
const amendable: ReadonlySet<string> = new Set(['body', 'attachment']);

/** Header, formula and signatures are those of the old text: amending a text changes none of them. */
function withOldFrame(old: Tree, now: Tree): { tree: Tree; findings: Finding[] } {
  const findings: Finding[] = [];
  const changed = amendedFrame(old, now);
  const frame = old.children.filter(({ kind }) => !amendable.has(kind)).map((part) => changed.get(part) ?? part);
  const main = withoutIds(
    now.children.filter(({ kind }) => amendable.has(kind)),
    frame,
  );
  for (const part of now.children) {
    if (amendable.has(part.kind)) continue;
    const before = frame.find(({ kind }) => kind === part.kind);
    if (before && printedText(before) !== printedText(part))
      findings.push(warning('amend.notCarried', part.id, { unit: partNames[part.kind] ?? part.kind }));
  }
  if (
    frame.every((part) => now.children.some((other) => sameNode(part, other))) &&
    frame.length + main.length === now.children.length &&
    now.id === old.id
  ) {
    return {
      tree: main.every((part) => now.children.includes(part))
        ? now
        : { ...now, children: now.children.map((part) => main.find(({ id }) => id === part.id) ?? part) },
      findings,
    };
  }
  const opening = frame.filter(({ kind }) => openingKinds.has(kind));
  const closing = frame.filter(({ kind }) => !openingKinds.has(kind));
  const bodies = main.filter(({ kind }) => kind === 'body');
  const rest = main.filter(({ kind }) => kind !== 'body');
  return { tree: { ...old, children: [...opening, ...bodies, ...closing, ...rest] }, findings };
}

/** What came into the text from the frame is new there: the frame keeps its own. */
function withoutIds(nodes: readonly Node[], frame: readonly Node[]): Node[] {
  const taken = new Set<string>();
  for (const part of frame) visit(part, ({ id }) => taken.add(id));
  let isFree = true;
  for (const node of nodes) visit(node, ({ id }) => (isFree &&= !taken.has(id)));
  if (isFree) return [...nodes];
  const own = (node: Node): Node => {
    const id = taken.has(node.id) ? `${node.id}-n` : node.id;
    if (isLeaf(node)) return id === node.id ? node : { ...node, id };
    const children = node.children.map(own);
    return id === node.id && children.every((child, at) => child === node.children[at]) ? node : { ...node, id, children };
  };
  return nodes.map(own);
}

const openingKinds: ReadonlySet<string> = new Set(['header', 'title', 'preamble']);
