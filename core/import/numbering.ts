// word/numbering.xml and the paragraphs in their order → the label that Word prints in front of each (ECMA-376 Part 1, 17.9).
import { roman } from '../tree/num-text';
import { attribute, scanXml, type XmlHandler } from './xml-events';

interface Level {
  start: number;
  format: string;
  text: string;
  /** The level after which this one starts anew; 0 never; undefined any higher one. */
  restart: number | undefined;
  legal: boolean;
  style: string | undefined;
}

interface Instance {
  readonly abstract: string;
  readonly overrides: Map<number, { start?: number; level?: Level }>;
}

const maxLevel = 8;

export class Numbering {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly links = new Map<string, string>();
  private readonly styleLinks = new Map<string, string>();
  private readonly instances = new Map<string, Instance>();
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();

  constructor(xml: string) {
    scanXml(xml, new Scanner(this.abstracts, this.links, this.styleLinks, this.instances));
  }

  /** The label of the next paragraph of this list; "" for numId 0, bullets as "-", unknown lists and formats without text. */
  next(numId: string, level: number): string {
    const instance = this.instances.get(numId);
    if (!instance || level < 0 || level > maxLevel) return '';
    const levels = this.levelsOf(instance.abstract);
    const own = instance.overrides.get(level)?.level ?? levels?.get(level);
    if (!own) return '';
    const counters = this.advance(instance, numId, level, levels);
    if (own.format === 'bullet') return '-';
    return own.format === 'none' ? own.text.replace(/%\d/g, '') : this.labelText(own, counters, instance, levels);
  }

  /** A numbered style names its list without a level: the level is the one that names the style. */
  levelOfStyle(numId: string, style: string): number | undefined {
    const levels = this.levelsOf(this.instances.get(numId)?.abstract ?? '');
    for (const [level, { style: linked }] of levels ?? []) if (linked === style) return level;
    return undefined;
  }

  private levelsOf(abstract: string, depth = 0): Map<number, Level> | undefined {
    const own = this.abstracts.get(abstract);
    const link = this.links.get(abstract);
    if (link === undefined || (own && own.size > 0) || depth > 4) return own;
    const target = this.styleLinks.get(link);
    return target === undefined ? own : this.levelsOf(target, depth + 1);
  }

  private advance(instance: Instance, numId: string, level: number, levels: Map<number, Level> | undefined): number[] {
    const counters = this.counters.get(instance.abstract) ?? [];
    this.counters.set(instance.abstract, counters);
    const override = instance.overrides.get(level)?.start;
    const first = !this.started.has(`${numId}:${level}`);
    this.started.add(`${numId}:${level}`);
    const start = override ?? levels?.get(level)?.start ?? 1;
    counters[level] = (first && override !== undefined) || counters[level] === undefined ? start : (counters[level] ?? 0) + 1;
    for (let deeper = level + 1; deeper <= maxLevel; deeper += 1) {
      const restart = levels?.get(deeper)?.restart;
      if (restart === undefined || restart > level) delete counters[deeper];
    }
    return counters;
  }

  private labelText(own: Level, counters: readonly number[], instance: Instance, levels: Map<number, Level> | undefined): string {
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const shown = instance.overrides.get(level)?.level ?? levels?.get(level);
      const value = counters[level] ?? shown?.start ?? 1;
      return formatted(value, own.legal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }
}

class Scanner implements XmlHandler {
  private abstract: Map<number, Level> | undefined;
  private abstractId = '';
  private instance: Instance | undefined;
  private override = 0;
  private level: Level | undefined;

  constructor(
    private readonly abstracts: Map<string, Map<number, Level>>,
    private readonly links: Map<string, string>,
    private readonly styleLinks: Map<string, string>,
    private readonly instances: Map<string, Instance>,
  ) {}

  open(name: string, raw: string): void {
    const value = attribute(raw, 'w:val');
    switch (name) {
      case 'w:abstractNum':
        this.abstractId = attribute(raw, 'w:abstractNumId') ?? '';
        this.abstract = new Map();
        this.abstracts.set(this.abstractId, this.abstract);
        return;
      case 'w:numStyleLink':
        this.links.set(this.abstractId, value ?? '');
        return;
      case 'w:styleLink':
        this.styleLinks.set(value ?? '', this.abstractId);
        return;
      case 'w:num':
        this.instance = { abstract: '', overrides: new Map() };
        this.instances.set(attribute(raw, 'w:numId') ?? '', this.instance);
        return;
      case 'w:abstractNumId':
        if (this.instance) Object.assign(this.instance, { abstract: value ?? '' });
        return;
      default:
        this.openLevel(name, raw, value);
    }
  }

  private openLevel(name: string, raw: string, value: string | undefined): void {
    if (name === 'w:lvlOverride') {
      this.override = Number(attribute(raw, 'w:ilvl') ?? 0);
      this.instance?.overrides.set(this.override, {});
    } else if (name === 'w:startOverride') {
      const override = this.instance?.overrides.get(this.override);
      if (override) override.start = Number(value ?? 1);
    } else if (name === 'w:lvl') this.startLevel(Number(attribute(raw, 'w:ilvl') ?? 0));
    else if (this.level) setLevel(this.level, name, value);
  }

  private startLevel(index: number): void {
    this.level = { start: 1, format: 'decimal', text: '', restart: undefined, legal: false, style: undefined };
    const override = this.instance?.overrides.get(index);
    if (override) override.level = this.level;
    else if (!this.instance) this.abstract?.set(index, this.level);
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = undefined;
    if (name === 'w:num') this.instance = undefined;
  }

  text(): void {}
}

function setLevel(level: Level, name: string, value: string | undefined): void {
  if (name === 'w:start') level.start = Number(value ?? 1);
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = value ?? '';
  else if (name === 'w:lvlRestart') level.restart = Number(value ?? 0);
  else if (name === 'w:isLgl') level.legal = value === undefined || value === '1' || value === 'true';
  else if (name === 'w:pStyle') level.style = value;
}

/** A number in one of Word's formats (17.18.59); formats not known here are shown as digits. */
function formatted(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return romanText(value).toLowerCase();
    case 'upperRoman':
      return romanText(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** a … z, aa, bb … (17.18.59: the letter is repeated). */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function romanText(value: number): string {
  return value < 1 || value > 3999 ? String(value) : roman(value);
}
