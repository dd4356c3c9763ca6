// Small .docx files made by hand, for tests of the reader.
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function wordXml(body: string, prefix = 'w'): string {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;
  return prefix === 'w' ? xml : xml.replaceAll('w:', `${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`);
}

export function wordFile(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function documentFile(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return wordFile({ 'word/document.xml': wordXml(body), ...more });
}

export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0"?><w:${root} xmlns:w="${main}">${content}</w:${root}>`;
}
