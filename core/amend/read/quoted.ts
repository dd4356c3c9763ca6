// Quoted paragraphs → the units they hold: marks around each block taken off, then read like any text.
import { counter } from '../../read/cursor';
import { readSourceBody } from '../../read/source-body';
import type { SourceLine } from '../../read/source-line';
import { isLeaf, type Node, type Run } from '../../tree/node';
import { runsText } from '../../tree/walk';
import { cutRuns } from '../runs';

const opener = /^\s*[“"]/u;
const closer = /[”"](?:\s*[.;,:])*\s*$/u;

/** `quoted` are leaves and tables in order; ids of the new nodes begin with `prefix`. */
export function readQuoted(quoted: readonly Node[], prefix: string): readonly Node[] {
  const lines: SourceLine[] = [];
  let depth = 0;
  quoted.forEach((node, at) => {
    if (!isLeaf(node)) {
      lines.push({ text: '', runs: [], centred: false, bold: false, italic: false, table: node });
      return;
    }
    const text = runsText(node.runs);
    const opens = depth <= 0 && opener.test(text);
    depth += balance(text);
    const last = at === quoted.length - 1 || startsBlock(quoted[at + 1]);
    const closes = closer.test(text) && (depth <= 0 || last);
    if (closes) depth = 0;
    const runs = trimmedRuns(node.runs, opens ? opener : undefined, closes ? closer : undefined);
    // A mark on a line of its own, before or behind a table.
    if (!(opens || closes) || runsText(runs).trim() !== '') lines.push(lineOf(runs));
  });
  return readSourceBody(lines, 'body', counter(prefix)).children;
}

function startsBlock(node: Node | undefined): boolean {
  return (
    node !== undefined &&
    isLeaf(node) &&
    /^\s*[“"]\s*(?:\p{Lu}\p{L}+\s+[\dIVX]|\d+[a-zđ]?\.|[a-zđ]\d?\))/u.test(runsText(node.runs))
  );
}

/** Marks that open less marks that close; a straight one opens where a word begins. */
function balance(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '“') sum += 1;
    else if (mark === '”') sum -= 1;
    else if (mark === '"') sum += /[\s([“"]|^$/.test(text.charAt(at - 1)) ? 1 : -1;
  }
  return sum;
}

function lineOf(runs: readonly Run[]): SourceLine {
  const shown = runs.filter(({ text }) => text.trim() !== '');
  const all = (mark: 'bold' | 'italic') => shown.length > 0 && shown.every(({ marks }) => marks?.includes(mark));
  return { text: runsText(runs), runs, centred: false, bold: all('bold'), italic: all('italic') };
}

function trimmedRuns(runs: readonly Run[], start: RegExp | undefined, end: RegExp | undefined): readonly Run[] {
  const text = runsText(runs);
  const from = start?.exec(text)?.[0].length ?? 0;
  const to = end?.exec(text)?.index ?? text.length;
  return cutRuns(runs, from, Math.max(from, to));
}
