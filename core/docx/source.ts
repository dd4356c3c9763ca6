// The draft travels inside the .docx as a custom XML part: its text → part, and bytes of any .docx → text.
// Reads nothing else of a foreign file, and never more than a bound.
import { strFromU8, unzipSync } from 'fflate';
import { declaration } from './xml';

const namespace = 'urn:phoi-hop:source:1';
const itemId = '{6B1F1F0E-5A5C-4B7C-9E57-302020041530}';

/** What XML cannot hold, or may not keep, travels as _xHHHH_ (as in Office's own ST_Xstring, ECMA-376 Part 1, 22.9.2.19). */
const fragile = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]|_(?=x)/gu;
const encoded = /_x([0-9A-F]{4})_/g;

export function sourceItem(source: string): string {
  const text = source.replace(fragile, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return `${declaration}<source xmlns="${namespace}" xml:space="preserve">${text.replace(markup, (found) => entities[found] ?? found)}</source>`;
}

// Quotes stay: JSON is full of them, and in element content they are harmless.
const markup = /[&<>]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const sourceProperties =
  `${declaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;

/** The most that one part, and the part once unpacked, may hold. */
const largest = 64 * 1024 * 1024;
const mostItems = 16;
const itemName = /^customXml\/item\d{1,4}\.xml$/;

/** The source text of a .docx that we wrote (Word may have saved it since); undefined for every other file. */
export function readSource(bytes: Uint8Array): string | undefined {
  for (const part of itemsOf(bytes)) {
    const text = sourceText(strFromU8(part));
    if (text !== undefined) return text;
  }
  return undefined;
}

function itemsOf(bytes: Uint8Array): Uint8Array[] {
  let count = 0;
  let room = largest;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!itemName.test(name) || originalSize > room || ++count > mostItems) return false;
        room -= originalSize;
        return true;
      },
    });
    return Object.values(parts);
  } catch {
    return []; // not a zip, or a damaged one: there is no source to read
  }
}

const opening = /^\ufeff?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<((?:[\w.-]{1,40}:)?source)(\s[^<>]{0,1000})?>/;

/** The text of our root element. Declaration, prefix and the way of escaping are the writer's choice. */
function sourceText(xml: string): string | undefined {
  const start = opening.exec(xml);
  if (!start || !(start[2] ?? '').includes(`"${namespace}"`)) return undefined;
  const end = xml.lastIndexOf(`</${start[1]}`);
  if (end < start[0].length || !/^<\/[\w.:-]+\s*>\s*$/.test(xml.slice(end, end + 100))) return undefined;
  const text = characterData(xml.slice(start[0].length, end));
  return text?.replace(encoded, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Text and CDATA sections; undefined where other markup stands. */
function characterData(xml: string): string | undefined {
  let text = '';
  for (let at = 0; at < xml.length; ) {
    const found = xml.indexOf('<', at);
    const next = found < 0 ? xml.length : found;
    text += unescaped(xml.slice(at, next));
    if (found < 0) break;
    const end = xml.startsWith('<![CDATA[', next) ? xml.indexOf(']]>', next) : -1;
    if (end < 0) return undefined;
    text += xml.slice(next + 9, end);
    at = end + 3;
  }
  return text;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g, (all, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
