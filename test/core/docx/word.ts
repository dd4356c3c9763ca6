// An independent reading of a .docx for the tests: parts as DOM, paragraphs with their style resolved.
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { writeDocx } from '../../../core/docx/write';
import type { Tree } from '../../../core/tree/node';

export const properties = { title: 'Quy chế phối hợp', creator: 'Chi cục Hải quan khu vực XX', created: '2026-03-05' };

export interface WordRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly anchor: string | undefined;
  readonly element: Element;
}

export interface WordParagraph {
  readonly text: string;
  readonly style: string;
  readonly runs: readonly WordRun[];
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: string;
  readonly keepNext: boolean;
  readonly outline: number | undefined;
  readonly spacing: Readonly<Record<string, string>>;
  readonly indent: Readonly<Record<string, string>>;
  readonly element: Element;
}

export interface Word {
  readonly parts: Readonly<Record<string, string>>;
  readonly body: Element;
  readonly styles: ReadonlyMap<string, Element>;
  readonly paragraphs: readonly WordParagraph[];
}

export function parseXml(text: string): Element {
  // A warning (such as U+FFFD in the text) is not an error.
  const fail = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError: fail }).parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new Error('no root element');
  return root;
}

export const all = (element: Element, name: string): Element[] => [...element.getElementsByTagName(name)];

export function kids(element: Element | undefined, name: string): Element[] {
  return element ? [...element.childNodes].filter((node): node is Element => node.nodeName === name) : [];
}

export const kid = (element: Element | undefined, name: string): Element | undefined => kids(element, name)[0];

export const val = (element: Element | undefined, name = 'w:val'): string | undefined => element?.getAttribute(name) ?? undefined;

function attributes(...elements: (Element | undefined)[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const element of elements) for (const { name, value } of element ? [...element.attributes] : []) found[name] = value;
  return found;
}

export function textOf(element: Element): string {
  const pieces = { 'w:t': (node: Element) => node.textContent ?? '', 'w:br': () => '\n', 'w:tab': () => '\t' };
  let text = '';
  for (const node of all(element, '*')) text += pieces[node.nodeName as keyof typeof pieces]?.(node) ?? '';
  return text;
}

const on = (element: Element | undefined) => element !== undefined && val(element) !== '0';

export function opened(bytes: Uint8Array): Word {
  const files = unzipSync(bytes);
  const parts = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  const body = kid(parseXml(parts['word/document.xml'] ?? ''), 'w:body') as Element;
  const sheet = parseXml(parts['word/styles.xml'] ?? '');
  const styles = new Map(all(sheet, 'w:style').map((style) => [val(style, 'w:styleId') ?? '', style]));
  return { parts, body, styles, paragraphs: all(body, 'w:p').map((element) => paragraphOf(element, styles)) };
}

export const written = (tree: Tree): Word => opened(writeDocx(tree, { properties }));

function paragraphOf(element: Element, styles: ReadonlyMap<string, Element>): WordParagraph {
  const own = kid(element, 'w:pPr');
  const style = val(kid(own, 'w:pStyle')) ?? 'Normal';
  const [look, font] = [kid(styles.get(style), 'w:pPr'), kid(styles.get(style), 'w:rPr')];
  const direct = (name: string) => kid(own, name) ?? kid(look, name);
  const [bold, italic] = [on(kid(font, 'w:b')), on(kid(font, 'w:i'))];
  const outline = val(direct('w:outlineLvl'));
  return {
    element,
    style,
    text: textOf(element),
    runs: all(element, 'w:r').map((run) => runOf(run, bold, italic)),
    size: Number(val(kid(font, 'w:sz'))) / 2,
    bold,
    italic,
    align: val(direct('w:jc')) ?? 'left',
    keepNext: on(direct('w:keepNext')),
    outline: outline === undefined ? undefined : Number(outline),
    spacing: attributes(kid(look, 'w:spacing'), kid(own, 'w:spacing')),
    indent: attributes(kid(look, 'w:ind'), kid(own, 'w:ind')),
  };
}

function runOf(element: Element, bold: boolean, italic: boolean): WordRun {
  const own = kid(element, 'w:rPr');
  const set = (name: string, inherited: boolean) => (kid(own, name) ? on(kid(own, name)) : inherited);
  const parent = element.parentNode as Element;
  const anchor = parent.nodeName === 'w:hyperlink' ? val(parent, 'w:anchor') : undefined;
  return { element, text: textOf(element), bold: set('w:b', bold), italic: set('w:i', italic), anchor };
}

/** The one paragraph whose text begins so, whether its spaces break or not. */
export function starting(word: Word, text: string): WordParagraph {
  const found = word.paragraphs.find((paragraph) => paragraph.text.replaceAll('\u00a0', ' ').startsWith(text));
  if (!found) throw new Error(`no paragraph starts with "${text}"`);
  return found;
}
