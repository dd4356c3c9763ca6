// Entries of the outline → chapters, articles, tables of the tree, in the order the user gave them.
import { error, type Finding, info, warning } from '../finding/finding';
import type { Draft } from '../model/draft';
import type { Entry, TableData } from '../model/entry';
import { parseAnswers } from '../packs/answers';
import type { Field } from '../packs/field';
import type { OutlineUnit, Pack, PackTable } from '../packs/pack';
import type { Frame } from '../packs/slot/evaluate';
import { isEmpty, isObject } from '../packs/slot/value';
import { branch, leaf, run } from '../tree/build';
import { chartAttr, chartOf, mostBars } from '../tree/chart';
import type { Branch, Node, Run } from '../tree/node';
import { runsText } from '../tree/walk';
import { capitals } from '../vi/lexicon';
import { Order } from './order';
import { answersFrame } from './scope';
import type { Writer } from './writer';

/** The draft's outline, or the pack's own where the draft has none. */
export function entriesOf(draft: Draft, pack: Pack): readonly Entry[] {
  return draft.outline.length > 0 ? draft.outline : pack.outline.body.flatMap((unit) => expand(unit, draft));
}

/** A unit of the pack as entries of a draft; `each: "parties"` gives one a party, with ids of its own down to the last child. */
export function expand(unit: OutlineUnit, draft: Pick<Draft, 'parties'>, suffix = ''): Entry[] {
  const make = (tail: string, answers: Record<string, unknown>): Entry => ({
    id: `${unit.id}${suffix}${tail}`,
    kind: unit.kind,
    slot: unit.slot,
    enabled: unit.enabled,
    heading: unit.heading,
    answers,
    children: unit.children.flatMap((child) => expand(child, draft, suffix + tail)),
  });
  if (unit.each !== 'parties') return [make('', {})];
  return draft.parties.map((party) => make(`-${party.id}`, { party: party.id }));
}

const none: readonly Field[] = [];
const fieldsBySlot = new WeakMap<Pack, Map<string | undefined, readonly Field[]>>();

/** What one slot asks; the same list every time, so that what is made of it can be kept. */
export function slotFields(pack: Pack, slot: string | undefined): readonly Field[] {
  return slot === undefined ? none : asked(pack, slot);
}

export function documentFields(pack: Pack): readonly Field[] {
  return asked(pack, undefined);
}

function asked(pack: Pack, slot: string | undefined): readonly Field[] {
  const lists = fieldsBySlot.get(pack) ?? new Map<string | undefined, readonly Field[]>();
  fieldsBySlot.set(pack, lists);
  const list = lists.get(slot) ?? pack.fields.filter(({ slots }) => (slot === undefined ? !slots : slots?.includes(slot)));
  lists.set(slot, list);
  return list;
}

/** Every entry that is switched on, with its path in the draft. */
export function* enabledEntries(entries: readonly Entry[], path: string): Generator<{ entry: Entry; path: string }> {
  for (const [index, entry] of entries.entries()) {
    if (!entry.enabled) continue;
    const at = `${path}[${index}]`;
    yield { entry, path: at };
    yield* enabledEntries(entry.children, `${at}.children`);
  }
}

/** A warning for each duty that nobody filled in: a holder, a time limit. */
function openDuties(fields: readonly Field[], values: Readonly<Record<string, unknown>>, path: string): Finding[] {
  return fields
    .filter((field) => field.required && isEmpty(values[field.id]))
    .map((field) => warning('blank.duty', `${path}.${field.id}`, { label: field.label.vi, labelEn: field.label.en }));
}

const capitalKinds: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection', 'division']);

/** Builds the units of one list of entries. `path` is the list's place in the draft. */
export function unitsOf(
  entries: readonly Entry[],
  path: string,
  frames: readonly Frame[],
  writer: Writer,
  parties: ReadonlySet<string>,
  order = new Order('body'),
): Node[] {
  return entries.flatMap((entry, index) => {
    if (!entry.enabled) return [];
    const at = `${path}[${index}]`;
    const nodes = new Unit(entry, at, frames, writer, parties).nodes();
    writer.note(misplaced(nodes, order, entry, at));
    return nodes;
  });
}

/** The first unit of an entry that stands where a reader would misplace it. */
function misplaced(nodes: readonly Node[], order: Order, { id }: Entry, at: string): Finding[] {
  const kinds = nodes.filter((node) => !order.admits(node.kind)).map(({ kind }) => kind);
  return kinds.slice(0, 1).map((kind) => error('draft.level', at, { kind, id }));
}

class Unit {
  private own: readonly Frame[] | undefined;

  constructor(
    private readonly entry: Entry,
    private readonly path: string,
    private readonly outer: readonly Frame[],
    private readonly writer: Writer,
    private readonly parties: ReadonlySet<string>,
  ) {}

  nodes(): Node[] {
    const { kind } = this.entry;
    if (kind === 'table' || kind === 'text') this.refuseChildren();
    if (kind === 'table') return this.table();
    const { heading, children } = this.wording();
    if (kind === 'text') return [...children];
    const order = new Order(kind);
    this.writer.note(misplaced(children, order, this.entry, this.path));
    const inner = unitsOf(this.entry.children, `${this.path}.children`, this.frames(), this.writer, this.parties, order);
    return [branch(kind, this.id(), [...children, ...inner], { heading: this.heading(heading) })];
  }

