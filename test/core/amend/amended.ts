// A text and an amending text, both as plain text → the amended tree; and units of it as they read.
import { execute } from '../../../core/amend/execute/execute';
import type { Instruction } from '../../../core/amend/instruction';
import { type AmendingText, readAmendingText } from '../../../core/amend/read/amending-text';
import { labelOfNode } from '../../../core/amend/unit-key';
import type { Finding } from '../../../core/finding/finding';
import { read } from '../../../core/read/read';
import { findReferences } from '../../../core/references/find-references';
import { type Branch, isBranch, isLeaf, type Node, type Tree } from '../../../core/tree/node';
import { runsText, visit } from '../../../core/tree/walk';

const head = 'QUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của Quy chế số 12/QC-HQ-BP\n';

/** Orders without an article of their own stand in "Điều 1. Sửa đổi, bổ sung một số điều của Quy chế …". */
export function readOrders(orders: string): { reading: AmendingText; tree: Tree } {
  const lead = /^Điều \d/.test(orders) ? '' : 'Điều 1. Sửa đổi, bổ sung một số điều của Quy chế số 12/QC-HQ-BP\n';
  const tree = read(`${head}${lead}${orders}\n`, 'm');
  return { reading: readAmendingText(tree), tree };
}

export function amended(
  base: string,
  orders: string,
): { tree: Tree; findings: readonly Finding[]; instructions: readonly Instruction[]; base: Tree } {
  const { reading } = readOrders(orders);
  const before = read(base);
  const { tree, findings } = execute(before, reading.instructions, { repealed: 'mark', show: true });
  return { tree, base: before, findings: [...reading.findings, ...findings], instructions: reading.instructions };
}

/** "điểm a khoản 2 Điều 4" as it reads, one paragraph a line; of a chapter its number and title. */
export function unitNamed(tree: Tree, place: string): string {
  const path = findReferences(place)[0]?.paths[0] ?? [];
  let around: Node[] = [tree];
  for (const part of [...path].reverse()) {
    const num = part.numbers[0]?.from ?? '';
    around = around.flatMap((node) => unitsIn(node, part.level, num));
  }
  const [unit] = around;
  if (!unit || !isBranch(unit)) return '';
  return unit.kind === 'chapter' ? `${unit.num}\n${runsText(unit.heading ?? [])}` : linesOf(unit).join('\n');
}

function unitsIn(node: Node, level: string, num: string): Branch[] {
  const found: Branch[] = [];
  visit(node, (one) => {
    const label = labelOfNode(one);
    if (label && isBranch(one) && label.level === level && label.num === num) found.push(one);
  });
  return found.slice(0, 1);
}

export function linesOf(node: Node): string[] {
  if (isLeaf(node)) return [runsText(node.runs)];
  const inner = node.children.flatMap(linesOf);
  if (node.heading) return [`${node.num ?? ''} ${runsText(node.heading)}`.trim(), ...inner];
  return node.num === undefined ? inner : [`${node.num} ${inner[0] ?? ''}`.trim(), ...inner.slice(1)];
}
