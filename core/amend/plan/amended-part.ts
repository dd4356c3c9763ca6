// Which text is amended: the document itself, or the regulation that was issued with it (P37). Then the regulation is planned as a
// document of its own, and the act that issued it names it.
import { error, type Finding } from '../../finding/finding';
import { type Branch, isBranch, type Tree } from '../../tree/node';
import { child } from '../../tree/walk';
import { printedText } from '../printed';

export interface AmendedPart {
  readonly old: Tree;
  readonly now: Tree;
  /** The act that issued the regulation; undefined when the document itself is amended. */
  readonly issued?: Tree;
  readonly findings: readonly Finding[];
}

export function amendedPart(old: Tree, now: Tree): AmendedPart {
  const [before, after] = [regulationOf(old), regulationOf(now)];
  if (!before || !after || printedText(before) === printedText(after)) return { old, now, findings: [] };
  const [a, b] = [child(old, 'body'), child(now, 'body')];
  const both = a && b && printedText(a) !== printedText(b);
  const findings = both ? [error('amend.twoTexts', b.id)] : [];
  return { old: asDocument(before), now: asDocument(after), issued: old, findings };
}

/** The one regulation attached to a document: it has a body of articles and no number. */
function regulationOf(tree: Tree): Branch | undefined {
  const found = tree.children.filter(
    (node): node is Branch =>
      isBranch(node) && node.kind === 'attachment' && node.num === undefined && child(node, 'body') !== undefined,
  );
  return found.length === 1 ? found[0] : undefined;
}

function asDocument(regulation: Branch): Tree {
  return { kind: 'document', id: regulation.id, children: regulation.children, attrs: regulation.attrs };
}
