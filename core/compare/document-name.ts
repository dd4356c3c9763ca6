// What a document calls itself: "Quy chế phối hợp …", kind and subject in one line.
import type { Leaf, Node, Tree } from '../tree/node';
import { runsText, walk } from '../tree/walk';
import { lowerFirst, upperFirst } from '../vi/lexicon';

/** "" when it has neither. */
export function documentName(tree: Tree): string {
  const texts = [...walk(tree)].flatMap(({ node }) => (isTitle(node) ? [[node.kind, runsText(node.runs)] as const] : []));
  const text = (kind: string) => texts.find(([own]) => own === kind)?.[1].replaceAll('\n', ' ') ?? '';
  const type = text('docType').toLocaleLowerCase('vi');
  return `${upperFirst(type)} ${type === '' ? text('subject') : lowerFirst(text('subject'))}`.trim();
}

const isTitle = (node: Node): node is Leaf => node.kind === 'docType' || node.kind === 'subject';
