// What the pages say now for fields and references, so that chips can show it.
import { attachedDraft } from '../../../core/edit/name';
import { placeOf, places } from '../../../core/edit/outline';
import type { Language } from '../../../core/finding/message';
import type { Draft } from '../../../core/model/draft';
import type { Entry } from '../../../core/model/entry';
import type { PackForm } from '../../../core/packs/form';
import type { Pages } from '../../../core/page/proof';
import type { SheetParagraph } from '../../../core/page/sheet';
import type { Branch } from '../../../core/tree/node';
import { citedAs } from '../../../core/tree/num-text';
import { unitLabel } from '../outline/rows';
import type { ChipWords } from './chips';

interface Printed {
  readonly fields: ReadonlyMap<string, string>;
  readonly refs: ReadonlyMap<string, string>;
}

const known = new WeakMap<Pages, Map<string, Printed>>();

/** The paragraphs of one unit (in `id`) → what its fields and references print. */
export function printedIn(pages: Pages, id: string): Printed {
  const units = known.get(pages) ?? new Map<string, Printed>();
  known.set(pages, units);
  const old = units.get(id);
  if (old) return old;
  const fields = new Map<string, string>();
  const refs = new Map<string, string>();
  for (const paragraph of paragraphsOf(pages, id)) {
    for (const { field, ref, text, blank } of paragraph.ink) {
      if (field && !blank && !fields.has(field)) fields.set(field, text);
      if (ref && !refs.has(ref)) refs.set(ref, text);
    }
  }
  const printed = { fields, refs };
  units.set(id, printed);
  return printed;
}

/** The paragraphs of a unit and of what it holds, in the order of the pages. */
export function paragraphsOf(pages: Pages, id: string): readonly SheetParagraph[] {
  const index = indexes.get(pages) ?? indexed(pages);
  indexes.set(pages, index);
  return index.get(id) ?? [];
}

type Index = ReadonlyMap<string, readonly SheetParagraph[]>;
const indexes = new WeakMap<Pages, Index>();

/** Only what stands on a page: blocks that went may still be kept (core/page/proof.ts). */
function indexed({ pages, blocks }: Pages): Index {
  const index = new Map<string, SheetParagraph[]>();
  let last = -1;
  for (const { block: id } of pages.flatMap(({ placed }) => placed)) {
    const block = id === last ? undefined : blocks.get(id);
    last = id;
    if (block?.kind !== 'paragraph') continue;
    const unit = rootOf(block.unit ?? block.owner ?? '');
    const list = index.get(unit);
    if (list) list.push(block);
    else index.set(unit, [block]);
  }
  return index;
}

/** "qc/scope.limit.t" → "qc/scope". */
function rootOf(id: string): string {
  const start = id.lastIndexOf('/') + 1;
  const end = id.indexOf('.', start);
  return end < 0 ? id : id.slice(0, end);
}

interface Scope {
  readonly draft: Draft;
  readonly prefix: string;
  readonly pages: Pages;
  readonly form: PackForm | undefined;
  readonly unit: string;
  readonly language: Language;
  /** Names that every pack knows, in words. */
  readonly standard: Readonly<Record<string, string>>;
  /** Says that a unit is not in the document; undefined: nobody knows its title any more. */
  readonly sayGone: (unit: string | undefined) => string;
}

export function chipWords(scope: Scope): ChipWords {
  const { pages, prefix, unit, form, language, standard } = scope;
  const printed = printedIn(pages, prefix + unit);
  return {
    field(source) {
      const name = nameIn(source);
      const field = form?.fields.find(({ id }) => id === name);
      const own = `${prefix}~${unit}.answers.${name}`;
      const value =
        printed.fields.get(own) ?? printed.fields.get(`${prefix}answers.${name}`) ?? printed.fields.get(prefix + name);
      return { label: field?.label[language] ?? standard[name] ?? blankLabel(source) ?? source, value };
    },
    ref(target) {
      const id = prefix + targetOf(scope, target);
      return printed.refs.get(id) ?? citedFrom(pages, id);
    },
    unit: (target) => titleOf(scope, target),
    gone(target) {
      // What was put in a moment ago is printed in a moment.
      const isComing = pages.pages.length === 0 || isPrinted(pages, prefix + targetOf(scope, target));
      return isComing ? '…' : scope.sayGone(titleOf(scope, target));
    },
  };
}

