// A .docx with everything that a .doc keeps in another form: automatic numbers of many kinds, tables in tables, notes, tracked
// changes, hidden words, fields, sections. Made by hand, in the form that Word writes.
import { documentFile, p, wordPart } from './word-file';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
const list = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
const num = (id: number, abstract: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const restart = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const numbering = wordPart(
  'numbering',
  [
    list(
      0,
      level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'),
    ),
    list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'lowerRoman', '(%3)')),
    list(2, level(0, 'bullet', '-') + level(1, 'bullet', '+')),
    list(3, level(0, 'decimalZero', '%1/') + level(1, 'decimal', '%2)')),
    num(1, 0),
    num(2, 1),
    num(3, 2),
    num(4, 3),
    num(5, 0, restart(1, 5)),
    num(6, 1, restart(0, 3)),
  ].join(''),
);

const styles = wordPart(
  'styles',
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="DieuCon"><w:name w:val="DieuCon"/><w:basedOn w:val="Dieu"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>`,
);

const numbered = (text: string, id: number, at: number) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
const styled = (text: string, style: string) => p(text, `<w:pStyle w:val="${style}"/>`);
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (content: string, width: number, more = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`;
const by = 'w:author="Lê Văn A" w:date="2026-05-04T10:20:00Z"';
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
);
const table = (rows: string, widths: readonly number[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows}</w:tbl>`;

const inner = table(`<w:tr>${cell(p('trong 1'), 1200)}${cell(numbered('trong 2', 4, 0), 1200)}</w:tr>`, [1200, 1200]);

const body = [
  p('QUY CHẾ', '<w:jc w:val="center"/>'),
  styled('Phạm vi điều chỉnh', 'Dieu'),
  numbered('Khoản thứ nhất.', 1, 1),
  numbered('Khoản thứ hai:', 1, 1),
  numbered('điểm một;', 1, 2),
  numbered('điểm hai.', 1, 2),
  styled('Đối tượng áp dụng', 'DieuCon'),
  numbered('Khoản đếm lại từ đầu.', 1, 1),
  numbered('Khoản bắt đầu từ năm.', 5, 1),
  `<w:p><w:r><w:t xml:space="preserve">Đoạn có </w:t></w:r>${run('chữ ẩn', '<w:vanish/>')}${run('chữ đậm', '<w:b/>')}<w:r><w:tab/><w:t>sau dấu tab</w:t><w:br/><w:t>dòng mới</w:t></w:r><w:r><w:noBreakHyphen/><w:t>gạch</w:t></w:r></w:p>`,
  numbered('PHẦN LA MÃ', 2, 0),
  numbered('theo kiểu 1.1', 2, 1),
  numbered('la mã thường', 2, 2),
  numbered('PHẦN HAI', 2, 0),
  numbered('PHẦN BA, BẮT ĐẦU LẠI', 6, 0),
  numbered('gạch đầu dòng', 3, 0),
  numbered('dấu cộng', 3, 1),
  numbered('không một', 4, 0),
  numbered('đếm suốt một', 4, 1),
  numbered('không hai', 4, 0),
  numbered('đếm suốt hai', 4, 1),
  table(
    `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('Cột A'), 2400)}${cell(p('Cột B'), 2400)}${cell(p('Cột C'), 2400)}</w:tr>` +
      `<w:tr>${cell(p('gộp hai cột'), 4800, '<w:gridSpan w:val="2"/>')}${cell(inner + p('sau bảng trong'), 2400)}</w:tr>` +
      `<w:tr>${cell(numbered('số trong ô', 4, 0), 2400)}${cell(p('một') + p('hai'), 2400)}${cell(p(''), 2400)}</w:tr>`,
    [2400, 2400, 2400],
  ),
  `<w:p><w:r><w:t xml:space="preserve">Giữ lại</w:t></w:r><w:ins w:id="1" ${by}>${run(' thêm vào')}</w:ins><w:del w:id="2" ${by}><w:r><w:delText xml:space="preserve"> bỏ đi</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>`,
  `<w:p><w:r><w:t xml:space="preserve">Có chú thích</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> ở đây.</w:t></w:r></w:p>`,
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://a.test" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Tên</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> là kết quả của trường.</w:t></w:r></w:p>`,
  p('Hết phần dọc.', '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'),
  p('Trang ngang.', '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'),
  p('Hết./.'),
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
].join('');

const note = (id: number, text: string, type = '') => `<w:footnote w:id="${id}"${type}><w:p>${run(text)}</w:p></w:footnote>`;
const footnotes = wordPart(
  'footnotes',
  note(0, '', ' w:type="separator"') + note(1, '', ' w:type="continuationSeparator"') + note(2, 'Lời của chú thích.'),
);

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const parts = ['styles', 'numbering', 'footnotes'];

export function listedDocx(): Uint8Array {
  return documentFile(body, {
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/footnotes.xml': footnotes,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts
      .map((name, at) => `<Relationship Id="r${at}" Type="${office}/${name}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`,
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${parts
      .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${name}+xml"/>`)
      .join('')}</Types>`,
  });
}
