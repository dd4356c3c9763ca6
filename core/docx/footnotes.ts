// Footnotes: a node's attribute `footnote` (one note a line) becomes references behind its words and notes at the foot of the page.
import type { Node } from '../tree/node';
import type { Ink } from './ink';
import { declaration, runText } from './xml';

const superscript = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
/** Word keeps 0 and 1 for the lines above the notes. */
const firstId = 2;

/** The references of a node, behind its own words; nothing where nobody collects notes. */
export function noteReferences({ attrs }: Node, { notes }: Ink): string {
  if (!notes || typeof attrs.footnote !== 'string') return '';
  return attrs.footnote
    .split('\n')
    .map((text) => `<w:r>${superscript}<w:footnoteReference w:id="${firstId + notes.push(text) - 1}"/></w:r>`)
    .join(`<w:r>${superscript}<w:t>,</w:t></w:r>`);
}

/** word/footnotes.xml. */
export function footnotesXml(namespaces: string, notes: readonly string[]): string {
  const line = (id: number, type: string, element: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${element}/></w:r></w:p></w:footnote>`;
  const lines = line(0, 'separator', 'separator') + line(1, 'continuationSeparator', 'continuationSeparator');
  return `${declaration}<w:footnotes ${namespaces}>${lines}${notes.map(noteXml).join('')}</w:footnotes>`;
}

function noteXml(text: string, at: number): string {
  const sign = `<w:r>${superscript}<w:footnoteRef/></w:r>`;
  const words = `<w:r>${runText(` ${text}`)}</w:r>`;
  return `<w:footnote w:id="${firstId + at}"><w:p><w:pPr><w:pStyle w:val="Footnote"/></w:pPr>${sign}${words}</w:p></w:footnote>`;
}

/** In the settings: which footnotes are the lines above the others. */
export const footnoteSettings = '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>';
