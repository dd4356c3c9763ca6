// A text without any looks: which lines are titles is said by where they stand. After the type of a document come the lines of its
// subject, up to the first ground, body or sentence; after the number of an annex its title.
import { isGround, isIssuedWith, isTypeName } from '../tree/line-label';
import type { SourceLine } from './source-line';
import { isAnnexStart, isAuthority, isTypeLine } from './title-lines';
import { unitLabel } from './unit-label';

const most = 6;
export function withTitles(lines: readonly SourceLine[]): SourceLine[] {
  const titles = new Set<number>();
  const starts = lines.some(hasLook) ? plainSubject(lines) : titleStarts(lines);
  for (const at of starts) for (const place of titleAfter(lines, at)) titles.add(place);
  return lines.map((line, at) => (titles.has(at) ? { ...line, centred: true } : line));
}

const hasLook = ({ bold, centred }: SourceLine): boolean => bold || centred;

/** Types, in capitals or else the first that stands alone on its line, and annexes. */
function titleStarts(lines: readonly SourceLine[]): number[] {
  const starts = [...lines.keys()].filter((at) => isTypeLine(lines[at] as SourceLine) || isAnnex(lines[at] as SourceLine));
  if (lines.some(isTypeLine)) return starts;
  const first = lines.findIndex((line) => isTypeName(line.text.trim()) || unitLabel(line, true) !== undefined);
  return lines[first] && isTypeName(lines[first].text.trim()) ? [...starts, first] : starts;
}

const isAnnex = (line: SourceLine): boolean => isAnnexStart(line.text.trim());

/** Where something has looks and the type too, its subject may still have none. */
function plainSubject(lines: readonly SourceLine[]): number[] {
  const type = lines.findIndex(isTypeLine);
  const next = lines.find((line, at) => at > type && (line.table || line.text.trim() !== ''));
  return type >= 0 && next && !hasLook(next) ? [type] : [];
}

function titleAfter(lines: readonly SourceLine[], start: number): number[] {
  const places = [start];
  for (let at = start + 1; at < lines.length && places.length <= most; at += 1) {
    const line = lines[at];
    if (!line || line.table || !isTitle(line, lines[at + 1])) break;
    if (line.text.trim() !== '') places.push(at);
  }
  return places;
}

function isTitle(line: SourceLine, next: SourceLine | undefined): boolean {
  const text = line.text.trim();
  if (text === '' || isIssuedWith(text)) return true;
  if (isGround(text) || /[.;:,]$/u.test(text) || text.length > 250 || unitLabel(line, true)) return false;
  return !isAuthority(text, next?.text.trim());
}
