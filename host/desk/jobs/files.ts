// Jobs about files of somebody's.
import type { fileCalls } from '../../../core/bridge/calls/files';
import { compareFiles } from '../compare-files';
import { type Recompose, readFile } from '../read-file';
import type { Bench } from './bench';
import { draftTree, recomposed } from './documents';
import type { Jobs } from './jobs';

export const fileJobs: Jobs<keyof typeof fileCalls> = {
  'file.read': ({ content, format, revisions }, bench) => {
    bench.tell({ type: 'read', size: content.length });
    return readFile(content, format, revisions, recomposing(bench, content.length));
  },
  'file.compare': (input, bench) => {
    const size = input.old.length + input.new.length;
    return compareFiles(input, {
      recompose: recomposing(bench, size),
      composeDraft: (text) => draftTree(text, bench),
      reading: () => bench.tell({ type: 'read', size }),
      comparing: () => bench.tell({ type: 'write', size }),
    });
  },
};

/** Composing has limits of its own; what follows is reading again. */
function recomposing(bench: Bench, size: number): Recompose {
  return (value) => {
    const own = recomposed(value, bench);
    bench.tell({ type: 'read', size });
    return own;
  };
}
