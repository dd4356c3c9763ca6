// What stands inside a paragraph of a foreign .docx → runs of letters, whole objects, and the tags around them. Its own insertions
// count as accepted; deleted words are left out.
import type { WrittenItem } from '../../docx/written';
import { attribute, decoded } from '../../import/xml-events';
import type { Glyphs } from './glyphs';
import type { Cleaner } from './properties';
import { childOf, type XmlElement } from './xml-tree';

/** Elements around runs: their tags stay where they are, what is in them is read. */
const wrappers: ReadonlySet<string> = new Set(['w:hyperlink', 'w:smartTag', 'w:fldSimple', 'w:customXml', 'w:dir', 'w:bdo']);
const gone: ReadonlySet<string> = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'w:proofErr']);
const accepted: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const signs: ReadonlySet<string> = new Set(['w:noBreakHyphen', 'w:softHyphen', 'w:sym', 'w:ptab', 'w:br']);
const nothing: ReadonlySet<string> = new Set(['w:rPr', 'w:lastRenderedPageBreak', 'w:delText', 'w:delInstrText']);
const revisionRange = /^w:(?:move(?:From|To)|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$/;

export type NoteLetter = (kind: 'footnote' | 'endnote', id: string) => string | undefined;

export class ItemReader {
  constructor(
    private readonly xml: string,
    private readonly cleaner: Cleaner,
    private readonly glyphs: Glyphs,
    private readonly note: NoteLetter,
  ) {}

  items(paragraph: XmlElement): WrittenItem[] {
    const items: WrittenItem[] = [];
    this.inside(paragraph, items);
    return joinedRuns(items);
  }

  private inside(element: XmlElement, items: WrittenItem[]): void {
    for (const child of element.children) this.child(child, items);
  }

  private child(child: XmlElement, items: WrittenItem[]): void {
    const { name } = child;
    if (gone.has(name) || revisionRange.test(name)) return;
    if (name === 'w:r') this.run(child, items);
    else if (accepted.has(name)) this.inside(child, items);
    else if (name === 'w:sdt') this.around(child, childOf(child, 'w:sdtContent'), items);
    else if (wrappers.has(name)) this.around(child, child, items);
    else items.push({ kind: 'anchor', xml: this.slice(child.start, child.end) });
  }

  /** The tags of `outer` up to its content and after it, as two anchors. */
  private around(outer: XmlElement, content: XmlElement | undefined, items: WrittenItem[]): void {
    if (!content) return;
    const properties = content.children.filter(({ name }) => name.endsWith('Pr') && name !== 'w:rPr');
    const from = content === outer ? (properties.at(-1)?.end ?? content.from) : content.from;
    items.push({ kind: 'anchor', xml: this.slice(outer.start, from) });
    for (const child of content.children) if (!properties.includes(child)) this.child(child, items);
    items.push({ kind: 'anchor', xml: this.slice(content.to, outer.end) });
  }

  private run(run: XmlElement, items: WrittenItem[]): void {
    const properties = this.cleaner.element(childOf(run, 'w:rPr'));
    for (const child of run.children) {
      if (nothing.has(child.name)) continue;
      const text = this.letters(child);
      if (text === undefined)
        items.push({ kind: 'object', xml: `<w:r>${properties}${this.slice(child.start, child.end)}</w:r>` });
      else if (text !== '') items.push({ kind: 'run', properties, text, link: undefined });
    }
  }

  /** undefined for what is no letter. */
  private letters(child: XmlElement): string | undefined {
    const raw = this.slice(child.start, child.end);
    if (child.name === 'w:t') return this.glyphs.taken(oneLine(decoded(this.slice(child.from, child.to))));
    if (child.name === 'w:tab') return '\t';
    if (child.name === 'w:cr') return '\n';
    if (child.name === 'w:br' && (attribute(raw.slice(5), 'w:type') ?? 'textWrapping') === 'textWrapping') return '\n';
    const [, kind] = /^w:(footnote|endnote)Reference$/.exec(child.name) ?? [];
    if (kind && !raw.includes('customMarkFollows'))
      return this.note(kind as 'footnote', attribute(raw.slice(child.name.length + 1), 'w:id') ?? '');
    return signs.has(child.name) ? this.glyphs.letter(raw) : undefined;
  }

  private slice(from: number, to: number): string {
    return this.xml.slice(from, to);
  }
}

/** A line feed inside w:t is white space of the file. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ');
}

function joinedRuns(items: readonly WrittenItem[]): WrittenItem[] {
  const joined: WrittenItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last?.kind === 'run' && item.kind === 'run' && last.properties === item.properties) {
      joined[joined.length - 1] = { ...last, text: last.text + item.text };
    } else joined.push(item);
  }
  return joined;
}
