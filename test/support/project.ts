// What two trees have in common when ids, marks, sources and layout attributes are set aside.
import { isLeaf, type Node } from '../../core/tree/node';
import { runsText } from '../../core/tree/walk';

export function projected(node: Node): unknown {
  if (isLeaf(node)) return `${node.kind}: ${runsText(node.runs)}`;
  const heading = node.heading && runsText(node.heading);
  return { [node.kind]: [node.num ?? '', heading ?? '', ...node.children.map(projected)] };
}
