// Columns of a table ⇄ values. Every column is cast while it is read: a damaged page can hold any type in any column, and
// a text that is not UTF-8 must become a finding.
import type { z } from 'zod';
import type { Value } from './connection';

export type Columns = Readonly<Record<string, 'text' | 'number' | 'bytes'>>;

/** A row that cannot be what was stored. */
export class DamagedRow extends Error {}

export function selectList(columns: Columns, table = ''): string {
  const prefix = table === '' ? '' : `${table}.`;
  return Object.entries(columns)
    .map(([name, kind]) => `CAST(${prefix}${name} AS ${kind === 'number' ? 'INTEGER' : 'BLOB'})`)
    .join(', ');
}

/** The same columns for a row that is read as one value: each value that is handed over by itself costs as much as a row. */
export function packedList(columns: Columns, table: string): string {
  return Object.entries(columns)
    .map(([name, kind]) => `CAST(${table}.${name} AS ${kind === 'number' ? 'INTEGER' : 'TEXT'})`)
    .join(', ');
}

/** The values of a row that was made with `packedList`. Throws DamagedRow. */
export function packedRow(bytes: unknown): readonly unknown[] {
  const text = textOf(bytes);
  try {
    const values: unknown = JSON.parse(text);
    if (Array.isArray(values)) return values;
  } catch {
    // Told below.
  }
  throw new DamagedRow('not a row');
}

/** Throws DamagedRow. */
export function readRow<S extends z.ZodType>(columns: Columns, schema: S, row: readonly unknown[]): z.output<S> {
  return parsedRow(
    columns,
    schema,
    Object.values(columns).map((kind, at) => decoded(kind, row[at])),
  );
}

/** Throws DamagedRow. */
export function parsedRow<S extends z.ZodType>(columns: Columns, schema: S, values: readonly unknown[]): z.output<S> {
  const parsed = schema.safeParse(Object.fromEntries(Object.keys(columns).map((name, at) => [name, values[at]])));
  if (!parsed.success) throw new DamagedRow(parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
  return parsed.data;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function textOf(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) throw new DamagedRow('not a text');
  try {
    return decoder.decode(bytes);
  } catch {
    throw new DamagedRow('not UTF-8');
  }
}

export function insertInto(table: string, columns: Columns): string {
  const names = Object.keys(columns);
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

/** The values of a record in the order of the columns. */
export function valuesOf(columns: Columns, record: Readonly<Record<string, unknown>>): Value[] {
  return Object.keys(columns).map((name) => (record[name] ?? null) as Value);
}

function decoded(kind: Columns[string], value: unknown): unknown {
  if (value === null) return null;
  return kind === 'text' ? textOf(value) : value;
}
