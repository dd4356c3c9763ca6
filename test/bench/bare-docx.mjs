// The same paragraphs written with nothing but the `docx` library. As a script: content.json → .docx.
import { readFileSync, writeFileSync } from 'node:fs';
import {
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** `styles` are docx's own paragraph styles, `blocks` those of content.mjs. */
export function writeBare({ styles, blocks }) {
  const document = new Document({
    styles: { paragraphStyles: styles },
    sections: [{ properties: page, headers: headers(), children: blocks.map(written) }],
  });
  return Packer.toBuffer(document);
}

const page = {
  titlePage: true,
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567, footer: 567 },
  },
};

function headers() {
  const number = new Paragraph({ style: 'PageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  return {
    default: new Header({ children: [number] }),
    first: new Header({ children: [new Paragraph({ style: 'PageNumber' })] }),
  };
}

function written(block) {
  return block.rows ? table(block) : paragraph(block);
}

const rule = { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } };

function paragraph({ style, direct, runs }) {
  const { spacing, indent, border, keepNext } = direct;
  return new Paragraph({
    style,
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
    ...(Object.keys(indent).length > 0 ? { indent } : {}),
    ...(border ? { border: rule } : {}),
    ...(keepNext ? { keepNext } : {}),
    children: runs.flatMap(textRuns),
  });
}

function textRuns({ text, bold, italics }) {
  const marks = { ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) };
  return text.split('\n').map((line, at) => new TextRun({ text: line, ...marks, ...(at > 0 ? { break: 1 } : {}) }));
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

function table({ rows }) {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: rows[0].map(({ width }) => width),
    borders,
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
  });
}

function cell({ width, blocks }) {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: blocks.map(written) });
}

const [, script, content, target] = process.argv;
if (script === import.meta.filename) writeFileSync(target, await writeBare(JSON.parse(readFileSync(content, 'utf8'))));
