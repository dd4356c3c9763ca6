// Lines of a head or a closing that hold columns side by side ("TỔNG CỤC HẢI QUAN      CỘNG HÒA XÃ HỘI …"), typed with tabs or
// spaces → all of the left column, then all of the next, as one reads them. A cell of a layout table is one column already.
import { isSignerTitle, isSigningLine } from '../tree/signer-words';
import { isCapitals } from '../tree/text-signs';
import { placeOf, type SourceLine, withPlace } from './source-line';

/** Spaces that wait for a number or a day are blanks: "Số:      /QC", "ngày     tháng     năm 2025". */
const gap =
  /(?<!(?:Số\s*:|ngày)\s*)\s{3,}(?!\s*(?:tháng|năm|\/))|\s+(?=CỘNG H(?:ÒA|OÀ|ÓA) XÃ HỘI)|\s+(?=Độc lập\s*[-–—]\s*Tự do)/u;
/** "Số: 12/QC-A-B   Hà Nội, ngày …": the place begins with the last capital word group before the comma. */
const symbolAndPlace = /^(Số\s*:.*?\S)\s+(\p{Lu}[\p{L}. ]{1,40},\s*ngày\s.*)$/u;
/** "-⇥Cục Hải quan", "1.⇥…": a tab behind the sign of a list. */
const listed = /^(?:[-–—+*•]|\d{1,3}[.)]|\p{L}\))$/u;

/** `many`: signatures may stand three and more on a line; a head has two sides. */
export function columnwise(lines: readonly SourceLine[], many = false): readonly SourceLine[] {
  const columns: SourceLine[][] = [];
  for (const line of lines) {
    const pieces = line.table || line.side ? [line.text] : piecesOf(line, many);
    pieces.forEach((text, column) => {
      columns[column] ??= [];
      if (pieces.length === 1) columns[column].push(line);
      else if (text !== '') columns[column].push(piece(line, text));
    });
  }
  return columns.length > 1 ? columns.flat() : lines;
}

function piecesOf({ text, columns }: SourceLine, many: boolean): readonly string[] {
  if (text.includes('\n')) return [text];
  const place = symbolAndPlace.exec(text.trim());
  if (place) return [place[1] ?? '', place[2] ?? ''];
  const pieces = (columns ?? text.trim().split(gap)).map((each) => each.trim());
  if (pieces.length < 2 || listed.test(pieces[0] ?? '')) return [text];
  const [left = '', ...rest] = pieces;
  return many ? pieces : [left, rest.join(' ')];
}

/** Offices on one line, parted by tabs or spaces: signatures begin, also without an authority. */
export function isRowOfSigners(line: SourceLine): boolean {
  return isRowOf(line, isSignerTitle);
}

/** The bodies above the offices. */
export function isRowOfCapitals(line: SourceLine): boolean {
  return isRowOf(line, isCapitals);
}

function isRowOf({ text, columns, table }: SourceLine, test: (piece: string) => boolean): boolean {
  if (table) return false;
  const pieces = (columns ?? text.trim().split(/\s{3,}/u)).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => isSigningLine(piece) && test(piece));
}

function piece(line: SourceLine, text: string): SourceLine {
  const first = line.runs[0];
  const at = first && placeOf(first);
  const runs = [{ text }];
  return { ...line, text, columns: undefined, runs: at === undefined ? runs : withPlace(runs, at) };
}
