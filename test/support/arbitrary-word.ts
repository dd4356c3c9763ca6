// Random .docx files as other programs write them: runs of many looks, links, controls, fields, pictures' places, notes, breaks,
// tables with joined cells, tracked changes, automatic numbers; and a second version with some blocks changed.
import fc from 'fast-check';
import { documentFile, wordPart } from './word-file';

const phrases = [
  'Hải quan chủ trì,',
  'phối hợp với',
  'Bộ đội Biên phòng',
  'tuần tra, kiểm soát',
  'khu vực cửa khẩu',
  'hằng tháng',
  '05 ngày',
  'e\u0323\u0302',
  '😀',
  'a &amp; b',
];
const words = fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const looks = fc.constantFrom(
  '',
  '<w:b/>',
  '<w:i/><w:sz w:val="26"/>',
  '<w:color w:val="FF0000"/>',
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>',
);
const by = 'w:author="X" w:date="2026-01-01T00:00:00Z"';

const run = (text: string, look = '') =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text} </w:t></w:r>`;
const plainRun = fc.tuple(words, looks).map(([text, look]) => run(text, look));
let ids = 0;
const id = () => {
  ids += 1;
  return ids;
};

/** A note is called once in a file: `fileOf` takes out later calls of it. */
const call = (note: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;

const piece = fc.oneof(
  { weight: 8, arbitrary: plainRun },
  { weight: 1, arbitrary: plainRun.map((inner) => `<w:hyperlink w:anchor="noi" w:history="1">${inner}</w:hyperlink>`) },
  {
    weight: 1,
    arbitrary: plainRun.map(
      (inner) => `<w:sdt><w:sdtPr><w:tag w:val="o"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
    ),
  },
  { weight: 1, arbitrary: plainRun.map((inner) => `<w:ins w:id="${id()}" ${by}>${inner}</w:ins>`) },
  {
    weight: 1,
    arbitrary: words.map(
      (text) => `<w:del w:id="${id()}" ${by}><w:r><w:delText xml:space="preserve">${text} </w:delText></w:r></w:del>`,
    ),
  },
  {
    weight: 1,
    arbitrary: plainRun.map(
      (inner) => `<w:bookmarkStart w:id="${id()}" w:name="b${ids}"/>${inner}<w:bookmarkEnd w:id="${ids}"/>`,
    ),
  },
  {
    weight: 1,
    arbitrary: words.map(
      (text) =>
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF noi </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<w:r><w:tab/></w:r>',
      '<w:r><w:br/></w:r>',
      '<w:r><w:noBreakHyphen/></w:r>',
      '<w:r><w:br w:type="page"/></w:r>',
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 5 }).map(call) },
);

interface Plan {
  readonly properties: string;
  readonly pieces: readonly string[];
}

const listed = (list: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const paragraph = (numbered: boolean): fc.Arbitrary<Plan> =>
  fc.record({
    properties: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('', '<w:jc w:val="center"/>', '<w:keepNext/><w:ind w:firstLine="567"/>') },
      {
        weight: numbered ? 5 : 0,
        arbitrary: fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(0, 1)).map(([list, level]) => listed(list, level)),
      },
      {
        weight: 1,
        arbitrary: fc
          .constant(`<w:rPr><w:b/><w:ins w:id="ID" ${by}/></w:rPr>`)
          .map((text) => text.replace('ID', String(id())).replace(/<w:b\/>(<w:ins[^>]*>)/, '$1<w:b/>')),
      },
      {
        weight: 1,
        arbitrary: fc.constant(`<w:rPr><w:del w:id="ID" ${by}/></w:rPr>`).map((text) => text.replace('ID', String(id()))),
      },
    ),
    pieces: fc.array(piece, { maxLength: 4 }),
  });

const paragraphXml = ({ properties, pieces }: Plan) =>
  `<w:p w:rsidR="00AA00AA">${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${pieces.join('')}</w:p>`;
