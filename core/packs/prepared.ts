// A loaded pack ↔ JSON text, so that the built-in packs are checked and parsed once, when the program is built.
import type { Outline, Pack, PackTable } from './pack';
import type { Slot } from './slot/parse';

/** Raise when Pack or what the evaluator reads of a slot changes its shape. */
const preparedVersion = 3;

/** What the evaluator asks of a syntax tree; the rest (columns, flags of white space) is left out. */
const kept: ReadonlySet<string> = new Set([
  'type',
  'body',
  'value',
  'original',
  'path',
  'parts',
  'data',
  'depth',
  'params',
  'program',
  'inverse',
  'loc',
  'start',
  'line',
]);

/** Without the sample: a draft does not need it. */
export function preparedText({ slots, tables, sample: _, ...rest }: Pack): string {
  const slotRows = [...slots].map(([name, slot]) => [name, slimSlot(slot)]);
  const tableRows = [...tables].map(([name, table]) => [name, slimTable(table)]);
  return JSON.stringify({ preparedVersion, rest, slots: slotRows, tables: tableRows });
}

function slimSlot({ place, program, lines }: Slot): unknown {
  return { place, program: slim(program), lines };
}

function slimTable({ caption, columns, ...rest }: PackTable): unknown {
  return {
    ...rest,
    caption: caption && slimSlot(caption),
    columns: columns.map((column) => ({ ...column, cell: slimSlot(column.cell) })),
  };
}

function slim(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(slim);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (isRead(key, value) ? [[key, slim(item)]] : [])));
}

/** Only statements are asked for their line, only paths and wording that was trimmed for what they were, and no path for "false". */
function isRead(key: string, node: object): boolean {
  if (!kept.has(key)) return false;
  const { type = '', value, original, data } = node as { type?: string; value?: unknown; original?: unknown; data?: unknown };
  if (key === 'loc') return type.endsWith('Statement');
  if (key === 'original') return type === 'PathExpression' || (type === 'ContentStatement' && original !== value);
  return key !== 'data' || data === true;
}

interface Prepared {
  readonly preparedVersion: number;
  readonly rest: Omit<Pack, 'slots' | 'tables' | 'sample'> & { readonly outline: Outline };
  readonly slots: readonly (readonly [string, Slot])[];
  readonly tables: readonly (readonly [string, PackTable])[];
}

/** Only for texts that preparedText wrote, in the same build: nothing is checked again. Undefined for another version. */
export function fromPrepared(text: string): Pack | undefined {
  const prepared = JSON.parse(text) as Prepared;
  if (prepared.preparedVersion !== preparedVersion) return undefined;
  return { ...prepared.rest, slots: new Map(prepared.slots), tables: new Map(prepared.tables), sample: '' };
}
