// A quote that holds more than its sentence names: allowed where the rest says what the amended text says.
import type { Node } from '../../tree/node';
import { isBranch, isLeaf } from '../../tree/node';
import { runsText } from '../../tree/walk';
import type { Insertion, Substitution } from '../instruction';
import { labelOfNode } from '../unit-key';
import { sameWords } from './fold';
import type { LiveNode } from './live';
import { Refused } from './outcome';
import { keyOf } from './units';
import type { Work } from './work';

export function checkSurplus(_work: Work, { surplus, content }: Substitution | Insertion, targets: readonly LiveNode[]): void {
  for (const node of surplus ?? []) {
    const old = oldUnit(node, targets);
    if (!old || !saysTheSame(node, old, new Set(content))) throw new Refused('quoteRewritesMore', { words: opening(node) });
  }
}

/** The unit of the amended text that the surplus shows: around a target, or beside it. */
function oldUnit(node: Node, targets: readonly LiveNode[]): LiveNode | undefined {
  const label = labelOfNode(node);
  if (!label) return undefined;
  for (const target of targets) {
    for (let at: LiveNode | undefined = target.parent; at; at = at.parent) {
      const found = [at, ...at.children].find((one) => one.kind === node.kind && keyOf(one) === label.num);
      if (found) return found;
    }
  }
  return undefined;
}

function saysTheSame(node: Node, old: LiveNode, content: ReadonlySet<Node>): boolean {
  if (content.has(node)) return true;
  if (isLeaf(node)) return old.runs !== undefined && sameWords(runsText(node.runs), runsText(old.runs));
  if (!sameWords(runsText(node.heading ?? []), runsText(old.heading ?? []))) return false;
  const own = node.children.filter(isLeaf);
  const oldOwn = old.children.filter(({ runs }) => runs !== undefined);
  const paragraphs = own.every((leaf, at) => oldOwn[at] !== undefined && saysTheSame(leaf, oldOwn[at] as LiveNode, content));
  return paragraphs && node.children.filter(isBranch).every((child) => saysInside(child, old, content));
}

function saysInside(child: Node, old: LiveNode, content: ReadonlySet<Node>): boolean {
  if (content.has(child)) return true;
  const label = labelOfNode(child);
  const same = old.children.find((one) => one.kind === child.kind && keyOf(one) === label?.num);
  return same !== undefined && saysTheSame(child, same, content);
}

function opening(node: Node): string {
  if (isLeaf(node)) return runsText(node.runs).slice(0, 80);
  const inner = node.children[0];
  return `${node.num ?? ''} ${runsText(node.heading ?? (inner && isLeaf(inner) ? inner.runs : []))}`.trim().slice(0, 80);
}
