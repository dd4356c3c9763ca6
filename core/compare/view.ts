// Two trees and their changes → what a window shows of them: every unit with its lines side by side and in one text, and the
// list of changes with their places. Changes keep the ids that redline and table use.
import type { Change } from '../diff/change';
import { type SummaryCode, summary } from '../diff/summary';
import { entryText } from '../diff/summary-text';
import type { Language } from '../finding/message';
import type { Node, Tree } from '../tree/node';
import { ownText } from '../tree/walk';
import { upperFirst } from '../vi/lexicon';
import { pairs, steps } from './alignment';
import { ChangeIndex } from './change-index';
import { inlinePieces, type Piece, pieces } from './inline';
import type { Cells, Line } from './marked-lines';
import { Pairing } from './pairing';
import { type Row, type RowKind, unitRows } from './rows';

/** Of a row of a table: what stands in each cell; `shares` are the widths of the columns, in hundredths. */
export interface ViewCells {
  readonly shares: readonly number[];
  readonly pieces: readonly (readonly Piece[])[];
}

/** Null where the text has no such line. `title`: number and name of a unit around others, or of the row's own unit. */
export interface ViewLine {
  readonly old: readonly Piece[] | null;
  readonly now: readonly Piece[] | null;
  readonly inline: readonly Piece[];
  readonly title: boolean;
  readonly changed: boolean;
  /** Ids of the changes in the line. */
  readonly changes: readonly string[];
  /** The same words cell by cell. In one text only where both have as many cells. */
  readonly cells?: { readonly old?: ViewCells; readonly now?: ViewCells; readonly inline?: ViewCells };
}

/** `node` is the id of the unit in the new text, in the old one where it was dropped. */
export interface ViewRow {
  readonly kind: RowKind;
  readonly node: string;
  readonly label: string;
  readonly lines: readonly ViewLine[];
}

/** What a person would say of one place; `row` and `line` are its first place in the rows. */
export interface ViewChange {
  readonly code: SummaryCode;
  readonly text: string;
  readonly changes: readonly string[];
  readonly row: number;
  readonly line: number;
}

export interface View {
  readonly rows: readonly ViewRow[];
  readonly changes: readonly ViewChange[];
}

export function comparisonView(old: Tree, now: Tree, changes: readonly Change[], language: Language = 'vi'): View {
  const [pairing, index] = [new Pairing(old, changes), new ChangeIndex(changes)];
  const rows = unitRows(old, now, changes);
  const shown = rows.map((row) => viewRow(row, pairing, index));
  return { rows: shown, changes: changesIn(rows, shown, language) };
}

function viewRow(row: Row, pairing: Pairing, index: ChangeIndex): ViewRow {
  const unit = row.now[0] ?? row.old[0];
  const lines = aligned(row, pairing).map((step, at) => viewLine(step, at === 0 && isTitle(row, unit), index));
  return { kind: row.kind, node: unit?.id ?? '', label: labelOf(unit), lines };
}

/** Of an article, a chapter; a paragraph that stands by itself has no title. */
function isTitle({ titleOnly }: Row, unit: Node | undefined): boolean {
  return titleOnly || (unit !== undefined && 'heading' in unit && (unit.heading?.length ?? 0) > 0);
}

function labelOf(unit: Node | undefined): string {
  if (!unit || 'runs' in unit) return '';
  return [unit.num ?? '', ownText(unit)].filter((text) => text !== '').join(' ');
}

type Sides = { readonly old?: Line; readonly now?: Line };

function aligned({ old, now, oldLines, newLines }: Row, pairing: Pairing): Sides[] {
  const list = pairs(oldLines, newLines, {
    oldKey: ({ owners: [owner] }) => (owner === undefined ? undefined : pairing.newId(owner)),
    newKey: ({ owners: [owner] }) => owner,
    alike: () => false,
  });
  const lines = steps(oldLines, newLines, list);
  return lines.length > 0 ? lines : [emptySides(old, now)];
}

/** A unit without a word has a line all the same, so that its change has a place. */
function emptySides(old: readonly Node[], now: readonly Node[]): Sides {
  const line = (owners: readonly Node[]): Line => ({
    runs: [],
    changed: true,
    stretches: [],
    owners: owners.map(({ id }) => id),
  });
  return { ...(old.length > 0 ? { old: line(old) } : {}), ...(now.length > 0 ? { now: line(now) } : {}) };
}

function viewLine({ old, now }: Sides, title: boolean, index: ChangeIndex): ViewLine {
  return {
    old: old ? pieces(old, 'deletion') : null,
    now: now ? pieces(now, 'insertion') : null,
    inline: inlinePieces(old, now),
    title,
    changed: !old || !now || old.changed || now.changed,
    changes: index.of(old?.owners ?? [], now?.owners ?? []).map(({ id }) => id),
    ...(old?.cells || now?.cells ? { cells: viewCells(old?.cells, now?.cells) } : {}),
  };
}

function viewCells(old: Cells | undefined, now: Cells | undefined): ViewLine['cells'] {
  const side = ({ lines, shares }: Cells, change: 'deletion' | 'insertion') => ({
    shares,
    pieces: lines.map((line) => pieces(line, change)),
  });
  const count = Math.max(old?.lines.length ?? 0, now?.lines.length ?? 0);
  const { shares = [] } = now ?? old ?? {};
  const fits = (old?.lines.length ?? count) === count && (now?.lines.length ?? count) === count;
  const inline = Array.from({ length: count }, (_, at) => inlinePieces(old?.lines[at], now?.lines[at]));
  return {
    ...(old ? { old: side(old, 'deletion') } : {}),
    ...(now ? { now: side(now, 'insertion') } : {}),
    ...(fits ? { inline: { shares, pieces: inline } } : {}),
  };
}

/** Told unit by unit; a change that reaches over several units is told at the first. */
function changesIn(rows: readonly Row[], shown: readonly ViewRow[], language: Language): ViewChange[] {
  const told = new Set<string>();
  return rows.flatMap(({ changes }, row) =>
    summary(changes).flatMap((entry): ViewChange[] => {
      if (entry.changes.every((id) => told.has(id))) return [];
      for (const id of entry.changes) told.add(id);
      const ids = new Set(entry.changes);
      const line = shown[row]?.lines.findIndex((one) => one.changes.some((id) => ids.has(id))) ?? 0;
      const text = upperFirst(entryText(entry, language));
      return [{ code: entry.code, text, changes: entry.changes, row, line: Math.max(0, line) }];
    }),
  );
}
