// Borderless tables that only place things side by side: the head, the signatures, the recipients.

/** Twips on either side of a cell's text. */
export const padding = 80;

export interface GridCell {
  readonly content: string;
  readonly span?: number;
}

/** `columns` in twips; each row's spans add up to their number. Rows do not split over pages. */
export function gridXml(columns: readonly number[], rows: readonly (readonly GridCell[])[]): string {
  const widths = columns.map(Math.round);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margin = (side: string) => `<w:${side} w:w="${padding}" w:type="dxa"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((cells) => rowXml(cells, widths)).join('')}</w:tbl>`
  );
}

function rowXml(cells: readonly GridCell[], widths: readonly number[]): string {
  let at = 0;
  let xml = '<w:tr><w:trPr><w:cantSplit/></w:trPr>';
  for (const { content, span = 1 } of cells) {
    const width = widths.slice(at, at + span).reduce((sum, part) => sum + part, 0);
    const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    xml += `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanned}</w:tcPr>${cellContent(content)}</w:tc>`;
    at += span;
  }
  return `${xml}</w:tr>`;
}

/** A cell ends with a paragraph (ECMA-376 Part 1, 17.4.65). */
export function cellContent(content: string): string {
  return content.endsWith('</w:p>') ? content : `${content}<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr></w:p>`;
}
