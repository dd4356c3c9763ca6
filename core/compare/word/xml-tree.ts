// A part of a foreign .docx → its elements, each with its place in the text, so that what is not changed can be copied as it is.
// Strict: a text that is not well-formed, or that has a document type, gives undefined.

export interface XmlElement {
  readonly name: string;
  /** Places of the start tag and of the end. */
  readonly start: number;
  readonly end: number;
  /** Places of what is inside; equal for an empty element. */
  readonly from: number;
  readonly to: number;
  readonly children: readonly XmlElement[];
}

type Growing = { -readonly [key in keyof XmlElement]: XmlElement[key] } & { children: XmlElement[] };

/** Deeper than any word processor writes, and shallow enough to be walked. */
const deepest = 400;

export function xmlTree(xml: string): XmlElement | undefined {
  const top: Growing = { name: '', start: 0, end: xml.length, from: 0, to: xml.length, children: [] };
  const open: Growing[] = [top];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = scanned(xml, at, open);
    if (next === undefined || open.length > deepest) return undefined;
    at = next;
  }
  return open.length === 1 && top.children.length === 1 ? top.children[0] : undefined;
}

/** One tag, comment or instruction; gives the place after it. */
function scanned(xml: string, at: number, open: Growing[]): number | undefined {
  if (xml.startsWith('<?', at)) return past(xml, '?>', at);
  if (xml.startsWith('<!--', at)) return past(xml, '-->', at + 4);
  if (xml[at + 1] === '!') return undefined;
  const close = tagEnd(xml, at);
  if (close < 0) return undefined;
  return xml[at + 1] === '/' ? ended(xml, at, close, open) : started(xml, at, close, open);
}

function started(xml: string, at: number, close: number, open: Growing[]): number {
  const isEmpty = xml[close - 1] === '/';
  const name = /^[^\s/>]+/.exec(xml.slice(at + 1, Math.min(close, at + 120)))?.[0] ?? '';
  const element: Growing = { name, start: at, end: close + 1, from: close + 1, to: close + 1, children: [] };
  open.at(-1)?.children.push(element);
  if (!isEmpty) open.push(element);
  return close + 1;
}

function ended(xml: string, at: number, close: number, open: Growing[]): number | undefined {
  const element = open.pop();
  if (!element || open.length === 0 || xml.slice(at + 2, close).trimEnd() !== element.name) return undefined;
  element.to = at;
  element.end = close + 1;
  return close + 1;
}

/** The ">" of the tag; values in quotes may hold one. */
function tagEnd(xml: string, at: number): number {
  let quote = 0;
  for (let place = at; place < xml.length; place += 1) {
    const code = xml.charCodeAt(place);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return place;
  }
  return -1;
}

function past(xml: string, mark: string, at: number): number | undefined {
  const found = xml.indexOf(mark, at);
  return found < 0 ? undefined : found + mark.length;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}
