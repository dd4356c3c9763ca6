// The text of a file without looks → lines for the reader. Texts saved from web pages carry Markdown: its marks become looks.
import { branch, leaf, run } from '../tree/build';
import type { Branch, Mark, Run } from '../tree/node';
import type { NextId } from './cursor';
import { withTitles } from './plain-looks';
import { plainLine, type SourceLine } from './source-line';
import { unwrapped } from './wrapped-lines';

export function plainTextLines(text: string, nextId: NextId): SourceLine[] {
  const raw = unwrapped(text.split('\n').map((line) => line.trim()));
  const lines: SourceLine[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const rows = tableRows(raw, at);
    if (rows.length > 1) {
      lines.push({ ...plainLine(''), table: tableNode(rows, nextId) });
      at += rows.length - 1;
    } else lines.push(lineOf(raw[at] ?? ''));
  }
  return withTitles(lines);
}

const heading = /^#{1,6}\s+/;

function lineOf(raw: string): SourceLine {
  const marked = heading.test(raw);
  const runs = emphasis(raw.replace(heading, ''));
  const text = runs.map((piece) => piece.text).join('');
  const shown = runs.filter((piece) => piece.text.trim() !== '');
  const bold = marked || (shown.length > 0 && shown.every(({ marks }) => marks?.includes('bold')));
  return { text, runs, centred: marked, bold, italic: shown.length > 0 && shown.every(({ marks }) => marks?.includes('italic')) };
}

/** **bold** and *italic*; a lone star is a star. */
function emphasis(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(/(\*{1,3})(?=\S)([^*\n]*\S)\1/g)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push(run(match[2] ?? '', ...marksOf(match[1] ?? '')));
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

function marksOf(stars: string): Mark[] {
  if (stars.length === 3) return ['bold', 'italic'];
  return stars.length === 2 ? ['bold'] : ['italic'];
}

function tableRows(lines: readonly string[], from: number): string[] {
  const rows: string[] = [];
  for (let at = from; at < lines.length && /^\|.*\|$/.test(lines[at] ?? ''); at += 1) rows.push(lines[at] ?? '');
  return rows;
}

const ruler = /^\|(?:\s*:?-{2,}:?\s*\|)+$/;

function tableNode(rows: readonly string[], nextId: NextId): Branch {
  const headed = ruler.test(rows[1] ?? '');
  const kept = rows.filter((row) => !ruler.test(row));
  return branch(
    'table',
    nextId(),
    kept.map((row, at) => rowNode(row, headed && at === 0, nextId)),
  );
}

function rowNode(row: string, header: boolean, nextId: NextId): Branch {
  const cells = row.slice(1, -1).split(/(?<!\\)\|/);
  const nodes = cells.map((cell) =>
    branch('cell', nextId(), [leaf('alinea', nextId(), emphasis(cell.trim().replaceAll('\\|', '|')))]),
  );
  return branch('row', nextId(), nodes, header ? { attrs: { header } } : {});
}
