// Numbers that Word makes are resolved to the text it prints.
import { describe, expect, it } from 'vitest';
import { readWordFile } from '../../../core/import/word-parts';
import { documentFile, p, wordPart } from '../../support/word-file';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const listed = (text: string, id: number, ilvl = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`);

function labels(body: string, numbering: string, styles = ''): string[] {
  const parts = { 'word/numbering.xml': wordPart('numbering', numbering), 'word/styles.xml': wordPart('styles', styles) };
  const outcome = readWordFile(documentFile(body, parts), 'accept');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value.blocks.map((block) => (block.type === 'paragraph' ? block.label : ''));
}

const legal = abstract(0, level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'));

describe('resolved numbers', () => {
  it('articles, clauses and points count and start anew', () => {
    const body = [
      listed('A', 1),
      listed('B', 1, 1),
      listed('C', 1, 2),
      listed('D', 1, 2),
      listed('E', 1, 1),
      listed('F', 1, 2),
      listed('G', 1),
      listed('H', 1, 1),
    ];
    expect(labels(body.join(''), legal + num(1, 0))).toEqual(['Điều 1.', '1.', 'a)', 'b)', '2.', 'a)', 'Điều 2.', '1.']);
  });

  it('a level that never restarts goes on through the document', () => {
    const through = abstract(
      0,
      level(0, 'upperRoman', 'Chương %1') + level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
    );
    const body = [listed('A', 1), listed('B', 1, 1), listed('C', 1), listed('D', 1, 1)];
    expect(labels(body.join(''), through + num(1, 0))).toEqual(['Chương I', 'Điều 1.', 'Chương II', 'Điều 2.']);
  });

  it('a second list of the same kind begins where its override says', () => {
    const second = num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
    expect(labels(listed('A', 1) + listed('B', 2) + listed('C', 2), legal + num(1, 0) + second)).toEqual([
      'Điều 1.',
      'Điều 7.',
      'Điều 8.',
    ]);
  });

  it('a style brings its number, and a paragraph may take it away', () => {
    const style =
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = p('A', '<w:pStyle w:val="Khoan"/>') + p('B', '<w:pStyle w:val="Khoan"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(labels(body, legal + num(1, 0), style)).toEqual(['1.', '']);
  });

  it('bullets print a dash; unknown lists, missing parts and silly levels print nothing', () => {
    const bullets = abstract(3, level(0, 'bullet', ''));
    expect(labels(listed('A', 3) + listed('B', 99) + listed('C', 3, 77), bullets + num(3, 3))).toEqual(['-', '', '']);
    expect(labels(listed('A', 1), '')).toEqual(['']);
  });

  it('styles that inherit in a circle end', () => {
    const circle =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(labels(p('x', '<w:pStyle w:val="A"/>'), '', circle)).toEqual(['']);
  });
});
