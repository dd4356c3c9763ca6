// Cases in a lawyer's words: edits made of one text, what is asked beside them, and the sentences that amend it.
import { type Plan, plan } from '../../core/amend/plan/plan';
import { amendingDraft, historyOf } from '../../core/amend/write/amending-draft';
import { type Meta, metaSchema, noMeta } from '../../core/amend/write/meta';
import { quotedPieces } from '../../core/amend/write/quoted';
import { announced, type Sentence, sentencesOf } from '../../core/amend/write/sentence';
import { compose } from '../../core/compose/compose';
import { read } from '../../core/read/read';
import { branch, leaf } from '../../core/tree/build';
import type { Tree } from '../../core/tree/node';
import { number } from '../../core/tree/number';
import { textOf } from '../../core/tree/text';
import { valueIn } from './check-change';
import { builtIn } from './sample';
import { withWords } from './sentence-edits';
import { listed, regulation } from './sentence-texts';

export interface SentenceCase {
  readonly edits: string;
  readonly sentences: string;
}

/** Blocks parted by empty lines: the edits, then the sentences, indented. Lines that begin with "#" are headings. */
export function casesIn(text: string): SentenceCase[] {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')));
  return blocks
    .filter((lines) => lines.length > 0)
    .map(([edits = '', ...lines]) => ({ edits, sentences: lines.map((line) => line.slice(2)).join('\n') }));
}

const names = { document: 'Quy chế số 12/QC', this: 'Quy chế này', kind: 'Quy chế' };

/** What a case asks beside its edits: how sentences are put, and what the drafter says about the amending text. */
const asked: readonly (readonly [RegExp, (found: readonly string[]) => object])[] = [
  [/^một câu cho nhiều cấp$/u, () => ({ manner: { levels: 'together' } })],
  [/^không nêu vị trí$/u, () => ({ manner: { place: 'implied' } })],
  [/^chỉ nêu đoạn thêm$/u, () => ({ manner: { paragraphs: 'added' } })],
  [/^nêu nơi trước$/u, () => ({ manner: { replace: 'placeFirst' } })],
  [/^viết sửa thành$/u, () => ({ manner: { replace: 'into' } })],
  [/^viết bãi bỏ cụm từ$/u, () => ({ manner: { drop: 'repeal' } })],
  [/^gộp các cụm từ$/u, () => ({ manner: { phrases: 'joined' } })],
  [/^nêu cụm từ từ (\d+) nơi$/u, ([count]) => ({ manner: { phraseFrom: Number(count) } })],
  [/^văn bản được sửa đã qua “(.+)”$/u, ([text]) => ({ amendedBy: [{ text }] })],
  [/^(.+) đã sửa tại (khoản .+) của “(.+)”$/u, ([unit, at, text]) => ({ amendedBy: [{ text, units: [{ unit, at }] }] })],
  [/^bãi bỏ toàn bộ “(.+)”$/u, ([text]) => ({ repealedTexts: [text] })],
  [/^(.+) hết hiệu lực từ (\d{4}-\d\d-\d\d)$/u, ([unit, until]) => ({ expiries: [{ unit, until }] })],
  [/^có hiệu lực từ (\d{4}-\d\d-\d\d)$/u, ([effect]) => ({ effect })],
  [/^chuyển tiếp “(.+)”$/u, ([text]) => ({ transition: [text] })],
  [/^văn bản dẫn chiếu thay đổi$/u, () => ({ movingReference: true })],
  [/^vướng mắc phản ánh về “(.+)”$/u, ([difficulties]) => ({ difficulties })],
];

export interface Case {
  readonly base: Tree;
  readonly now: Tree;
  readonly meta: Meta;
  /** Whether something is asked that stands in other places than the sentences. */
  readonly says: boolean;
}

/** Parts of a case in brackets are asked of the amending text; the others are edits. */
function partsOf(line: string): { edits: string[]; asks: string[] } {
  const parts = line.split(' + ').map((part) => part.trim());
  return {
    edits: parts.filter((part) => !part.startsWith('[')),
    asks: parts.filter((part) => part.startsWith('[')).map((part) => part.slice(1, -1)),
  };
}

const onLists = 'bản có danh sách';
const attachedTo = /^quy chế kèm theo (Quyết định số \S+)$/u;

