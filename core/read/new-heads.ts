// Further documents behind the first one's body, each with a national title of its own.
import type { SourceLine } from './source-line';
import { isAnnexLine, isNational, isTypeLine } from './title-lines';
import { unitLabel } from './unit-label';

/** Places of lines. */
export interface NewHeads {
  /** Where the further documents begin. */
  readonly starts: ReadonlySet<number>;
  /** Between a head and what it heads, with it: the type, an annex that stands above its own head. */
  readonly inside: ReadonlySet<number>;
}

export function newHeads(lines: readonly SourceLine[], from: number, quoted: ReadonlySet<number>): NewHeads {
  const [starts, inside] = [new Set<number>(), new Set<number>()];
  let isOpen = false;
  let hasAnnex = false;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as SourceLine;
    if (isOpen) inside.add(at);
    if (quoted.has(at)) continue;
    if (isOpen && (isTypeLine(line) || unitLabel(line, true) !== undefined)) isOpen = false;
    // A head below an annex is that of a form.
    hasAnnex ||= !line.kind && isAnnexLine(line);
    if (hasAnnex || line.kind || !isNational(line)) continue;
    starts.add(headStart(lines, at, from));
    isOpen = true;
  }
  return { starts, inside };
}

/** In a layout table the left column comes first: the bodies stand before the national title. */
function headStart(lines: readonly SourceLine[], national: number, from: number): number {
  if (lines[national]?.side !== 'right') return national;
  let start = national;
  while (start > from && lines[start - 1]?.side === 'left') start -= 1;
  return start;
}
