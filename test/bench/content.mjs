// word/document.xml → what stands in it: paragraphs and tables as plain values, which the other contestants write again.

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const token = /<w:(tbl|tr|tc)(?: [^>]*)?>|<\/w:(tbl|tr|tc)>|<w:p(?: [^>]*)?>(.*?)<\/w:p>|<w:tcW w:w="(\d+)"/gs;

/** The text of every paragraph that has one, in order; line breaks count as spaces. */
export function textsOf(documentXml) {
  const paragraphs = [...documentXml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)];
  return paragraphs.map(([, xml]) => textOf(xml).replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

export function wordsIn(texts) {
  return texts.reduce((sum, text) => sum + text.split(' ').length, 0);
}

/** Blocks: { style, direct, runs } or { rows: [[{ width, blocks }]] }. */
export function blocksOf(documentXml) {
  const stack = [{ blocks: [] }];
  for (const [, opened, closed, paragraph, width] of documentXml.matchAll(token)) {
    const top = stack.at(-1);
    if (opened) stack.push(begun(opened, top));
    else if (closed) stack.pop();
    else if (width) top.width = Number(width);
    else top.blocks.push(paragraphOf(paragraph));
  }
  return stack[0].blocks;
}

function begun(kind, parent) {
  const made = { tbl: () => ({ rows: [] }), tr: () => ({ cells: [] }), tc: () => ({ width: 0, blocks: [] }) }[kind]();
  if (kind === 'tbl') parent.blocks.push(made);
  else if (kind === 'tr') parent.rows.push(made.cells);
  else parent.cells.push(made);
  return made;
}

function paragraphOf(xml) {
  const properties = /<w:pPr>(.*?)<\/w:pPr>/s.exec(xml)?.[1] ?? '';
  const style = /<w:pStyle w:val="(\w+)"/.exec(properties)?.[1] ?? 'Normal';
  return { style, direct: directOf(properties), runs: runsOf(xml) };
}

function directOf(properties) {
  const number = (element, name) => {
    const found = new RegExp(`<w:${element} [^>]*w:${name}="(\\d+)"`).exec(properties);
    return found ? { [name]: Number(found[1]) } : {};
  };
  const spacing = { ...number('spacing', 'before'), ...number('spacing', 'after') };
  const indent = { ...number('ind', 'left'), ...number('ind', 'right') };
  const border = properties.includes('<w:pBdr>');
  return { spacing, indent, border, keepNext: properties.includes('<w:keepNext/>') };
}

/** Neighbours of one look are one run, as whoever writes a document by hand would have it. */
function runsOf(xml) {
  const runs = [];
  for (const [, piece] of xml.matchAll(/<w:r(?: [^>]*)?>(.*?)<\/w:r>/gs)) {
    const run = { text: textOf(piece), bold: piece.includes('<w:b/>'), italics: piece.includes('<w:i/>') };
    const last = runs.at(-1);
    if (last && last.bold === run.bold && last.italics === run.italics) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}

function textOf(xml) {
  let text = '';
  for (const [, words, broken] of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/g)) text += broken ? '\n' : words;
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (found) => entities[found]);
}