const helpers = /^(?:capital|unstopped|upper|lower|pad|list|party|others)$/;

/** "capital (unstopped trigger)" → "trigger". */
function nameIn(source: string): string {
  const words = source.replace(/"[^"]*"/g, '').match(/[A-Za-z][\w.]*/g) ?? [];
  return (words.find((word) => !helpers.test(word)) ?? source).split('.')[0] ?? source;
}

function blankLabel(source: string): string | undefined {
  return /^blank\s+"([^"]*)"$/.exec(source)?.[1];
}

function targetOf({ draft, prefix, unit }: Scope, target: string): string {
  const [name = '', ...anchor] = target.split('.');
  const tail = anchor.length > 0 ? `.${anchor.join('.')}` : '';
  const inner = attachedDraft(draft, prefix)?.draft ?? draft;
  if (name === '') return unit + tail;
  if (placeOf(inner, name) || inner.attachments.some(({ id }) => id === name)) return name + tail;
  for (const { entry } of places(inner)) if (entry.slot === name && entry.enabled) return entry.id + tail;
  return name + tail;
}

function isPrinted(pages: Pages, id: string): boolean {
  return paragraphsOf(pages, rootOf(id)).some(({ unit }) => unit === id);
}

/** As core/compose/unit-title.ts, of what the window knows: units that are off or taken out count, it is they that are missed. */
function titleOf({ draft, prefix, unit, pages, form }: Scope, target: string): string | undefined {
  const name = target.split('.')[0] || unit;
  const inner = attachedDraft(draft, prefix)?.draft ?? draft;
  const isIt = (one: { readonly id: string; readonly slot?: string | undefined }) => one.id === name || one.slot === name;
  const entry = placeOf(inner, name)?.entry ?? [...places(inner)].find((place) => isIt(place.entry))?.entry;
  if (entry) return unitLabel(entry, form, lineOf(pages, prefix + entry.id)) || undefined;
  const annex = inner.attachments.find(({ id }) => id === name);
  if (annex) return annex.type === 'annex' ? annex.heading : annex.draft.subject;
  const own = form && packUnit(form.outline.body, isIt);
  const slot = form?.slots[own?.slot ?? name];
  return own?.heading || slot?.heading || slot?.start || undefined;
}

type PackUnit = PackForm['outline']['body'][number];

function packUnit(units: readonly PackUnit[], isIt: (unit: PackUnit) => boolean): PackUnit | undefined {
  for (const unit of units) {
    const found = isIt(unit) ? unit : packUnit(unit.children, isIt);
    if (found) return found;
  }
}

function lineOf({ units }: Pages, id: string) {
  return units.find((line) => line.id === id);
}

function citedFrom(pages: Pages, id: string): string | undefined {
  const line = lineOf(pages, id);
  return line && citedAs(line.kind as Branch['kind'], line.num);
}

export interface RefChoice {
  readonly target: string;
  readonly label: string;
  readonly level: number;
}

/** Everything that can be referred to: units, and the clauses and points of the chosen one. */
export function refChoices(draft: Draft, prefix: string, pages: Pages): RefChoice[] {
  const inner = attachedDraft(draft, prefix)?.draft ?? draft;
  const lines = new Map(pages.units.map((line) => [line.id, line]));
  const choices: RefChoice[] = [];
  const put = (id: string, level: number) => {
    const line = lines.get(prefix + id);
    if (line) choices.push({ target: id, label: `${line.num} ${line.heading || line.start}`.trim(), level });
  };
  for (const { entry, path } of places(inner)) if (isNumbered(entry)) put(entry.id, path.length / 2);
  for (const item of inner.attachments) if (item.type === 'annex') put(item.id, 1);
  return choices;
}

function isNumbered({ kind }: Entry): boolean {
  return kind !== 'text' && kind !== 'table';
}

export function clauseChoices(pages: Pages, prefix: string, unit: string): RefChoice[] {
  const choices: RefChoice[] = [];
  for (const { unit: id, ink } of paragraphsOf(pages, prefix + unit)) {
    if (!id || id === prefix + unit) continue;
    const text = ink.map((piece) => piece.text).join('');
    choices.push({
      target: id.slice(prefix.length),
      label: text.length > 70 ? `${text.slice(0, 70)}…` : text,
      level: /^\p{L}\)/u.test(text) ? 2 : 1,
    });
  }
  return choices;
}
