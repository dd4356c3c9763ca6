// word/styles.xml → what a paragraph style says about numbers, level, alignment and weight, with inheritance resolved.
import { attribute, scanXml, type XmlHandler } from './xml-events';

export interface StyleFacts {
  readonly name: string;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  readonly outline: number | undefined;
  readonly align: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly caps: boolean | undefined;
  readonly font: string | undefined;
}

type Growing = { -readonly [key in keyof StyleFacts]: StyleFacts[key] } & { basedOn: string | undefined; kind: string };

const empty: StyleFacts = {
  name: '',
  numId: undefined,
  level: undefined,
  outline: undefined,
  align: undefined,
  bold: undefined,
  italic: undefined,
  caps: undefined,
  font: undefined,
};

export interface Styles {
  readonly of: (id: string) => StyleFacts;
  readonly defaultParagraph: string;
  /** Whether styles that were asked for are based on each other in a circle. */
  readonly hasCircle: () => boolean;
}

/** Cycles in `basedOn` end where they meet themselves. */
export function readStyles(xml: string): Styles {
  const { styles, defaultParagraph } = scanStyles(xml);
  const resolved = new Map<string, StyleFacts>();
  let circle = false;
  const resolve = (id: string, seen: readonly string[]): StyleFacts => {
    const known = resolved.get(id);
    const own = styles.get(id);
    if (known || !own) return known ?? empty;
    circle ||= own.basedOn === id || (own.basedOn !== undefined && seen.includes(own.basedOn));
    const base =
      own.basedOn !== undefined && own.basedOn !== id && !seen.includes(own.basedOn)
        ? resolve(own.basedOn, [...seen, id])
        : empty;
    const facts = inherited(own, base);
    if (seen.length === 0) resolved.set(id, facts);
    return facts;
  };
  return { of: (id) => resolve(id, []), defaultParagraph, hasCircle: () => circle };
}

function inherited(own: Growing, base: StyleFacts): StyleFacts {
  return {
    name: own.name,
    numId: own.numId ?? base.numId,
    level: own.level ?? base.level,
    outline: own.outline ?? base.outline,
    align: own.align ?? base.align,
    bold: own.bold ?? base.bold,
    italic: own.italic ?? base.italic,
    caps: own.caps ?? base.caps,
    font: own.font ?? base.font,
  };
}

function scanStyles(xml: string): { styles: Map<string, Growing>; defaultParagraph: string } {
  const styles = new Map<string, Growing>();
  let current: Growing | undefined;
  let defaultParagraph = '';
  const handler: XmlHandler = {
    open(name, raw) {
      if (name === 'w:style') {
        const id = attribute(raw, 'w:styleId') ?? '';
        current = { ...empty, basedOn: undefined, kind: attribute(raw, 'w:type') ?? '' };
        styles.set(id, current);
        if (current.kind === 'paragraph' && isOn(attribute(raw, 'w:default') ?? '0')) defaultParagraph = id;
      } else if (current) setFact(current, name, raw);
    },
    close(name) {
      if (name === 'w:style') current = undefined;
    },
    text() {},
  };
  scanXml(xml, handler);
  return { styles, defaultParagraph };
}

const setters: Readonly<Record<string, (style: Growing, value: string | undefined) => void>> = {
  'w:name': (style, value) => {
    style.name = value ?? '';
  },
  'w:basedOn': (style, value) => {
    style.basedOn = value;
  },
  'w:numId': (style, value) => {
    style.numId = value;
  },
  'w:ilvl': (style, value) => {
    style.level = Number(value ?? 0);
  },
  'w:outlineLvl': (style, value) => {
    style.outline = outlineOf(value);
  },
  'w:jc': (style, value) => {
    style.align = value;
  },
  'w:b': (style, value) => {
    style.bold = isOn(value);
  },
  'w:i': (style, value) => {
    style.italic = isOn(value);
  },
  'w:caps': (style, value) => {
    style.caps = isOn(value);
  },
};

function setFact(style: Growing, name: string, raw: string): void {
  const set = Object.hasOwn(setters, name) ? setters[name] : undefined;
  if (name === 'w:rFonts') style.font = fontOf(raw) ?? style.font;
  set?.(style, attribute(raw, 'w:val'));
}

/** The font of Latin letters, which is what Vietnamese is written in (17.3.2.26). */
export function fontOf(raw: string): string | undefined {
  return attribute(raw, 'w:ascii') ?? attribute(raw, 'w:hAnsi');
}

/** An on/off property (ECMA-376 Part 1, 17.17.4): there without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true' || value === 'on';
}

/** 9 is body text (17.3.1.20). */
export function outlineOf(value: string | undefined): number | undefined {
  const level = Number(value ?? 9);
  return level >= 0 && level < 9 ? level : undefined;
}
