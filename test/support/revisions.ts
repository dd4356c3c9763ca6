// Accepts or rejects every tracked change of a document.xml by the rules of Word (ECMA-376 Part 1, 17.13.5), on the XML and with
// nothing of ours: words first, then rows, then the ends of paragraphs, whose words go to the paragraph that follows.
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export type Decision = 'accept' | 'reject';

export interface Revised {
  /** The text of each paragraph in document order; those in a cell begin with the place of the cell. */
  readonly paragraphs: readonly string[];
  /** w:id of every revision, before anything was decided. */
  readonly ids: readonly string[];
  /** The words of the notes that the text calls, in the order of the calls: footnotes, then endnotes. */
  readonly notes: readonly string[];
  readonly insertedText: string;
  readonly deletedText: string;
}

export function revised(bytes: Uint8Array, decision: Decision | 'none'): Revised {
  const parts = unzipSync(bytes);
  const root = rootOf(parts['word/document.xml']);
  if (!root) throw new Error('no root element');
  const kinds = ['footnote', 'endnote'].map((kind) => [kind, rootOf(parts[`word/${kind}s.xml`])] as const);
  const roots = [root, ...kinds.flatMap(([, part]) => (part ? [part] : []))];
  const ids = roots
    .flatMap((part) => ['w:ins', 'w:del', 'w:pPrChange'].flatMap((name) => all(part, name)))
    .map((node) => node.getAttribute('w:id') ?? '');
  const [insertedText, deletedText] = [spoken(all(root, 'w:ins'), 'w:t'), spoken(all(root, 'w:del'), 'w:delText')];
  if (decision !== 'none') for (const part of roots) decide(part, decision);
  const notes = kinds.flatMap(([kind, part]) => notesOf(root, kind, part));
  return { paragraphs: paragraphTexts(kid(root, 'w:body')), notes, ids, insertedText, deletedText };
}

function rootOf(part: Uint8Array | undefined): Element | undefined {
  return (part && new DOMParser().parseFromString(strFromU8(part), 'text/xml').documentElement) ?? undefined;
}

function notesOf(root: Element, kind: string, part: Element | undefined): string[] {
  return all(root, `w:${kind}Reference`).map((call) => {
    const id = call.getAttribute('w:id');
    const note = part && all(part, `w:${kind}`).find((element) => element.getAttribute('w:id') === id);
    if (!note) throw new Error(`a ${kind} ${id} is called and not there`);
    return paragraphTexts(note).join('\n');
  });
}

const all = (node: Element, name: string): Element[] => [...node.getElementsByTagName(name)];
const elements = (node: Element | undefined): Element[] =>
  node ? [...node.childNodes].filter((child): child is Element => child.nodeType === 1) : [];
const kid = (node: Element | undefined, name: string): Element | undefined =>
  elements(node).find(({ nodeName }) => nodeName === name);
const remove = (node: Node) => node.parentNode?.removeChild(node);
const spoken = (nodes: readonly Element[], name: string): string =>
  nodes
    .flatMap((node) => all(node, name))
    .map(({ textContent }) => textContent ?? '')
    .join('');

function decide(root: Element, decision: Decision): void {
  const [gone, stays] = decision === 'accept' ? ['w:del', 'w:ins'] : ['w:ins', 'w:del'];
  words(root, gone, stays);
  for (const row of all(root, 'w:tr')) if (kid(kid(row, 'w:trPr'), gone)) remove(row);
  for (const table of all(root, 'w:tbl')) if (!kid(table, 'w:tr')) remove(table);
  for (const paragraph of all(root, 'w:p')) if (kid(kid(kid(paragraph, 'w:pPr'), 'w:rPr'), gone)) joinWithNext(paragraph);
}

/** Revisions around runs; those inside w:rPr and w:trPr are marks of ends and rows. */
function words(root: Element, gone: string, stays: string): void {
  const isMark = (node: Element) => ['w:rPr', 'w:trPr'].includes(node.parentNode?.nodeName ?? '');
  for (const node of all(root, gone)) if (!isMark(node)) remove(node);
  for (const node of all(root, stays)) {
    if (isMark(node)) continue;
    for (const child of [...node.childNodes]) node.parentNode?.insertBefore(child, node);
    remove(node);
  }
}

function joinWithNext(paragraph: Element): void {
  const content = elements(paragraph).filter(({ nodeName }) => nodeName !== 'w:pPr');
  const isPlace = ({ nodeName }: Element) => /^w:(?:bookmark|comment|perm)/.test(nodeName);
  const siblings = elements(paragraph.parentNode as Element).filter((node) => !isPlace(node));
  const next = siblings[siblings.indexOf(paragraph) + 1];
  const hasWords = content.some((node) => textOf(node) !== '');
  if (next?.nodeName === 'w:p') {
    const first = elements(next).find(({ nodeName }) => nodeName !== 'w:pPr') ?? null;
    for (const node of content) next.insertBefore(node, first);
  } else if (hasWords) throw new Error(`the end of "${textOf(paragraph)}" is to go, but no paragraph follows`);
  else if (next?.nodeName !== 'w:tbl')
    throw new Error(`the end of the last paragraph of ${paragraph.parentNode?.nodeName} is to go`);
  remove(paragraph);
}

function textOf(node: Element): string {
  if (node.nodeName === 'w:t' || node.nodeName === 'w:delText') return node.textContent ?? '';
  if (node.nodeName === 'w:br') return '\n';
  if (node.nodeName === 'w:noBreakHyphen') return '-';
  if (node.nodeName === 'w:tab' && node.parentNode?.nodeName === 'w:r') return '\t';
  return elements(node).map(textOf).join('');
}

function paragraphTexts(container: Element | undefined, place = ''): string[] {
  return elements(container).flatMap((node) => {
    if (node.nodeName === 'w:p') return [place + (kid(kid(node, 'w:pPr'), 'w:sectPr') ? '[section]' : '') + textOf(node)];
    if (node.nodeName !== 'w:tbl') return [];
    const rows = elements(node).filter(({ nodeName }) => nodeName === 'w:tr');
    return rows.flatMap((row, at) =>
      elements(row)
        .filter(({ nodeName }) => nodeName === 'w:tc')
        .flatMap((cell, column) => paragraphTexts(cell, `${place}[${at}.${column}]`)),
    );
  });
}
