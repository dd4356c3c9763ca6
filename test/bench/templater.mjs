// The same document as a fill of docxtemplater. As a script: template.docx, data.json → .docx.
import { readFileSync, writeFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

/** Reads the template anew: what is compiled cannot be used for a second document. */
export function fill(template, data) {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const paragraphs = /<w:p>(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?((?:(?!<\/w:p>).)*)<\/w:p>/gs;
const firstChapter = '<w:p><w:pPr><w:pStyle w:val="Chapter"/>';
const closing = '<w:p><w:pPr><w:pStyle w:val="Spacer"/>';

/** A document of ours → the same with tags: a field for each line around the body, loops for the body. */
export function templateOf(bytes) {
  const zip = new PizZip(bytes);
  const xml = zip.file('word/document.xml').asText();
  const start = xml.indexOf(firstChapter);
  const end = xml.indexOf(closing, start);
  let count = 0;
  const tagged = (part) =>
    part.replace(paragraphs, (whole, properties = '', content) =>
      content === '' ? whole : line(properties, `{field${count++}}`),
    );
  zip.file('word/document.xml', tagged(xml.slice(0, start)) + loops() + tagged(xml.slice(end)));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function line(properties, text) {
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function loops() {
  const styled = (style, text) => line(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, text);
  const loop = (name, ...inner) => line('', `{#${name}}`) + inner.join('') + line('', `{/${name}}`);
  const points = loop(
    'points',
    styled('Point', '{text}'),
    loop('indents', styled('Indent', '{text}')),
    loop('more', styled('BodyText', '{text}')),
  );
  const clauses = loop('clauses', styled('Clause', '{text}'), points);
  const articles = loop('articles', styled('Article', '{text}'), loop('lead', styled('BodyText', '{text}')), clauses);
  return loop('chapters', styled('Chapter', '{text}'), articles);
}

const levels = {
  Chapter: { list: 'chapters', holds: { articles: [] } },
  Article: { list: 'articles', holds: { lead: [], clauses: [] } },
  Clause: { list: 'clauses', holds: { points: [] } },
  Point: { list: 'points', holds: { indents: [], more: [] } },
  Indent: { list: 'indents', holds: {} },
};

/** Blocks of content.mjs → the data of the template. */
export function dataOf(blocks) {
  const data = { chapters: [] };
  const open = [data];
  const body = bodyOf(blocks);
  for (const { style, runs } of body) {
    const text = runs.map((run) => run.text).join('');
    const { list, holds } = levels[style] ?? { list: open.at(-1).more ? 'more' : 'lead' };
    while (!open.at(-1)[list]) open.pop();
    const unit = { text, ...structuredClone(holds) };
    open.at(-1)[list].push(unit);
    if (holds) open.push(unit);
  }
  const around = [...blocks.slice(0, blocks.indexOf(body[0])), ...blocks.slice(blocks.indexOf(body.at(-1)) + 1)];
  linesIn(around).forEach((text, at) => {
    data[`field${at}`] = text;
  });
  return data;
}

function bodyOf(blocks) {
  const start = blocks.findIndex(({ style }) => style === 'Chapter');
  const end = blocks.findIndex(({ style }, at) => at > start && style === 'Spacer');
  return blocks.slice(start, end);
}

function linesIn(blocks) {
  return blocks.flatMap(({ rows, runs }) => {
    if (rows) return rows.flatMap((cells) => cells.flatMap((cell) => linesIn(cell.blocks)));
    return runs.length > 0 ? [runs.map(({ text }) => text).join('')] : [];
  });
}

const [, script, template, data, target] = process.argv;
if (script === import.meta.filename) writeFileSync(target, fill(readFileSync(template), JSON.parse(readFileSync(data, 'utf8'))));
