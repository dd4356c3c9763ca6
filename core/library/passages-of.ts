// A content → its passages. Of a tree: every article (or unit of a plan), and what stands around them. Of a draft that is being
// written: what the user said, by the place where it was said.
import { linesIn } from '../tree/articles';
import { type Branch, isBranch, isLeaf, type Tree } from '../tree/node';
import { runsText } from '../tree/walk';
import type { Content } from './content';
import type { Passage } from './passage';

const longestLabel = 500;

export function passagesOf(content: Content): Passage[] {
  return passagesIn(content).filter(({ label, text }) => `${label}${text}`.trim() !== '');
}

function passagesIn(content: Content): Passage[] {
  if (content.kind === 'meeting') return ofDraft(content.meeting, '');
  return content.kind === 'document' || content.tree ? ofTree(content.tree as Tree) : ofDraft(content.draft, '');
}

/** All that search finds, as one text: for a file kept beside a dossier. */
export function searchText(tree: Tree): string {
  return ofTree(tree)
    .map(({ label, text }) => `${label}\n${text}`.trim())
    .join('\n');
}

/** Units that are found whole. */
const whole: ReadonlySet<string> = new Set(['article', 'clause', 'point', 'indent', 'table', 'header', 'title', 'preamble']);
const tails: ReadonlySet<string> = new Set(['conclusions', 'signatures', 'recipients']);

function ofTree(root: Branch): Passage[] {
  const isWhole = whole.has(root.kind) || tails.has(root.kind);
  if (isWhole || (root.kind === 'division' && !root.children.some(({ kind }) => kind === 'division')))
    return [passage(root.id, labelOf(root), linesIn(root))];
  const own = root.children.filter(isLeaf).map(({ runs }) => runsText(runs));
  return [passage(root.id, labelOf(root), own), ...root.children.filter(isBranch).flatMap(ofTree)];
}

function labelOf({ num = '', heading = [] }: Branch): string {
  return `${num} ${runsText(heading)}`;
}

function passage(place: string, label: string, lines: readonly string[]): Passage {
  return { place: place.slice(0, 1_000), label: label.trim().slice(0, longestLabel), text: lines.join('\n') };
}

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values => value instanceof Object && !Array.isArray(value);

/** `place` is the path of an answer ("answers.scope") or the id of an entry of the outline. */
function ofDraft(draft: Values, path: string): Passage[] {
  const { answers, outline, attachments, $help: _, ...rest } = draft;
  const own = Object.entries(rest).map(([key, value]) =>
    passage(`${path}${key}`, '', key === 'subject' ? [String(value)] : wordsIn(value)),
  );
  const said = isValues(answers)
    ? Object.entries(answers).map(([key, value]) => passage(`${path}answers.${key}`, '', wordsIn(value)))
    : [];
  return [
    ...own,
    ...said,
    ...entriesIn(outline),
    ...listOf(attachments).flatMap((item, at) => inAttachment(item, `${path}attachments.${at}`)),
  ];
}

function inAttachment(item: Values, path: string): Passage[] {
  if (isValues(item.draft)) return ofDraft(item.draft, `${path}.draft.`);
  return [passage(path, String(item.heading ?? ''), []), ...entriesIn(item.content)];
}

function entriesIn(entries: unknown): Passage[] {
  return listOf(entries).flatMap(({ id, heading, wording, answers, table, children }) => [
    passage(String(id ?? ''), typeof heading === 'string' ? heading : '', [
      ...(typeof wording === 'string' ? [wording] : []),
      ...wordsIn([answers, table]),
    ]),
    ...entriesIn(children),
  ]);
}

function listOf(value: unknown): Values[] {
  return Array.isArray(value) ? value.filter(isValues) : [];
}

/** Texts of more than one word: single ones are ids and choices, mostly. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\S\s+\S/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return isValues(value) ? Object.values(value).flatMap(wordsIn) : [];
}
