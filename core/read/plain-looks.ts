// A text without any looks: which lines are titles is said by where they stand. After the type of a document come the lines of its
// subject, up to the first ground, body or sentence; after the number of an annex its title.
import { isGround, isIssuedWith } from '../tree/line-label';
import type { SourceLine } from './source-line';
import { isAnnexStart, isAuthority, isTypeLine } from './title-lines';
import { unitLabel } from './unit-label';

const most = 6;
export function withTitles(lines: readonly SourceLine[]): SourceLine[] {
  if (lines.some(({ bold, centred }) => bold || centred)) return [...lines];
  const titles = new Set<number>();
  lines.forEach((line, at) => {
    if (isTypeLine(line) || isAnnexStart(line.text.trim())) for (const place of titleAfter(lines, at)) titles.add(place);
  });
  return lines.map((line, at) => (titles.has(at) ? { ...line, centred: true } : line));
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
