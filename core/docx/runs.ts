// Runs → w:r and w:hyperlink. A reference is an internal link to the bookmark of its target and looks like the text around it.
import type { Mark, Run } from '../tree/node';
import type { Ink } from './ink';
import { runText } from './xml';

const markXml: Readonly<Record<Mark, string>> = {
  bold: '<w:b/><w:bCs/>',
  italic: '<w:i/><w:iCs/>',
  strike: '<w:strike/>',
  underline: '<w:u w:val="single"/>',
  superscript: '<w:vertAlign w:val="superscript"/>',
};
// The order that CT_RPr asks for (ECMA-376 Part 1, 17.3.2.28).
const markOrder: readonly Mark[] = ['bold', 'italic', 'strike', 'underline', 'superscript'];

/** Neighbours that look the same become one run: an answer inside a sentence is no seam in the document. */
export function runsXml(runs: readonly Run[], ink: Ink): string {
  let xml = '';
  let text = '';
  let marks: readonly Mark[] = none;
  for (const run of runs) {
    const own = run.marks ?? none;
    if (run.ref === undefined && looksLike(own, marks)) {
      text += run.text;
      continue;
    }
    if (text !== '') xml += textRun(text, marks, ink.colour);
    text = run.ref === undefined ? run.text : '';
    marks = own;
    if (run.ref !== undefined) xml += linked(run, run.ref, ink);
  }
  return text === '' ? xml : xml + textRun(text, marks, ink.colour);
}

const none: readonly Mark[] = [];

function looksLike(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a === b || (a.length === b.length && a.every((mark, at) => mark === b[at]));
}

export function textRun(text: string, marks: readonly Mark[] = [], colour?: string): string {
  if (text === '') return '';
  const properties = marks.length === 0 && colour === undefined ? '' : propertiesOf(marks, colour);
  return `<w:r>${properties}${runText(text)}</w:r>`;
}

function propertiesOf(marks: readonly Mark[], colour: string | undefined): string {
  let xml = '';
  for (const mark of markOrder) {
    if (mark === 'underline' && colour !== undefined) xml += `<w:color w:val="${colour}"/>`;
    if (marks.includes(mark)) xml += markXml[mark];
  }
  return `<w:rPr>${xml}</w:rPr>`;
}

function linked({ text, marks }: Run, ref: string, { bookmarks, colour }: Ink): string {
  const target = bookmarks.get(ref);
  const content = textRun(text, marks, colour);
  return target ? `<w:hyperlink w:anchor="${target.name}" w:history="1">${content}</w:hyperlink>` : content;
}
