// Sections: the document, then each attachment on a new page with page numbers of its own (PL1 I.7, III.1.đ).
import { type Branch, isBranch, type Node, type Tree } from '../tree/node';
import { type Collected, type Ink, inkOf, lastLine } from './ink';
import { paragraph } from './paragraph';
import { page } from './styles';

interface Section {
  readonly nodes: readonly Node[];
  readonly landscape: boolean;
}

/** The whole w:body; what its paragraphs show, texts of footnotes and charts go to the lists that are given. */
export function bodyXml(tree: Tree, write: Ink['write'], collected: Collected = {}): string {
  const base = inkOf(tree, write, collected);
  const sections = sectionsOf(tree);
  let xml = '';
  sections.forEach((section, at) => {
    const width = paper(section).width - page.left - page.right;
    const properties = sectionXml(section, at > 0);
    xml += write(section.nodes, { ...base, width, last: lastBeforeSignatures(section.nodes) });
    if (at < sections.length - 1) xml += paragraph('Spacer', '', { section: properties });
    else xml += (xml.endsWith('</w:p>') ? '' : paragraph('Spacer', '')) + properties;
  });
  return `<w:body>${xml}</w:body>`;
}

/** Attachments, also those inside an attachment, are sections of their own, in document order. */
function sectionsOf({ children, attrs }: Tree): Section[] {
  const landscape = attrs.orientation === 'landscape';
  const main = { nodes: children.filter(({ kind }) => kind !== 'attachment'), landscape };
  return [main, ...attachmentsIn(children).flatMap(attachmentSections)];
}

function attachmentsIn(children: readonly Node[]): Branch[] {
  return children.filter(({ kind }) => kind === 'attachment').filter(isBranch);
}

function attachmentSections(attachment: Branch): Section[] {
  const own = attachment.children.filter(({ kind }) => kind !== 'attachment');
  const landscape = attachment.attrs.orientation === 'landscape';
  return [
    { nodes: [{ ...attachment, children: own }], landscape },
    ...attachmentsIn(attachment.children).flatMap(attachmentSections),
  ];
}

function lastBeforeSignatures(nodes: readonly Node[]): Node | undefined {
  const closing = nodes.findIndex(({ kind }) => kind === 'conclusions');
  return closing > 0 ? lastLine(nodes[closing - 1]) : undefined;
}

function paper({ landscape }: Section): { width: number; height: number } {
  return landscape ? { width: page.height, height: page.width } : { width: page.width, height: page.height };
}

/** Ids of the header parts in document.xml.rels. */
export const headerRels = { default: 'rIdHeader', first: 'rIdFirstHeader' } as const;

function sectionXml(section: Section, numberedAnew: boolean): string {
  const { width, height } = paper(section);
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${headerRels.default}"/>` +
    `<w:headerReference w:type="first" r:id="${headerRels.first}"/><w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"${section.landscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}"` +
    ` w:header="${page.header}" w:footer="${page.header}" w:gutter="0"/>` +
    `${numberedAnew ? '<w:pgNumType w:start="1"/>' : ''}<w:cols w:space="720"/><w:titlePg/></w:sectPr>`
  );
}
