// Rows of a record that were added and not filled in, as a window stores them while people type: what says nothing is left out,
// what says something, or is named elsewhere, keeps a visible blank where its words must be, and a finding.
import { type Finding, warning } from '../finding/finding';
import { blankText } from '../vi/lexicon';

type Json = Readonly<Record<string, unknown>>;

interface Kind {
  /** The words that a row must have. */
  readonly words: string;
  readonly code: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  sides: { words: 'name', code: 'meeting.unnamedSide' },
  attendees: { words: 'name', code: 'meeting.unnamedPerson' },
  agenda: { words: 'topic', code: 'meeting.unnamedTopic' },
  results: { words: 'indicator', code: 'meeting.unnamedItem' },
  assignments: { words: 'task', code: 'meeting.unnamedItem' },
  ...Object.fromEntries(
    ['reports', 'strengths', 'limitations', 'opinions', 'proposals', 'conclusions'].map((list) => [
      list,
      { words: 'text', code: 'meeting.unnamedItem' },
    ]),
  ),
};

/** What a row has from the beginning, and ids: they say nothing. */
const silent = new Set(['id', 'side', 'presence', 'lead', 'partners', 'state', 'speaker', 'at', 'force', 'authority']);
const naming = new Set(['chairs', 'secretaries', 'host', 'side', 'lead', 'partners', 'speaker']);

/** `record`: any JSON value; what is no record stays as it is. */
export function filledRows(record: unknown): { readonly record: unknown; readonly findings: readonly Finding[] } {
  if (!isObject(record)) return { record, findings: [] };
  const findings: Finding[] = isEmptyText(record.title) ? [warning('meeting.untitled', 'title')] : [];
  const title = findings.length > 0 ? { title: blankText } : {};
  const named = namedIn(record);
  const lists = Object.entries(kinds).flatMap(([list, kind]) => {
    const rows = record[list];
    if (!Array.isArray(rows) || !rows.some((row) => isUnfilled(row, kind))) return [];
    const kept = keptRows(rows, kind, named);
    const made = kept.length === 0 && list === 'sides' ? rows.slice(0, 1) : kept;
    made.forEach((row, at) => {
      if (isUnfilled(row, kind)) findings.push(warning(kind.code, `${list}[${at}]`));
    });
    return [[list, made.map((row) => (isUnfilled(row, kind) ? { ...row, [kind.words]: blankText } : row))]];
  });
  return { record: { ...record, ...title, ...Object.fromEntries(lists) }, findings };
}

function keptRows(rows: readonly unknown[], kind: Kind, named: ReadonlySet<unknown>): unknown[] {
  return rows.filter((row) => !isUnfilled(row, kind) || named.has(row.id) || says(row));
}

function isUnfilled(row: unknown, { words }: Kind): row is Json {
  return isObject(row) && isEmptyText(row[words]);
}

function isEmptyText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(says);
  if (isObject(value)) return Object.entries(value).some(([key, part]) => !silent.has(key) && says(part));
  return value !== null && value !== undefined;
}

/** Ids that something else in the record names: people who chair or spoke, bodies with people or tasks. */
function namedIn(record: Json): ReadonlySet<unknown> {
  const rows = Object.values(record).flatMap((value) => (Array.isArray(value) ? value.filter(isObject) : []));
  return new Set(
    [record, ...rows].flatMap((row) => Object.entries(row).flatMap(([key, value]) => (naming.has(key) ? value : []))),
  );
}
