// A unit as it reads, one paragraph a line, with its number.
import { runsText } from '../../tree/walk';
import type { LiveNode } from './live';

export function unitText(node: LiveNode): string {
  return linesOf(node).join('\n');
}

function linesOf(node: LiveNode): string[] {
  if (node.runs !== undefined) return [runsText(node.runs)];
  const inner = node.children.flatMap(linesOf);
  if (node.heading !== undefined) return [`${node.num ?? ''} ${runsText(node.heading)}`.trim(), ...inner];
  if (node.num === undefined) return inner;
  return [`${node.num} ${inner[0] ?? ''}`.trim(), ...inner.slice(1)];
}
