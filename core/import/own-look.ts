// A tree whose marks say only what words have besides the look of their place: a title that is bold as a whole, grounds in italics,
// are as the norm has them (NĐ 30/2020 PL I mục II), and no mark of the drafter.
import { isLeaf, type LeafKind, type Mark, type Node, type Run, type Tree } from '../tree/node';

const bold: readonly LeafKind[] = [
  ...(['nationalTitle', 'motto', 'issuingBody', 'docType', 'subject', 'authority', 'enacting', 'person'] as const),
];
const italic: readonly LeafKind[] = ['placeDate', 'citation', 'issuedWith'];
const looks: ReadonlyMap<string, Mark> = new Map([
  ...bold.map((kind) => [kind, 'bold'] as const),
  ...italic.map((kind) => [kind, 'italic'] as const),
]);

export function withoutLooks(tree: Tree): Tree {
  return { ...tree, children: tree.children.map(without) };
}

function without(node: Node): Node {
  if (isLeaf(node)) {
    const look = looks.get(node.kind);
    return look === undefined ? node : { ...node, runs: plain(node.runs, look) };
  }
  const heading = node.heading && { heading: plain(node.heading, 'bold') };
  return { ...node, ...heading, children: node.children.map(without) };
}

/** A mark on some of the words is a mark. */
function plain(runs: readonly Run[], look: Mark): readonly Run[] {
  if (!runs.every(({ text, marks }) => text.trim() === '' || marks?.includes(look))) return runs;
  return runs.map(({ marks, ...run }) => {
    const rest = marks?.filter((mark) => mark !== look) ?? [];
    return rest.length > 0 ? { ...run, marks: rest } : run;
  });
}
