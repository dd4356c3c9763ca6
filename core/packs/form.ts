// Pack → what a form needs to be drawn: its fields, which of them each wording asks for, the units that can be added.
import type { Field, Outline, Pack } from './pack';

export interface SlotForm {
  /** The heading in the pack's own words, where it is nothing but words; "" otherwise. */
  readonly heading: string;
  /** What the wording begins with, to tell it by where it is not printed (core/wording/first-words.ts). */
  readonly start: string;
  /** Fields asked in each unit that uses this wording. */
  readonly own: readonly string[];
  /** Fields of the document that this wording prints or asks about, in the order of the pack. */
  readonly shared: readonly string[];
}

export interface PackForm {
  readonly id: string;
  readonly version: number;
  readonly title: Pack['title'];
  readonly documentKind: string;
  readonly layout: Pack['layout'];
  readonly parties: Pack['parties'];
  readonly hasCitations: boolean;
  readonly fields: readonly Field[];
  readonly outline: Outline;
  readonly slots: Readonly<Record<string, SlotForm>>;
  /** Fields of the document that tables of the pack show, by table. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

/** `firstWords`: what a wording begins with, of core/wording, which stands beside the packs. */
export function formOf(pack: Pack, firstWords: (wording: string) => string): PackForm {
  const shared = pack.fields.filter(({ slots }) => slots === undefined).map(({ id }) => id);
  const slots = [...pack.slots].map(([name, slot]): [string, SlotForm] => {
    const names = namesIn(slot.program);
    const own = pack.fields.filter((field) => field.slots?.includes(name)).map(({ id }) => id);
    return [
      name,
      {
        heading: wordsHeading(slot.lines[0]),
        start: firstWords(slot.lines.join('\n')),
        own,
        shared: shared.filter((id) => names.has(id)),
      },
    ];
  });
  const tables = [...pack.tables].map(([name, table]): [string, string[]] => {
    const names = new Set([table.each, ...table.columns.flatMap(({ cell }) => [...namesIn(cell.program)])]);
    return [name, shared.filter((id) => names.has(id))];
  });
  const { id, version, title, documentKind, layout, parties, fields, outline } = pack;
  return {
    id,
    version,
    title,
    documentKind,
    layout,
    parties,
    hasCitations: pack.preamble.formula !== undefined || pack.preamble.enacting !== undefined,
    fields,
    outline,
    slots: Object.fromEntries(slots),
    tables: Object.fromEntries(tables),
  };
}

/** Of the first line of a wording; "" where there is none, or one with answers in it. */
export function wordsHeading(line = ''): string {
  const heading = /^#\s+(.*)$/.exec(line)?.[1] ?? '';
  return heading.includes('{{') ? '' : heading.trim();
}

/** Every name that a wording looks up. */
function namesIn(program: unknown): Set<string> {
  const names = new Set<string>();
  const open: unknown[] = [program];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Array.isArray(node)) open.push(...node.filter((item) => item !== undefined));
    else if (typeof node === 'object' && node !== null) {
      const { type, parts } = node as { type?: unknown; parts?: unknown };
      if (type === 'PathExpression' && Array.isArray(parts) && typeof parts[0] === 'string') names.add(parts[0]);
      open.push(...Object.values(node).filter((item) => typeof item === 'object' && item !== null));
    }
  }
  return names;
}
