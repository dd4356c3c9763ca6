// The files of one pack, as text → Pack. Every problem is a finding with the file and the line.
import { findNodeAtLocation, type Node as JsonNode, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import { done, error, type Finding, failed, hasErrors, type Outcome, type PackPlace } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import { parseDraft, parseJson } from '../model/parse';
import type { Field } from './field';
import {
  fieldsSchema,
  manifestSchema,
  type Outline,
  type OutlineUnit,
  outlineSchema,
  type Pack,
  type PackTable,
  tablesSchema,
} from './pack';
import { parseSlot, type Slot } from './slot/parse';

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
  if (outline) loader.checkOutline(outline, slots, tables);
  if (fields) loader.checkFields(fields);
  if (!manifest || !fields || !outline || sample === undefined || hasErrors(loader.findings)) return failed(loader.findings);
  loader.checkManifest(manifest, slots);
  if (hasErrors(loader.findings)) return failed(loader.findings);
  return done({ ...manifest, fields, outline, slots, tables, sample }, loader.findings);
}

class Loader {
  readonly findings: Finding[] = [];
  constructor(private readonly source: PackFiles) {}

  private place(file: string, line?: number): PackPlace {
    return line === undefined ? { pack: this.source.name, file } : { pack: this.source.name, file, line };
  }

  private refuse(code: string, file: string, params: Record<string, string | number>, line?: number): void {
    this.findings.push(error(code, '', params, this.place(file, line)));
  }

  private text(file: string): string | undefined {
    return Object.hasOwn(this.source.files, file) ? this.source.files[file] : undefined;
  }

  json<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    const text = this.text(file);
    if (text === undefined) {
      this.refuse('pack.fileMissing', file, { file });
      return undefined;
    }
    const json = parseJson(text);
    if (!json.ok) {
      for (const finding of json.findings)
        this.findings.push({ ...finding, source: this.place(file, Number(finding.params.line)) });
      return undefined;
    }
    const parsed = schema.safeParse(json.value, { reportInput: true });
    if (parsed.success) return parsed.data;
    const tree = parseTree(text);
    parsed.error.issues.forEach((issue) => {
      const line = lineAt(text, tree, issue.path);
      for (const finding of findingsOf([issue])) this.findings.push({ ...finding, source: this.place(file, line) });
    });
    return undefined;
  }

  slots(): Map<string, Slot> {
    const slots = new Map<string, Slot>();
    for (const [file, text] of Object.entries(this.source.files)) {
      const name = /^slots\/([A-Za-z0-9_-]+)\.hbs$/.exec(file)?.[1];
      const slot = name === undefined ? undefined : this.slot(text, file);
      if (name !== undefined && slot) slots.set(name, slot);
    }
    return slots;
  }

  private slot(text: string, file: string, line?: number): Slot | undefined {
    const parsed = parseSlot(text, this.place(file, line));
    this.findings.push(...parsed.findings);
    return parsed.ok ? parsed.value : undefined;
  }

  tables(): Map<string, PackTable> {
    const tables = new Map<string, PackTable>();
    if (this.text('tables.json') === undefined) return tables;
    for (const [name, table] of Object.entries(this.json('tables.json', tablesSchema) ?? {})) {
      const caption = table.caption === undefined ? undefined : this.slot(table.caption, 'tables.json');
      const columns = table.columns.flatMap((column) => {
        const cell = this.slot(column.cell, 'tables.json');
        return cell ? [{ ...column, cell }] : [];
      });
      tables.set(name, { each: table.each, caption, columns });
    }
    return tables;
  }

  sample(): string | undefined {
    const text = this.text('sample.json');
    const json = text === undefined ? undefined : parseJson(text);
    const draft = json?.ok ? parseDraft(json.value) : undefined;
    if (draft?.ok) return text;
    if (text === undefined) this.refuse('pack.fileMissing', 'sample.json', { file: 'sample.json' });
    for (const finding of (draft ?? json)?.findings ?? []) this.findings.push({ ...finding, source: this.place('sample.json') });
    return undefined;
  }

  checkOutline(outline: Outline, slots: ReadonlyMap<string, Slot>, tables: ReadonlyMap<string, PackTable>): void {
    const text = this.text('outline.json') ?? '';
    const check = (unit: OutlineUnit) => {
      const known = unit.kind === 'table' ? tables : slots;
      if (unit.slot !== undefined && !known.has(unit.slot)) {
        this.refuse('pack.slotMissing', 'outline.json', { slot: unit.slot }, lineOf(text, `"${unit.slot}"`));
      }
      unit.children.forEach(check);
    };
    outline.body.forEach(check);
    for (const annex of outline.annexes) annex.content.forEach(check);
  }

  checkFields(fields: readonly Field[]): void {
    const seen = new Set<string>();
    for (const field of fields) {
      if (seen.has(field.id)) {
        this.refuse(
          'pack.fieldTwice',
          'fields.json',
          { field: field.id },
          lineOf(this.text('fields.json') ?? '', `"${field.id}"`),
        );
      }
      seen.add(field.id);
    }
  }

  checkManifest(manifest: { id: string; preamble: { formula?: string | undefined } }, slots: ReadonlyMap<string, Slot>): void {
    if (manifest.id !== this.source.name)
      this.refuse('pack.idDiffers', 'pack.json', { id: manifest.id, folder: this.source.name });
    const { formula } = manifest.preamble;
    if (formula !== undefined && !slots.has(formula)) this.refuse('pack.slotMissing', 'pack.json', { slot: formula });
  }
}

function lineAt(text: string, tree: JsonNode | undefined, path: readonly PropertyKey[]): number {
  for (let length = path.length; tree && length >= 0; length -= 1) {
    const node = findNodeAtLocation(
      tree,
      path.slice(0, length).map((step) => (typeof step === 'symbol' ? String(step) : step)),
    );
    if (node) return text.slice(0, node.offset).split('\n').length;
  }
  return 1;
}

function lineOf(text: string, needle: string): number {
  const at = text.lastIndexOf(needle);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
