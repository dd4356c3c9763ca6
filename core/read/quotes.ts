// Where quoted text of an amending document begins and ends: between its marks no line opens a unit of the amending text.

const opening = /^[“"‘]/u;
const closing = /[”"’](?:\s*[.;,:])*\s*$/u;
const announces = /(?:như sau|sau đây|nội dung sau|thành|bằng)\s*:?\s*$/iu;
/** "Điều 6. Sửa đổi, bổ sung Điều 8" needs no "như sau" before its quote. */
const instructs = /(?:sửa đổi|bổ sung|thay thế)/iu;
/** "11. Sửa đổi, bổ sung Điều 23 như sau:" after a quote that was never closed. */
const resumes =
  /^(?:Điều\s+\d+[a-zđ]?\s*\.|\d{1,3}\s*\.|[a-zđ]\d?\s*\))\s*(?:(?:Sửa|Bổ sung|Bãi bỏ|Thay|Bỏ)(?!\p{L})|.{3,80}được (?:sửa đổi|bổ sung|bãi bỏ|thay))/u;
/** No block is longer: keeps the time in proportion to the text when marks are never closed. */
const longestBlock = 4000;

export interface QuotedSpan {
  /** Indexes of the first and the last line, both inside. */
  readonly from: number;
  readonly to: number;
  /** No closing mark was found: only the lines up to the next instruction, or the first line, are taken for quoted. */
  readonly unclosed: boolean;
}

/** What the marks of one line do. */
interface Marks {
  readonly text: string;
  readonly begins: boolean;
  readonly ends: boolean;
  /** Marks that open less marks that close. */
  readonly balance: number;
}

export function quotedSpans(lines: readonly string[]): QuotedSpan[] {
  const marks = lines.map(marksOf);
  const spans: QuotedSpan[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    if (!marks[at]?.begins || !opensQuote(marks, at)) continue;
    const span = spanFrom(marks, at);
    spans.push(span);
    at = span.to;
  }
  return spans;
}

function marksOf(line: string): Marks {
  const text = line.trim();
  return { text, begins: opening.test(text), ends: closing.test(text), balance: balanceOf(text) };
}

function balanceOf(text: string): number {
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '“' || sign === '‘') balance += 1;
    else if (sign === '”' || sign === '’') balance -= 1;
    else if (sign === '"') balance += straight(text, at);
  }
  return balance;
}

/** A straight mark opens where a word begins and closes elsewhere. */
function straight(text: string, at: number): number {
  const before = text.charAt(at - 1);
  return before === '' || /[\s([“‘"]/.test(before) ? 1 : -1;
}

function opensQuote(marks: readonly Marks[], at: number): boolean {
  const previous = marks[before(marks, at)]?.text ?? '';
  return announces.test(previous) || instructs.test(previous) || marks[at]?.balance !== 0;
}

/** The line before that is not empty, or -1. */
function before(marks: readonly Marks[], at: number): number {
  let line = at - 1;
  while (line >= 0 && marks[line]?.text === '') line -= 1;
  return line;
}

function spanFrom(marks: readonly Marks[], from: number): QuotedSpan {
  const first = marks[from];
  if (first?.ends && first.balance <= 0 && first.text.length > 1) return { from, to: from, unclosed: false };
  const end = Math.min(marks.length, from + longestBlock);
  const local = lineEnding(marks, from, end);
  const other = anotherBlock(marks, from, local ?? end - 1);
  if (local !== undefined && other === undefined) return { from, to: local, unclosed: false };
  const deep = other === undefined ? undefined : depthEnding(marks, from, end);
  if (deep !== undefined) return { from, to: deep, unclosed: false };
  const resumed = resumeBefore(marks, from, other ?? end);
  if (resumed !== undefined) return { from, to: resumed - 1, unclosed: true };
  return { from, to: local ?? from, unclosed: local === undefined };
}

/** The first line after `from` that closes more than it opens: a pair of its own does not end the block around it. */
function lineEnding(marks: readonly Marks[], from: number, end: number): number | undefined {
  for (let at = from + 1; at < end; at += 1) {
    const line = marks[at];
    if (line?.ends && line.balance < 0) return at;
  }
  return undefined;
}

/** Another block that seems to begin inside: nested, or the next one when this one was not closed. */
function anotherBlock(marks: readonly Marks[], from: number, to: number): number | undefined {
  for (let at = from + 1; at <= to; at += 1) {
    if (marks[at]?.begins && announces.test(marks[before(marks, at)]?.text ?? '')) return at;
  }
  return undefined;
}

function depthEnding(marks: readonly Marks[], from: number, end: number): number | undefined {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    depth += marks[at]?.balance ?? 0;
    if (depth <= 0 && marks[at]?.ends) return at;
  }
  return undefined;
}

function resumeBefore(marks: readonly Marks[], from: number, other: number): number | undefined {
  for (let at = from + 1; at < Math.min(other, marks.length); at += 1) if (resumes.test(marks[at]?.text ?? '')) return at;
  return undefined;
}
