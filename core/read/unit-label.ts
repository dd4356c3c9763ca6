// The unit that a line of any source opens. Wider than the labels of our own text: capitals, "Mục 1: Tên", "Điều 5:", "1)",
// glued numbers, OCR slips. The number stays as printed.
import type { ProvisionKind } from '../tree/node';
import { isCapitals } from '../tree/text-signs';
import type { SourceLine } from './source-line';

export interface SourceLabel {
  readonly kind: ProvisionKind;
  readonly num: string;
  readonly rest: string;
}

const word = (text: string) => `(?:${text}|${text.toLocaleUpperCase('vi')})`;
const tail = '\\s*([.:–-]?)\\s*(.*)$';
const ordinal = '(?:thứ|THỨ)\\s+\\p{L}+(?:\\s+(?:mươi|MƯƠI)\\s+\\p{L}+)?';

const large: readonly (readonly [ProvisionKind, RegExp])[] = [
  ['part', new RegExp(`^(${word('Phần')}\\s+(?:${ordinal}|[IVXLC]+|\\d{1,2}))(?![\\p{L}\\d])${tail}`, 'su')],
  ['chapter', new RegExp(`^(${word('Chương')}\\s+(?:[IVXLC]+[a-zđ]?|\\d{1,2}[a-zđ]?))(?![\\p{L}\\d])${tail}`, 'su')],
  ['subsection', new RegExp(`^(${word('Tiểu mục')}\\s+\\d{1,2}[a-zđ]?)(?![\\p{L}\\d])${tail}`, 'su')],
  ['section', new RegExp(`^(${word('Mục')}\\s+(?:\\d{1,2}[a-zđ]?|[IVXLC]+))(?![\\p{L}\\d])${tail}`, 'su')],
];
const article = new RegExp(`^(${word('Điều')}\\s+\\d{1,4}[a-zđ]?\\s{0,3}[.:](?:\\s?[-–](?=\\s))?)\\s*(.*)$`, 'su');
/** "Điều 4 - Hình thức", but not "Điều 4 - Điều 6". */
const dashedArticle = new RegExp(`^(${word('Điều')}\\s+\\d{1,4}[a-zđ]?)\\s+[-–]\\s+(?!${word('Điều')})(\\p{Lu}.*)$`, 'su');
const bareArticle = new RegExp(`^(${word('Điều')}\\s+\\d{1,4}[a-zđ]?)(?:\\s+(\\p{Lu}.*))?$`, 'su');
const division = /^([IVXLC]{1,6}[.)])\s*(\p{L}.*|)$/su;
// "22.Bổ sung" opens a clause, "1.184 vụ" and "7.2023" do not.
const clause = /^(\d{1,3}[a-zđ]?[.)])(?:\s+(.*)|(\p{L}.*)|)$/su;
const slashed = /^(\d{1,2}\/)\s+(.*)$/su;
/** "1.1. Nâng cao" below a clause, "1.1.1." below that; "1.184 vụ" is a number. */
const decimal = /^(\d{1,2}\.\d{1,2}(\.\d{1,2})?)(\.?)\s+(?=\p{L})(.*)$/su;
const point = /^([a-zđ]\d?(?:\)|[./](?=\s)))\s*(.*)$/su;
const indent = /^([-–—•*+])\s+(.*)$/su;

/** Texts typed on other keyboards begin "Điều" with the Icelandic letter, which looks the same. */
const eth = /^\u00d0/;

/** Large units need a line that looks like a title: "Chương II của Luật này …" in running text opens nothing. */
export function unitLabel(line: SourceLine, divisions: boolean): SourceLabel | undefined {
  const text = line.text.trim().replace(eth, 'Đ');
  return largeUnit(text, line) ?? articleUnit(text, line) ?? smallUnit(text, divisions);
}

function largeUnit(text: string, line: SourceLine): SourceLabel | undefined {
  for (const [kind, pattern] of large) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = (match[3] ?? '').trim();
    // "Mục 1: Trao đổi thông tin" without looks: a sign after the number, and no sentence.
    const named = match[2] !== '' && /^\p{Lu}/u.test(rest) && rest.length < 150 && !/[.;:,]$/u.test(rest);
    const titled = named || rest === '' || line.centred || line.bold || isCapitals(rest) || text.includes('\n');
    if (titled && text.length < 400) return { kind, num: (match[1] ?? '').trim(), rest };
  }
  return undefined;
}

function articleUnit(text: string, line: SourceLine): SourceLabel | undefined {
  const match = article.exec(text) ?? dashedArticle.exec(text) ?? (line.bold ? bareArticle.exec(text) : null);
  return match ? { kind: 'article', num: (match[1] ?? '').trim(), rest: (match[2] ?? '').trim() } : undefined;
}

function smallUnit(text: string, divisions: boolean): SourceLabel | undefined {
  const roman = divisions ? division.exec(text) : null;
  if (roman) return { kind: 'division', num: roman[1] ?? '', rest: (roman[2] ?? '').trim() };
  const below = belowClause(text);
  if (below) return below;
  const number = clause.exec(text) ?? slashed.exec(text);
  if (number) return { kind: 'clause', num: number[1] ?? '', rest: (number[2] ?? number[3] ?? '').trim() };
  const letter = point.exec(text);
  if (letter) return { kind: 'point', num: letter[1] ?? '', rest: (letter[2] ?? '').trim() };
  const dash = indent.exec(text);
  return dash ? { kind: 'indent', num: dash[1] ?? '-', rest: (dash[2] ?? '').trim() } : undefined;
}

function belowClause(text: string): SourceLabel | undefined {
  const [, number = '', deeper, stop = '', rest = ''] = decimal.exec(text) ?? [];
  if (number === '' || (stop === '' && !/^\p{Lu}/u.test(rest))) return undefined;
  return { kind: deeper === undefined ? 'point' : 'indent', num: number + stop, rest: rest.trim() };
}
