// Lines of a text typed or scanned with a line end at the margin → one line a paragraph. Where the next line goes on is judged by
// its first letter, by the last sign of this one, and, when the whole text is wrapped, by its length. No word is lost.
import { isCapitals } from '../tree/text-signs';
import { plainLine } from './source-line';
import { unitLabel } from './unit-label';

const stop = /[.;:!?…”"]$/u;
/** What cannot be the end of a paragraph: "theo khoản 2" ⏎ "Điều 5 của Luật này". */
const open = /(?:,|(?:^|\s)(?:và|hoặc|của|tại|theo|số|các|cho|với|khoản|điểm|Điều|(?:khoản|điểm) \S{1,3}))$/u;
/** Marks of Markdown and drawn rules stay lines of their own; a ground and the recipients begin one. */
const alone = /^(?:[|#*>]|-{3}|_{3}|={3}|Nơi nhận)/u;
const begins = /^(?:Căn cứ|Theo đề nghị|Điều \d+[a-zđ]?\s*$)/u;

export function unwrapped(lines: readonly string[]): string[] {
  const margin = marginOf(lines);
  const joined: string[] = [];
  let previous: string | undefined;
  for (const line of lines) {
    const last = joined.at(-1);
    // The length that tells is that of the line as it stood, not of what was joined so far.
    if (last !== undefined && previous !== undefined && goesOn(last, previous, line, margin)) {
      joined[joined.length - 1] = /\p{L}-$/u.test(last) ? last + line : `${last} ${line}`;
    } else joined.push(line);
    previous = line;
  }
  return joined;
}

/** Two columns side by side: a head, signatures. */
const columns = /\S\s{4,}\S/u;

function goesOn(text: string, previous: string, line: string, margin: number | undefined): boolean {
  if (text === '' || line === '' || alone.test(line) || alone.test(text) || begins.test(line) || stop.test(text)) return false;
  if (columns.test(line) || columns.test(previous)) return false;
  if (unitLabel(plainLine(line), true) || isCapitals(line) || isCapitals(text)) return false;
  if (/^\p{Ll}/u.test(line)) return true;
  if (margin === undefined) return false;
  return previous.length >= margin * 0.75 || open.test(text);
}

/** The length of full lines, where the text is one of wrapped lines. */
function marginOf(lines: readonly string[]): number | undefined {
  const lengths = lines.map(({ length }) => length).filter((length) => length > 0);
  const sorted = [...lengths].sort((a, b) => a - b);
  const margin = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const full = lines.filter((line) => line.length >= margin * 0.8 && !stop.test(line)).length;
  return lengths.length >= 8 && margin <= 130 && margin >= 40 && full >= lengths.length * 0.15 ? margin : undefined;
}