/** A cell must not end with a paragraph whose end is deleted. */
const cellXml = (plan: Plan, span: number) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${paragraphXml({ ...plan, properties: plan.properties.includes('w:del') ? '' : plan.properties })}</w:tc>`;

type Block = { readonly paragraph: Plan } | { readonly rows: readonly (readonly Plan[])[] };

const block = (numbered: boolean): fc.Arbitrary<Block> =>
  fc.oneof(
    { weight: 6, arbitrary: paragraph(numbered).map((plan) => ({ paragraph: plan })) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(paragraph(false), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map((rows) => ({ rows })),
    },
  );

function blockXml(made: Block): string {
  if ('paragraph' in made) return paragraphXml(made.paragraph);
  const rows = made.rows.map(
    (cells) => `<w:tr>${cells.map((cell, at) => cellXml(cell, at === cells.length - 1 ? 4 - cells.length : 1)).join('')}</w:tr>`,
  );
  const grid = '<w:gridCol w:w="2000"/>'.repeat(3);
  return `<w:p/><w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl><w:p/>`;
}

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr><w:rPr><w:b/></w:rPr></w:lvl>`;
const list = (at: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
const numbering = wordPart(
  'numbering',
  `${list(1, level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%2.'))}${list(2, level(0, 'lowerLetter', '%1)') + level(1, 'lowerRoman', '%2.'))}${list(3, level(0, 'bullet', '•') + level(1, 'bullet', 'o'))}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>`,
);
const styles = wordPart(
  'styles',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
);
const line = (at: number, type: string, inner: string) => `<w:footnote w:id="${at}"${type}>${inner}</w:footnote>`;
/** Two paragraphs where the words have a line feed. */
const noteXml = (words: string) =>
  words
    .split('\n')
    .map((text, at) => `<w:p>${at === 0 ? '<w:r><w:footnoteRef/></w:r>' : ''}${run(text)}</w:p>`)
    .join('');
const footnotes = (notes: readonly string[]) =>
  wordPart(
    'footnotes',
    line(0, ' w:type="separator"', '<w:p><w:r><w:separator/></w:r></w:p>') +
      line(1, ' w:type="continuationSeparator"', '<w:p><w:r><w:continuationSeparator/></w:r></w:p>') +
      notes.map((words, at) => line(at + 2, '', noteXml(words))).join(''),
  );
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packageParts = (names: readonly string[]) => ({
  'word/styles.xml': styles,
  'word/numbering.xml': numbering,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((name, at) => `<Relationship Id="r${at}" Type="${office}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${names.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${name}+xml"/>`).join('')}</Types>`,
});

/** Shown as XML when a law fails. */
export class FilePair {
  constructor(
    private readonly oldBlocks: readonly string[],
    private readonly newBlocks: readonly string[],
    private readonly oldNotes: readonly string[],
    private readonly newNotes: readonly string[],
  ) {}

  get old(): Uint8Array {
    return fileOf(this.oldBlocks, this.oldNotes);
  }

  get now(): Uint8Array {
    return fileOf(this.newBlocks, this.newNotes);
  }

  [fc.toStringMethod](): string {
    const text = (blocks: readonly string[], notes: readonly string[]) => [...blocks, JSON.stringify(notes)].join('\n');
    return `\n${text(this.oldBlocks, this.oldNotes)}\n→\n${text(this.newBlocks, this.newNotes)}`;
  }
}

/** A file that calls no note has no notes. */
function fileOf(blocks: readonly string[], notes: readonly string[]): Uint8Array {
  const section = '<w:sectPr w:rsidR="00AA00AA"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
  const body = calledOnce(`${blocks.join('')}<w:p/>${section}`);
  const hasNotes = body.includes('footnoteReference');
  const names = ['styles', 'numbering', ...(hasNotes ? ['footnotes'] : [])];
  return documentFile(body, { ...packageParts(names), ...(hasNotes ? { 'word/footnotes.xml': footnotes(notes) } : {}) });
}

function calledOnce(body: string): string {
  const seen = new Set<string>();
  return body.replace(/<w:footnoteReference w:id="\d"\/>/g, (found) => {
    if (seen.has(found)) return '';
    seen.add(found);
    return found;
  });
}

const noteTexts = fc.array(
  fc.oneof(
    words,
    fc.tuple(words, words).map((both) => both.join('\n')),
  ),
  { minLength: 4, maxLength: 4 },
);

/** A file and a later version of it: some blocks dropped, some new, some with other words, some moved. */
export const pairOfFiles = (numbered: boolean): fc.Arbitrary<FilePair> =>
  fc
    .tuple(
      fc.array(block(numbered), { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.constantFrom('drop', 'change', 'add', 'move'), block(numbered)), { maxLength: 5 }),
      noteTexts,
      noteTexts,
      fc.nat(15),
    )
    .map(([blocks, edits, notes, others, changes]) => {
      const now = [...blocks];
      for (const [at, kind, made] of edits) {
        if (kind === 'drop') now.splice(at, 1);
        else if (kind === 'add') now.splice(at, 0, made);
        else if (kind === 'move') now.unshift(...now.splice(at, 1));
        else if (at < now.length) now[at] = changed(now[at] as Block, made);
      }
      const newNotes = notes.map((text, at) => ((changes >> at) & 1 ? (others[at] as string) : text));
      return new FilePair(blocks.map(blockXml), now.map(blockXml), notes, newNotes);
    });

/** The same block with some pieces of another one. */
function changed(own: Block, other: Block): Block {
  if (!('paragraph' in own) || !('paragraph' in other)) return other;
  const pieces = [...own.paragraph.pieces.slice(0, 2), ...other.paragraph.pieces.slice(0, 1), ...own.paragraph.pieces.slice(3)];
  return { paragraph: { ...own.paragraph, pieces } };
}
