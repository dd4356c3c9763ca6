// Jobs about files of somebody's.
import type { fileCalls } from '../../../core/bridge/calls/files';
import { compareFiles } from '../compare-files';
import { readFile } from '../read-file';
import { draftTree, recomposed } from './documents';
import type { Jobs } from './jobs';

export const fileJobs: Jobs<keyof typeof fileCalls> = {
  'file.read': ({ content, format, revisions }, bench) => {
    bench.tell({ type: 'write', size: content.length });
    return readFile(content, format, revisions, (value) => recomposed(value, bench));
  },
  'file.compare': (input, bench) => {
    bench.tell({ type: 'write', size: input.old.length + input.new.length });
    return compareFiles(
      input,
      (value) => recomposed(value, bench),
      (text) => draftTree(text, bench),
    );
  },
};
