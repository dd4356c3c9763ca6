// Where quoted text of an amending document begins and ends: between its marks no line opens a unit of the amending text.

const opening = /^[“"‘]/u;
const closing = /[”"’][.;,]?\s*$/u;
const announces = /(?:như sau|sau đây|nội dung sau|thành|bằng)\s*:?\s*$/iu;
/** "Điều 6. Sửa đổi, bổ sung Điều 8" needs no "như sau" before its quote. */
const instructs = /(?:sửa đổi|bổ sung|thay thế)/iu;

export interface QuotedSpan {
  /** Indexes of the first and the last line, both inside. */
  readonly from: number;
  readonly to: number;
  /** No closing mark was found: only the first line is taken for quoted. */
  readonly unclosed: boolean;
}

export function quotedSpans(lines: readonly string[]): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!opensQuote(lines, at)) continue;
    const to = closingLine(lines, at);
    spans.push({ from: at, to: to ?? at, unclosed: to === undefined });
    at = to ?? at;
  }
  return spans;
}

function opensQuote(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (!opening.test(line)) return false;
  let before = at - 1;
  while (before >= 0 && lines[before]?.trim() === '') before -= 1;
  const previous = lines[before]?.trim() ?? '';
  return announces.test(previous) || instructs.test(previous) || !balanced(line);
}

function closingLine(lines: readonly string[], from: number): number | undefined {
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    // A line that opens and closes a pair of its own does not end the block around it.
    const ends = closing.test(line) && (at === from ? line.length > 1 : !balanced(line));
    if (ends) return at;
  }
  return undefined;
}

/** As many marks open as close, so that the line as a whole neither opens nor closes a block. */
function balanced(line: string): boolean {
  const opened = line.match(/[“‘]/gu)?.length ?? 0;
  const closed = line.match(/[”’]/gu)?.length ?? 0;
  const straight = line.match(/"/g)?.length ?? 0;
  return opened === closed && straight % 2 === 0;
}