  /** A text and a table hold no units: what stands there would be lost without a word. */
  private refuseChildren(): void {
    const index = this.entry.children.findIndex(({ enabled }) => enabled);
    const lost = this.entry.children[index];
    if (lost)
      this.writer.findings.push(error('draft.level', `${this.path}.children[${index}]`, { kind: lost.kind, id: lost.id }));
  }

  private id(): string {
    return this.writer.id(this.entry.id);
  }

  private frames(): readonly Frame[] {
    this.own ??= [...this.outer, this.answers()];
    return this.own;
  }

  private answers(): Frame {
    const fields = slotFields(this.writer.pack, this.entry.slot);
    const path = `${this.path}.answers`;
    const { values, findings } = parseAnswers(fields, this.entry.answers, [path], this.parties);
    this.writer.note(findings);
    // Wording of the user's own says itself what it needs.
    if (this.entry.wording === undefined) this.writer.note(openDuties(fields, values, path));
    return answersFrame(fields, values, path);
  }

  private wording() {
    const { slot: name, wording } = this.entry;
    const slot =
      wording !== undefined
        ? this.writer.ownSlot(wording, `${this.path}.wording`)
        : name === undefined
          ? undefined
          : this.writer.packSlot(name, `${this.path}.slot`);
    return slot ? this.writer.provisions(this.id(), slot, this.frames()) : { heading: undefined, children: [] };
  }

  private heading(fromSlot: readonly Run[] | undefined): readonly Run[] | undefined {
    const own = this.entry.heading?.trim();
    const heading = own ? [run(own)] : fromSlot;
    if (!heading || runsText(heading) === '') return undefined;
    return capitalKinds.has(this.entry.kind) ? heading.map(capitalRun) : heading;
  }

  private table(): Node[] {
    const { slot, table } = this.entry;
    if (table) return [dataTable(this.id(), table)];
    const packTable = slot === undefined ? undefined : this.writer.pack.tables.get(slot);
    if (packTable) return this.packTable(packTable);
    this.writer.findings.push(error('draft.tableMissing', this.path, { slot: slot ?? '' }));
    return [];
  }

  /** A table without rows would be a header over nothing: it is left out. */
  private packTable(table: PackTable): Branch[] {
    const frames = this.frames();
    const { list, path, field } = listNamed(table.each, frames);
    if (list.length === 0) return [];
    const fields = field?.fields ?? [];
    const rows = list.map((item, index) => {
      const frame: Frame = {
        ...answersFrame(fields, isObject(item) ? item : {}, `${path}[${index}]`),
        loop: { index, last: index === list.length - 1 },
      };
      return table.columns.map((column) => this.writer.inline(column.cell, [...frames, frame], this.path));
    });
    const caption = table.caption && this.writer.inline(table.caption, frames, this.path);
    return [this.charted(tableNode(this.id(), table.columns, rows, caption), table, path)];
  }

  /** The chart is drawn from the table itself, where enough of it can be compared. */
  private charted(node: Branch, { chart }: PackTable, path: string): Branch {
    if (!chart) return node;
    const charted = { ...node, attrs: { ...node.attrs, chart: chartAttr(chart) } };
    if (!chartOf(charted)) this.writer.findings.push(info('draft.noChart', path, { most: mostBars }));
    return charted;
  }
}

function listNamed(name: string, frames: readonly Frame[]): { list: readonly unknown[]; path: string; field: Field | undefined } {
  const frame = frames.findLast(({ fields, value }) => fields?.has(name) || (isObject(value) && Object.hasOwn(value, name)));
  const value = frame && isObject(frame.value) ? frame.value[name] : undefined;
  const path = frame?.path ? `${frame.path}.${name}` : name;
  return { list: Array.isArray(value) ? value : [], path, field: frame?.fields?.get(name) };
}

function dataTable(id: string, table: TableData): Branch {
  const rows = table.rows.map((row) => table.columns.map((_, index) => [run(row[index] ?? '')]));
  return tableNode(id, table.columns, rows, table.caption === undefined ? undefined : [run(table.caption)]);
}

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly align: string;
}

/** A table with a header row; widths are shares. Shared by tables of packs and the user's own. */
export function tableNode(
  id: string,
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
  caption: readonly Run[] | undefined,
): Branch {
  const header = rowNode(
    `${id}.h`,
    columns,
    columns.map((column) => [run(column.heading)]),
    true,
  );
  const body = rows.map((row, index) => rowNode(`${id}.r${index + 1}`, columns, row, false));
  const widths = columns.map((column) => column.width).join(',');
  return branch('table', id, [header, ...body], { heading: caption, attrs: { widths } });
}

function rowNode(id: string, columns: readonly Column[], cells: readonly (readonly Run[])[], header: boolean): Branch {
  const children = cells.map((runs, index) =>
    branch('cell', `${id}.c${index + 1}`, [leaf('alinea', `${id}.c${index + 1}.t`, runs)], {
      attrs: { align: header ? 'center' : (columns[index]?.align ?? 'left') },
    }),
  );
  return branch('row', id, children, header ? { attrs: { header } } : {});
}

function capitalRun(piece: Run): Run {
  const text = capitals(piece.text);
  return text === piece.text ? piece : { ...piece, text };
}
