// The files of one pack, as text → Pack. Every problem is a finding with the file and the line.
import type { z } from 'zod';
import {
  done,
  error,
  type Finding,
  type FindingParams,
  failed,
  hasErrors,
  type Outcome,
  type PackPlace,
} from '../finding/finding';
import { findingsOf } from '../finding/zod';
import { parseDraft, parseJson } from '../model/parse';
import type { Field } from './field';
import { type LineOf, linesOfJson, stepsOf } from './json-lines';
import {
  fieldsSchema,
  type Manifest,
  manifestSchema,
  type Outline,
  type OutlineUnit,
  outlineSchema,
  type Pack,
  type PackTable,
  tablesSchema,
} from './pack';
import { parseSlot, type Slot } from './slot/parse';

type Path = readonly PropertyKey[];

/** `files` maps a path inside the pack's folder ("slots/scope.hbs") to its text. */
export interface PackFiles {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface LoadedPacks {
  readonly packs: ReadonlyMap<string, Pack>;
  readonly findings: readonly Finding[];
}

/** A later pack takes the place of an earlier one with the same id; a broken one is left out and the others still load. */
export function loadPacks(all: readonly PackFiles[]): LoadedPacks {
  const packs = new Map<string, Pack>();
  const findings: Finding[] = [];
  for (const files of all) {
    const outcome = loadPack(files);
    findings.push(...outcome.findings);
    if (outcome.ok) packs.set(outcome.value.id, outcome.value);
  }
  return { packs, findings };
}

export function loadPack(source: PackFiles): Outcome<Pack> {
  const loader = new Loader(source);
  const manifest = loader.json('pack.json', manifestSchema);
  const fields = loader.json('fields.json', fieldsSchema);
  const outline = loader.json('outline.json', outlineSchema);
  const slots = loader.slots();
  const tables = loader.tables();
  const sample = loader.sample();
  if (outline) loader.checkOutline(outline);
  if (fields) loader.checkFields(fields);
  if (fields) loader.checkTables(tables, fields);
  if (manifest) loader.checkManifest(manifest);
  if (!manifest || !fields || !outline || sample === undefined || hasErrors(loader.findings)) return failed(loader.findings);
  return done({ ...manifest, fields, outline, slots, tables, sample }, loader.findings);
}

class Loader {
  readonly findings: Finding[] = [];
  /** undefined: tables.json cannot be read, so that nobody knows. */
  private tableNames: ReadonlySet<string> | undefined = new Set();
  private readonly lines = new Map<string, LineOf>();
  constructor(private readonly source: PackFiles) {}

  private place(file: string, line: number | undefined): PackPlace {
    return line === undefined ? { pack: this.source.name, file } : { pack: this.source.name, file, line };
  }

  /** `path` leads to the value in a JSON file that is wrong. */
  private refuse(code: string, file: string, params: FindingParams, path: Path = []): void {
    this.findings.push(error(code, '', params, this.place(file, this.lineOf(file, path))));
  }

  private lineOf(file: string, path: Path): number | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const lineOf = this.lines.get(file) ?? linesOfJson(text);
    this.lines.set(file, lineOf);
    return lineOf(path);
  }

  private text(file: string): string | undefined {
    return Object.hasOwn(this.source.files, file) ? this.source.files[file] : undefined;
  }

  private hasSlot(name: string): boolean {
    return this.text(`slots/${name}.hbs`) !== undefined;
  }

  private hasTable(name: string): boolean {
    return this.tableNames?.has(name) ?? true;
  }

