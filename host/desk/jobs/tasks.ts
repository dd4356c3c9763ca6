// Jobs that are parts of calls (see task.ts).
import { done, failed } from '../../../core/finding/finding';
import { passagesOf, searchText } from '../../../core/library/passages-of';
import { compareTrees } from '../compare-files';
import { treeOf } from '../read-file';
import { addFile, addSamples } from './add-file';
import { progress } from './bench';
import { recomposed, treeOfContent } from './documents';
import type { TaskJobs } from './jobs';
import { withLibrary } from './open-libraries';
import { reasonedBy } from './reasons';

export const taskJobs: TaskJobs = {
  'task.compose': ({ content }, bench) => {
    // Minutes are written again from the record whenever they are wanted.
    if (content.kind === 'meeting') return done(content);
    const tree = treeOfContent(content, bench);
    if (!tree.ok) return failed(tree.findings);
    return done(content.kind === 'draft' ? { ...content, tree: tree.value } : content);
  },
  'task.commit': ({ body, ...rest }, bench) =>
    withLibrary(bench, ({ versions }) => versions.commit({ ...rest, content: body, passages: passagesOf(body) })),
  'task.samples': (input, bench) => withLibrary(bench, (library) => library.together(() => addSamples(library, input))),
  'task.add': (input, bench) => withLibrary(bench, (library) => library.together(() => addFile(library, input))),
  'task.text': async ({ content }, bench) => {
    bench.tell({ type: 'read', size: content.length });
    const tree = await treeOf(content, 'accept', (value) => recomposed(value, bench));
    return done(tree.ok ? searchText(tree.value) : '');
  },
  'task.attach': ({ content, ...rest }, bench) =>
    withLibrary(bench, ({ attachments }) => attachments.add({ ...rest, bytes: content })),
  'task.compare': async ({ old, new: now, notes, meetings, asked }, bench) => {
    const notesOn = await reasonedBy(meetings, notes);
    if (!notesOn.ok) return notesOn;
    const size = JSON.stringify([old, now]).length;
    bench.tell({ type: 'write', size });
    progress(bench, 'stage.compare', 0, 4);
    const older = treeOfContent(old, bench);
    progress(bench, 'stage.compare', 1, 4);
    const newer = treeOfContent(now, bench);
    progress(bench, 'stage.compare', 2, 4);
    if (!older.ok || !newer.ok) return failed([...older.findings, ...newer.findings]);
    bench.tell({ type: 'write', size });
    return compareTrees(older.value, newer.value, asked, notesOn.value, () => progress(bench, 'stage.compare', 3, 4));
  },
};
