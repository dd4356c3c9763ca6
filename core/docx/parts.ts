// The parts of the package that do not depend on the text: relations, content types, settings, properties, page header.
import { chartPart, chartRelation } from './chart';
import { footnoteSettings } from './footnotes';
import { headerRels } from './sections';
import { declaration, escapeXml } from './xml';

export interface Properties {
  readonly title: string;
  readonly creator: string;
  /** YYYY-MM-DD. */
  readonly created: string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const wordNamespaces = `xmlns:w="${word}" xmlns:r="${office}/relationships"`;

const indexes = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

export function contentTypes(withSource: boolean, withNotes: boolean, charts = 0): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  return (
    `${declaration}<Types xmlns="${packaged}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/word/document.xml', `${wordType}.document.main+xml`) +
    part('/word/styles.xml', `${wordType}.styles+xml`) +
    part('/word/settings.xml', `${wordType}.settings+xml`) +
    part('/word/header1.xml', `${wordType}.header+xml`) +
    part('/word/header2.xml', `${wordType}.header+xml`) +
    (withNotes ? part('/word/footnotes.xml', `${wordType}.footnotes+xml`) : '') +
    indexes(charts)
      .map((index) => part(`/word/${chartPart(index)}`, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'))
      .join('') +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    part('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    (withSource
      ? part('/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')
      : '') +
    '</Types>'
  );
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${items.join('')}</Relationships>`;
}

export const packageRelations = relations([
  ['rId1', `${office}/relationships/officeDocument`, 'word/document.xml'],
  ['rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', `${office}/relationships/extended-properties`, 'docProps/app.xml'],
]);

export function documentRelations(withSource: boolean, withNotes: boolean, charts = 0): string {
  const type = (name: string) => `${office}/relationships/${name}`;
  const source = withSource ? [['rIdSource', type('customXml'), '../customXml/item1.xml'] as const] : [];
  return relations([
    ['rIdStyles', type('styles'), 'styles.xml'],
    ['rIdSettings', type('settings'), 'settings.xml'],
    [headerRels.default, type('header'), 'header1.xml'],
    [headerRels.first, type('header'), 'header2.xml'],
    ...(withNotes ? [['rIdNotes', type('footnotes'), 'footnotes.xml'] as const] : []),
    ...indexes(charts).map((index) => [chartRelation(index), type('chart'), chartPart(index)] as const),
    ...source,
  ]);
}

export const sourceRelations = relations([['rId1', `${office}/relationships/customXmlProps`, 'itemProps1.xml']]);

/** Compatibility mode 15, so that Word does not open the file as an old one; no prompt to update fields. */
export const settings = (withNotes: boolean): string =>
  `${declaration}<w:settings xmlns:w="${word}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  `${withNotes ? footnoteSettings : ''}<w:compat>` +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>';

function pageHeader(content: string): string {
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>${content}</w:p>`;
  return `${declaration}<w:hdr ${wordNamespaces}>${paragraph}</w:hdr>`;
}

const fieldPart = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** The page number, centred in the top margin (PL1 I.7). */
export const numberedHeader = pageHeader(
  `${fieldPart('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
    `${fieldPart('separate')}<w:r><w:t>2</w:t></w:r>${fieldPart('end')}`,
);

/** The first page shows no number. */
export const emptyHeader = pageHeader('');

export function coreProperties({ title, creator, created }: Properties): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(created)}T00:00:00Z</dcterms:${name}>`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy><dc:language>vi-VN</dc:language>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}

export const appProperties =
  `${declaration}<Properties xmlns="${office}/extended-properties"><Application>Microsoft Office Word</Application>` +
  '<AppVersion>16.0000</AppVersion></Properties>';
