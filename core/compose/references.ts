// References by name → references by node id. A name is an entry's id, its slot, or either with ".anchor"; ".anchor" alone
// means the unit in which it stands; "regulation/entry" a unit of an attached regulation, by ids.
import { type Finding, warning } from '../finding/finding';
import type { Entry } from '../model/entry';
import { isBranch, isLeaf, isProvision, type Node, type Run, type Tree } from '../tree/node';
import { mapRunsIn, visit } from '../tree/walk';
import { blankText } from '../vi/lexicon';
import type { OpenRef } from './provisions';

/** Names of units → id of the entry; an id wins over a slot, the first entry of a slot over the later ones. */
export function unitNames(entries: readonly Entry[], attachments: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id } of entries) if (!names.has(id)) names.set(id, id);
  for (const id of attachments) if (!names.has(id)) names.set(id, id);
  for (const { id, slot } of entries) if (slot !== undefined && !names.has(slot)) names.set(slot, id);
  return names;
}

/** `titleOf`: how a reader knows the unit of a name, for findings. */
export function resolveRefs(
  tree: Tree,
  names: ReadonlyMap<string, string>,
  prefix: string,
  titleOf: (target: string) => string,
): { tree: Tree; findings: Finding[] } {
  const ids = new Set<string>();
  const owners = new Set<Node>();
  visit(tree, (node, path) => {
    if (hasName(node)) ids.add(node.id);
    const runs = isLeaf(node) ? node.runs : node.heading;
    if (!runs?.some(isOpen)) return;
    for (const outer of path) owners.add(outer);
    owners.add(node);
  });
  const findings: Finding[] = [];
  const resolve = (run: Run, owner: Node): Run => {
    if (!isOpen(run)) return run;
    const id = targetId(run.target, owner, names, prefix);
    if (id !== undefined && ids.has(id)) return { text: '', ref: id };
    findings.push(warning('ref.broken', owner.id, { target: run.target, unit: titleOf(run.target) }, run.source));
    return { text: blankText, blank: true };
  };
  const resolved = mapRunsIn(tree, owners, (runs, owner) => (runs.some(isOpen) ? runs.map((run) => resolve(run, owner)) : runs));
  return { tree: resolved, findings };
}

/** What numbering gives words to; a paragraph or a table has no name to print. */
function hasName(node: Node): boolean {
  return isProvision(node) || node.kind === 'attachment';
}

function isOpen(run: Run): run is OpenRef {
  return 'target' in run;
}

function targetId(target: string, owner: Node, names: ReadonlyMap<string, string>, prefix: string): string | undefined {
  const [name = '', ...anchor] = target.split('.');
  const tail = anchor.length > 0 ? `.${anchor.join('.')}` : '';
  if (name === '') return unitOf(owner, prefix) + tail;
  const entry = names.get(name) ?? (name.includes('/') ? name : undefined);
  return entry === undefined ? undefined : prefix + entry + tail;
}

/** Ids inside a unit begin with the unit's own id and a dot. */
function unitOf(owner: Node, prefix: string): string {
  const local = owner.id.slice(prefix.length);
  const end = local.indexOf('.');
  return prefix + (end < 0 || (isBranch(owner) && end < 0) ? local : local.slice(0, end));
}
