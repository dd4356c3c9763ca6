// A table that is only read: the names of its columns and its rows, cell by cell.
import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** `className` makes a column narrow. */
export interface PlainColumn {
  readonly name: string;
  readonly className?: string | undefined;
}

export interface PlainRow {
  readonly key: string;
  /** One for each column, in their order. */
  readonly cells: readonly ReactNode[];
}

interface PlainTableProps {
  readonly label: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly PlainRow[];
}

export function PlainTable({ label, columns, rows }: PlainTableProps) {
  return (
    <Table aria-label={label}>
      <TableHeader>
        <TableRow>
          {columns.map(({ name, className }) => (
            <TableHeaderCell key={name} className={className}>
              {name}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ key, cells }) => (
          <TableRow key={key}>
            {cells.map((cell, at) => (
              <TableCell key={columns[at]?.name}>{cell}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
