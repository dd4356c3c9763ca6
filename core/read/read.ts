// Vietnamese legal text → tree. Total: any text gives a tree, every line ends somewhere, printed numbers stay as printed
// (laws L4, L5).
import { branch, leaf, run } from '../tree/build';
import {
  headerKind,
  headerKinds,
  type LineKinds,
  preambleKind,
  preambleKinds,
  signatureKind,
  signatureKinds,
  titleKind,
  titleKinds,
} from '../tree/line-kind';
import { isIssuedWith, isRecipientsLabel, markOf } from '../tree/line-label';
import type { Branch, Leaf, LeafKind, Node, Tree } from '../tree/node';
import { isSigningNote } from '../tree/signer-words';
import { runsText } from '../tree/walk';
import { readBody } from './body';
import { counter, lineOf, type NextId } from './cursor';
import { isSignedText, type PartLines, signedParts } from './parts';
import { plainTextLines } from './plain-text';
import { readSource } from './source';

/** `prefix` begins the ids of the new nodes. */
export function read(text: string, prefix = 'n'): Tree {
  const nextId = counter(prefix);
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (!isSignedText(lines)) return readSource(plainTextLines(lines.join('\n'), counter(`${prefix}t`)), prefix);
  return branch('document', nextId(), gathered(signedParts(lines), nextId)) as Tree;
}

/** Parts in order; what follows an attachment's own lines, up to the next attachment, belongs to it. */
function gathered(parts: readonly PartLines[], nextId: NextId): Node[] {
  const top: Node[] = [];
  let attachment: { own: PartLines; inner: PartLines[] } | undefined;
  const close = () => {
    if (attachment) top.push(readAttachment(attachment.own, attachment.inner, nextId));
  };
  for (const part of parts) {
    const starts = part.kind === 'attachment';
    // An annex after an attached regulation is the regulation's own.
    const nested = starts && attachment && isRegulation(attachment.own) && !isRegulation(part);
    if (starts && !nested) {
      close();
      attachment = { own: part, inner: [] };
    } else if (attachment) attachment.inner.push(part);
    else top.push(readPart(part, nextId));
  }
  close();
  return top;
}

function isRegulation(part: PartLines): boolean {
  return part.lines.length === 0;
}

function readAttachment(own: PartLines, inner: readonly PartLines[], nextId: NextId): Branch {
  const [num, ...rest] = own.lines;
  const lines = rest.map(lineOf);
  const last = lines.at(-1);
  const reference = last && last.signs === 0 && isIssuedWith(last.text) ? lines.pop() : undefined;
  const issuedWith = reference ? [leaf('issuedWith', nextId(), reference.text)] : [];
  const heading = lines.length > 0 ? [run(lines.map((line) => line.text).join('\n'))] : undefined;
  return branch('attachment', nextId(), [...issuedWith, ...gathered(inner, nextId)], { num, heading });
}

function readPart({ kind, lines }: PartLines, nextId: NextId): Branch {
  switch (kind) {
    case 'header':
      return branch(
        'header',
        nextId(),
        leaves(lines, headerKinds, nextId, (line, next) => headerKind(line, next)),
      );
    case 'title':
      return branch(
        'title',
        nextId(),
        leaves(lines, titleKinds, nextId, (line, _next, before) => titleKind(line, before)),
      );
    case 'preamble':
      return branch(
        'preamble',
        nextId(),
        leaves(lines, preambleKinds, nextId, (line, _next, before, previous) => preambleKind(line, before, previous)),
      );
    case 'conclusions':
      return branch('conclusions', nextId(), readConclusions(lines, nextId));
    default:
      return readBody(lines, nextId(), nextId);
  }
}

type Judge = (line: string, next: string | undefined, before: readonly LeafKind[], previous: string | undefined) => LeafKind;

function leaves(lines: readonly string[], kinds: LineKinds, nextId: NextId, judge: Judge): Leaf[] {
  const read = lines.map(lineOf);
  const found: LeafKind[] = [];
  return read.map(({ signs, text }, at) => {
    const kind = kinds[signs - 1] ?? judge(text, read[at + 1]?.text, found, read[at - 1]?.text);
    found.push(kind);
    const mark = kind === 'mark' ? markOf(text) : undefined;
    return leaf(kind, nextId(), text, mark === undefined ? {} : { mark });
  });
}

function readConclusions(lines: readonly string[], nextId: NextId): Branch[] {
  const start = lines.findIndex(isRecipientsLabel);
  let end = start < 0 ? -1 : start + 1;
  while (start >= 0 && lines[end]?.startsWith('- ')) end += 1;
  const signers = start < 0 ? [...lines] : [...lines.slice(0, start), ...lines.slice(end)];
  const signatures = branch('signatures', nextId(), readSignatures(signers, nextId));
  if (start < 0) return [signatures];
  const recipients = branch(
    'recipients',
    nextId(),
    lines.slice(start + 1, end).map((line) => leaf('recipient', nextId(), lineOf(line).text)),
    { heading: [run(lines[start] ?? '')] },
  );
  return start === 0 ? [recipients, signatures] : [signatures, recipients];
}

/** Each block ends with a name. */
function readSignatures(lines: readonly string[], nextId: NextId): Branch[] {
  const all = leaves(lines, signatureKinds, nextId, (line, next) => signatureKind(line, next));
  const blocks: Leaf[][] = [[]];
  all.forEach((item, at) => {
    blocks.at(-1)?.push(item);
    if (item.kind === 'person' && !(isSigningNote(runsText(item.runs)) && all[at + 1]?.kind === 'person')) blocks.push([]);
  });
  return blocks.filter((block) => block.length > 0).map((block) => branch('signature', nextId(), block));
}
