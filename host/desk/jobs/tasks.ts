// Jobs that are parts of calls (see task.ts).
import { compose } from '../../../core/compose/compose';
import { done, failed, hasErrors, type Outcome } from '../../../core/finding/finding';
import type { Content } from '../../../core/library/content';
import { passagesOf, searchText } from '../../../core/library/passages-of';
import { parseDraft } from '../../../core/model/parse';
import type { Tree } from '../../../core/tree/node';
import { compareTrees } from '../compare-files';
import { treeOf } from '../read-file';
import { type Bench, packIds, packsToWriteWith } from './bench';
import { recomposed, sizeOf } from './documents';
import type { TaskJobs } from './jobs';
import { withLibrary } from './open-libraries';

export const taskJobs: TaskJobs = {
  'task.compose': ({ content }, bench) => {
    const tree = treeOfContent(content, bench);
    if (!tree.ok) return failed(tree.findings);
    return done(content.kind === 'draft' ? { ...content, tree: tree.value } : content);
  },
  'task.commit': ({ body, ...rest }, bench) =>
    withLibrary(bench, ({ versions }) => versions.commit({ ...rest, content: body, passages: passagesOf(body) })),
  'task.text': async ({ content }, bench) => {
    bench.tell({ type: 'read', size: content.length });
    const tree = await treeOf(content, 'accept', (value) => recomposed(value, bench));
    return done(tree.ok ? searchText(tree.value) : '');
  },
  'task.attach': ({ content, ...rest }, bench) =>
    withLibrary(bench, ({ attachments }) => attachments.add({ ...rest, bytes: content })),
  'task.compare': ({ old, new: now, notes, asked }, bench) => {
    const size = JSON.stringify([old, now]).length;
    bench.tell({ type: 'write', size });
    const [older, newer] = [treeOfContent(old, bench), treeOfContent(now, bench)];
    if (!older.ok || !newer.ok) return failed([...older.findings, ...newer.findings]);
    bench.tell({ type: 'write', size });
    return compareTrees(older.value, newer.value, asked, notes);
  },
};

/** A draft without its tree (a working copy, or one that did not compose) is composed now. */
function treeOfContent(content: Content, bench: Bench): Outcome<Tree> {
  if (content.tree) return done(content.tree);
  if (content.kind === 'document') throw new TypeError('a document without a tree');
  bench.tell({ type: 'compose', size: sizeOf(content.draft) });
  const draft = parseDraft(content.draft);
  if (!draft.ok) return draft;
  const { packs, findings } = packsToWriteWith(bench, packIds(draft.value));
  return hasErrors(findings) ? failed(findings) : compose({ draft: draft.value, packs });
}
