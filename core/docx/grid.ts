// Borderless tables that only place things side by side: the head, the signatures, the recipients.

/** Twips on either side of a cell's text. */
export const padding = 57;

/** One row: the twips of its cells, their content, and whether it may run over two pages. */
export interface GridRow {
  readonly columns: readonly number[];
  readonly cells: readonly string[];
  readonly splits?: boolean;
}

/**
 * `columns` in twips. Rows do not split over pages. `indent` moves the table: minus the padding sets the text of the
 * first column flush with the margin.
 */
export function gridXml(columns: readonly number[], rows: readonly (readonly string[])[], indent = 0): string {
  return rowsXml(
    rows.map((cells) => ({ columns, cells })),
    indent,
  );
}

/** Rows with columns of their own in one table: each cell spans the columns of the common grid that it covers. */
export function rowsXml(rows: readonly GridRow[], indent = 0): string {
  const edges = commonEdges(rows);
  const widths = edges.map((edge, at) => edge - (edges[at - 1] ?? 0));
  const margin = (side: string) => `<w:${side} w:w="${padding}" w:type="dxa"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${edges.at(-1) ?? 0}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((row) => rowXml(row, edges)).join('')}</w:tbl>`
  );
}

/** Edges nearer to each other than this are one. */
const hair = 30;

/** The right edges of all cells of all rows, in twips from the left. */
function commonEdges(rows: readonly GridRow[]): number[] {
  const all = rows.flatMap(({ columns }) => edgesOf(columns)).sort((a, b) => a - b);
  return all.filter((edge, at) => (all[at + 1] ?? Number.POSITIVE_INFINITY) - edge > hair);
}

function edgesOf(columns: readonly number[]): number[] {
  let edge = 0;
  return columns.map((width) => {
    edge += width;
    return Math.round(edge);
  });
}

function rowXml({ columns, cells, splits }: GridRow, edges: readonly number[]): string {
  let from = 0;
  const xml = edgesOf(columns).map((edge, at) => {
    const to = at === columns.length - 1 ? edges.length : edges.findIndex((common) => common >= edge - hair) + 1;
    const width = (edges[to - 1] ?? 0) - (edges[from - 1] ?? 0);
    const span = to - from > 1 ? `<w:gridSpan w:val="${to - from}"/>` : '';
    from = to;
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}</w:tcPr>${cellContent(cells[at] ?? '')}</w:tc>`;
  });
  return `<w:tr>${splits ? '' : '<w:trPr><w:cantSplit/></w:trPr>'}${xml.join('')}</w:tr>`;
}

/** A cell ends with a paragraph (ECMA-376 Part 1, 17.4.65). */
export function cellContent(content: string): string {
  return content.endsWith('</w:p>') ? content : `${content}<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr></w:p>`;
}
