// word/numbering.xml → what a printed number looks like once it is text: its letters, what follows it, where its lines begin.
import { attribute } from '../../import/xml-events';
import { childOf, type XmlElement, xmlTree } from './xml-tree';

export interface ListLook {
  /** Children of w:rPr by name. */
  readonly letters: ReadonlyMap<string, string>;
  readonly indent: string;
  readonly follow: string;
  /** The sign of a list without numbers. */
  readonly bullet: string | undefined;
}

/** Signs of the fonts Symbol, Wingdings and Courier New that Word's own lists use. */
const symbols: Readonly<Record<string, string>> = { '\uf0b7': '•', '\uf0a7': '▪', '\uf0d8': '▸', '\uf0fc': '✓', o: '◦' };

const signOf = (text: string): string => symbols[text] ?? (/^[\ue000-\uf8ff]?$/.test(text) ? '-' : text);

const follows: Readonly<Record<string, string>> = { space: ' ', nothing: ' ' };

/** Looks by list and level, as paragraphs name them. */
export class ListLooks {
  private readonly abstracts = new Map<string, XmlElement>();
  private readonly instances = new Map<string, XmlElement>();

  constructor(private readonly xml: string) {
    for (const child of xmlTree(xml)?.children ?? []) {
      if (child.name === 'w:abstractNum') this.abstracts.set(this.value(child, 'w:abstractNumId'), child);
      if (child.name === 'w:num') this.instances.set(this.value(child, 'w:numId'), child);
    }
  }

  of(list: string, level: number): ListLook {
    const instance = this.instances.get(list);
    const abstract = this.abstracts.get(this.value(childOf(instance, 'w:abstractNumId'), 'w:val'));
    const isLevel = (element: XmlElement) => this.value(element, 'w:ilvl') === String(level);
    const override = instance?.children.find((child) => child.name === 'w:lvlOverride' && isLevel(child));
    const own = childOf(override, 'w:lvl') ?? abstract?.children.find((child) => child.name === 'w:lvl' && isLevel(child));
    const isBullet = this.value(childOf(own, 'w:numFmt'), 'w:val') === 'bullet';
    // The font of a sign is one of symbols, whose sign is written here as a letter that every font has.
    const letters = (childOf(own, 'w:rPr')?.children ?? []).filter(({ name }) => !isBullet || name !== 'w:rFonts');
    const indent = childOf(childOf(own, 'w:pPr'), 'w:ind');
    return {
      letters: new Map(letters.map((child) => [child.name, this.xml.slice(child.start, child.end)])),
      indent: indent ? this.xml.slice(indent.start, indent.end) : '',
      follow: follows[this.value(childOf(own, 'w:suff'), 'w:val')] ?? '\t',
      bullet: isBullet ? signOf(this.value(childOf(own, 'w:lvlText'), 'w:val')) : undefined,
    };
  }

  private value(element: XmlElement | undefined, name: string): string {
    return element ? (attribute(this.xml.slice(element.start + element.name.length + 1, element.from), name) ?? '') : '';
  }
}

/** Children of w:rPr in the order that the schema asks for (ECMA-376 Part 1, 17.3.2.28); others keep the end. */
const order = [
  'rStyle',
  'rFonts',
  'b',
  'bCs',
  'i',
  'iCs',
  'caps',
  'smallCaps',
  'strike',
  'dstrike',
  'outline',
  'shadow',
  'emboss',
  'imprint',
  'noProof',
  'snapToGrid',
  'vanish',
  'webHidden',
  'color',
  'spacing',
  'w',
  'kern',
  'position',
  'sz',
  'szCs',
  'highlight',
  'u',
  'effect',
  'bdr',
  'shd',
  'fitText',
  'vertAlign',
  'rtl',
  'cs',
  'em',
  'lang',
  'eastAsianLayout',
  'specVanish',
  'oMath',
].map((name) => `w:${name}`);

/** The letters of a number: those of the paragraph's end, over which the list's own go (17.9.24). */
export function numberLetters(mark: readonly string[], own: ReadonlyMap<string, string>): string {
  const all = new Map(mark.map((xml) => [/^<([\w:]+)/.exec(xml)?.[1] ?? '', xml]));
  for (const [name, xml] of own) all.set(name, xml);
  const known = [...all].filter(([name]) => order.includes(name)).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const inner = known.map(([, xml]) => xml).join('');
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}
