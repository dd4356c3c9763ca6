// Property elements of a foreign .docx, without what its own revisions say, and made fit for another package.
import { attribute } from '../../import/xml-events';
import { childOf, type XmlElement } from './xml-tree';

/** Changes of format, and the marks of insertions and deletions that are taken as accepted. */
const revisions: ReadonlySet<string> = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:numberingChange',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
]);

const styleNames: ReadonlySet<string> = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);

/** What may be kept of properties. `styles` are those of the package they will stand in; undefined where it is their own. */
export class Cleaner {
  constructor(
    private readonly xml: string,
    private readonly styles: ReadonlySet<string> | undefined,
  ) {}

  /** The children of a property element, one text each. */
  parts(element: XmlElement | undefined, without: readonly string[] = []): string[] {
    const kept = (element?.children ?? []).filter((child) => this.stays(child) && !without.includes(child.name));
    return kept.map((child) => this.whole(child));
  }

  /** The element itself with what may be kept of it; "" when that is nothing. */
  element(element: XmlElement | undefined): string {
    if (!element) return '';
    const inner = this.parts(element).join('');
    return inner === '' ? '' : `<${element.name}>${inner}</${element.name}>`;
  }

  /** A grid or a section keeps its start, too; the attributes of a section say only who edited it. */
  section(element: XmlElement): string {
    return `<w:sectPr>${this.parts(element).join('')}</w:sectPr>`;
  }

  private whole(child: XmlElement): string {
    const hasRevision = child.children.some(({ name }) => revisions.has(name));
    if (!hasRevision) return this.xml.slice(child.start, child.end);
    return `${this.xml.slice(child.start, child.from)}${this.parts(child).join('')}${this.xml.slice(child.to, child.end)}`;
  }

  private stays(child: XmlElement): boolean {
    if (revisions.has(child.name)) return false;
    if (!this.styles) return true;
    if (!child.name.startsWith('w:') || child.name === 'w:sectPr' || child.name === 'w:cnfStyle') return false;
    if (!styleNames.has(child.name)) return true;
    return this.styles.has(attribute(this.xml.slice(child.start + child.name.length + 1, child.end), 'w:val') ?? '');
  }
}

/** The inner of w:rPr of a paragraph's mark. */
export function markLook(cleaner: Cleaner, properties: XmlElement | undefined): string {
  return cleaner.parts(childOf(properties, 'w:rPr')).join('');
}
