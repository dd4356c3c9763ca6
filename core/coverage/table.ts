// Coverage → a document of its own, for the ordinary writer: what became of every unit, what is new, who gained and lost duties.
import { documentName } from '../compare/document-name';
import { fill } from '../diff/unit-name';
import { branch, leaf, run } from '../tree/build';
import type { Node, Run, Tree } from '../tree/node';
import { blankText, lexicon } from '../vi/lexicon';
import type { Coverage, CoverageRow } from './coverage';
import type { DutyRow } from './duties';

const words = lexicon.coverage;
type Cell = string | null;

/** `titles`: what areas and roles are called. */
export function coverageTable(
  old: Tree,
  now: Tree,
  { rows, added }: Coverage,
  duties: readonly DutyRow[],
  titleOf: (id: string) => string,
): Tree {
  const title = branch('title', 'title', [
    leaf('docType', 'docType', words.title),
    leaf('subject', 'subject', fill(words.subject, { old: documentName(old) || blankText, now: documentName(now) || blankText })),
  ]);
  const fresh = added.map(({ name, heading }) => ['', words.added, joined(name, heading), '']);
  const units = tableOf('units', '30,12,28,30', words.columns, [...told(rows).map(unitCells), ...fresh]);
  const balance = tableOf(
    'duties',
    '30,26,15,15,14',
    words.dutyColumns,
    duties.map((row) => dutyCells(row, titleOf)),
  );
  const children = duties.length > 0 ? [units, leaf('alinea', 'dutyTitle', words.dutyTitle), balance] : [units];
  return branch('document', 'coverage', [title, branch('body', 'body', children)], {
    attrs: { orientation: 'landscape', body: 13 },
  }) as Tree;
}

const joined = (name: string, heading: string) => (heading === '' ? name : `${name}. ${heading}`);

interface Told extends CoverageRow {
  /** All that is in it fares alike and is not told one by one. */
  readonly whole?: true;
}

/** An article that stays or goes as a whole is one line. */
function told(rows: readonly CoverageRow[]): Told[] {
  const inside = new Map<string, CoverageRow[]>();
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    for (let at = row.within; at !== null; at = byId.get(at)?.within ?? null) inside.set(at, [...(inside.get(at) ?? []), row]);
  }
  const left = new Set<CoverageRow>();
  return rows.flatMap((row): Told[] => {
    if (left.has(row)) return [];
    const below = inside.get(row.id) ?? [];
    if (!row.counted || below.length === 0 || !below.every((one) => faresAlike(one, row))) return [row];
    for (const one of below) left.add(one);
    return [{ ...row, whole: true }];
  });
}

function faresAlike(one: CoverageRow, { fate, reason, open }: CoverageRow): boolean {
  return (fate === 'kept' || fate === 'dropped') && one.fate === fate && one.reason === reason && one.open === open;
}

function unitCells({ name, heading, fate, reworded, now, reason, open, whole }: Told): Cell[] {
  const own = reworded && fate === 'moved' ? words.movedReworded : words.fates[fate];
  const says = whole ? fill(words.whole, { fate: own }) : own;
  return [joined(name, heading), says, now.map((unit) => unit.name).join('; '), open ? null : (reason ?? '')];
}

function dutyCells({ area, party, old, now, state }: DutyRow, titleOf: (id: string) => string): Cell[] {
  const roles = (list: readonly string[]) => list.map(titleOf).join(', ');
  return [titleOf(area), party, roles(old), roles(now), words.states[state]];
}

function tableOf(id: string, widths: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Node {
  const rowOf = (cells: readonly Cell[], at: number, attrs: Node['attrs']) =>
    branch(
      'row',
      `${id}.${at}`,
      cells.map((text, column) =>
        branch('cell', `${id}.${at}.${column}`, [leaf('alinea', `${id}.${at}.${column}.text`, runsOf(text))]),
      ),
      { attrs },
    );
  return branch('table', id, [rowOf(head, 0, { header: true }), ...rows.map((cells, at) => rowOf(cells, at + 1, {}))], {
    attrs: { widths },
  });
}

/** What is missing stays a visible blank. */
const runsOf = (text: Cell): Run[] => (text === null ? [{ text: blankText, blank: true }] : [run(text)]);
