// Sentences → the outline of an amending draft: clauses of one article (layout A) or an article for each (layout B), with what they
// quote as answers, so that the user can edit every word and the quotation marks are ours.
import type { Entry, TableData } from '../../model/entry';
import type { Branch, Node } from '../../tree/node';
import { isBranch } from '../../tree/node';
import { runsText } from '../../tree/walk';
import { type Piece, quotedPieces } from './quoted';
import { announced, type Sentence } from './sentence';

/** A: one article holds all; B: an article for each target; C: an article for each amended text. */
export type Layout = 'A' | 'B' | 'C';

/** `slots`: the pack's slot of a clause, and of an article whose heading is the sentence. */
export interface EntrySlots {
  readonly clause: string;
  readonly article: string;
  /** Whether articles carry headings: decisions have none. */
  readonly headed: boolean;
}

export function instructionEntries(sentences: readonly Sentence[], layout: Layout, slots: EntrySlots, prefix = ''): Entry[] {
  return sentences.map((sentence, at) => entryOf(sentence, layout, slots, `${prefix}s${at + 1}`));
}

function entryOf(sentence: Sentence, layout: Layout, slots: EntrySlots, id: string): Entry {
  const asArticle = layout === 'B';
  const pieces = quotedPieces(sentence.content);
  const simple = pieces.every(({ kind }) => kind === 'lines');
  const announces = !(asArticle && slots.headed);
  const answers = {
    sentence: sentenceText(sentence, announces),
    ...(simple && pieces.length > 0 ? { content: linesOf(pieces) } : {}),
    ...(sentence.children.length > 0 ? { items: sentence.children.map((child, at) => itemOf(child, `${id}-${at + 1}`)) } : {}),
  };
  const kind = asArticle ? 'article' : 'clause';
  const children = simple ? [] : pieceEntries(pieces, id);
  return { id, kind, slot: asArticle ? slots.article : slots.clause, enabled: true, answers, children };
}

/** A heading has neither "như sau:" nor a stop. */
function sentenceText({ text, quotes, children }: Sentence, announces: boolean): string {
  if (!announces) return text;
  return quotes || children.length > 0 ? announced(text) : `${text}.`;
}

function itemOf(sentence: Sentence, id: string) {
  const quoted = linesOf(quotedPieces(sentence.content));
  return { id, line: sentenceText(sentence, true), quoted };
}

const linesOf = (pieces: readonly Piece[]) => pieces.flatMap((piece) => (piece.kind === 'lines' ? piece.lines : []));

/** Words and tables by turns; a quotation that begins or ends with a table has its mark on a line of its own, a lone table none. */
function pieceEntries(pieces: readonly Piece[], id: string): Entry[] {
  const last = pieces.length - 1;
  const lone = pieces.length === 1;
  return pieces.flatMap((piece, at) => {
    const own = `${id}-q${at + 1}`;
    if (piece.kind === 'lines') return [quoteEntry(own, piece.lines, at === 0, at === last)];
    return [
      ...(at === 0 && !lone ? [quoteEntry(`${own}-open`, [], true, false)] : []),
      tableEntry(piece.table, own),
      ...(at === last && !lone ? [quoteEntry(`${own}-close`, [], false, true)] : []),
    ];
  });
}

function quoteEntry(id: string, lines: readonly string[], opens: boolean, closes: boolean): Entry {
  return { id, kind: 'text', slot: 'quote', enabled: true, answers: { lines: [...lines], opens, closes }, children: [] };
}

function tableEntry(table: Branch, id: string): Entry {
  return { id, kind: 'table', enabled: true, answers: {}, table: tableData(table), children: [] };
}

export function tableData(table: Branch): TableData {
  const rows = table.children.filter(isBranch).map((row) => row.children.filter(isBranch));
  const count = Math.max(1, ...rows.map((cells) => cells.length));
  const widths = String(table.attrs.widths ?? '')
    .split(',')
    .map(Number);
  const [head = [], ...rest] = rows;
  const caption = runsText(table.heading ?? []);
  const columns = Array.from({ length: count }, (_, at) => ({
    heading: head[at] ? cellText(head[at]) : '',
    width: widths.length === count && (widths[at] ?? 0) > 0 ? Math.min(1000, widths[at] ?? 1) : 1,
    align: 'left' as const,
  }));
  return { ...(caption === '' ? {} : { caption }), columns, rows: rest.map((cells) => cells.map(cellText)) };
}

function cellText(cell: Node): string {
  return isBranch(cell) ? cell.children.map(cellText).join('\n') : runsText(cell.runs);
}

/** What stands in an annex, as entries of an annex of a draft. */
export function annexEntries(body: Branch | undefined, id: string): Entry[] {
  return quotedPieces(body?.children ?? []).map((piece, at) =>
    piece.kind === 'table'
      ? tableEntry(piece.table, `${id}-${at + 1}`)
      : {
          id: `${id}-${at + 1}`,
          kind: 'text' as const,
          slot: 'quote',
          enabled: true,
          answers: { lines: [...piece.lines], opens: false, closes: false },
          children: [],
        },
  );
}
