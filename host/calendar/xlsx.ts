// A table of texts → a spreadsheet: head in bold, texts as texts, columns as wide as they read well.
import writeExcelFile from 'write-excel-file/node';
import type { TextTable } from '../../core/meeting/listing';

export async function xlsxOf({ columns, rows }: TextTable): Promise<Uint8Array> {
  const head = columns.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) => row.map((value) => ({ value, type: String, wrap: true, alignVertical: 'top' as const })));
  const widths = columns.map((name, at) => {
    const longest = Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length));
    return { width: Math.min(60, Math.max(10, longest + 2)) };
  });
  const file = writeExcelFile([head, ...body], { columns: widths, stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}
