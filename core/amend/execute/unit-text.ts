// A unit as it reads, one paragraph a line, with its number.
import { runsText } from '../../tree/walk';
import type { LiveNode } from './live';

export function unitText(node: LiveNode): string {
  return linesOf(node).join('\n');
}

/** The paragraph or the title alone, of a node that has words of its own; with the number that is printed before it. */
export function lineText(node: LiveNode): string {
  if (node.runs === undefined) return `${node.num ?? ''} ${runsText(node.heading ?? [])}`.trim();
  const { parent } = node;
  const isFirst = parent?.heading === undefined && parent?.children[0] === node;
  return `${(isFirst && parent.num) || ''} ${runsText(node.runs)}`.trim();
}

function linesOf(node: LiveNode): string[] {
  if (node.runs !== undefined) return [runsText(node.runs)];
  const inner = node.children.flatMap(linesOf);
  if (node.heading !== undefined) return [lineText(node), ...inner];
  if (node.num === undefined) return inner;
  return [`${node.num} ${inner[0] ?? ''}`.trim(), ...inner.slice(1)];
}
