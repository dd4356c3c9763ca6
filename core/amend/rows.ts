// Rows of a table as sentences count them: by the number in their first cell where one row alone has it, else by place. Plain nodes
// and live ones alike.
import { branch } from '../tree/build';
import { type Branch, isBranch, isLeaf, type Node } from '../tree/node';
import { runsText } from '../tree/walk';
import type { UnitLabel } from './instruction';
import { printedText } from './printed';

/** All rows in the node that are not the head of a table. */
export function rowsOf(node: Branch): Branch[] {
  return node.children.filter(isBranch).flatMap((child) => {
    if (child.kind === 'attachment') return [];
    if (child.kind === 'row') return child.attrs.header === true ? [] : [child];
    return rowsOf(child);
  });
}

export const bareNumber = (text: string): string => text.replace(/[.)\s]/gu, '');

function firstCell(row: Branch): string {
  const [cell] = row.children;
  return cell && isBranch(cell) ? cell.children.map((one) => (isLeaf(one) ? runsText(one.runs) : '')).join(' ') : '';
}

/** The label that names this row and no other. */
export function rowLabel(rows: readonly Branch[], row: Branch | undefined): UnitLabel | undefined {
  const at = row ? rows.indexOf(row) : -1;
  if (!row || at < 0) return undefined;
  const numbers = rows.map((one) => bareNumber(firstCell(one)));
  const own = numbers[at] ?? '';
  const count = (num: string) => numbers.filter((other) => other === num).length;
  if (/^\d{1,4}$/u.test(own) && count(own) === 1) return { level: 'row', num: own };
  const place = String(at + 1);
  return count(place) === 1 ? undefined : { level: 'row', num: place };
}

/** A table of the head and these rows, to be quoted. */
export function formOfRow(table: Branch, head: Branch, rows: readonly Node[]): Branch {
  const { caption: _caption, ...attrs } = table.attrs;
  return branch('table', `${table.id}-q${rows[0]?.id ?? ''}`, [head, ...rows], { attrs });
}

/** The rows of quoted tables, without the head that shows which table is meant. */
export function quotedRows(content: readonly Node[], head: string | undefined): Branch[] {
  return content.filter(isBranch).flatMap((table) => {
    const rows = table.children.filter((row): row is Branch => isBranch(row) && row.kind === 'row');
    const [first] = rows;
    const shows = first !== undefined && rows.length > 1 && (first.attrs.header === true || printedText(first) === head);
    return (shows ? rows.slice(1) : rows).map((row) => ({ ...row, attrs: withoutHead(row.attrs) }));
  });
}

function withoutHead({ header: _header, ...rest }: Branch['attrs']): Branch['attrs'] {
  return rest;
}
