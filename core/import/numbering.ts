// The lists of a file and its paragraphs in their order → the label that Word prints in front of each (ECMA-376 Part 1, 17.9).
import { roman } from '../tree/num-text';

export interface Level {
  start: number;
  format: string;
  text: string;
  /** The level after which this one starts anew; 0 never; undefined any higher one. */
  restart: number | undefined;
  legal: boolean;
  style: string | undefined;
}

export interface Instance {
  readonly abstract: string;
  readonly overrides: Map<number, { start?: number; level?: Level }>;
}

const maxLevel = 8;

/** Lists as a file defines them: abstract lists by id, and the instances that paragraphs name. */
export class Lists {
  readonly abstracts = new Map<string, Map<number, Level>>();
  /** Lists that take their levels from a list style, and the lists of those styles. */
  readonly links = new Map<string, string>();
  readonly styleLinks = new Map<string, string>();
  readonly instances = new Map<string, Instance>();
}

export class Numbering {
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();
  /** How many paragraphs asked for lists that are not there. */
  missing = 0;

  constructor(private readonly lists: Lists) {}

  /** The label of the next paragraph of this list; "" for numId 0, bullets as "-", unknown lists and formats without text. */
  next(numId: string, level: number): string {
    const instance = this.lists.instances.get(numId);
    if (!instance) this.missing += 1;
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
    const levels = this.levelsOf(this.lists.instances.get(numId)?.abstract ?? '');
    for (const [level, { style: linked }] of levels ?? []) if (linked === style) return level;
    return undefined;
  }

  private levelsOf(abstract: string, depth = 0): Map<number, Level> | undefined {
    const own = this.lists.abstracts.get(abstract);
    const link = this.lists.links.get(abstract);
    if (link === undefined || (own && own.size > 0) || depth > 4) return own;
    const target = this.lists.styleLinks.get(link);
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
