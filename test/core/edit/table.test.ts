// Tables of the user's own: sheets pasted into them, rows and columns where they are wanted.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostColumns, pastedCells, withCells, withColumn, withoutColumn, withoutRow, withRow } from '../../../core/edit/table';
import { type TableData, tableSchema } from '../../../core/model/entry';

const table = (headings: readonly string[], rows: string[][]): TableData => ({
  columns: headings.map((heading) => ({ heading, width: 1, align: 'left' })),
  rows,
});
const brief = ({ columns, rows }: TableData) => [columns.map(({ heading }) => heading), ...rows];

it('cells as Excel copies them', () => {
  expect(
    pastedCells('STT\tĐơn vị\tGhi chú\r\n1\tChi cục  Hải quan\t\r\n2\t"Đồn Biên phòng\nVĩnh Xương, ""điểm"" A"\tmới\r\n'),
  ).toEqual([
    ['STT', 'Đơn vị', 'Ghi chú'],
    ['1', 'Chi cục Hải quan', ''],
    ['2', 'Đồn Biên phòng Vĩnh Xương, "điểm" A', 'mới'],
  ]);
  expect(pastedCells('một ô\r\n')).toBeUndefined();
  expect(pastedCells('"trích dẫn" giữa câu')).toBeUndefined();
});

it('a sheet goes in where the caret is; the table grows', () => {
  const old = table(['Tên', 'Số'], [['a', '1'], ['b']]);
  expect(brief(withCells(old, [1, 1], [['x', 'y'], ['z']], 'Cột').table)).toEqual([
    ['Tên', 'Số', 'Cột'],
    ['a', '1', ''],
    ['b', 'x', 'y'],
    ['', 'z', ''],
  ]);
});

it('pasted on a heading, the first line is headings', () => {
  const cells = [
    ['STT', 'Đơn vị'],
    ['1', 'A'],
    ['2', 'B'],
  ];
  expect(brief(withCells(table(['Cột', 'Cột'], [['', '']]), [-1, 0], cells, 'Cột').table)).toEqual(cells);
});

it('rows and columns go in and out where they are wanted', () => {
  const old = table(['A', 'B'], [['1'], ['3', '4']]);
  expect(brief(withRow(old, 1))).toEqual([['A', 'B'], ['1'], ['', ''], ['3', '4']]);
  expect(brief(withoutRow(old, 0))).toEqual([
    ['A', 'B'],
    ['3', '4'],
  ]);
  expect(brief(withColumn(old, 1, 'Cột'))).toEqual([
    ['A', 'Cột', 'B'],
    ['1', '', ''],
    ['3', '', '4'],
  ]);
  expect(brief(withoutColumn(old, 0))).toEqual([['B'], [''], ['4']]);
});

it('whatever is pasted anywhere, the table stays one that is stored, and what did not fit is told', () => {
  const place = fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: 0, max: 1 }));
  const cells = fc.array(fc.array(fc.string(), { maxLength: 40 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(place, cells, (at, lines) => {
      const made = withCells(table(['A', 'B'], [['1'], ['3', '4']]), at, lines, 'Cột');
      expect(made.table.columns.length).toBeLessThanOrEqual(mostColumns);
      for (const row of made.table.rows) expect(row).toHaveLength(made.table.columns.length);
      expect(made.left).toBe(Math.max(0, at[1] + Math.max(...lines.map((line) => line.length)) - mostColumns));
      const clean = { ...made.table, rows: made.table.rows.map((row) => row.map(() => '')) };
      expect(tableSchema.safeParse({ ...clean, columns: clean.columns.map((one) => ({ ...one, heading: '' })) }).success).toBe(
        true,
      );
    }),
  );
});
