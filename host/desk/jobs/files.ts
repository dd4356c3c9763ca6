// Jobs about files of somebody's.
import type { fileCalls } from '../../../core/bridge/calls/files';
import { done } from '../../../core/finding/finding';
import { compareFiles } from '../compare-files';
import { type Recompose, readFile, readings } from '../read-file';
import { type Bench, progress } from './bench';
import { draftTree, recomposed } from './documents';
import type { Jobs } from './jobs';
import { reasonedBy } from './reasons';

export const fileJobs: Jobs<keyof typeof fileCalls> = {
  'file.read': ({ content, format, revisions }, bench) => {
    bench.tell({ type: 'read', size: content.length });
    progress(bench, 'stage.read', 0, 0);
    const own = isJson(content) ? draftTree(new TextDecoder().decode(content), bench) : undefined;
    if (own?.ok) return done(readings[format](own.value), own.findings);
    bench.tell({ type: 'read', size: content.length });
    return readFile(content, format, revisions, recomposing(bench, content.length));
  },
  'file.compare': async (input, bench) => {
    const notesOn = await reasonedBy(input.meetings);
    if (!notesOn.ok) return notesOn;
    const size = input.old.length + input.new.length;
    return compareFiles(input, {
      recompose: recomposing(bench, size),
      composeDraft: (text) => draftTree(text, bench),
      reading: () => bench.tell({ type: 'read', size }),
      part: (done, total) => progress(bench, 'stage.compare', done, total),
      notesOn: notesOn.value,
      comparing: () => bench.tell({ type: 'write', size }),
    });
  },
};

function isJson(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{');
}

/** Composing has limits of its own; what follows is reading again. */
function recomposing(bench: Bench, size: number): Recompose {
  return (value) => {
    const own = recomposed(value, bench);
    bench.tell({ type: 'read', size });
    return own;
  };
}
