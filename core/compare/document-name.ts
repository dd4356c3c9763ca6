// What a document calls itself: "Quy chế phối hợp …", kind and subject in one line.
import { typeAtStart } from '../tree/line-label';
import type { Leaf, Node, Tree } from '../tree/node';
import { runsText, walk } from '../tree/walk';
import { lowerFirst, upperFirst } from '../vi/lexicon';

/** "" when it has neither. */
export function documentName(tree: Tree): string {
  const texts = [...walk(tree)].flatMap(({ node }) => (isTitle(node) ? [[node.kind, runsText(node.runs).trim()] as const] : []));
  const printed = inOneLine(linesOf(texts, 'docType').slice(0, 1)).replace(/\s*:$/, '');
  const type = typeAtStart(printed) ?? printed;
  const subject = `${printed.slice(type.length)} ${inOneLine(linesOf(texts, 'subject'))}`.trim();
  return `${upperFirst(type.toLocaleLowerCase('vi'))} ${type === '' ? subject : lowerFirst(subject)}`.trim();
}

const inOneLine = (lines: readonly string[]): string => lines.join(' ').replaceAll('\n', ' ');

/** The first of its kind, and the lines on which a subject goes on. */
function linesOf(texts: readonly (readonly [string, string])[], kind: string): string[] {
  const start = texts.findIndex(([own]) => own === kind);
  if (start < 0) return [];
  const rest = texts.slice(start);
  const end = rest.findIndex(([own]) => own !== kind);
  return rest.slice(0, end < 0 ? undefined : end).map(([, text]) => text);
}

const isTitle = (node: Node): node is Leaf => node.kind === 'docType' || node.kind === 'subject';
