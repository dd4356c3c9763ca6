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

export function runsXml(runs: readonly Run[], ink: Ink): string {
  let xml = '';
  for (const run of joined(runs)) {
    xml += run.ref === undefined ? textRun(run.text, run.marks, ink.colour) : linked(run, run.ref, ink);
  }
  return xml;
}

/** Neighbours that look the same become one run: an answer inside a sentence is no seam in the document. */
function joined(runs: readonly Run[]): readonly Run[] {
  if (runs.length < 2) return runs;
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && looksLike(last, run)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function looksLike(a: Run, b: Run): boolean {
  if (a.ref !== undefined || b.ref !== undefined) return false;
  return a.marks === b.marks || (a.marks ?? []).join() === (b.marks ?? []).join();
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
