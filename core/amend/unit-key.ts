// The label of a node: its level and number in the form that targets use.
import { nodeNumberKey } from '../references/unit-number';
import type { Branch, Node } from '../tree/node';
import { isLeaf, isProvision } from '../tree/node';
import { runsText } from '../tree/walk';
import type { UnitLabel } from './instruction';

/** Undefined for nodes that no instruction can name by a number. */
export function labelOfNode(node: Node): UnitLabel | undefined {
  if (isLeaf(node) || node.num === undefined) return undefined;
  if (node.kind !== 'attachment' && !isProvision(node)) return undefined;
  return { level: node.kind as UnitLabel['level'], num: nodeNumberKey(node.num, node.kind as never) };
}

export function hasLabel(node: Node, { level, num }: UnitLabel): node is Branch {
  const own = labelOfNode(node);
  return own !== undefined && own.level === level && own.num === num;
}

const formName = /^\s*\p{L}+(?:\s+\p{L}+)?(?:\s+số)?\s*[:.]?\s*0*([\dA-Z][\dA-Za-z./-]*)/u;

/** The key of an annex that is a form: "Mẫu số 02" in its number or its title gives "2". */
export function formKeyOf(node: Node): string | undefined {
  if (isLeaf(node) || node.kind !== 'attachment') return undefined;
  return formName.exec(`${node.num ?? ''} ${runsText(node.heading ?? [])}`)?.[1];
}
