// Lines of a foreign document → tree: the parts, and each part by its own reader. Total: every line ends somewhere (L5).
import { branch, leaf, run } from '../tree/build';
import { headerKind, preambleKind, signatureKind, titleKind } from '../tree/line-kind';
import { isIssuedWith, isRecipientsLabel, markOf } from '../tree/line-label';
import type { Branch, LeafKind, Node, Tree } from '../tree/node';
import { isSigningNote } from '../tree/signer-words';
import { lexicon } from '../vi/lexicon';
import { columnwise } from './columns';
import { counter, type NextId } from './cursor';
import { partition, type SourcePart } from './landmarks';
import { quotedSpans } from './quotes';
import { readSourceBody } from './source-body';
import { placeOf, type SourceLine, trimmed, withPlace } from './source-line';
import { isAnnexStart, isHeadLine, isNational, isTypeLine } from './title-lines';

export function readSource(lines: readonly SourceLine[], prefix = 'n'): Tree {
  const nextId = counter(prefix);
  return branch('document', nextId(), partsOf(lines, nextId)) as Tree;
}

function partsOf(lines: readonly SourceLine[], nextId: NextId): Node[] {
  return partsIn(lines).map((part) => partNode(part, nextId));
}

function partsIn(lines: readonly SourceLine[]): SourcePart[] {
  return partition(lines, quotedSpans(lines.map(({ text }) => text)));
}

function partNode({ kind, lines }: SourcePart, nextId: NextId): Branch {
  switch (kind) {
    case 'header':
      return branch(
        'header',
        nextId(),
        flowing(lines, nextId, (line, next) => headerKind(line, next)),
      );
    case 'title':
      return branch(
        'title',
        nextId(),
        leaves(lines, nextId, (line, _next, before) => titleKind(line, before)),
      );
    case 'preamble':
      return branch(
        'preamble',
        nextId(),
        leaves(lines, nextId, (line, _next, before, previous) => preambleKind(line, before, previous)),
      );
    case 'conclusions':
      return conclusions(lines, nextId);
    case 'attachment':
      return attachment(lines, nextId);
    default:
      return readSourceBody(lines, 'body', nextId);
  }
}

type Judge = (line: string, next: string | undefined, before: readonly LeafKind[], previous: string | undefined) => LeafKind;

/** One leaf a line; rules drawn with "_" and "-" say nothing. Tables in a head stay tables. */
function leaves(lines: readonly SourceLine[], nextId: NextId, judge: Judge): Node[] {
  const kept = lines.filter(({ text, table }) => table || !isRule(text));
  const found: LeafKind[] = [];
  return kept.map((line, at) => {
    if (line.table) return line.table;
    const text = line.text.trim();
    const kind = line.kind ?? judge(text, kept[at + 1]?.text.trim(), found, kept[at - 1]?.text.trim());
    found.push(kind);
    const mark = kind === 'mark' ? markOf(text) : undefined;
    return leaf(kind, nextId(), trimmed(line), mark === undefined ? {} : { mark });
  });
}

/** Lines with breaks inside ("QUỐC HỘI⏎-----") are several lines here. */
function flowing(lines: readonly SourceLine[], nextId: NextId, judge: Judge): Node[] {
  return leaves(columnwise(lines).flatMap(splitLine), nextId, judge);
}

function splitLine(line: SourceLine): SourceLine[] {
  if (line.table || !line.text.includes('\n')) return [line];
  const at = placeIn(line);
  const runsOf = (text: string) => (at === undefined ? [run(text.trim())] : withPlace([run(text.trim())], at));
  return line.text.split('\n').map((text) => ({ ...line, text, runs: runsOf(text) }));
}

function placeIn({ runs }: SourceLine): number | undefined {
  return runs[0] && placeOf(runs[0]);
}

function isRule(text: string): boolean {
  return !/[\p{L}\p{N}…]/u.test(text) || /^[-–—_=*~\s]+o0o[-–—_=*~\s]+$/iu.test(text);
}

function conclusions(lines: readonly SourceLine[], nextId: NextId): Branch {
  const all = columnwise(lines, true)
    .flatMap(splitLine)
    .filter(({ text, table }) => table || !isRule(text));
  const recipients = all.filter((line, at) => isRecipientLine(line, at, all));
  const rest = all.filter((line) => !recipients.includes(line));
  const signed = rest.length > 0 ? [signatures(rest, nextId)] : [];
  const sent = recipients.length > 0 ? [recipientList(recipients, nextId)] : [];
  // Where styles say what is what, the order is the one on the page.
  const isSentFirst = all[0] !== undefined && all[0] === recipients[0] && recipients.some(({ kind }) => kind === 'recipient');
  return branch('conclusions', nextId(), isSentFirst ? [...sent, ...signed] : [...signed, ...sent], {
    attrs: { layout: 'single' },
  });
}

