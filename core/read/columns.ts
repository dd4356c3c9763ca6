// Lines of a head or a closing that hold two columns side by side ("TỔNG CỤC HẢI QUAN      CỘNG HÒA XÃ HỘI …") → all of the left
// column, then all of the right one, as one reads them.
import { placeOf, type SourceLine, withPlace } from './source-line';

const gap = /\s{3,}|\s+(?=CỘNG H(?:ÒA|OÀ|ÓA) XÃ HỘI)|\s+(?=Độc lập\s*[-–—]\s*Tự do)/u;
/** "Số: 12/QC-A-B   Hà Nội, ngày …": the place begins with the last capital word group before the comma. */
const symbolAndPlace = /^(Số\s*:.*?\S)\s+(\p{Lu}[\p{L}. ]{1,40},\s*ngày\s.*)$/u;

export function columnwise(lines: readonly SourceLine[]): readonly SourceLine[] {
  const rows = lines.map((line) => ({
    line,
    pieces: line.table || line.text.includes('\n') ? [line.text] : piecesOf(line.text),
  }));
  if (!rows.some(({ pieces }) => pieces.length > 1)) return lines;
  const left = rows.map(({ line, pieces }) => piece(line, pieces[0] ?? '', pieces.length > 1));
  const right = rows.flatMap(({ line, pieces }) => (pieces.length > 1 ? [piece(line, pieces.slice(1).join(' '), true)] : []));
  return [...left, ...right];
}

function piecesOf(text: string): string[] {
  const place = symbolAndPlace.exec(text.trim());
  if (place) return [place[1] ?? '', place[2] ?? ''];
  return text.trim().split(gap);
}

function piece(line: SourceLine, text: string, isPart: boolean): SourceLine {
  if (!isPart) return line;
  const first = line.runs[0];
  const at = first && placeOf(first);
  const runs = [{ text }];
  return { ...line, text, runs: at === undefined ? runs : withPlace(runs, at) };
}
