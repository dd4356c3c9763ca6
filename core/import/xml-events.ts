// XML text → events, as fast as a scan for "<" can be. No document type, no entities but the five of XML and numbers: an
// entity bomb has nothing to explode in. Total: malformed text ends as fewer events, never as a throw.

export interface XmlHandler {
  /** `raw` holds the attributes as written; `attribute` picks one out. A self-closing element also gets its `close`. */
  open(name: string, raw: string): void;
  close(name: string): void;
  text(text: string): void;
}

export function scanXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at) handler.text(xml.slice(at, start));
    at = scanTag(xml, start, handler);
  }
}

function scanTag(xml: string, start: number, handler: XmlHandler): number {
  const next = xml.charCodeAt(start + 1);
  if (next === 0x21) return scanBang(xml, start, handler);
  const end = tagEnd(xml, start);
  if (next === 0x3f) return end + 1;
  if (next === 0x2f) {
    handler.close(xml.slice(start + 2, end).trimEnd());
    return end + 1;
  }
  const empty = xml.charCodeAt(end - 1) === 0x2f;
  const inner = xml.slice(start + 1, empty ? end - 1 : end);
  const space = inner.search(/\s/);
  const name = space < 0 ? inner : inner.slice(0, space);
  handler.open(name, space < 0 ? '' : inner.slice(space));
  if (empty) handler.close(name);
  return end + 1;
}

/** The ">" that ends the tag; one inside a quoted value does not. */
function tagEnd(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  while (end >= 0 && insideQuotes(xml, start, end)) end = xml.indexOf('>', end + 1);
  return end < 0 ? xml.length : end;
}

function insideQuotes(xml: string, start: number, end: number): boolean {
  let quote = 0;
  for (let at = start; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote === 0 && (code === 0x22 || code === 0x27)) quote = code;
    else if (code === quote) quote = 0;
  }
  return quote !== 0;
}

function scanBang(xml: string, start: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
  if (!xml.startsWith('<![CDATA[', start)) return after(xml, '>', start);
  const end = xml.indexOf(']]>', start);
  handler.text(escapeText(xml.slice(start + 9, end < 0 ? xml.length : end)));
  return end < 0 ? xml.length : end + 3;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an event or an attribute with its entities resolved; unknown ones stay as written. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

/** The value of an attribute by its name as written, or undefined. */
export function attribute(raw: string, name: string): string | undefined {
  let at = raw.indexOf(name);
  while (at >= 0) {
    const before = raw.charCodeAt(at - 1);
    const isStart = at === 0 || before === 0x20 || (before >= 0x09 && before <= 0x0d);
    const rest = isStart ? /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(raw.slice(at + name.length, at + name.length + 2048)) : null;
    if (rest) return decoded(rest[1] ?? rest[2] ?? '');
    at = raw.indexOf(name, at + name.length);
  }
  return undefined;
}
