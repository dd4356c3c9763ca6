// word/styles.xml from the table of looks.
import { font, headingLevels, type Look, type Looks } from './styles';
import { declaration, escapeXml } from './xml';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export function styleSheet(looks: Looks): string {
  let styles = '';
  for (const [id, look] of Object.entries<Look>(looks)) styles += styleXml(id, look) + deeperXml(id, look);
  return `${declaration}<w:styles ${namespace}>${defaults(looks.Normal)}${styles}${tableNormal}</w:styles>`;
}

/** The same heading further in: "Article" is heading 2, "Article3" heading 3 … */
function deeperXml(id: string, look: Look): string {
  const own = look.outline;
  if (own === undefined || id === 'Attachment') return '';
  const levels = Array.from({ length: headingLevels - 1 }, (_, at) => own + at + 1);
  return levels
    .map((outline) => styleXml(`${id}${outline + 1}`, { ...look, outline, name: deeperName(look.name, outline) }))
    .join('');
}

function deeperName(name: string, outline: number): string {
  return name === 'heading 2' ? `heading ${outline + 1}` : `${name === 'heading 1' ? 'Chapter' : name} ${outline + 1}`;
}

function defaults(normal: Look): string {
  const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => ` w:${script}="${font}"`).join('');
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts${fonts}/><w:color w:val="000000"/>${sizeXml(normal.size)}` +
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  );
}

const tableNormal =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

/** Word's own names, which it knows by the name and not by the id. */
const builtIn = /^(Body Text|Title|Subtitle|Signature|caption|header|footnote text|heading \d)$/;
const isDefault = (id: string) => id === 'Normal';

// No style but Normal inherits: what a style looks like is all in its own row of the table.
function styleXml(id: string, look: Look): string {
  const kind = isDefault(id) ? ' w:default="1"' : builtIn.test(look.name) ? '' : ' w:customStyle="1"';
  const next = look.keepNext ? '<w:next w:val="BodyText"/>' : '';
  return (
    `<w:style w:type="paragraph"${kind} w:styleId="${id}"><w:name w:val="${escapeXml(look.name)}"/>${next}<w:qFormat/>` +
    `<w:pPr>${paragraphXml(look)}</w:pPr><w:rPr>${fontXml(look)}</w:rPr></w:style>`
  );
}

function paragraphXml({
  keepNext,
  before = 0,
  after = 0,
  line = 240,
  left = 0,
  first = 0,
  align = 'both',
  outline,
}: Look): string {
  return (
    `${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>` +
    `${indentXml(left, first)}<w:jc w:val="${align}"/>` +
    (outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`)
  );
}

function indentXml(left: number, first: number): string {
  if (left > 0) return `<w:ind w:left="${left}"/>`;
  return first > 0 ? `<w:ind w:firstLine="${first}"/>` : '';
}

function fontXml({ bold, italic, size }: Look): string {
  return `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}${sizeXml(size)}`;
}

function sizeXml(size: number): string {
  return `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
}