  json<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    const json = this.jsonOf(file);
    if (!json) return undefined;
    const parsed = schema.safeParse(json.value, { reportInput: true });
    if (parsed.success) return parsed.data;
    this.keep(findingsOf(parsed.error.issues), file);
    return undefined;
  }

  private jsonOf(file: string): { value: unknown } | undefined {
    const text = this.text(file);
    if (text === undefined) {
      this.refuse('pack.fileMissing', file, { file });
      return undefined;
    }
    const json = parseJson(text);
    if (json.ok) return { value: json.value };
    for (const finding of json.findings) {
      const line = typeof finding.params.line === 'number' ? finding.params.line : 1;
      this.findings.push({ ...finding, source: this.place(file, line) });
    }
    return undefined;
  }

  /** Findings about a JSON file that parsed, each with the line of the value it names. */
  private keep(findings: readonly Finding[], file: string): void {
    for (const finding of findings)
      this.findings.push({ ...finding, source: this.place(file, this.lineOf(file, stepsOf(finding.at))) });
  }

  slots(): Map<string, Slot> {
    const slots = new Map<string, Slot>();
    for (const [file, text] of Object.entries(this.source.files)) {
      const name = /^slots\/([A-Za-z0-9_-]+)\.hbs$/.exec(file)?.[1];
      const slot = name === undefined ? undefined : this.slot(text, this.place(file, undefined));
      if (name !== undefined && slot) slots.set(name, slot);
    }
    return slots;
  }

  private slot(text: string, place: PackPlace): Slot | undefined {
    const parsed = parseSlot(text, place);
    this.findings.push(...parsed.findings);
    return parsed.ok ? parsed.value : undefined;
  }

  tables(): Map<string, PackTable> {
    const tables = new Map<string, PackTable>();
    const file = 'tables.json';
    if (this.text(file) === undefined) return tables;
    const data = this.json(file, tablesSchema);
    this.tableNames = data && new Set(Object.keys(data));
    for (const [name, table] of Object.entries(data ?? {})) {
      const slot = (text: string, ...path: Path) => this.slot(text, this.place(file, this.lineOf(file, [name, ...path])));
      const caption = table.caption === undefined ? undefined : slot(table.caption, 'caption');
      const columns = table.columns.flatMap((column, index) => {
        const cell = slot(column.cell, 'columns', index, 'cell');
        return cell ? [{ ...column, cell }] : [];
      });
      tables.set(name, { each: table.each, caption, columns, chart: table.chart });
    }
    return tables;
  }

  /** The sample as text, when it is a draft. */
  sample(): string | undefined {
    const json = this.jsonOf('sample.json');
    const draft = json && parseDraft(json.value);
    this.keep(draft?.findings ?? [], 'sample.json');
    return draft?.ok ? this.text('sample.json') : undefined;
  }

  /** Every slot and table that units name is there, and no id stands twice. */
  checkOutline(outline: Outline): void {
    const seen = new Set<string>();
    const id = (value: string, path: Path) => {
      if (seen.has(value)) this.refuse('draft.idTwice', 'outline.json', { id: value }, [...path, 'id']);
      seen.add(value);
    };
    const check = (unit: OutlineUnit, path: Path) => {
      id(unit.id, path);
      const known = unit.slot === undefined || (unit.kind === 'table' ? this.hasTable(unit.slot) : this.hasSlot(unit.slot));
      if (!known) this.refuse('pack.slotMissing', 'outline.json', { slot: unit.slot ?? '' }, [...path, 'slot']);
      for (const [index, child] of unit.children.entries()) check(child, [...path, 'children', index]);
    };
    for (const [index, unit] of outline.body.entries()) check(unit, ['body', index]);
    for (const [at, annex] of outline.annexes.entries()) {
      id(annex.id, ['annexes', at]);
      for (const [index, unit] of annex.content.entries()) check(unit, ['annexes', at, 'content', index]);
    }
  }

  /** No question stands twice, and none is for a slot that is not there. */
  checkFields(fields: readonly Field[], path: Path = []): void {
    const seen = new Set<string>();
    fields.forEach((field, index) => {
      const at = [...path, index];
      if (seen.has(field.id)) this.refuse('pack.fieldTwice', 'fields.json', { field: field.id }, [...at, 'id']);
      seen.add(field.id);
      (field.slots ?? []).forEach((slot, place) => {
        if (!this.hasSlot(slot) && !this.hasTable(slot))
          this.refuse('pack.slotMissing', 'fields.json', { slot }, [...at, 'slots', place]);
      });
      this.checkFields(field.fields ?? [], [...at, 'fields']);
    });
  }

  /** A table is drawn from a list that the pack asks for, or from the parties or the replaced documents. */
  checkTables(tables: ReadonlyMap<string, PackTable>, fields: readonly Field[]): void {
    const lists = new Set(['parties', 'replaces', ...fields.filter(({ type }) => type === 'list').map(({ id }) => id)]);
    for (const [name, { each }] of tables)
      if (!lists.has(each)) this.refuse('slot.unknownName', 'tables.json', { name: each }, [name, 'each']);
  }

  checkManifest({ id, preamble: { formula }, reference }: Manifest): void {
    if (id !== this.source.name) this.refuse('pack.idDiffers', 'pack.json', { id, folder: this.source.name }, ['id']);
    if (formula !== undefined && !this.hasSlot(formula))
      this.refuse('pack.slotMissing', 'pack.json', { slot: formula }, ['preamble', 'formula']);
    if (reference !== undefined && !this.hasSlot(reference))
      this.refuse('pack.slotMissing', 'pack.json', { slot: reference }, ['reference']);
  }
}