/** "Nơi nhận:", the dashes after it, and the lines that run on from a dash on the same side of the page. */
function isRecipientLine(line: SourceLine, at: number, all: readonly SourceLine[]): boolean {
  const text = line.text.trim();
  if (text.startsWith(lexicon.recipients.replace(':', '')) || isRecipientsLabel(text)) return true;
  const start = all.findIndex((other) => other.text.trim().startsWith(lexicon.recipients.replace(':', '')));
  if (start < 0 || at < start) return false;
  return /^[-–+*]/.test(text) || (line.side !== undefined && line.side === all[start]?.side);
}

function recipientList(lines: readonly SourceLine[], nextId: NextId): Branch {
  const [first, ...rest] = lines;
  const items = rest.map((line) => leaf('recipient', nextId(), trimmed(line)));
  return branch('recipients', nextId(), items, { heading: first ? trimmed(first) : [] });
}

function signatures(lines: readonly SourceLine[], nextId: NextId): Branch {
  const blocks: Node[][] = [[]];
  const texts = lines.map(({ text }) => text.trim());
  lines.forEach((line, at) => {
    const kind = line.table ? 'role' : (line.kind ?? signatureKind(texts[at] ?? '', texts[at + 1]));
    const asLeaf: LeafKind = kind === 'recipient' ? 'person' : kind;
    blocks.at(-1)?.push(line.table ?? leaf(asLeaf, nextId(), trimmed(line)));
    // "(Đã ký)" stands above the name.
    const isNote = isSigningNote(texts[at] ?? '') && signatureKind(texts[at + 1] ?? '', texts[at + 2]) === 'person';
    if (asLeaf === 'person' && !isNote) blocks.push([]);
  });
  const filled = blocks.filter((block) => block.length > 0);
  return branch(
    'signatures',
    nextId(),
    filled.map((block) => branch('signature', nextId(), block)),
  );
}

/** A head with a body, its parents and their rules has no more lines before the national title. */
const headLines = 10;

function attachment(lines: readonly SourceLine[], nextId: NextId): Branch {
  const first = lines[0];
  const headed = first !== undefined && (isHeadLine(first) || isTypeLine(first) || lines.slice(0, headLines).some(isNational));
  const inner = headed && !isAnnexStart(first.text.trim()) ? partsIn(lines) : [];
  // What is an attachment as a whole has no head of its own: it would be read in itself without end.
  if (inner.some(({ kind, lines: own }) => kind !== 'attachment' || own.length < lines.length)) {
    return branch(
      'attachment',
      nextId(),
      inner.map((part) => partNode(part, nextId)),
      { attrs: { type: 'regulation', orientation: 'portrait' } },
    );
  }
  const end = titleEnd(lines);
  const [number, ...title] = lines
    .slice(0, end)
    .flatMap(splitLine)
    .flatMap(numberAndTitle)
    .map((line) => ({ text: line.text.trim(), at: placeIn(line) }))
    .filter(({ text }) => text !== '');
  const runsOf = ({ text, at }: { text: string; at: number | undefined }) =>
    at === undefined ? [run(text)] : withPlace([run(text)], at);
  const reference = title.filter(({ text }) => isIssuedWith(text)).map((line) => leaf('issuedWith', nextId(), runsOf(line)));
  const names = title.filter(({ text }) => !isIssuedWith(text) && !isRule(text));
  const heading = names.some(({ at }) => at !== undefined)
    ? names.flatMap((line, at) => (at === 0 ? runsOf(line) : [run('\n'), ...runsOf(line)]))
    : [run(names.map(({ text }) => text).join('\n'))];
  return branch('attachment', nextId(), [...reference, readSourceBody(lines.slice(end), 'body', nextId)], {
    num: number?.text ?? '',
    heading: names.length === 0 ? undefined : heading,
    attrs: { type: 'annex', orientation: 'portrait' },
  });
}

/** Title lines of an annex: the number, centred lines, the reference in brackets. */
function titleEnd(lines: readonly SourceLine[]): number {
  let at = 1;
  let titled = named.test(lines[0]?.text.trim() ?? '');
  while (at < lines.length && isAnnexTitle(lines[at], at)) {
    const text = lines[at]?.text.trim() ?? '';
    at += 1;
    // The reference in brackets comes last, or between the number and the title.
    if (isIssuedWith(text) && text.endsWith(')') && titled) break;
    titled ||= text !== '' && !isIssuedWith(text);
  }
  return at;
}

const named = /^((?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+|SỐ\s+)?(?:[IVXLC]+|\d+|[A-ZĐ]))?)\s*[.:–-]\s*(\p{L}.*)$/u;

/** "Phụ lục 1: DANH SÁCH ĐẦU MỐI" is a number and a title. */
function numberAndTitle(line: SourceLine, at: number): SourceLine[] {
  const match = at === 0 && !line.table ? named.exec(line.text.trim()) : null;
  if (!match) return [line];
  const [number, title] = [match[1] ?? '', match[2] ?? ''];
  return [
    { ...line, text: number },
    { ...line, text: title },
  ];
}

function isAnnexTitle(line: SourceLine | undefined, at: number): boolean {
  if (!line || line.table || at > 12) return false;
  const text = line.text.trim();
  return text === '' || line.centred || isIssuedWith(text) || (line.bold && at < 4);
}
