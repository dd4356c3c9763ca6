// Findings about a text → the same with their places as a reader finds them: "khoản 2 Điều 1" for the id of a node.
import type { Finding } from '../finding/finding';
import type { Node, Tree } from '../tree/node';
import { visit } from '../tree/walk';
import { placeText } from './label-name';
import { labelOfNode } from './unit-key';

/** Of several texts the first that has the node tells its place; what stands in no numbered unit has none. */
export function located(findings: readonly Finding[], ...trees: readonly Tree[]): Finding[] {
  const wanted = new Set(findings.flatMap(({ at }) => (at === '' ? [] : [at])));
  if (wanted.size === 0) return [...findings];
  const places = new Map<string, string>();
  for (const tree of trees)
    visit(tree, (node, path) => {
      if (!wanted.has(node.id) || places.has(node.id)) return;
      places.set(node.id, placeText([node, ...path.toReversed()].flatMap(labelsOf)));
    });
  return findings.map((finding) => ({ ...finding, at: places.get(finding.at) ?? finding.at }));
}

/** A dash has no number to be found by. */
const labelsOf = (node: Node) => (node.kind === 'indent' ? [] : (labelOfNode(node) ?? []));
