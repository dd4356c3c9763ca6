// The draft as rows of an outline: the parts around the body, units, annexes, attached regulations with parts of their own.
import type { Draft } from '../../../core/model/draft';
import type { Entry } from '../../../core/model/entry';
import type { PackForm } from '../../../core/packs/form';
import type { UnitLine } from '../../../core/page/press';
import { firstWords } from '../../../core/wording/first-words';

export interface Row {
  /** Prefix and part: unique, and stays when the row moves. */
  readonly key: string;
  readonly parent: string | undefined;
  readonly level: number;
  readonly prefix: string;
  readonly part: string;
  readonly kind: 'part' | 'unit' | 'annex' | 'regulation';
  readonly num: string;
  readonly label: string;
  readonly isOff: boolean;
  readonly hasChildren: boolean;
  readonly isFirst: boolean;
}

type Shape = Pick<Draft, 'outline' | 'attachments' | 'pack'>;

export interface RowSource {
  readonly draft: Shape;
  readonly forms: ReadonlyMap<string, PackForm>;
  readonly units: ReadonlyMap<string, UnitLine>;
  /** Names of the parts. */
  readonly say: (part: string) => string;
  /** What stands for the words of a unit that has none; `hasNumber`: its number is printed before them. */
  readonly unnamed: (kind: Entry['kind'], hasNumber: boolean) => string;
}

export function rowsOf(source: RowSource): Row[] {
  return new Maker(source).draftRows(source.draft, '', 1, undefined);
}

export const topParts = ['@general', '@parties', '@citations'] as const;
export const endParts = ['@recipients', '@format'] as const;

class Maker {
  constructor(private readonly source: RowSource) {}

  draftRows(draft: Shape, prefix: string, level: number, parent: string | undefined): Row[] {
    const form = this.source.forms.get(draft.pack);
    const isAttached = prefix !== '';
    const part = (name: string): Row => ({
      ...{ key: prefix + name, parent, level, prefix, part: name, kind: 'part', num: '', isOff: false },
      ...{ label: this.source.say(name), hasChildren: false, isFirst: name === '@general' },
    });
    const top = isAttached ? ['@general'] : form && !form.hasCitations ? ['@general', '@parties'] : topParts;
    const units = draft.outline.flatMap((entry) => this.unitRows(entry, form, prefix, level, parent, false));
    const attachments = draft.attachments.flatMap((item) => {
      const key = `${prefix}~${item.id}`;
      const line = this.source.units.get(prefix + item.id);
      const base = { key, parent, level, prefix, part: `~${item.id}`, isOff: !item.enabled, isFirst: false };
      if (item.type === 'annex') {
        const inner = item.content.flatMap((entry) => this.unitRows(entry, form, prefix, level + 1, key, !item.enabled));
        const num = line?.num ?? this.source.say('annex');
        return [{ ...base, kind: 'annex' as const, num, label: item.heading, hasChildren: inner.length > 0 }, ...inner];
      }
      const inner = this.draftRows(item.draft, `${prefix}${item.id}/`, level + 1, key);
      return [{ ...base, kind: 'regulation' as const, num: '', label: item.draft.subject, hasChildren: true }, ...inner];
    });
    return [...top.map(part), ...units, ...(isAttached ? [] : endParts.map(part)), ...attachments];
  }

  private unitRows(
    entry: Entry,
    form: PackForm | undefined,
    prefix: string,
    level: number,
    parent: string | undefined,
    off: boolean,
  ): Row[] {
    const key = `${prefix}~${entry.id}`;
    const isOff = off || !entry.enabled;
    const line = isOff ? undefined : this.source.units.get(prefix + entry.id);
    const inner = entry.children.flatMap((child) => this.unitRows(child, form, prefix, level + 1, key, isOff));
    const row: Row = {
      ...{ key, parent, level, prefix, part: `~${entry.id}`, kind: 'unit', isOff, hasChildren: inner.length > 0, isFirst: false },
      ...{ num: line?.num ?? '', label: unitLabel(entry, form, line) || this.source.unnamed(entry.kind, line !== undefined) },
    };
    return [row, ...inner];
  }
}

/** What a unit is told by, printed or not: its heading, else the words it begins with, else what it asks for first; "" for none. */
export function unitLabel(entry: Entry, form: PackForm | undefined, line: UnitLine | undefined): string {
  // Wording is looked at only where nothing shorter tells: every row asks, with every stroke of a key in one of them.
  return line?.heading || entry.heading || line?.start || wordsOf(entry, form);
}

function wordsOf({ slot: name, wording }: Entry, form: PackForm | undefined): string {
  if (wording !== undefined) return firstWords(wording);
  const slot = name === undefined ? undefined : form?.slots[name];
  const asked = slot ? form?.fields.find(({ id }) => id === (slot.own[0] ?? slot.shared[0])) : undefined;
  return slot?.start || asked?.label.vi || '';
}

/** Rows whose parents are all open. */
export function visibleRows(rows: readonly Row[], closed: ReadonlySet<string>): Row[] {
  const hidden = new Set<string>();
  return rows.filter(({ key, parent }) => {
    const isHidden = parent !== undefined && (closed.has(parent) || hidden.has(parent));
    if (isHidden) hidden.add(key);
    return !isHidden;
  });
}
