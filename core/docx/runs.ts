// Runs → w:r and w:hyperlink. A reference is an internal link to the bookmark of its target and looks like the text around it.
import type { Mark, Run } from '../tree/node';
import type { Ink } from './ink';
import { runText } from './xml';

const markXml: Readonly<Record<Mark, string>> = {
  bold: '<w:b/><w:bCs/>',
  italic: '<w:i/><w:iCs/>',
  underline: '<w:u w:val="single"/>',
  superscript: '<w:vertAlign w:val="superscript"/>',
};
// The order that CT_RPr asks for (ECMA-376 Part 1, 17.3.2.28).
const markOrder: readonly Mark[] = ['bold', 'italic', 'underline', 'superscript'];

export function runsXml(runs: readonly Run[], ink: Ink): string {
  let xml = '';
  for (const run of runs) xml += run.ref === undefined ? textRun(run.text, run.marks) : linked(run, run.ref, ink);
  return xml;
}

export function textRun(text: string, marks?: readonly Mark[]): string {
  if (text === '') return '';
  return `<w:r>${marks && marks.length > 0 ? propertiesOf(marks) : ''}${runText(text)}</w:r>`;
}

function propertiesOf(marks: readonly Mark[]): string {
  let xml = '';
  for (const mark of markOrder) if (marks.includes(mark)) xml += markXml[mark];
  return `<w:rPr>${xml}</w:rPr>`;
}

function linked({ text, marks }: Run, ref: string, { bookmarks }: Ink): string {
  const target = bookmarks.get(ref);
  const content = textRun(text, marks);
  return target ? `<w:hyperlink w:anchor="${target.name}" w:history="1">${content}</w:hyperlink>` : content;
}
