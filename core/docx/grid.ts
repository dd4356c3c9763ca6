// Borderless tables that only place things side by side: the head, the signatures, the recipients.

/** Twips on either side of a cell's text. */
export const padding = 57;

/**
 * `columns` in twips. Rows do not split over pages. `indent` moves the table: minus the padding sets the text of the
 * first column flush with the margin.
 */
export function gridXml(columns: readonly number[], rows: readonly (readonly string[])[], indent = 0): string {
  const widths = columns.map(Math.round);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margin = (side: string) => `<w:${side} w:w="${padding}" w:type="dxa"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((cells) => rowXml(cells, widths)).join('')}</w:tbl>`
  );
}

function rowXml(cells: readonly string[], widths: readonly number[]): string {
  const xml = widths.map(
    (width, at) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${cellContent(cells[at] ?? '')}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${xml.join('')}</w:tr>`;
}

/** A cell ends with a paragraph (ECMA-376 Part 1, 17.4.65). */
export function cellContent(content: string): string {
  return content.endsWith('</w:p>') ? content : `${content}<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr></w:p>`;
}
