// A pasted list → rows of cells: tabs as Excel and Word give them (a cell of several lines stands in quotes), or semicolons, bars or
// wide gaps where most lines have them; else each line is one cell.

/** Cells without spaces around them and with single spaces inside; rows without a letter are left out. */
export function listCells(text: string): string[][] {
  const rows = text.includes('\t') ? tabbed(text) : separated(text.split(/\r?\n/));
  return rows
    .map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()))
    .filter((row) => row.some((cell) => /\p{L}/u.test(cell)));
}

function tabbed(text: string): string[][] {
  return oneLineCells(text)
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
}

/** A quote that opens at the beginning of a cell and closes at its end, with a line break between: all of it is one cell. */
function oneLineCells(text: string): string {
  const quoted = /(^|[\t\n])"((?:[^"]|"")*)"(?=\t|\r?\n|$)/g;
  return text.replace(
    quoted,
    (_, before: string, cell: string) => before + cell.replaceAll('""', '"').replace(/\s*\r?\n\s*/g, ' '),
  );
}

const separators = [/\s*;\s*/, /\s*\|\s*/, / {2,}/];

function separated(lines: readonly string[]): string[][] {
  const filled = lines.map((line) => line.replace(/^[\s|]+|[\s|;]+$/g, '')).filter((line) => line !== '');
  const found = separators.find((one) => filled.filter((line) => line.split(one).length > 2).length * 2 > filled.length);
  return filled.map((line) => (found ? line.split(found) : [line]));
}