export function caseOf(line: string): Case {
  const { asks } = partsOf(line);
  const by = asks.flatMap((ask) => attachedTo.exec(ask)?.[1] ?? []);
  const own = asks.filter((ask) => !attachedTo.test(ask) && ask !== onLists).map(askedBy);
  const manner = Object.assign({}, ...own.map((one) => ('manner' in one ? one.manner : {})));
  const [act] = by;
  const named = act ? {} : { amendedTitle: names.document, amendedShort: names.document };
  const meta = metaSchema.parse({ ...named, ...Object.assign({}, ...own), manner });
  const now = editedBy(line);
  if (asks.includes(onLists)) return { base: listed, now, meta, says: false };
  return {
    base: act ? issuedBy(act, regulation) : regulation,
    now: act ? issuedBy(act, now) : now,
    meta,
    says: act !== undefined || own.some((one) => !('manner' in one)),
  };
}

function askedBy(ask: string): object {
  for (const [pattern, meaning] of asked) {
    const match = pattern.exec(ask);
    if (match) return meaning(match.slice(1));
  }
  throw new Error(`"[${ask}]"?`);
}

/** A decision that issues the regulation as its attachment. */
function issuedBy(act: string, tree: Tree): Tree {
  const decision = read(
    `Số: ${act.replace(/^.* /u, '')}\nQUYẾT ĐỊNH\nBan hành Quy chế phối hợp\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n`,
  );
  const title = branch('title', 'rt', [
    leaf('docType', 'rt1', 'QUY CHẾ'),
    leaf('subject', 'rt2', 'Phối hợp giữa Hải quan và Biên phòng'),
  ]);
  const body = tree.children.filter(({ kind }) => kind === 'body');
  const attached = branch('attachment', 'reg', [title, ...body], { attrs: { type: 'regulation' } });
  return { ...decision, children: [...decision.children, attached] };
}

export function editedBy(line: string): Tree {
  const { edits, asks } = partsOf(line);
  // What is read from a file keeps its printed numbers.
  return asks.includes(onLists) ? withWords(listed, edits) : number(withWords(regulation, edits));
}

export function planOf(line: string): Plan {
  const { base, now, meta } = caseOf(line);
  return valueIn(plan(base, now, { manner: meta.manner }));
}

export function sentencesFor(line: string): string {
  const { meta, says } = caseOf(line);
  const own = sentencesOf(planOf(line), { ...names, history: historyOf(meta) });
  const shownOwn = own.flatMap((sentence) => [shown(sentence), ...sentence.children.map((child) => `  ${shown(child)}`)]);
  return [...shownOwn, ...(says ? saidBeside(line, own) : [])].join('\n');
}

/** Lines of the amending text that stand there because they were asked for. */
function saidBeside(line: string, sentences: readonly Sentence[]): string[] {
  const { base, now, meta } = caseOf(line);
  const own = new Set(sentences.map(({ text }) => `${text}.`));
  const plain = new Set(
    composedLines(regulation, editedBy(line), { ...noMeta, amendedTitle: names.document, amendedShort: names.document }),
  );
  return composedLines(base, now, meta).filter((text) => !plain.has(text) && !own.has(text) && !/^[“"]/u.test(text));
}

/** Without numbers, which move when a line is added. */
function composedLines(base: Tree, now: Tree, meta: Meta): string[] {
  const { draft } = valueIn(amendingDraft(valueIn(plan(base, now, { manner: meta.manner })), { meta }));
  const tree = valueIn(compose({ draft, packs: builtIn.packs }));
  const body = tree.children.find(({ kind }) => kind === 'body');
  return textOf({ ...tree, children: body ? [body] : [] })
    .split('\n')
    .map((text) => text.replace(/[\u2060-\u2064]/gu, '').replace(/^(?:\d+\.|[a-zđ]\)|Điều \d+\.) /u, ''))
    .map((text) => text.replace(/\.\/\.$/u, '.'));
}

/** The sentence, and of what it quotes the beginnings. */
function shown({ text, quotes, children, content }: Sentence): string {
  if (children.length > 0) return announced(text);
  if (!quotes) return `${text}.`;
  const lines = quotedPieces(content).flatMap((piece) => (piece.kind === 'lines' ? piece.lines : ['[bảng]']));
  return `${announced(text)} “${lines.map(beginning).join(' / ')}”`;
}

const beginning = (line: string) =>
  line
    .split(' ')
    .slice(0, /^(?:Điều|Chương|Mục)/u.test(line) ? 2 : 1)
    .join(' ');
