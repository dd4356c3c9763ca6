// Whatever may hold a draft (a file of ours, JSON, a content of the library, the record of a meeting) → the draft, and its tree.
import { compose } from '../../../core/compose/compose';
import { parseUnfinished, type Unfinished } from '../../../core/edit/unfinished';
import { done, failed, hasErrors, type Outcome } from '../../../core/finding/finding';
import { type Content, contentSchema } from '../../../core/library/content';
import { draftOf as documentOf, type MeetingPack } from '../../../core/meeting/draft-of';
import { parseMeeting } from '../../../core/meeting/parse';
import type { Draft } from '../../../core/model/draft';
import { parseDraft, parseJson } from '../../../core/model/parse';
import { isTree } from '../../../core/tree/is-tree';
import type { Tree } from '../../../core/tree/node';
import { type Bench, packIds, packsToWriteWith } from './bench';
import { docxOf, isMeeting, sizeOf, sourceSchema } from './draft-files';

/** The tree of a draft that came inside a file, and its document as we would write it today; undefined when it does not compose. */
export function recomposed(source: unknown, bench: Bench): { tree: Tree; bytes: Uint8Array } | undefined {
  const parsed = sourceSchema.safeParse(source);
  const draft = parsed.success ? parseDraft(parsed.data.draft) : undefined;
  if (!parsed.success || !draft?.ok) return undefined;
  const { packs } = packsToWriteWith(bench, packIds(draft.value));
  const tree = compose({ draft: draft.value, packs });
  return tree.ok ? { tree: tree.value, bytes: docxOf(tree.value, draft.value, packs, parsed.data.today) } : undefined;
}

/** The text of a JSON file → a tree: of the draft, or the content of a library's version, that it holds; or the tree itself. */
export function draftTree(text: string, bench: Bench): Outcome<Tree> {
  const value = parseJson(text);
  if (!value.ok) return value;
  if (isTree(value.value)) return done(value.value);
  const content = contentSchema.safeParse(value.value);
  return treeOfContent(content.success ? content.data : { kind: 'draft', draft: value.value }, bench);
}

/** A draft without its tree (a working copy, or one that did not compose) is composed now. */
export function treeOfContent(
  content: Content | { kind: 'draft'; draft: unknown; tree?: undefined },
  bench: Bench,
): Outcome<Tree> {
  if (content.kind !== 'meeting' && content.tree) return done(content.tree);
  const given = content.kind === 'meeting' ? content.meeting : content.kind === 'draft' ? content.draft : undefined;
  bench.tell({ type: 'compose', size: sizeOf(given ?? '') });
  // A meeting is its minutes.
  const draft = draftOf(given);
  if (!draft.ok) return draft;
  const { packs, findings } = packsToWriteWith(bench, packIds(draft.value));
  return hasErrors(findings) ? failed(findings) : compose({ draft: draft.value, packs });
}

/** A draft that is being written. */
export function unfinishedOf(given: unknown): Outcome<Unfinished> {
  const value = typeof given === 'string' ? parseJson(given) : done(given);
  if (!value.ok) return value;
  if (!isMeeting(value.value)) return parseUnfinished(value.value);
  const draft = draftOf(value.value);
  return draft.ok ? done({ draft: draft.value, given: draft.value }, draft.findings) : draft;
}

/** A draft as a value or as text; the record of a meeting becomes the draft of its `pack`, its minutes when none is named. */
export function draftOf(given: unknown, pack: MeetingPack = 'meeting-minutes'): Outcome<Draft> {
  const value = typeof given === 'string' ? parseJson(given) : done(given);
  if (!value.ok) return value;
  if (!isMeeting(value.value)) return parseDraft(value.value);
  const meeting = parseMeeting(value.value);
  if (!meeting.ok || hasErrors(meeting.findings)) return failed(meeting.findings);
  const draft = parseDraft(documentOf(meeting.value, pack));
  return draft.ok ? done(draft.value, [...meeting.findings, ...draft.findings]) : draft;
}
