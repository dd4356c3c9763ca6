// What a document calls itself: "Quy chế phối hợp …", kind and subject in one line.
import { typeAtStart } from '../tree/line-label';
import type { Leaf, Node, Tree } from '../tree/node';
import { runsText, walk } from '../tree/walk';
import { lowerFirst, upperFirst } from '../vi/lexicon';

/** "" when it has neither. */
export function documentName(tree: Tree): string {
  const texts = [...walk(tree)].flatMap(({ node }) => (isTitle(node) ? [[node.kind, runsText(node.runs)] as const] : []));
  const text = (kind: string) => texts.find(([own]) => own === kind)?.[1].replaceAll('\n', ' ') ?? '';
  const printed = text('docType');
  const type = typeAtStart(printed) ?? printed;
  const subject = `${printed.slice(type.length)} ${text('subject')}`.trim();
  return `${upperFirst(type.toLocaleLowerCase('vi'))} ${type === '' ? subject : lowerFirst(subject)}`.trim();
}

const isTitle = (node: Node): node is Leaf => node.kind === 'docType' || node.kind === 'subject';
